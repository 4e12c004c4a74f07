"""Capitals and seats of government, whose names stand for the government: "Moscow says"."""

from functools import cache

from statements.name_keys import name_key
from statements.reference import rows


def state_of_seat(printed: str) -> str | None:
    """The alpha-3 code of the state that is governed from there; None if unknown.

    Only the grammar of a text tells whether the name stands for a place or for a government.
    """
    return _table().get(name_key(printed)) if printed[:1].isupper() or printed[:1].isdigit() else None


def houses_government(printed: str) -> bool:
    """Whether the name is that of a house and not of a town: "Kremlin", "White House"."""
    return name_key(printed) in _houses()


def seats() -> dict[str, str]:
    """Every name, as its key, with its code."""
    return dict(_table())


@cache
def _houses() -> frozenset[str]:
    return frozenset(name_key(row["name"]) for row in rows("capitals.csv") if row["kind"] == "seat")


@cache
def _table() -> dict[str, str]:
    return {name_key(row["name"]): row["code"] for row in rows("capitals.csv")}
