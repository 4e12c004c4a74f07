"""What the catalog gives back for reading: passages and statements with all that a page or tool shows."""

import datetime as dt
from dataclasses import dataclass

from statements.parsed import Meeting, Span
from statements.vocabulary import Capacity, DocumentType, Form, StatementKind, VoteTiming


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document with the facts of its newest revision. `bytes` is the size of the stored file."""

    id: str
    identity: str
    type: DocumentType
    symbol: str | None
    title: str
    language: str
    date: dt.date | None
    url: str | None
    source: str | None
    meeting: Meeting | None
    sha256: str
    media_type: str
    bytes: int
    pages: int | None
    retrieved_at: dt.datetime
    revision: int
    file_name: str


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement and who is credited with it, why and how surely."""

    id: str
    document_id: str
    ordinal: int
    kind: StatementKind
    form: Form | None
    label: str
    speaker: str | None
    role: str | None
    country: str | None
    organization: str | None
    capacity: Capacity
    on_behalf_of: tuple[str, ...]
    aligned_with: tuple[str, ...]
    spoken_language: str | None
    vote_timing: VoteTiming | None
    resolved: bool
    rule: str
    page: int | None
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class PassageView:
    """A passage in the order of its statement; `text` is verbatim."""

    id: str
    document_id: str
    statement_id: str
    ordinal: int
    start: int
    end: int
    text: str
    page: int | None
    paragraph: int
    language: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A passage with the statement and the document it stands in."""

    passage: PassageView
    statement: StatementView
    document: DocumentView


@dataclass(frozen=True, slots=True)
class PassageInContext:
    """A passage with its statement, document and the passages of the same statement, in order."""

    passage: PassageView
    statement: StatementView
    document: DocumentView
    siblings: tuple[PassageView, ...]
