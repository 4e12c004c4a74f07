"""Mails that came back: who is left alone, and who is not, whatever a report looks like."""

from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.deliveries import Delivery
from catalog.outbox import MailState
from digests.mail.folder import FolderMailer
from digests.mail.message import Letter, message_id
from digests.mail.returned import Return, read_returned
from digests.returns import Returns
from digests.sending import Sender
from tests.digests.conftest import Told

SENDER = "onrecord@example.org"
KEY = "window"


def report(
    message: str = message_id(KEY, SENDER), status: str = "5.1.1", action: str = "failed", *, whole: bool = True
) -> bytes:
    """A delivery report as mail servers write it, with the mail itself or its headers alone."""
    headers = f"From: OnRecord <{SENDER}>\r\nMessage-ID: {message}\r\nSubject: 1 new passage\r\n\r\n"
    original = f"Content-Type: {'message/rfc822' if whole else 'text/rfc822-headers'}\r\n\r\n{headers}"
    status_part = (
        "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.net\r\n\r\n"
        f"Final-Recipient: rfc822; mira@example.org\r\nAction: {action}\r\nStatus: {status}\r\n"
        "Diagnostic-Code: smtp; 550 5.1.1 no such person\r\n\r\n"
    )
    return _multipart("delivery-status", status_part, original)


def complaint(message: str = message_id(KEY, SENDER)) -> bytes:
    part = "Content-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nVersion: 1\r\n\r\n"
    return _multipart(
        "feedback-report", part, f"Content-Type: message/rfc822\r\n\r\nMessage-ID: {message}\r\n\r\nHello"
    )


def _multipart(kind: str, *parts: str) -> bytes:
    head = f'From: <>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type={kind}; boundary="b"\r\n\r\n'
    text = "Content-Type: text/plain\r\n\r\nIt could not be delivered.\r\n"
    return (head + "".join(f"--b\r\n{part}\r\n" for part in (text, *parts)) + "--b--\r\n").encode()


@pytest.fixture
def sent(told: Told, tmp_path: Path) -> Told:
    """A mail that counts as sent."""
    owner = told.owner()
    news = Delivery("p1", "p1", (1,), by_words=True, by_meaning=False)
    told.catalog.deliveries.hand_over(owner.id, KEY, [], [news], {}, told.clock.now())
    assert _send(told, tmp_path) == 1
    return told


def _send(told: Told, folder: Path) -> int:
    mailer, letter = FolderMailer(folder / "mails"), Letter("One", "One.", "<p>One.</p>", "en")
    return Sender(told.catalog, mailer, lambda *_: letter, told.clock, SENDER, "one", 100).send_due().sent


def take(told: Told, raw: bytes) -> Return | None:
    return Returns(told.catalog, told.clock, SENDER).take(raw)


@pytest.mark.parametrize("whole", [True, False])
def test_who_cannot_be_reached_is_left_alone_longer_each_time_and_loses_nothing(
    sent: Told, tmp_path: Path, whole: bool
) -> None:
    waited = []
    for _ in range(3):
        assert take(sent, report(whole=whole)) is Return.FAILED
        owner = sent.catalog.owners.owner(1)
        assert owner is not None
        assert owner.held_until is not None
        assert "550 5.1.1" in str(owner.bounce)
        waited.append((owner.held_until - sent.clock.now()).days)
        assert _send(sent, tmp_path) == 0
        sent.clock.at = owner.held_until
        assert _send(sent, tmp_path) == 1
    assert waited == [1, 2, 4]


def test_a_report_that_comes_twice_counts_once(sent: Told) -> None:
    assert [take(sent, report()), take(sent, report())] == [Return.FAILED, None]
    (mail,) = sent.catalog.outbox.log(1, 9)
    assert mail.state is MailState.WAITING


def test_who_complains_gets_no_mail_until_they_ask(sent: Told) -> None:
    assert take(sent, complaint()) is Return.COMPLAINT
    owner = sent.catalog.owners.owner(1)
    assert owner is not None
    assert owner.paused_at == sent.clock.now()


@pytest.mark.parametrize(
    "raw",
    [
        report(action="delayed"),
        report(status="4.2.2"),
        report(message="<guessed@example.org>"),
        complaint(message="<guessed@example.org>"),
        _multipart("delivery-status", "Content-Type: message/delivery-status\r\n\r\n\r\n"),
        b"Subject: Out of office\r\n\r\nI am away.",
        b"",
        b"\xff\xfe\x00",
    ],
)
def test_nothing_follows_from_other_mails(sent: Told, raw: bytes) -> None:
    assert take(sent, raw) is None
    owner = sent.catalog.owners.owner(1)
    assert owner is not None
    assert (owner.bounces, owner.paused_at) == (0, None)


@given(st.binary(max_size=300))
def test_whatever_comes_in_is_read_or_passed_over(noise: bytes) -> None:
    read_returned(noise)
    read_returned(report().replace(b"Action: failed", noise))
    read_returned(report().replace(b"--b\r\n", noise + b"--b\r\n"))


def test_a_mail_about_a_mail_is_no_report() -> None:
    forwarded = EmailMessage()
    forwarded["Message-ID"] = message_id(KEY, SENDER)
    forwarded.set_content("Look at this.")
    assert read_returned(forwarded.as_bytes()) is None
