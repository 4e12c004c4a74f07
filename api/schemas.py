"""What the API gives back for passages, statements and documents."""

import datetime as dt

from pydantic import BaseModel, Field

from catalog.reading import DocumentView, PassageInContext, PassageView, StatementView
from statements.citations import STYLES
from statements.countries import name_of


class Place(BaseModel):
    """A country by ISO 3166-1 alpha-3 code and its English name."""

    code: str
    name: str


class PassageBody(BaseModel):
    """A verbatim piece of one statement; offsets count code points in the document's text."""

    id: str = Field(examples=["7k2m9qx4vd0c"])
    text: str
    start: int
    end: int
    page: int | None
    paragraph: int
    language: str


class StatementBody(BaseModel):
    """One contribution of one speaker, and the rule that credited it."""

    id: str
    ordinal: int
    kind: str
    label: str
    speaker: str | None
    role: str | None
    country: Place | None
    organization: str | None
    capacity: str
    on_behalf_of: list[str]
    aligned_with: list[str]
    spoken_language: str | None
    vote_timing: str | None
    resolved: bool
    rule: str
    page: int | None


class MeetingBody(BaseModel):
    """The sitting a record reports."""

    body: str
    number: int | None
    resumption: int | None
    start: dt.datetime | None
    place: str | None
    president: str | None


class DocumentBody(BaseModel):
    """A published item and the bytes it was read from."""

    id: str
    type: str
    symbol: str | None
    title: str
    language: str
    date: dt.date | None
    url: str | None
    source: str | None
    meeting: MeetingBody | None
    pages: int | None
    sha256: str
    media_type: str
    bytes: int
    retrieved_at: dt.datetime
    revision: int


class PassageAnswer(BaseModel):
    """A passage in the context of its statement, with its citations."""

    passage: PassageBody
    url: str
    statement: StatementBody
    document: DocumentBody
    siblings: list[PassageBody] = Field(description="All passages of the statement, in order")
    citations: dict[str, str] = Field(description=f"By style: {', '.join(STYLES)}")


class StatementAnswer(BaseModel):
    """A statement with its passages in order."""

    statement: StatementBody
    document: DocumentBody
    passages: list[PassageBody]


class DocumentAnswer(BaseModel):
    """A document with its statements in order."""

    document: DocumentBody
    statements: list[StatementBody]


class Health(BaseModel):
    """Whether the process is alive or ready; `checks` names each part."""

    status: str
    checks: dict[str, str] = {}


def passage_body(view: PassageView) -> PassageBody:
    """A passage."""
    return PassageBody(
        id=view.id, text=view.text, start=view.start, end=view.end, page=view.page, paragraph=view.paragraph,
        language=view.language,
    )  # fmt: skip


def statement_body(view: StatementView) -> StatementBody:
    """A statement."""
    return StatementBody(
        id=view.id, ordinal=view.ordinal, kind=view.kind, label=view.label, speaker=view.speaker, role=view.role,
        country=Place(code=view.country, name=name_of(view.country)) if view.country else None,
        organization=view.organization, capacity=view.capacity, on_behalf_of=list(view.on_behalf_of),
        aligned_with=list(view.aligned_with), spoken_language=view.spoken_language, vote_timing=view.vote_timing,
        resolved=view.resolved, rule=view.rule, page=view.page,
    )  # fmt: skip


def document_body(view: DocumentView) -> DocumentBody:
    """A document."""
    meeting = view.meeting
    return DocumentBody(
        id=view.id, type=view.type, symbol=view.symbol, title=view.title, language=view.language, date=view.date,
        url=view.url, source=view.source, pages=view.pages, sha256=view.sha256, media_type=view.media_type,
        bytes=view.bytes, retrieved_at=view.retrieved_at, revision=view.revision,
        meeting=None if meeting is None else MeetingBody(
            body=meeting.body, number=meeting.number, resumption=meeting.resumption, start=meeting.start,
            place=meeting.place, president=meeting.president.name if meeting.president else None,
        ),
    )  # fmt: skip


def passage_answer(found: PassageInContext, url: str, citations: dict[str, str]) -> PassageAnswer:
    """A passage in context."""
    return PassageAnswer(
        passage=passage_body(found.passage),
        url=url,
        statement=statement_body(found.statement),
        document=document_body(found.document),
        siblings=[passage_body(sibling) for sibling in found.siblings],
        citations=citations,
    )
