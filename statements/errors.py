"""The one shape of an error a person may see: what is wrong, where, and what to do."""


class OnRecordError(Exception):
    """An expected failure.

    `code` is stable and lower case with underscores; `message` names what is wrong and where;
    `remedy` says what to do about it, as a sentence or a command.
    """

    code: str = "failed"

    def __init__(self, message: str, remedy: str = "", *, code: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        if code is not None:
            self.code = code

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".strip()


class UnreadableDocument(OnRecordError):
    """A file that cannot be turned into attributed text; the other files go on."""

    code = "unreadable"


class UnsupportedDocument(UnreadableDocument):
    """A file that is readable but of a kind that the indexer does not take yet."""

    code = "unsupported"
