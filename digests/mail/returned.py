"""Mails that came back: that one could not be delivered (RFC 3464), or that its reader complained (RFC 5965)."""

from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from enum import StrEnum

_LONGEST = 300


class Return(StrEnum):
    """Why a mail came back. `delayed`: it is still on its way, and nothing follows from that."""

    FAILED = "failed"
    DELAYED = "delayed"
    COMPLAINT = "complaint"


@dataclass(frozen=True, slots=True)
class Returned:
    """What a report says: `message_id` is that of the mail that it is about, `words` what the other server says."""

    kind: Return
    message_id: str
    words: str


def read_returned(raw: bytes) -> Returned | None:
    """The report that a mail is; None for any other mail, and for a report that names none of ours."""
    message = message_from_bytes(raw, policy=policy.default)
    if message.get_content_type() != "multipart/report":
        return None
    message_id = next(_ids(message), "")
    reports = [part for part in message.walk() if part.get_content_type() in _READERS]
    for part in reports if message_id else ():
        kind, words = _READERS[part.get_content_type()](part)
        return Returned(kind, message_id, " ".join(words.split())[:_LONGEST])
    return None


def _ids(message: EmailMessage) -> Iterator[str]:
    """Of the mail that came back, which is there whole or by its headers."""
    for part in message.walk():
        kind, payload = part.get_content_type(), part.get_payload()
        if kind == "message/rfc822" and isinstance(payload, list) and payload:
            inner = payload[0]
        elif kind == "text/rfc822-headers" and isinstance(payload, str):
            inner = message_from_bytes(payload.encode("ascii", "replace"), policy=policy.default)
        else:
            continue
        if isinstance(inner, Message) and inner["Message-ID"]:
            yield str(inner["Message-ID"]).strip()


def _failed(part: Message) -> tuple[Return, str]:
    """The groups of fields of the recipients; the first group is of the whole mail and has no action."""
    payload = part.get_payload()
    for group in payload if isinstance(payload, list) else ():
        action = str(group["Action"] or "").strip().lower() if isinstance(group, Message) else ""
        if isinstance(group, Message) and action:
            words = str(group["Diagnostic-Code"] or group["Status"] or action)
            # A mailbox that is full for now may have room tomorrow: 4.x.x is no refusal for good.
            failed = action == "failed" and not str(group["Status"] or "5").strip().startswith("4")
            return (Return.FAILED if failed else Return.DELAYED), words
    return Return.DELAYED, ""


def _complaint(_part: Message) -> tuple[Return, str]:
    return Return.COMPLAINT, "the reader marked it as unwanted"


_READERS = {"message/delivery-status": _failed, "message/feedback-report": _complaint}
