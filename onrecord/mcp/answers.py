"""What the tools give back: every passage with who said it and with its citation."""

from typing import Literal

from pydantic import BaseModel, Field

from catalog.coverage import Coverage
from search.answer import Result
from statements.vocabulary import Standing


class Cited(BaseModel):
    """One verbatim passage, ready to be cited."""

    passage_id: str
    text: str = Field(description="Verbatim: may be quoted, never reworded within quotation marks")
    credited_to: str = Field(description="Who said it, for whom, and whether that is sure, in words")
    speaker: str | None
    speaker_identified: bool = Field(description="False: the name stands as printed, and who that is is not known")
    role: str | None
    country: str | None = Field(description="Name and ISO 3166-1 alpha-3 code of the country spoken for")
    organization: str | None
    on_behalf_of: list[str]
    date: str | None
    document: str = Field(description="Symbol and title of the document")
    page: int | None
    citation: str
    permalink: str = Field(description="Shows the passage with its source; give it with every quotation")
    source: str | None = Field(description="Where the document is published")
    standing: str = Field(description="said; doubtful: a report denies it or does not surely credit it; background")


class OnRecord(BaseModel):
    """What there is to be found: an absence means no more than that it is not in these documents."""

    documents: int
    passages: int
    first_date: str | None
    last_date: str | None


class Found(BaseModel):
    """Passages that a search finds."""

    understood_as: str = Field(description="The search in words, as it was run")
    total: str = Field(description="How many passages there are in all")
    passages: list[Cited]
    next_cursor: str | None = Field(description="Give it as `cursor` with the same search for the next passages")
    notices: list[str]
    on_record: OnRecord


class InContext(BaseModel):
    """A passage with what stands before and after it in the same statement."""

    passage: Cited
    before: list[str]
    after: list[str]
    statement_kind: str | None
    attribution_rule: str | None = Field(description="The rule by which it is credited")
    citations: dict[str, str] = Field(description="By style")
    note: str | None = Field(description="What became of a passage that was corrected or withdrawn")


class Differing(BaseModel):
    """Words of the quotation, and what is on record in their place."""

    quoted: str
    on_record: str


class TracedMatch(BaseModel):
    """A passage with the words of the quotation, or with words much like them."""

    passage: Cited
    words_on_record: str = Field(description="How the words stand in the source, verbatim")
    similarity: float = Field(description="1: all words, in order")
    differences: list[Differing]


class TracedQuotation(BaseModel):
    """Where a quotation comes from."""

    verdict: Literal["exact", "close", "different_speaker", "not_found"] = Field(
        description="not_found: not in these documents, which does not mean that it was never said"
    )
    matches: list[TracedMatch]
    on_record: OnRecord


class CountrySaid(BaseModel):
    """What one country said on a matter."""

    country: str = Field(description="Name and ISO 3166-1 alpha-3 code")
    total: str
    by_year: dict[str, int] = Field(description="Passages found by year")
    passages: list[Cited]


class Compared(BaseModel):
    """What countries said on one matter, beside each other. No judgement of agreement is made."""

    matter: str
    countries: list[CountrySaid]
    on_record: OnRecord


def cited(result: Result) -> Cited:
    """A result as something to cite."""
    document = result.document
    return Cited(
        passage_id=result.passage_id,
        text=result.text,
        credited_to=_credited(result),
        speaker=result.speaker,
        speaker_identified=result.speaker_resolved and result.speaker is not None,
        role=result.role,
        country=f"{result.country.name} ({result.country.code})" if result.country else None,
        organization=result.organization,
        on_behalf_of=result.on_behalf_of,
        date=result.date.isoformat() if result.date else None,
        document=" – ".join(filter(None, (document.symbol, document.title))),
        page=result.page,
        citation=result.citation,
        permalink=result.url,
        source=document.url,
        standing=result.standing,
    )


def on_record(coverage: Coverage) -> OnRecord:
    """What is covered."""
    first, last = coverage.first_date, coverage.last_date
    return OnRecord(
        documents=coverage.documents,
        passages=coverage.passages,
        first_date=first.isoformat() if first else None,
        last_date=last.isoformat() if last else None,
    )


def _credited(result: Result) -> str:
    if result.standing == Standing.BACKGROUND:
        return f"nobody: the report's own words ({result.reported_by or 'publisher unknown'})"
    name = result.speaker or result.label or "a speaker who is not named"
    country = result.country.name if result.country else None
    whom = ", ".join(filter(None, (result.role, country or result.organization)))
    words = f"{name} ({whom})" if whom else name
    if result.on_behalf_of:
        words += f", on behalf of {', '.join(result.on_behalf_of)}"
    if not result.speaker_resolved:
        words += f"; printed as “{result.label or name}”, not identified"
    if result.reported_by and result.form:
        words += f"; as quoted by {result.reported_by}"
    if result.standing == Standing.DOUBTFUL:
        words += "; doubtful: the report denies it or does not surely credit it"
    return words
