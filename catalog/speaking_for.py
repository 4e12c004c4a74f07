"""Who has spoken for a country: people with the posts that were printed beside their names."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, func, select

from catalog.tables import documents, people, statements
from statements.vocabulary import Certainty, StatementKind


@dataclass(frozen=True, slots=True)
class SpeakerFor:
    """Somebody who spoke for a country; under `person_id` all names of one person count together.

    It is None for a name that is nobody's yet. `roles` are as printed, the latest first. `first` and `last` are the
    days of the first and of the last document with a statement, None where none is dated.
    """

    name: str
    person_id: str | None
    statements: int
    roles: tuple[str, ...]
    first: dt.date | None
    last: dt.date | None


_WHO = func.coalesce(statements.c.person_id, statements.c.speaker)


def speakers_for(connection: Connection, country: str, count: int) -> list[SpeakerFor]:
    """The `count` speakers with the most statements on record for a country, procedural ones apart."""
    number, name = func.count().label("number"), func.coalesce(func.max(people.c.name), func.max(statements.c.speaker))
    most = (
        _said_for(country)
        .outerjoin(people, people.c.id == statements.c.person_id)
        .with_only_columns(
            _WHO.label("who"),
            name.label("name"),
            func.max(people.c.id).label("person_id"),
            number,
            func.min(documents.c.date).label("first"),
            func.max(documents.c.date).label("last"),
        )
        .group_by(_WHO)
    )
    found = connection.execute(most.order_by(number.desc(), name).limit(count)).all()
    roles = _roles(connection, country, [row.who for row in found])
    return [SpeakerFor(row.name, row.person_id, row.number, roles[row.who], row.first, row.last) for row in found]


def _roles(connection: Connection, country: str, wanted: list[str]) -> dict[str, tuple[str, ...]]:
    role = statements.c.role
    last = func.max(documents.c.date).label("last")
    printed = _said_for(country).where(_WHO.in_(wanted), role.is_not(None))
    roles: dict[str, list[tuple[dt.date, str]]] = defaultdict(list)
    for row in connection.execute(printed.with_only_columns(_WHO.label("who"), role, last).group_by(_WHO, role)):
        roles[row.who].append((row.last or dt.date.min, row.role))
    return {who: tuple(role for _, role in sorted(roles[who], reverse=True)) for who in wanted}


def _said_for(country: str) -> Select[Any]:
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
