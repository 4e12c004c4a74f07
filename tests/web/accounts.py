"""Somebody with an account in tests, and the mails that they got."""

import datetime as dt
import email
import email.policy
import re
from email.message import EmailMessage
from pathlib import Path

from fastapi.testclient import TestClient

from catalog.owners import Owner
from onrecord.wiring import Application


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def sign_in(
    application: Application, client: TestClient, address: str = "mira@example.org", zone: str = "UTC"
) -> Owner:
    """An owner whose browser the client is."""
    owner = application.catalog.owners.verified(address, now(), time_zone=zone)
    client.cookies.set("session", application.catalog.sign_ins.open_session(owner.id, "Firefox, Linux", now()))
    return owner


def mails(home: Path, address: str) -> list[EmailMessage]:
    """What was mailed to an address, the oldest first."""
    found = [read_mail(file) for file in sorted((home / "mail").glob("*.eml"))]
    return [one for one in found if one["To"] == address]


def read_mail(file: Path) -> EmailMessage:
    message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    return message


def part(mail: EmailMessage, kind: str) -> str:
    body = mail.get_body((kind,))
    assert body is not None
    return str(body.get_content())


def link_in(mail: EmailMessage) -> str:
    """The path of the link, which text and HTML have alike."""
    (found,) = set(re.findall(r"https?://\S+?(/sign-in/[\w-]+)", part(mail, "plain")))
    assert f'{found}"' in part(mail, "html")
    return str(found)
