"""What the API gives back for passages, statements and documents."""

import datetime as dt

from pydantic import BaseModel, Field

from api.local_time import LocalTime
from api.publications import PublicationBody
from api.votes import VoteBody
from api.wording import EarlierBody, ReplacementBody
from catalog.reading import DocumentView, PassageInContext, PassageView, StatementView
from statements.citations import STYLES
from statements.countries import name_of


class Place(BaseModel):
    """A country by ISO 3166-1 alpha-3 code and its English name."""

    code: str
    name: str


class PassageBody(BaseModel):
    """A verbatim piece of one statement, or of a report; offsets count code points in the document's text."""

    id: str = Field(examples=["7k2m9qx4vd0c"])
    text: str
    start: int
    end: int
    page: int | None
    paragraph: int
    language: str
    statement_id: str | None = Field(description="None where nobody is credited with it")


class StatementBody(BaseModel):
    """One contribution of one speaker, and the rule that credited it; spans count as offsets of passages do."""

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
    form: str | None = Field(description="How a report renders what was said: direct, mixed or indirect")
    standing: str = Field(description="said, or doubtful where that is denied, imagined or not surely credited")
    asserted: bool = Field(description="Whether the source says that it was said")
    certainty: str = Field(description="How sure the attribution is: sure or likely")
    spans: list[tuple[int, int]] = Field(description="What is credited to the speaker")
    cue_spans: list[tuple[int, int]] = Field(description="The words of a report that credit it")
    source_spans: list[tuple[int, int]] = Field(description="The words of a report that name whom it credits")
    said_on: dt.date | None = Field(description="The day on which a report says that it was said")
    related_meeting: str | None = Field(description="Symbol of the record in which a reported saying may stand")
    explains: list[int] = Field(description="Ordinals of the votes that an explanation of vote explains")


class MeetingBody(BaseModel):
    """The sitting a record reports."""

    body: str
    number: int | None
    resumption: int | None
    start: LocalTime | None = Field(description="Local time at the place, as printed")
    place: str | None
    president: str | None
    item: str | None = Field(description="First item of the agenda on the cover, as printed")


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
    publisher: str | None = Field(description="Who publishes a report, as printed")
    authors: list[str] = Field(description="The byline of a report, as printed")
    withdrawn_since: dt.datetime | None = Field(description="Since when its source no longer has it")
    withdrawn_how: str | None = Field(description="What the site answers: gone or not_found")


class PassageAnswer(BaseModel):
    """A passage in the context of its statement, or of its report, with its citations."""

    passage: PassageBody
    url: str
    statement: StatementBody | None = Field(description="None where nobody is credited with the passage")
    document: DocumentBody
    siblings: list[PassageBody] = Field(
        description="All passages of the statement, in order; in a report all of its passages"
    )
    citations: dict[str, str] = Field(description=f"By style: {', '.join(STYLES)}")
    standing: str = Field(description="What the passage is worth as evidence: said, doubtful or background")
    said: list[tuple[int, int]] = Field(description="The ranges of the passage's text that are credited to the speaker")
    earlier: list[EarlierBody] = Field(description="Passages whose place it took, the newest first")
    withdrawn: ReplacementBody | None = Field(
        description="Of a passage that is gone and has no successor: the last revision that had it"
    )


class StatementAnswer(BaseModel):
    """A statement with its passages in order."""

    statement: StatementBody
    document: DocumentBody
    passages: list[PassageBody]
    also_at: list[PublicationBody] = Field(description="Other documents that publish the same statement")


class DocumentAnswer(BaseModel):
    """A document with its statements in order."""

    document: DocumentBody
    statements: list[StatementBody]
    votes: list[VoteBody] = Field(description="Votes and decisions that the document reports, in order")


class ModelChangeBody(BaseModel):
    """The model that serves, the one to come, and how many of how many passages that has read."""

    serving: str
    coming: str
    read: int
    of: int


class Health(BaseModel):
    """Whether the process is alive or ready; `checks` names each part."""

    status: str
    checks: dict[str, str] = {}
    model_change: ModelChangeBody | None = Field(None, description="While another embedding model takes over")


def passage_body(view: PassageView) -> PassageBody:
    """A passage."""
    return PassageBody(
        id=view.id, text=view.text, start=view.start, end=view.end, page=view.page, paragraph=view.paragraph,
        language=view.language, statement_id=view.statement_id,
    )  # fmt: skip


def statement_body(view: StatementView) -> StatementBody:
    """A statement."""
    return StatementBody(
        id=view.id, ordinal=view.ordinal, kind=view.kind, label=view.label, speaker=view.speaker, role=view.role,
        country=Place(code=view.country, name=name_of(view.country)) if view.country else None,
        organization=view.organization, capacity=view.capacity, on_behalf_of=list(view.on_behalf_of),
        aligned_with=list(view.aligned_with), spoken_language=view.spoken_language, vote_timing=view.vote_timing,
        resolved=view.resolved, rule=view.rule, page=view.page, form=view.form, standing=view.standing,
        asserted=view.asserted, certainty=view.certainty, spans=list(view.spans), cue_spans=list(view.cue_spans),
        source_spans=list(view.source_spans), said_on=view.said_on, related_meeting=view.related_meeting,
        explains=list(view.explains),
    )  # fmt: skip


def document_body(view: DocumentView) -> DocumentBody:
    """A document."""
    meeting = view.meeting
    return DocumentBody(
        id=view.id, type=view.type, symbol=view.symbol, title=view.title, language=view.language, date=view.date,
        url=view.url, source=view.source, pages=view.pages, sha256=view.sha256, media_type=view.media_type,
        bytes=view.bytes, retrieved_at=view.retrieved_at, revision=view.revision, publisher=view.publisher,
        authors=list(view.authors), withdrawn_since=view.withdrawn_since, withdrawn_how=view.withdrawn_how,
        meeting=None if meeting is None else MeetingBody(
            body=meeting.body, number=meeting.number, resumption=meeting.resumption, start=meeting.start,
            place=meeting.place, president=meeting.president.name if meeting.president else None, item=meeting.item,
        ),
    )  # fmt: skip


def passage_answer(
    found: PassageInContext,
    url: str,
    citations: dict[str, str],
    earlier: list[EarlierBody],
    withdrawn: ReplacementBody | None,
) -> PassageAnswer:
    """A passage in context."""
    return PassageAnswer(
        passage=passage_body(found.passage),
        url=url,
        statement=statement_body(found.statement) if found.statement else None,
        document=document_body(found.document),
        siblings=[passage_body(sibling) for sibling in found.siblings],
        citations=citations,
        standing=found.standing,
        said=list(found.said),
        earlier=earlier,
        withdrawn=withdrawn,
    )
