"""A search as a sentence whose parts can be taken out again."""

from collections.abc import Callable
from dataclasses import dataclass

from search.query.wording import ENGLISH
from search.request import Mode, SearchRequest
from statements import countries, groups, languages
from statements.articles import with_article
from statements.vocabulary import Standing
from statements.wording import KINDS, TYPES
from web.addresses import with_values, without_value
from web.dates import long_day
from web.terms import document_named, term_of
from web.wording import STANDINGS


@dataclass(frozen=True, slots=True)
class Chip:
    """One part of a search in use, and the address of the search without it."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Clause:
    """Words that lead to one or more parts: "spoken for" Kestria or Valdoria."""

    lead: str
    chips: tuple[Chip, ...]
    joint: str = "or"


_LEADS = {
    "country": "spoken for",
    "group": "by members of",
    "behalf": "on behalf of",
    "speaker": "by",
    "organization": "spoken for the organization",
    "organ": "in meetings of",
    "kind": "as",
    "capacity": "spoken",
    "type": "in",
    "symbol": "in",
    "cites": "naming",
    "language": "in",
    "spoken": "spoken in",
}

_NAMES: dict[str, Callable[[str], str]] = {
    "country": countries.name_of,
    "group": lambda key: with_article(groups.label_of(key)),
    "behalf": lambda key: with_article(groups.label_of(key)),
    "organ": with_article,
    "kind": lambda kind: KINDS[kind].many if kind in KINDS else kind,
    "capacity": lambda capacity: ENGLISH.get(f"capacity {capacity}", capacity),
    "type": lambda type_: TYPES[type_].many if type_ in TYPES else type_,
    "symbol": document_named,
    "cites": document_named,
    "language": languages.name_of,
    "spoken": languages.name_of,
    "standing": lambda standing: STANDINGS.get(standing, standing),
}


def opening(request: SearchRequest, *, words: bool) -> tuple[str, str]:
    """What stands before the query and after it; `words` is whether it looks for any."""
    if not words:
        return "Everything on record", ""
    if request.mode is Mode.MEANING:
        return "Close in meaning to", ""
    return "Containing", ", or close to it in meaning" if request.mode is Mode.HYBRID else ""


def clauses(request: SearchRequest, told: str | None = None) -> list[Clause]:
    """The filters in use, in the order in which the sentence names them.

    `told` is the language that the question was found to be in, by its code.
    """
    found = [
        Clause(
            _lead(field, values),
            tuple(Chip(label_of(field, value), without_value(request, field, value)) for value in values),
        )
        for field in _LEADS
        if (values := [str(value) for value in getattr(request, field)])
    ]
    return found + _own_language(request, told) + _days(request) + _standings(request)


def filters_in_use(request: SearchRequest) -> int:
    """How many values are chosen."""
    return sum(len(clause.chips) for clause in clauses(request))


def label_of(field: str, value: str) -> str:
    """A filter's value as the sentence prints it."""
    name = _NAMES.get(field)
    return value if name is None else name(term_of(field, value))


def _lead(field: str, values: list[str]) -> str:
    """The words before the values of a filter; of a group whose members nobody knows, only its behalf is left."""
    if field == "group" and not any(groups.has_members(groups.asked_key(value)) for value in values):
        return _LEADS["behalf"]
    return _LEADS[field]


def _own_language(request: SearchRequest, told: str | None) -> list[Clause]:
    if not request.same_language:
        return []
    name = f"{languages.name_of(told)}, the language of the question" if told else "the language of the question"
    return [Clause("only in", (Chip(name, with_values(request, same_language=False)),))]


def _standings(request: SearchRequest) -> list[Clause]:
    """What is looked for besides what was said, or instead of it."""
    more = [value for value in request.standing if value is not Standing.SAID]
    chips = tuple(Chip(label_of("standing", v), without_value(request, "standing", v)) for v in more)
    lead = "also in" if Standing.SAID in request.standing else "only in"
    return [Clause(lead, chips, "and")] if chips else []


def _days(request: SearchRequest) -> list[Clause]:
    start = request.from_ and Chip(long_day(request.from_), with_values(request, from_=None))
    end = request.to and Chip(long_day(request.to), with_values(request, to=None))
    if start and end:
        return [Clause("said between", (start, end), "and")]
    if start:
        return [Clause("said since", (start,))]
    return [Clause("said until", (end,))] if end else []
