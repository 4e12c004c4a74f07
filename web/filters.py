"""The filters beside the results: the values that were counted, and those that were chosen."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from search.answer import Facets, FacetValue
from statements import countries, languages
from statements.identity import short_id
from statements.memberships import UNITED_NATIONS
from statements.phrases import gettext, gettext_noop
from statements.spoken_names import body_name, country_name, group_name
from statements.vocabulary import Standing
from statements.wording import kind_word, type_word
from web.parameters import AskedFor
from web.services import Coverage
from web.terms import term_of
from web.wording import CAPACITIES, STANDINGS, capitalize_first

SHOWN = 5
# Of hundreds of speakers the rest is found by typing: a list of them all would be longer than the results.
MOST = 40
_PLAIN = re.compile(r"[A-Za-z0-9_-]{1,20}")


@dataclass(frozen=True, slots=True)
class Option:
    """One value with its box. `count` is None where nothing could be counted."""

    id: str
    value: str
    label: str
    count: int | None
    checked: bool
    code: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A value that the text field of a filter offers."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class FilterGroup:
    """One filter: the values shown, and the rest behind "more"."""

    name: str
    legend: str
    shown: tuple[Option, ...]
    more: tuple[Option, ...]
    field: str | None = None
    suggestions: tuple[Suggestion, ...] = ()


_LEGENDS = {
    "country": gettext_noop("Speaking for"),
    "organ": gettext_noop("In meetings of"),
    "group": gettext_noop("Members of a group"),
    "behalf": gettext_noop("On behalf of"),
    "speaker": gettext_noop("Speaker"),
    "kind": gettext_noop("Kind"),
    "organization": gettext_noop("Organization"),
    "capacity": gettext_noop("In the capacity"),
    "type": gettext_noop("Written in"),
    "symbol": gettext_noop("In the document"),
    "cites": gettext_noop("Naming the document"),
    "language": gettext_noop("Language of the text"),
    "spoken": gettext_noop("Language spoken"),
}
_FIELDS = {
    "country": gettext_noop("Name of a country"),
    "group": gettext_noop("Name of a group"),
    "speaker": gettext_noop("Name of a speaker"),
}


@dataclass(frozen=True, slots=True)
class Also:
    """What may be searched besides what was said; `said` is false where only the rest was asked for."""

    options: tuple[Option, ...]
    said: bool


def also(asked: AskedFor, coverage: Coverage) -> Also | None:
    """The choice where there is something to choose, or was chosen."""
    chosen = asked.many("standing")
    there = {Standing.DOUBTFUL: coverage.doubtful, Standing.BACKGROUND: coverage.background}
    options = tuple(
        Option(
            _element_id("standing", value),
            value,
            capitalize_first(gettext(STANDINGS[value])),
            None,
            value in chosen,
        )
        for value, count in there.items()
        if count or value in chosen
    )
    return Also(options, not chosen or Standing.SAID in chosen) if options else None


def filter_groups(asked: AskedFor, facets: Facets, covered: Iterable[str]) -> list[FilterGroup]:
    """All filters with something to choose from. `covered` are codes of countries on record."""
    filters = []
    for name, legend in _LEGENDS.items():
        # What is not counted is there where it was chosen.
        options = _options(name, getattr(facets, name, []), asked.many(name))
        if options or name in _FIELDS:
            shown = [option for index, option in enumerate(options) if index < SHOWN or option.checked]
            more = tuple(option for option in options if option not in shown)[: MOST - SHOWN]
            offered = _suggestions(name, covered, options)
            filters.append(
                FilterGroup(
                    name,
                    gettext(legend),
                    tuple(shown),
                    more,
                    gettext(_FIELDS[name]) if name in _FIELDS else None,
                    offered,
                )
            )
    return filters


def _options(name: str, counted: list[FacetValue], chosen: tuple[str, ...]) -> list[Option]:
    left = {_key(name, value): value for value in chosen}
    options = []
    for value in counted:
        if name == "group" and value.value == UNITED_NATIONS and _key(name, value.value) not in left:
            continue
        checked = left.pop(_key(name, value.value), None) is not None
        options.append(_option(name, value.value, value.label, value.count, checked=checked))
    # What was chosen and not counted stays to be seen and to be taken back.
    # Of a name that is meant by part of it nothing is counted, though it finds something.
    uncounted = 0 if counted and name not in {"speaker", "organization"} else None
    missing = [_option(name, value, value, uncounted, checked=True) for value in left.values()]
    return missing + options


def _key(name: str, value: str) -> str:
    """What makes two values the same choice: a country may be given by code or by name."""
    return term_of(name, value).casefold()


def _option(name: str, value: str, label: str, count: int | None, *, checked: bool) -> Option:
    code = language = None
    value = term_of(name, value)
    if name == "country":
        found = countries.by_code(value)
        code, label = (found.code, country_name(found.code)) if found else (None, label)
    elif name in {"group", "behalf"}:
        label = group_name(value)
    elif name in {"organ", "organization"}:
        label = body_name(label)
    elif name in {"language", "spoken"}:
        label, language = capitalize_first(languages.own_name_of(value)), value
    elif name == "capacity":
        label = CAPACITIES.get(value, value)
    elif name in {"kind", "type"}:
        label = kind_word(value) if name == "kind" else type_word(value)
    return Option(_element_id(name, value), value, label, count, checked, code, language)


def _element_id(name: str, value: str) -> str:
    """A name of the box that is the same on every page; by hash only where the value has what no such name may have.

    193 boxes of a page of real records took 1.4 kB more by hashes, compressed, as nothing in them repeats.
    """
    return f"f-{name}-{value if _PLAIN.fullmatch(value) else short_id(name, value)}"


def _suggestions(name: str, covered: Iterable[str], options: Iterable[Option]) -> tuple[Suggestion, ...]:
    """What the text field of a filter offers: countries on record, groups that there is something of."""
    if name == "country":
        named = [Suggestion(code, country_name(code)) for code in covered]
    elif name == "group":
        named = [Suggestion(option.label, option.value) for option in options]
    else:
        return ()
    return tuple(sorted(named, key=lambda suggestion: suggestion.label))
