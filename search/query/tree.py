"""The syntax tree of a query: what must, may and must not stand in a passage.

Search by words asks for all of it. Search by meaning is bound by what somebody marked as meant exactly: `Phrase`,
`Near`, `Prefix`, `Condition`, `Dates` and what is excluded. A plain `Word` and the `Alternatives` of plain words bind
search by words alone.
"""

import datetime as dt
from dataclasses import dataclass

from search.fields import Field


@dataclass(frozen=True, slots=True)
class Word:
    """One word in any of its inflections."""

    text: str


@dataclass(frozen=True, slots=True)
class Prefix:
    """Words that begin so, case and accents folded: one token of 2 letters or digits or more, or of 1 Chinese one.

    Every word that begins so weighs alike.
    """

    text: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words next to each other exactly as typed: unstemmed, stop words kept, case and accents folded."""

    text: str


@dataclass(frozen=True, slots=True)
class Near:
    """The words of a phrase, unstemmed, within `distance` moves of their places (Lucene's slop: 2 swaps neighbours)."""

    text: str
    distance: int


@dataclass(frozen=True, slots=True)
class Alternatives:
    """What was typed, or another name of the same country or body: matches any, scores as the best of them.

    `typed` is a word, a phrase, or `All` of words and nothing else, for a name of several words that was typed
    without quotation marks.
    """

    typed: "Word | Phrase | All"
    others: tuple[Phrase | Word, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """Any of the exact terms in a field, or any term with one of the beginnings; never scores, has no highlight.

    `typed` is what the terms were resolved from, as somebody wrote it. Without values and beginnings nothing matches.
    """

    field: Field
    values: tuple[str, ...]
    typed: str
    beginnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dates:
    """Days from `start` to `end`, both inclusive, either open; never scores. Undated passages do not match."""

    start: dt.date | None
    end: dt.date | None


@dataclass(frozen=True, slots=True)
class All:
    """Every part must match."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Some:
    """At least one part must match; more is better."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Without:
    """`part` must match and `excluded` must not; `part` None stands for everything, also within `Some`."""

    part: "Node | None"
    excluded: "Node"


Node = Word | Prefix | Phrase | Near | Alternatives | Condition | Dates | All | Some | Without
