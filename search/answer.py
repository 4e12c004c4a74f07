"""The answer to a search, as design and API fix it (`GET /api/v1/search`)."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel, Field


class Total(BaseModel):
    """How many passages were found."""

    value: int
    relation: Literal["exact", "at_least"]


class CountryName(BaseModel):
    """A country by ISO 3166-1 alpha-3 code and its English name."""

    code: str
    name: str


class DocumentSummary(BaseModel):
    """The document a result stands in."""

    id: str
    type: str
    symbol: str | None
    title: str
    url: str | None
    withdrawn_since: dt.datetime | None = Field(None, description="Since when its source no longer has it")


class AlsoAt(BaseModel):
    """Another document in which the same words of the same speaker are published."""

    passage_id: str
    url: str
    date: dt.date | None
    document: DocumentSummary


class MoreOfStatement(BaseModel):
    """Another passage of the same statement that was found. Ranges are half-open, in code points of `text`."""

    passage_id: str
    url: str
    text: str
    highlights: list[tuple[int, int]]
    score: float
    matched: list[Literal["keyword", "meaning"]]
    said: list[tuple[int, int]]
    language: str
    page: int | None
    paragraph: int
    citation: str
    also_at: list[AlsoAt]


class Result(BaseModel):
    """One passage with who said it, for whom, when, and where it is written.

    `highlights` and `said` are half-open ranges of code points in `text`; `url` is the permalink. A passage of
    the report's own words (`standing` background) has no statement, and so no label, kind, capacity or speaker.
    """

    passage_id: str
    url: str
    text: str
    highlights: list[tuple[int, int]]
    score: float
    matched: list[Literal["keyword", "meaning"]]
    speaker: str | None
    person_id: str | None = Field(description="Who the speaker is over all documents, where that is known")
    speaker_resolved: bool
    label: str
    country: CountryName | None
    organization: str | None
    role: str | None
    on_behalf_of: list[str]
    kind: str | None
    capacity: str | None
    date: dt.date | None
    language: str
    spoken_language: str | None
    document: DocumentSummary
    statement_id: str | None
    page: int | None
    paragraph: int
    citation: str = Field(description="The short form, for running text")
    footnote: str = Field(description="The whole citation: where, when, page, who and for whom")
    form: str | None = Field(description="How a report renders what was said: direct, mixed or indirect")
    rule: str | None = Field(description="Which rule decided who is credited")
    standing: str = Field(description="What it is worth as evidence: said, doubtful or background")
    said: list[tuple[int, int]] = Field(description="The ranges of the text that are credited to the speaker")
    reported_by: str | None = Field(description="Who publishes the report in which it is quoted")
    related_meeting: str | None = Field(description="Symbol of the record in which a reported saying may stand")
    said_on: dt.date | None = Field(description="The day on which a report says that it was said")
    also_at: list[AlsoAt] = Field(description="Other documents that publish the same words, official records first")
    closest: tuple[int, int] | None = Field(
        None,
        description="With `closest`, of a result that meaning alone has found: the range of its sentence closest to "
        "the query, where it has several",
    )
    more: list[MoreOfStatement] = Field(
        [],
        description="Other passages of the same statement that were found, in the order of its text; `per` statement",
    )


# No model: some two hundred are made for every page, and nothing in them needs to be checked.
@dataclass(slots=True)
class FacetValue:
    """One value of a facet, its name for people, and how many passages hold it."""

    value: str
    label: str
    count: int


class Facets(BaseModel):
    """Counts over everything found; a field's own filter is left out of its count."""

    country: list[FacetValue] = []
    organ: list[FacetValue] = Field([], description="Bodies in whose meetings something was said")
    group: list[FacetValue] = Field(
        [], description="Groups by members of the day or on whose behalf was spoken; a passage counts for each of them"
    )
    behalf: list[FacetValue] = []
    speaker: list[FacetValue] = []
    organization: list[FacetValue] = []
    type: list[FacetValue] = []
    kind: list[FacetValue] = []
    language: list[FacetValue] = []
    year: list[FacetValue] = []
    month: list[FacetValue] = Field(
        [], description="By `YYYY-MM`, where no more than ten years lie between the first and the last"
    )


class Notice(BaseModel):
    """Something the reader should know about this answer."""

    code: str
    message: str


class QueryPart(BaseModel):
    """One part of a query in words, and the query that is left without it."""

    words: str
    plain: bool = Field(description="Words that were just typed, side by side")
    clause: bool = Field(description="A condition, or something excluded: nothing to look for in a text")
    rest: str


class OtherNamesSearched(BaseModel):
    """A name as it was typed, whom it means, and the other names that were searched besides."""

    typed: str
    means: str
    others: list[str]


class Preferred(BaseModel):
    """A name or date as it was typed, and by whom or from when passages come first for it."""

    typed: str
    means: list[str]


class Understood(BaseModel):
    """A search as it was understood."""

    sentence: str = Field(description="The whole search in words", examples=["passages containing water, since 2019"])
    parts: list[QueryPart] = Field(description="The parts of the query, each with what is left without it")
    expanded: list[OtherNamesSearched] = Field(description="Other names searched; `expand=false` searches without them")
    preferred: list[Preferred] = Field(
        [], description="Who and when the query names, for which passages come first; `prefer=false` ranks without them"
    )
    language: str | None = Field(
        None, description="The language that the question was taken for, where `same_language` asks for no other"
    )


class Suggestion(BaseModel):
    """What words of the query may be meant as, another spelling or a filter; it is offered and not applied."""

    kind: str = Field(
        description="spelling, country, speaker, organ, group, organization, document, reference or dates"
    )
    label: str = Field(examples=["Filter by country: Valdoria"])
    typed: str = Field(description="The words of the query")
    parameters: dict[str, str | list[str]] = Field(description="The search with it in place of the words")


class Counted(BaseModel):
    """How many passages a search finds."""

    query: dict[str, Any] = Field(description="The parameters as understood")
    total: Total
    notices: list[Notice]
    took_ms: float


class SearchAnswer(BaseModel):
    """One page of results."""

    query: dict[str, Any] = Field(description="The parameters as understood")
    total: Total
    statements: int | None = Field(
        None, description="How many statements hold what was found, of a search `per` statement that looked through it"
    )
    results: list[Result]
    facets: Facets
    next: str | None
    notices: list[Notice]
    understood: Understood
    suggestions: list[Suggestion]
    took_ms: float
