"""What one module per document type gives: the facts of the document and its statements."""

import datetime as dt
from dataclasses import dataclass

from statements.parsed import Meeting, ParsedStatement, ParsedVote, ReadingWarning, Span
from statements.vocabulary import DocumentType


@dataclass(frozen=True, slots=True)
class Hints:
    """What the person or source that adds a file says about it; each outranks what the file itself says.

    `country` (ISO 3166-1 alpha-3) and `organization` are those of its publisher: a ministry's own site is of one state.
    `listed_date` is the day under which a source lists it, for a document that does not state its own. `charset` is
    what the server that sent it called its encoding; unlike the others it gives way to what the bytes show.
    """

    file_name: str
    type: DocumentType | None = None
    language: str | None = None
    date: dt.date | None = None
    title: str | None = None
    url: str | None = None
    source: str | None = None
    country: str | None = None
    organization: str | None = None
    listed_date: dt.date | None = None
    charset: str | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """A document as its type's grammar reads it; spans count in the `SourceText` it was read from.

    `sentences` are those of a report's own text, in order, without its head; other types have none.
    """

    type: DocumentType
    title: str
    language: str
    statements: tuple[ParsedStatement, ...]
    symbol: str | None = None
    date: dt.date | None = None
    url: str | None = None
    meeting: Meeting | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    sentences: tuple[Span, ...] = ()
    votes: tuple[ParsedVote, ...] = ()
    warnings: tuple[ReadingWarning, ...] = ()
