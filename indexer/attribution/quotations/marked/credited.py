"""What one pattern credits, and where in its sentence a quotation stands."""

from dataclasses import dataclass
from enum import StrEnum

from indexer.attribution.quotations.marked.elements import Elements, span
from indexer.attribution.quotations.marked.tags import Tag
from statements.parsed import Span

# Words within the report's own sentence must be enough to be a statement and no name; a full quotation may be short.
FEWEST_WORDS = 4
FEWEST_IN_FULL = 2


class Frame(StrEnum):
    """How the words between marks are joined to who said them."""

    COLON = "marks behind a colon"
    BESIDE = "marks beside a verb"
    TAG = "marks before a tag"
    THAT = "marks in a clause"
    ACCORDING = "marks according to"
    OBJECT = "marks as object"
    INSERTION = "tag within marks"
    DASH = "dash with a tag"


@dataclass(frozen=True, slots=True)
class Credited:
    """Content as spans, and the tag that credits it; `last` is the last element that belongs to either."""

    content: tuple[Span, ...]
    tag: Tag
    frame: Frame
    last: int


@dataclass(frozen=True, slots=True)
class Place:
    """A quotation at `at` in the sentence low..high; `low` is behind whatever was credited before."""

    low: int
    at: int
    high: int
    language: str
    start: int = 0


def whole(found: Elements, place: Place, tag: Tag | None, frame: Frame) -> Credited | None:
    """The quotation alone, with its tag; None without a tag."""
    return Credited((span(found, place.at, place.at + 1),), tag, frame, place.at) if tag else None
