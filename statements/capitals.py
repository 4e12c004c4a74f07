"""Capitals and seats of government, whose names stand for the government: "Moscow says"."""

from functools import cache

from statements.name_keys import name_key
from statements.reference import rows


def state_of_seat(printed: str, language: str = "en") -> str | None:
    """The alpha-3 code of the state that is governed from there; None if unknown under that name in the language.

    Only the grammar of a text tells whether the name stands for a place or for a government.
    """
    return None if printed[:1].islower() else _table(language).get(name_key(printed))


def houses_government(printed: str) -> bool:
    """Whether the name is that of a house and not of a town: "Kremlin", "White House"."""
    return name_key(printed) in _houses()


def seats(language: str = "en") -> dict[str, str]:
    """Every name in a language (ISO 639-1), as its key, with its code."""
    return dict(_table(language))


@cache
def _houses() -> frozenset[str]:
    return frozenset(name_key(row["name"]) for row in rows("capitals.csv") if row["kind"] == "seat")


@cache
def _table(language: str) -> dict[str, str]:
    listed = (row for row in rows("capitals.csv") if language in row["languages"].split("|"))
    return {name_key(row["name"]): row["code"] for row in listed}
