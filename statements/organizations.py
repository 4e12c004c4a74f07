"""Organizations, departments, missions and groups of countries as records print them."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, NamedTuple, cast, get_args

from statements.name_keys import abbreviation_key, name_key
from statements.reference import rows

OrganizationKind = Literal["organ", "department", "agency", "mission", "group", "intergovernmental", "other"]

TABLES = ("organizations.csv", "invented_organizations.csv")

# The longest name of the tables has 227 characters; what is pasted in its place may have a million.
_LONGEST = 400

# British, American and former United Nations spelling; the UN without its whole name.
_SPELLINGS = tuple(
    (re.compile(rf"\b{pattern}"), spelling)
    for pattern, spelling in (
        (r"organisation", "organization"),
        (r"co-(operat|ordinat)", r"co\1"),
        (r"(peace)-(keep|build)", r"\1\2"),
        (r"programs?\b", "programme"),
        (r"center\b", "centre"),
        (r"labor\b", "labour"),
        (r"defense\b", "defence"),
        (r"un (?=[a-z])", "united nations "),
    )
)


@dataclass(frozen=True, slots=True)
class Organization:
    """Somebody who speaks but is no country; `id` is stable, lower case, with hyphens."""

    id: str
    name: str
    abbreviation: str | None
    kind: OrganizationKind


class _Tables(NamedTuple):
    by_id: dict[str, Organization]
    names: dict[str, str]
    abbreviations: dict[str, str]


def resolve_organization(name: str) -> Organization | None:
    """The organization that a printed name or abbreviation stands for; None if it is unknown.

    Whole names only, never parts and never likeness; abbreviations count in the case they are
    printed in, so that "who" is a pronoun and "WHO" an agency.
    """
    return _resolved(name) if len(name) <= _LONGEST else None


# A record names the same few bodies throughout, and the words of a query are looked up for several ends.
@lru_cache(maxsize=1 << 13)
def _resolved(name: str) -> Organization | None:
    tables = _tables()
    found = tables.names.get(_spelling_key(name)) or tables.abbreviations.get(abbreviation_key(name) or "")
    return tables.by_id[found] if found else None


def organization_by_id(identity: str) -> Organization | None:
    """The organization of an id."""
    return _tables().by_id.get(identity)


def preferred_name(printed: str) -> str:
    """The table's name of a body, so that records which print it differently count together; else as printed."""
    known = resolve_organization(printed)
    return known.name if known else printed


def all_organizations() -> tuple[Organization, ...]:
    """Every organization, in the order of the tables."""
    return tuple(_tables().by_id.values())


def organization_name_keys() -> tuple[str, ...]:
    """Every name that is no abbreviation, as its key: with them a text is searched for names."""
    return tuple(_tables().names)


@cache
def _tables() -> _Tables:
    tables = _Tables({}, {}, {})
    for row in (row for table in TABLES for row in rows(table)):
        kind = row["kind"]
        if kind not in get_args(OrganizationKind):
            raise ValueError(f"organization {row['id']} has the unknown kind {kind}")
        organization = Organization(row["id"], row["name"], row["abbreviation"] or None, cast("OrganizationKind", kind))
        tables.by_id[organization.id] = organization
        for name in (row["name"], row["abbreviation"], *row["also"].split("|")):
            _enter(tables, name.strip(), organization.id)
    return tables


def _enter(tables: _Tables, name: str, identity: str) -> None:
    """File a name under its key; single words in capitals are abbreviations and keep their case."""
    if not name:
        return
    abbreviation = abbreviation_key(name)
    if abbreviation and " " not in name and sum(c.isupper() for c in name) > 1:
        tables.abbreviations[abbreviation] = identity
    else:
        tables.names[_spelling_key(name)] = identity


def _spelling_key(name: str) -> str:
    """The key of a name with the spellings that differ from body to body and year to year made one."""
    key = name_key(name)
    for pattern, spelling in _SPELLINGS:
        key = pattern.sub(spelling, key)
    return key
