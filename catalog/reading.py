"""What the catalog gives back for reading: passages and statements with all that a page or tool shows."""

import datetime as dt
from dataclasses import dataclass

from statements.parsed import Meeting, Span, standing_of, within
from statements.vocabulary import Capacity, Certainty, DocumentType, Form, Standing, StatementKind, VoteTiming


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document with the facts of its newest revision. `bytes` is the size of the stored file.

    `publisher` and `authors` are who reports, as printed. `withdrawn_since` is when its source was first found without
    it, `withdrawn_how` what told so (catalog/withdrawals.py).
    """

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
    publisher: str | None
    authors: tuple[str, ...]
    withdrawn_since: dt.datetime | None = None
    withdrawn_how: str | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """Why and when an attribution was corrected, by the decision of this number, and what was read before."""

    number: int
    because: str
    by: str
    at: dt.datetime
    speaker: str | None
    role: str | None
    country: str | None
    organization: str | None
    rule: str
    resolved: bool


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement and who is credited with it, why and how surely.

    Spans count in the text of the document. `person_id` is who the speaker is, `correction` what people put in
    place of the attribution as it was read. `said_on` is the day on which a report says it was said,
    `related_meeting` the symbol of the record in which it may stand; `explains` are the ordinals of votes.
    """

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
    cue_spans: tuple[Span, ...]
    source_spans: tuple[Span, ...]
    asserted: bool
    certainty: Certainty
    said_on: dt.date | None
    related_meeting: str | None
    explains: tuple[int, ...] = ()
    person_id: str | None = None
    correction: Correction | None = None

    @property
    def standing(self) -> Standing:
        """Whether this may be shown as said."""
        return standing_of(asserted=self.asserted, certainty=self.certainty)


@dataclass(frozen=True, slots=True)
class PassageView:
    """A passage in the order of its document; `text` is verbatim. One of no statement is credited to nobody."""

    id: str
    document_id: str
    statement_id: str | None
    ordinal: int
    start: int
    end: int
    text: str
    page: int | None
    paragraph: int
    language: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A passage with the document it stands in, and the statement; None where nobody is credited with it."""

    passage: PassageView
    statement: StatementView | None
    document: DocumentView

    @property
    def standing(self) -> Standing:
        """What the passage is worth as evidence."""
        return self.statement.standing if self.statement else Standing.BACKGROUND

    @property
    def said(self) -> tuple[Span, ...]:
        """The ranges of the passage's text that are credited to somebody."""
        if self.statement is None:
            return ()
        return within(self.statement.spans, self.passage.start, self.passage.end)


@dataclass(frozen=True, slots=True)
class PassageInContext(Entry):
    """A passage with the passages among which it stands, in order.

    Those are the passages of its statement, and all of the document where that reports what others said.
    """

    siblings: tuple[PassageView, ...]


@dataclass(frozen=True, slots=True)
class WholeText:
    """The text of a document and the passages cut from it, in order."""

    text: str
    passages: tuple[PassageView, ...]
