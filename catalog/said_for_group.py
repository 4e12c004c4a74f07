"""Which statements count for a group, as searches count them: those of its members on the day, and on its behalf."""

import datetime as dt
import json
from collections import defaultdict

from sqlalchemy import ColumnElement, Connection, Text, and_, cast, func, or_, select

from catalog.tables import documents, statements
from statements.groups import group_key, groups_on
from statements.memberships import memberships_in

_DAY = func.coalesce(statements.c.said_on, documents.c.date)
# A list is kept as it is printed in JSON; as text, every database can compare it.
_BEHALF = cast(statements.c.on_behalf_of, Text)


def said_for_group(connection: Connection, key: str) -> ColumnElement[bool]:
    """A condition on statements joined with their documents; `key` is one of `statements.groups`."""
    return or_(_by_members(key), _BEHALF.in_(_lists_with(connection, key)))


def _by_members(key: str) -> ColumnElement[bool]:
    """Members who came and went on the same days are one condition: of the United Nations' 200 that leaves some 90."""
    together: dict[tuple[dt.date | None, dt.date | None], set[str]] = defaultdict(set)
    for one in memberships_in(key):
        together[one.since, one.until].add(one.code)
    lasting = [code for codes in together.values() for code in codes if key in groups_on(code, None)]
    undated = and_(_DAY.is_(None), statements.c.country.in_(lasting))
    return or_(undated, *(_between(since, until, codes) for (since, until), codes in together.items()))


def _between(since: dt.date | None, until: dt.date | None, codes: set[str]) -> ColumnElement[bool]:
    days: list[ColumnElement[bool]] = [_DAY.is_not(None)]
    days += [since <= _DAY] if since else []
    days += [until >= _DAY] if until else []
    return and_(statements.c.country.in_(sorted(codes)), *days)


def _lists_with(connection: Connection, key: str) -> list[str]:
    """The lists of those spoken for, as they are kept, in which the group stands under one of its names."""
    kept = connection.execute(select(_BEHALF).where(_BEHALF != "[]").distinct()).scalars()
    return [one for one in kept if any(group_key(printed) == key for printed in json.loads(one))]
