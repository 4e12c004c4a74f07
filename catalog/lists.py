"""Documents, meetings and votes in lists that go on where they were left, whatever is added meanwhile.

A list is ordered by day, the newest first, and by id; whoever goes on from a place meets every entry behind it once.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Engine, Select, and_, func, literal, or_, select

from catalog.loading import load_documents
from catalog.reading import DocumentView
from catalog.retrying import retried
from catalog.tables import documents, vote_positions, votes
from catalog.votes import VoteOnRecord, load_votes, of_first_language

# What has no day stands at the end.
_NEVER = dt.date(1, 1, 1)
day_of = func.coalesce(documents.c.date, literal(_NEVER, documents.c.date.type))


@dataclass(frozen=True, slots=True)
class Place:
    """An entry of a list: its day and its id, and of a vote also its number in the document."""

    day: dt.date
    id: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Among:
    """Which documents are listed: all fields together. `symbol` is the beginning of one, `bodies` printed names."""

    types: Sequence[str] = ()
    languages: Sequence[str] = ()
    symbol: str | None = None
    bodies: Sequence[str] = ()
    source: str | None = None
    start: dt.date | None = None
    end: dt.date | None = None


@dataclass(frozen=True, slots=True)
class MeetingOnRecord:
    """One sitting and the documents that report it, of one symbol in several languages."""

    documents: tuple[DocumentView, ...] = field(default=())


class Lists:
    """Reads one catalog. Each list gives some entries behind a place, and the place where it goes on, if it does."""

    def __init__(self, database: Engine) -> None:
        self._database = database.execution_options(read_only=True)

    @retried
    def documents(self, among: Among, after: Place | None, limit: int) -> tuple[list[DocumentView], Place | None]:
        """Documents, the newest first."""
        listed = select(documents.c.id, day_of.label("day")).where(*_conditions(among))
        if after:
            listed = listed.where(behind(after, documents.c.id))
        with self._database.connect() as connection:
            rows = connection.execute(listed.order_by(day_of.desc(), documents.c.id).limit(limit + 1)).all()
            found = load_documents(connection, [row.id for row in rows[:limit]])
        return [found[row.id] for row in rows[:limit]], next_place(rows, limit)

    @retried
    def bodies(self) -> list[str]:
        """Every body that met, by each name under which records print it."""
        body = documents.c.meeting["body"].as_string()
        with self._database.connect() as connection:
            return [name for name in connection.execute(select(body).distinct()).scalars() if name]

    @retried
    def meetings(self, among: Among, after: Place | None, limit: int) -> tuple[list[MeetingOnRecord], Place | None]:
        """Sittings, the newest first, each with all documents that report it."""
        key = func.coalesce(documents.c.symbol, documents.c.id)
        sitting = documents.c.meeting["body"].as_string().is_not(None)
        day = func.max(day_of)
        listed: Select[Any] = (
            select(key.label("id"), day.label("day")).where(sitting, *_conditions(among)).group_by(key)
        )
        if after:
            listed = listed.having(or_(day < after.day, and_(day == after.day, key > after.id)))
        with self._database.connect() as connection:
            rows = connection.execute(listed.order_by(day.desc(), key).limit(limit + 1)).all()
            keys = [row.id for row in rows[:limit]]
            ids = connection.execute(select(documents.c.id, key.label("key")).where(key.in_(keys), sitting)).all()
            found = load_documents(connection, [row.id for row in ids])
        of_key: dict[str, list[DocumentView]] = {one: [] for one in keys}
        for row in ids:
            of_key[row.key].append(found[row.id])
        whole = [MeetingOnRecord(tuple(sorted(of_key[one], key=lambda d: (d.language, d.id)))) for one in keys]
        return whole, next_place(rows, limit)

    @retried
    def votes(
        self, among: Among, country: str | None, after: Place | None, limit: int
    ) -> tuple[list[VoteOnRecord], Place | None]:
        """Votes and decisions, the newest first; of a record in several languages those of the first, English before.

        `country`: only those in which it is listed, with its position alone.
        """
        listed = (
            select(documents.c.id, votes.c.ordinal, day_of.label("day"))
            .join(votes, votes.c.document_id == documents.c.id)
            .where(of_first_language(country), *_conditions(among))
        )
        if country:
            listed = listed.where(_is_listed(country))
        if after:
            of_the_same = and_(day_of == after.day, documents.c.id == after.id, votes.c.ordinal > after.number)
            listed = listed.where(or_(behind(after, documents.c.id), of_the_same))
        ordered = listed.order_by(day_of.desc(), documents.c.id, votes.c.ordinal).limit(limit + 1)
        with self._database.connect() as connection:
            rows = connection.execute(ordered).all()
            whole = load_votes(connection, [(row.id, row.ordinal) for row in rows[:limit]], country)
            about = load_documents(connection, {row.id for row in rows[:limit]})
        found = [VoteOnRecord(whole[row.id, row.ordinal], about[row.id]) for row in rows[:limit]]
        last = rows[limit - 1] if len(rows) > limit else None
        return found, Place(last.day, last.id, last.ordinal) if last else None


def _conditions(among: Among) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if among.types:
        conditions.append(documents.c.type.in_(among.types))
    if among.languages:
        conditions.append(documents.c.language.in_(among.languages))
    if among.symbol:
        conditions.append(documents.c.symbol.startswith(among.symbol, autoescape=True))
    if among.bodies:
        conditions.append(documents.c.meeting["body"].as_string().in_(among.bodies))
    if among.source:
        conditions.append(documents.c.source == among.source)
    if among.start:
        conditions.append(documents.c.date >= among.start)
    if among.end:
        conditions.append(documents.c.date <= among.end)
    return conditions


def behind(after: Place, id_: ColumnElement[Any]) -> ColumnElement[bool]:
    """What stands behind a place in a list of documents with this id."""
    return or_(day_of < after.day, and_(day_of == after.day, id_ > after.id))


def _is_listed(country: str) -> ColumnElement[bool]:
    return (
        select(vote_positions.c.vote)
        .where(
            vote_positions.c.document_id == votes.c.document_id,
            vote_positions.c.vote == votes.c.ordinal,
            vote_positions.c.country == country,
        )
        .exists()
    )


def next_place(rows: Sequence[Any], limit: int) -> Place | None:
    """Where a list goes on, of which one entry more than `limit` was asked for; rows have `day` and `id`."""
    last = rows[limit - 1] if len(rows) > limit else None
    return Place(last.day, last.id) if last else None
