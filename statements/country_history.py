"""What a country is and was called, which states it follows and which follow it (docs/reference-tables.md)."""

import datetime as dt
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from statements.countries import LANGUAGES, Country, all_countries, by_code, names_of
from statements.reference import rows


class OfficialName(NamedTuple):
    """The short and the formal name in one language (ISO 639-1); `formal` is None where the table has none."""

    language: str
    short: str
    formal: str | None


class FormerNames(NamedTuple):
    """Names, in any of the six languages, that were in use between two days, both inclusive; None where open."""

    names: tuple[str, ...]
    since: dt.date | None
    until: dt.date | None


def official_names(code: str) -> tuple[OfficialName, ...]:
    """The names in force in each UN language that has one, or those of a historic state at its end."""
    formal = _formal_names().get(code, {})
    short = names_of(code)
    return tuple(OfficialName(lang, short[lang], formal.get(lang)) for lang in LANGUAGES if lang in short)


def former_names(code: str) -> tuple[FormerNames, ...]:
    """Names that are no longer in use, those of the same days together, the latest first."""
    return _former_names().get(code, ())


def predecessors_of(code: str) -> tuple[Country, ...]:
    """The historic states that a country continues or came of, by their last day."""
    before = [country for country in all_countries() if code in _successors().get(country.code, ())]
    return tuple(sorted(before, key=lambda country: country.end or dt.date.max))


def successors_of(code: str) -> tuple[Country, ...]:
    """The states that came of a historic one, first the one that continues it or took over its seat."""
    return tuple(country for country in map(by_code, _successors().get(code, ())) if country)


@cache
def _successors() -> dict[str, tuple[str, ...]]:
    return {
        row["code"]: tuple(code for code in (row["successor"], *row["other_successors"].split("|")) if code)
        for row in rows("historic_states.csv")
    }


@cache
def _formal_names() -> dict[str, dict[str, str]]:
    found = {
        row["code"]: {lang: row[f"{lang}_formal"] for lang in LANGUAGES if row[f"{lang}_formal"]}
        for row in rows("countries.csv")
    }
    for table in ("historic_states.csv", "invented_countries.csv"):
        found |= {row["code"]: {"en": row["formal_name"]} for row in rows(table) if row["formal_name"]}
    return found


@cache
def _former_names() -> dict[str, tuple[FormerNames, ...]]:
    by_days: dict[str, dict[tuple[dt.date | None, dt.date | None], list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in rows("country_aliases.csv"):
        if row["kind"] == "former":
            by_days[row["code"]][_day(row["since"]), _day(row["until"])].append(row["name"])
    return {
        code: tuple(
            FormerNames(tuple(names), *days)
            for days, names in sorted(times.items(), key=lambda time: time[0][1] or dt.date.max, reverse=True)
        )
        for code, times in by_days.items()
    }


def _day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
