"""The bytes of a mail: text and HTML of one content, with headers that programs understand."""

import datetime as dt
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import format_datetime
from types import MappingProxyType
from typing import Any

from catalog.outbox import message_id_of
from statements.errors import OnRecordError

# Python's policy writes a token of more than 78 signs in RFC 2047's code, in which no mail program finds an address or
# an id (measured with 3.11 to 3.13). RFC 5322 allows lines of 998; these headers are one line each.
_WHOLE = {"list-unsubscribe", "list-unsubscribe-post", "list-id", "message-id", "archived-at"}
_LONGEST_LINE = 998
# What is set here, and by nobody else.
_OWN = {"from", "to", "subject", "date", "message-id", "auto-submitted", "mime-version", "content-type"}


class MalformedMail(OnRecordError):
    """A header that cannot be one: it would end early and begin another."""

    code = "malformed_mail"


@dataclass(frozen=True, slots=True)
class Letter:
    """What a mail says in one language (ISO 639-1), as text and again as HTML. `headers` are those of its own kind."""

    subject: str
    text: str
    html: str
    language: str
    headers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


class _Policy(EmailPolicy):
    """RFC 5322 in seven bits, with headers that must not be encoded on one line each."""

    def fold_binary(self, name: str, value: Any) -> bytes:
        if name.lower() in _WHOLE:
            return f"{name}: {value}\r\n".encode("ascii")
        return super().fold_binary(name, value)

    def fold(self, name: str, value: Any) -> str:
        if name.lower() in _WHOLE:
            return f"{name}: {value}\r\n"
        return str(super().fold(name, value))


_POLICY = _Policy(linesep="\r\n", cte_type="7bit")


def message_bytes(letter: Letter, *, sender: str, recipient: str, key: str, now: dt.datetime) -> bytes:
    """The whole mail, as it goes to a server. `sender` and `recipient` are bare addresses.

    The same `key` always gives the same Message-ID, so that programs and people know a mail that came twice.
    Raises MalformedMail where a header holds a line break or a sign that none may hold.
    """
    message = EmailMessage(policy=_POLICY)
    message["From"] = Address("OnRecord", addr_spec=_checked("From", sender))
    message["To"] = Address(addr_spec=_checked("To", recipient))
    message["Subject"] = _checked("Subject", letter.subject)
    message["Date"] = format_datetime(now)
    message["Message-ID"] = message_id(key, sender)
    # RFC 3834: who is away does not answer it, with Exchange's own word for the same.
    message["Auto-Submitted"] = "auto-generated"
    message["X-Auto-Response-Suppress"] = "All"
    for name, value in letter.headers.items():
        _add(message, name, value)
    message.set_content(letter.text)
    message.add_alternative(letter.html, subtype="html")
    # Last, as to set content takes away what began with Content- before.
    message["Content-Language"] = _checked("Content-Language", letter.language)
    return message.as_bytes()


def message_id(key: str, sender: str) -> str:
    """The Message-ID of a key, in the sender's domain."""
    return f"<{message_id_of(key)}@{sender.rpartition('@')[2]}>"


def _add(message: EmailMessage, name: str, value: str) -> None:
    if name.lower() in _OWN:
        raise MalformedMail(f"The header {name} is not a letter's to set.")
    whole = name.lower() in _WHOLE
    if whole and (not value.isascii() or len(name) + len(value) + 2 > _LONGEST_LINE):
        raise MalformedMail(f"The header {name} does not fit a line: {value[:80]}")
    message[name] = _checked(name, value)


def _checked(name: str, value: str) -> str:
    # Blanks of other widths are no signs that print, but French puts them before colons.
    if not value.strip() or not all(sign.isprintable() or unicodedata.category(sign) == "Zs" for sign in value):
        raise MalformedMail(f"The header {name} holds a line break or nothing: {value[:80]!r}")
    return value
