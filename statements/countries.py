"""Printed names of countries, and the states they name.

Only whole names decide, never parts and never likeness: an unknown name resolves to nothing. The
tables and what was decided about them are told in docs/reference-tables.md.
"""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from statements.name_forms import derived_forms
from statements.name_keys import abbreviation_key, name_key
from statements.reference import rows

LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")


@dataclass(frozen=True, slots=True)
class Country:
    """A state, territory or observer state by its ISO 3166-1 alpha-3 code, or its former one.

    `start` and `end` are the first and last day of a state that is no more; `successor` is the code
    of the state that continues it or took over its seat. `invented` marks specimen countries.
    """

    code: str
    name: str
    formal_name: str
    alpha2: str | None
    invented: bool = False
    successor: str | None = None
    start: dt.date | None = None
    end: dt.date | None = None


class _Use(NamedTuple):
    """A name in use for a country, all the time or between two days (both inclusive)."""

    code: str
    since: dt.date | None
    until: dt.date | None

    @property
    def dated(self) -> bool:
        return self.since is not None or self.until is not None

    def covers(self, day: dt.date) -> bool:
        return (self.since or dt.date.min) <= day <= (self.until or dt.date.max)


class _Tables(NamedTuple):
    countries: dict[str, Country]
    names: dict[str, tuple[_Use, ...]]
    abbreviations: dict[str, str]


def resolve(name: str, on: dt.date | None = None) -> Country | None:
    """The country that a printed name stands for, on a day where the day decides; None if unknown.

    Takes short, formal, common, former and inverted names in the six UN languages, abbreviations
    and ISO alpha-3 codes, these two only in capitals. A name that two states had at once on the day
    ("Republic of the Congo" in 1960) is nobody's.
    """
    tables = _tables()
    uses = tables.names.get(name_key(name), ())
    code = _choose(uses, on) if uses else _abbreviated(name, tables)
    return tables.countries[code] if code else None


def by_code(code: str) -> Country | None:
    """The country of an alpha-3 code in capitals, historic and invented ones included."""
    return _tables().countries.get(code)


def all_countries() -> tuple[Country, ...]:
    """Every country, by code."""
    countries = _tables().countries
    return tuple(countries[code] for code in sorted(countries))


def name_of(code: str) -> str:
    """The English short name, or the code itself where it is unknown."""
    country = by_code(code)
    return country.name if country else code


def country_name_keys() -> tuple[str, ...]:
    """Every name that is no abbreviation, as its key: with them a text is searched for names."""
    return tuple(_tables().names)


def names_of(code: str) -> dict[str, str]:
    """The short name in each UN language that has one, by ISO 639-1 code."""
    return dict(_short_names().get(code, {}))


def other_short_names() -> tuple[str, ...]:
    """Short names that are not official, and former ones, in any language: Russia, Россия, Turkey."""
    return tuple(row["name"] for row in rows("country_aliases.csv") if row["kind"] in {"short", "former"})


def _choose(uses: tuple[_Use, ...], on: dt.date | None) -> str | None:
    """The one code in use on the day; without such a use, the one in use at all times, or ever."""
    of_the_day = {use.code for use in uses if on and use.dated and use.covers(on)}
    of_all_days = {use.code for use in uses if not use.dated}
    codes = of_the_day or of_all_days or {use.code for use in uses}
    return codes.pop() if len(codes) == 1 else None


def _abbreviated(name: str, tables: _Tables) -> str | None:
    key = abbreviation_key(name)
    if key is None:
        return None
    return tables.abbreviations.get(key) or (key if key in tables.countries and name.strip() == key else None)


@cache
def _tables() -> _Tables:
    countries = {country.code: country for country in (*_present(), *_historic(), *_invented())}
    names: dict[str, list[_Use]] = defaultdict(list)
    abbreviations: dict[str, str] = {}
    for code, name in (*_official_names(), *_derived_names()):
        names[name_key(name)].append(_Use(code, None, None))
    for row in rows("country_aliases.csv"):
        if row["kind"] in {"abbreviation", "code"}:
            abbreviations[abbreviation_key(row["name"]) or row["name"]] = row["code"]
        else:
            names[name_key(row["name"])].append(_Use(row["code"], _day(row["since"]), _day(row["until"])))
    return _Tables(countries, {key: tuple(uses) for key, uses in names.items()}, abbreviations)


def _official_names() -> list[tuple[str, str]]:
    names = []
    for row in rows("countries.csv"):
        names += [(row["code"], row[column]) for lang in LANGUAGES for column in (lang, f"{lang}_formal")]
    for table in ("historic_states.csv", "invented_countries.csv"):
        for row in rows(table):
            names += [(row["code"], row[column]) for column in ("name", "formal_name", *LANGUAGES[1:])]
    return [(code, name) for code, name in names if name]


def _derived_names() -> list[tuple[str, str]]:
    official = [(row["code"], row["en"], row["en_formal"]) for row in rows("countries.csv")]
    for table in ("historic_states.csv", "invented_countries.csv"):
        official += [(row["code"], row["name"], row["formal_name"]) for row in rows(table)]
    return [(code, form) for code, short, formal in official for form in derived_forms(short, formal)]


@cache
def _short_names() -> dict[str, dict[str, str]]:
    names = {row["code"]: {lang: row[lang] for lang in LANGUAGES if row[lang]} for row in rows("countries.csv")}
    for table in ("historic_states.csv", "invented_countries.csv"):
        for row in rows(table):
            others = {lang: row[lang] for lang in LANGUAGES[1:] if row[lang]}
            names[row["code"]] = {"en": row["name"], **others}
    return names


def _present() -> list[Country]:
    return [
        Country(row["code"], row["en"], _without_article(row["en_formal"]) or row["en"], row["alpha2"] or None)
        for row in rows("countries.csv")
    ]


def _historic() -> list[Country]:
    return [
        Country(
            code=row["code"],
            name=row["name"],
            formal_name=_without_article(row["formal_name"]) or row["name"],
            alpha2=None,
            successor=row["successor"] or None,
            start=_day(row["start"]),
            end=_day(row["end"]),
        )
        for row in rows("historic_states.csv")
    ]


def _invented() -> list[Country]:
    return [
        Country(row["code"], row["name"], _without_article(row["formal_name"]) or row["name"], None, invented=True)
        for row in rows("invented_countries.csv")
    ]


def _without_article(name: str) -> str:
    return name.removeprefix("the ")


def _day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
