"""Groups as searches filter by them: what a name of one stands for, and to which ones a country belongs.

A key is what an index holds of a group: the id of an organization, the code of a country that others spoke
for ("on behalf of Canada, Australia and New Zealand"), or the printed name where the tables know neither.
"""

import datetime as dt
from functools import cache, lru_cache
from hashlib import sha256

from statements import countries, memberships
from statements.name_keys import name_key, spaced
from statements.organizations import organization_by_id, resolve_organization
from statements.reference import rows, table_bytes

# Whatever decides which keys a passage holds. An index that was built with others has to be built again.
_TABLES = (
    "memberships.csv", "membership_groups.csv", "organizations.csv", "invented_organizations.csv",
    "countries.csv", "historic_states.csv", "country_aliases.csv", "invented_countries.csv",
)  # fmt: skip


@lru_cache(1 << 12)
def group_key(printed: str) -> str:
    """The key of a group or country that a source names as spoken for; the printed name where it is unknown.

    A group before a country: "NAM" and "GUAM" are both. Abbreviations count in capitals only, as everywhere.
    """
    organization = resolve_organization(printed)
    if organization:
        return organization.id
    country = countries.resolve(printed)
    return country.code if country else printed


def asked_key(typed: str) -> str:
    """The key of a group as somebody types it: its id, or a name in any case ("eu", "elected members").

    Takes names that are too common to be looked for in texts, and hyphens for blanks. What nobody knows stays as it is.
    """
    known = organization_by_id(typed.casefold())
    if known:
        return known.id
    apart = spaced(typed)
    return next((key for form in (typed, apart) if (key := _typed_key(form)) != form), typed)


def _typed_key(typed: str) -> str:
    found = _asked().get(name_key(typed)) or group_key(typed)
    if found != typed or typed.isupper():
        return found
    # Typed in small letters it is still meant: here nobody asks for "who" or "us" as words.
    in_capitals = group_key(typed.upper())
    return typed if in_capitals == typed.upper() and not is_country(in_capitals) else in_capitals


def groups_on(code: str, day: dt.date | None) -> tuple[str, ...]:
    """The ids of the groups to which a country belongs on a day, in the order of the table.

    Where no day is known, those of which it has been a member as long as they exist, to this day: of all
    others nobody can say whether it was one already, or still.
    """
    return memberships.lasting_groups_of(code) if day is None else _on(code, day)


def label_of(key: str) -> str:
    """The name of a group or country for people."""
    organization = organization_by_id(key)
    return organization.name if organization else countries.name_of(key)


def has_members(key: str) -> bool:
    """Whether the members of a group are known, so that a search for it finds what they said."""
    return memberships.membership_group(key) is not None


def is_country(key: str) -> bool:
    """Whether a key is the code of a country, for which others spoke."""
    return countries.by_code(key) is not None


@cache
def tables_version() -> str:
    """Twelve characters that change with every table that decides about keys."""
    digest = sha256()
    for table in _TABLES:
        digest.update(table_bytes(table))
    return digest.hexdigest()[:12]


@lru_cache(1 << 15)
def _on(code: str, day: dt.date) -> tuple[str, ...]:
    return memberships.groups_of(code, day)


@cache
def _asked() -> dict[str, str]:
    """Names that only people who search for a group use, to its id."""
    return {
        name_key(name): row["group"]
        for row in rows("membership_groups.csv")
        for name in row["asked"].split("|")
        if name
    }
