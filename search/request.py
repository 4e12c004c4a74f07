"""The one query model: page, API, command line, feed and saved search all speak it."""

import re
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from search.engines.port import Sort
from search.query.parser import MOST_CHARACTERS
from statements.vocabulary import Capacity, DocumentType, Standing, StatementKind


class Mode(StrEnum):
    """What a search goes by."""

    KEYWORD = "keyword"
    MEANING = "meaning"
    HYBRID = "hybrid"


class Per(StrEnum):
    """What one result is."""

    PASSAGE = "passage"
    STATEMENT = "statement"


LONGEST_NAME = 200
_NO_DAY = re.compile(r"[-+]?[\d._]+")
Text = Annotated[str, Field(max_length=LONGEST_NAME)]


class SearchCriteria(BaseModel):
    """What a person or a tool searches for, and in which order. `from` and `to` are inclusive days."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    q: Annotated[
        str,
        # What is longer is refused by the query's own error, which says what to do.
        Field(
            json_schema_extra={"maxLength": MOST_CHARACTERS},
            description="Words, “exact phrases” in quotation marks, -exclusions, OR, brackets, word*, “words near”~5, "
            "and fields such as country:Chad or since:2019; /help/search tells all of it",
            examples=["safe passage"],
        ),
    ] = ""
    mode: Annotated[Mode, Field(description="By words, by meaning, or by both")] = Mode.HYBRID
    country: Annotated[
        list[Text], Field(description="ISO 3166-1 alpha-3 code, or a country's name", examples=[["XVA"]])
    ] = []
    group: Annotated[
        list[Text],
        Field(
            description="Group by id, name or abbreviation, in any of the six languages: what its members of the day "
            "said, and what was said on its behalf",
            examples=[["Lower Riparian Group"]],
        ),
    ] = []
    behalf: Annotated[
        list[Text],
        Field(
            description="Group or country on whose behalf somebody spoke, whoever did",
            examples=[["Lower Riparian Group"]],
        ),
    ] = []
    speaker: Annotated[list[Text], Field(description="Name of the speaker, or part of it", examples=[["Tennant"]])] = []
    organization: Annotated[
        list[Text], Field(description="Organization spoken for", examples=[["River Authority"]])
    ] = []
    organ: Annotated[
        list[Text],
        Field(
            description="Body in whose meeting something was said, in any language", examples=[["Council of Concord"]]
        ),
    ] = []
    kind: Annotated[list[StatementKind], Field(description="Kinds of statement")] = []
    capacity: Annotated[list[Capacity], Field(description="For whom somebody spoke")] = []
    type: Annotated[list[DocumentType], Field(description="Types of document")] = []
    symbol: Annotated[
        list[Text],
        Field(
            description="Symbol of a document, or its beginning up to a slash or point: XC/PV finds all verbatim "
            "records of a council",
            examples=[["XC/PV.1147"]],
        ),
    ] = []
    cites: Annotated[
        list[Text],
        Field(description="Symbol of a document that a passage names, or its beginning", examples=[["XA/10/L.2"]]),
    ] = []
    standing: Annotated[
        list[Standing],
        Field(
            description="What passages are worth as evidence. Without it only what was said is found: neither what a "
            "report denies, imagines or credits without certainty (doubtful) nor its own words (background)"
        ),
    ] = []
    language: Annotated[list[Text], Field(description="ISO 639-1 code of the text's language", examples=[["en"]])] = []
    spoken: Annotated[
        list[Text], Field(description="ISO 639-1 code of the language that was spoken", examples=[["fr"]])
    ] = []
    from_: Annotated[date | None, Field(alias="from", description="First day, YYYY-MM-DD", examples=["2026-01-01"])] = (
        None
    )
    to: Annotated[date | None, Field(description="Last day, YYYY-MM-DD", examples=["2026-12-31"])] = None
    expand: Annotated[
        bool,
        Field(
            description="Whether names of countries and bodies are searched under their other names too, such as DPRK "
            "for North Korea; `understood.expanded` tells which"
        ),
    ] = True
    prefer: Annotated[
        bool,
        Field(
            description="Whether, where a plain query names days, what was said then and by the country or speaker "
            "that it names comes first; `understood.preferred` tells which"
        ),
    ] = True
    same_language: Annotated[
        bool,
        Field(
            description="Whether only passages in the language of the question are found, whichever languages the "
            "model reads; `understood.language` tells which one it was taken for"
        ),
    ] = False
    sort: Annotated[Sort, Field(description="Order of the results")] = Sort.BEST

    @model_validator(mode="before")
    @classmethod
    def _without_what_is_empty(cls, given: Any) -> Any:
        """A form sends every field, and those left empty ask for nothing."""
        if not isinstance(given, dict):
            return given
        lists = {name: [v for v in value if v != ""] for name, value in given.items() if isinstance(value, list)}
        return {name: value for name, value in (given | lists).items() if value != ""}

    @field_validator("from_", "to", mode="before")
    @classmethod
    def _days_as_they_are_written(cls, day: Any) -> Any:
        """A bare number would be taken for seconds since 1970."""
        if isinstance(day, int | float) or (isinstance(day, str) and _NO_DAY.fullmatch(day.strip())):
            raise ValueError("a day is written YYYY-MM-DD")
        return day

    @field_validator("standing")
    @classmethod
    def _said_is_the_default(cls, standing: list[Standing]) -> list[Standing]:
        return [] if set(standing) == {Standing.SAID} else standing

    @model_validator(mode="after")
    def _days_in_order(self) -> Self:
        if self.from_ and self.to and self.from_ > self.to:
            raise ValueError(f"from ({self.from_}) is after to ({self.to}): swap them")
        return self

    def request(self) -> "SearchRequest":
        """The first page of such a search; what a kind of criteria has besides is left out."""
        return SearchRequest.model_construct(**{name: getattr(self, name) for name in SearchCriteria.model_fields})


class SearchRequest(SearchCriteria):
    """One page of a search."""

    per: Annotated[
        Per | None,
        Field(
            description="What a result is: a passage, or a statement by its passage that fits best, the others that "
            "were found in `more`. Without it a passage, and on the page /search a statement"
        ),
    ] = None
    limit: Annotated[int, Field(ge=1, le=100, description="Results a page")] = 20
    cursor: Annotated[str | None, Field(max_length=500, description="From `next` of the page before")] = None

    def parameters(self) -> list[tuple[str, str]]:
        """The request as URL parameters in a fixed order, defaults and cursor left out."""
        pairs: list[tuple[str, str]] = []
        for name, default in _DEFAULTS:
            value = getattr(self, name)
            if value != default:
                values = value if isinstance(value, list) else [value]
                pairs += [(name.rstrip("_"), str(v).lower() if isinstance(v, bool) else str(v)) for v in values]
        return pairs


_DEFAULTS = tuple((name, field.default) for name, field in SearchRequest.model_fields.items() if name != "cursor")
