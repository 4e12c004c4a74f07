"""What can be wrong with a query."""

from typing import NamedTuple

from statements.errors import OnRecordError

_LONGEST_SHOWN = 60


def shown(text: str) -> str:
    """Words of a query as a message repeats them: not a whole page of them."""
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN].rstrip()}…"


class QueryError(OnRecordError):
    """A query that cannot be understood. `position` counts characters from 0; `corrected` can be run instead."""

    code = "bad_query"

    def __init__(self, message: str, remedy: str, *, code: str, position: int, corrected: str | None = None) -> None:
        super().__init__(message, remedy, code=code)
        self.position = position
        self.corrected = corrected


class Edit(NamedTuple):
    """What mends a mistake: these characters of the query, replaced."""

    start: int
    end: int
    by: str


# In the message of a fault: the number of the character at its position. No query that is read holds it.
PLACE = "\0"


class Fault(NamedTuple):
    """A mistake that reading went on behind; `edit` None where nobody can say what was meant."""

    code: str
    message: str
    remedy: str
    position: int
    edit: Edit | None = None
