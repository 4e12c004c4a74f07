"""A search as a sentence whose parts can be taken out again."""

from collections.abc import Callable
from dataclasses import dataclass

from search.query.wording import SPOKEN
from search.request import Mode, SearchRequest
from statements import groups
from statements.phrases import gettext, gettext_noop, pgettext
from statements.spoken_names import (
    after_of,
    body_in_sentence,
    body_name,
    country_in_sentence,
    country_name,
    group_in_sentence,
    group_name,
    language_name,
)
from statements.vocabulary import Standing
from statements.wording import kind_words, type_words
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


_LEADS: dict[str, str | Callable[[], str]] = {
    "country": gettext_noop("spoken for"),
    "group": gettext_noop("by members of"),
    "behalf": gettext_noop("on behalf of"),
    "speaker": gettext_noop("by"),
    "organization": gettext_noop("spoken for the organization"),
    "organ": gettext_noop("in meetings of"),
    "kind": gettext_noop("as"),
    "capacity": gettext_noop("spoken"),
    "type": lambda: pgettext("type of document", "in"),
    "symbol": lambda: pgettext("symbol of a document", "in"),
    "cites": gettext_noop("naming"),
    "language": lambda: pgettext("language", "in"),
    "spoken": gettext_noop("spoken in"),
}

_NAMES: dict[str, Callable[[str], str]] = {
    "country": country_name,
    "group": group_name,
    "behalf": group_name,
    "organ": body_name,
    "organization": body_name,
    "kind": kind_words,
    "capacity": lambda capacity: SPOKEN.get(f"capacity {capacity}", capacity),
    "type": type_words,
    "symbol": document_named,
    "cites": document_named,
    "language": language_name,
    "spoken": language_name,
    "standing": lambda standing: gettext(STANDINGS[standing]) if standing in STANDINGS else standing,
}


# Behind these leads stands "of" in some language, and its articles.
_BEHIND_OF: dict[str, Callable[[str], str]] = {
    "country": country_in_sentence,
    "group": group_in_sentence,
    "behalf": group_in_sentence,
    "organ": body_in_sentence,
}


def opening(mode: Mode, *, words: bool) -> tuple[str, str]:
    """What stands before the query and after it; `mode` is how it was found, `words` whether it looks for any."""
    if not words:
        return gettext("Everything on record"), ""
    if mode is Mode.MEANING:
        return gettext("Close in meaning to"), ""
    return gettext("Containing"), gettext(", or close to it in meaning") if mode is Mode.HYBRID else ""


def clauses(request: SearchRequest, told: str | None = None) -> list[Clause]:
    """The filters in use, in the order in which the sentence names them.

    `told` is the language that the question was found to be in, by its code.
    """
    found = [
        Clause(
            _lead(field, values),
            tuple(Chip(_behind_lead(field, value), without_value(request, field, value)) for value in values),
        )
        for field in _LEADS
        if (values := [str(value) for value in getattr(request, field)])
    ]
    return found + _own_language(request, told) + said_in(request) + _standings(request)


def filters_in_use(request: SearchRequest) -> int:
    """How many values are chosen."""
    return sum(len(clause.chips) for clause in clauses(request))


def label_of(field: str, value: str) -> str:
    """A filter's value by its name."""
    name = _NAMES.get(field)
    return value if name is None else name(term_of(field, value))


def _behind_lead(field: str, value: str) -> str:
    """The value as it follows the words that lead to it."""
    name = _BEHIND_OF.get(field)
    return label_of(field, value) if name is None else after_of(name(term_of(field, value)))


def _lead(field: str, values: list[str]) -> str:
    """The words before the values of a filter; of a group whose members nobody knows, only its behalf is left."""
    if field == "group" and not any(groups.has_members(groups.asked_key(value)) for value in values):
        field = "behalf"
    lead = _LEADS[field]
    # One English word stands for several of other languages.
    return lead() if callable(lead) else gettext(lead)


def _own_language(request: SearchRequest, told: str | None) -> list[Clause]:
    if not request.same_language:
        return []
    name = (
        gettext("%(language)s, the language of the question", language=language_name(told))
        if told
        else gettext("the language of the question")
    )
    return [Clause(gettext("only in"), (Chip(name, with_values(request, same_language=False)),))]


def _standings(request: SearchRequest) -> list[Clause]:
    """What is looked for besides what was said, or instead of it."""
    more = [value for value in request.standing if value is not Standing.SAID]
    chips = tuple(Chip(label_of("standing", v), without_value(request, "standing", v)) for v in more)
    lead = gettext("also in") if Standing.SAID in request.standing else gettext("only in")
    return [Clause(lead, chips, "and")] if chips else []


def said_in(request: SearchRequest) -> list[Clause]:
    """The days to which a search is limited, one clause at most."""
    start = request.from_ and Chip(long_day(request.from_), with_values(request, from_=None))
    end = request.to and Chip(long_day(request.to), with_values(request, to=None))
    if start and end:
        return [Clause(gettext("said between"), (start, end), "and")]
    if start:
        return [Clause(gettext("said since"), (start,))]
    return [Clause(gettext("said until"), (end,))] if end else []
