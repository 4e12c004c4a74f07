"""The port to whatever takes mails."""

from typing import Protocol

from statements.errors import OnRecordError


class MailError(OnRecordError):
    """A mail that was not taken."""


class MailRefused(MailError):
    """Refused for good: the same mail would be refused again.

    `of_recipient` tells that it was for whom it is, a bounce that counts for that address; else it was for what it
    holds.
    """

    code = "mail_refused"

    def __init__(self, message: str, remedy: str = "", *, of_recipient: bool = True) -> None:
        super().__init__(message, remedy)
        self.of_recipient = of_recipient


class MailDelayed(MailError):
    """Not taken now; the same mail may be taken later. It may have been taken unseen, where a connection broke."""

    code = "mail_delayed"


class MailUnusable(MailDelayed):
    """Nothing can be sent until somebody mends the settings or the server: no mail is at fault."""

    code = "mail_unusable"


class Mailer(Protocol):
    """Hands on one mail at a time. Safe to be used by several threads."""

    def send(self, message: bytes, sender: str, recipient: str) -> None:
        """Hands on the bytes as they are, once this returns for good.

        `sender` and `recipient` are bare addresses, those of the envelope. Raises MailRefused and MailDelayed.
        """

    def check(self) -> str:
        """Where mails would go, in words, after trying that without sending one. Raises MailDelayed."""
