"""Who has spoken for a country: names as they are credited, with the posts that were printed beside them."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import Connection, Select, func, select

from catalog.tables import documents, statements
from statements.vocabulary import Certainty, StatementKind


@dataclass(frozen=True, slots=True)
class SpeakerFor:
    """One name under which somebody spoke for a country; people of one name are one here.

    `roles` are as printed, the latest first. `first` and `last` are the days of the first and of the last
    document with a statement, None where none is dated.
    """

    name: str
    statements: int
    roles: tuple[str, ...]
    first: dt.date | None
    last: dt.date | None


def speakers_for(connection: Connection, country: str, count: int) -> list[SpeakerFor]:
    """The `count` speakers with the most statements on record for a country, procedural ones apart."""
    number = func.count().label("number")
    first, last = func.min(documents.c.date).label("first"), func.max(documents.c.date).label("last")
    name = statements.c.speaker
    most = _said_for(country).with_only_columns(name, number, first, last).group_by(name)
    found = connection.execute(most.order_by(number.desc(), name).limit(count)).all()
    roles = _roles(connection, country, [row.speaker for row in found])
    return [SpeakerFor(row.speaker, row.number, roles[row.speaker], row.first, row.last) for row in found]


def _roles(connection: Connection, country: str, names: list[str]) -> dict[str, tuple[str, ...]]:
    name, role = statements.c.speaker, statements.c.role
    last = func.max(documents.c.date).label("last")
    printed = _said_for(country).where(name.in_(names), role.is_not(None)).with_only_columns(name, role, last)
    roles: dict[str, list[tuple[dt.date, str]]] = defaultdict(list)
    for row in connection.execute(printed.group_by(name, role)):
        roles[row.speaker].append((row.last or dt.date.min, row.role))
    return {name: tuple(role for _, role in sorted(roles[name], reverse=True)) for name in names}


def _said_for(country: str) -> Select[tuple[str | None]]:
    return (
        select(statements.c.speaker)
        .join(documents, documents.c.id == statements.c.document_id)
        .where(
            statements.c.country == country,
            statements.c.speaker.is_not(None),
            statements.c.kind != StatementKind.PROCEDURAL.value,
            statements.c.asserted,
            statements.c.certainty == Certainty.SURE.value,
        )
    )
