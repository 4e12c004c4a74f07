"""Bodies known by names that do not tell their country: "State Department", "TASS", "Hezbollah", "Reuters"."""

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast, get_args

from statements.name_keys import abbreviation_key, name_key
from statements.reference import rows

BodyKind = Literal[
    "ministry", "agency", "army", "police", "parliament", "court", "bank", "media", "press", "armed_group", "party",
    "observer",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class NationalBody:
    """A body and the state that it belongs to.

    `country` is None for those that are no state's: armed groups, parties, newspapers and agencies of the free press.
    """

    name: str
    country: str | None
    kind: BodyKind


def resolve_national_body(printed: str) -> NationalBody | None:
    """The body that a printed name stands for; None if it is unknown. Abbreviations count in capitals only."""
    names, abbreviations = _tables()
    if not printed[:1].isupper() and not printed.startswith(("al-", "al ")):
        return None
    return names.get(name_key(printed)) or abbreviations.get(abbreviation_key(printed) or "")


def all_national_bodies() -> tuple[NationalBody, ...]:
    """Every body, in the order of the table."""
    return tuple(_body(row) for row in rows("national_bodies.csv"))


def national_body_names() -> tuple[str, ...]:
    """Every name that is not an abbreviation, as its key."""
    return tuple(_tables()[0])


@cache
def _tables() -> tuple[dict[str, NationalBody], dict[str, NationalBody]]:
    names: dict[str, NationalBody] = {}
    abbreviations: dict[str, NationalBody] = {}
    for row in rows("national_bodies.csv"):
        body = _body(row)
        for name in filter(None, (row["name"], *row["also"].split("|"))):
            if name.isupper() and " " not in name:
                abbreviations[abbreviation_key(name) or name] = body
            else:
                names[name_key(name)] = body
    return names, abbreviations


def _body(row: dict[str, str]) -> NationalBody:
    if row["kind"] not in get_args(BodyKind):
        raise ValueError(f"{row['name']} has the unknown kind {row['kind']}")
    return NationalBody(row["name"], row["code"] or None, cast("BodyKind", row["kind"]))
