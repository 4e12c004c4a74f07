"""Saved searches as rows: who has which, and which of them are due. What they ask for is not read here."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, Row, Select, delete, func, insert, or_, select, update

from catalog.clock import utc, utc_or_none
from catalog.errors import CatalogError
from catalog.retrying import retried
from catalog.tables import changes, owners, saved_searches
from statements.phrases import gettext

# What a person reads, with room: each costs a search for every window.
MOST_SEARCHES = 100


class TooManySearches(CatalogError):
    """An owner has as many saved searches as one may have."""

    code = "too_many_saved_searches"


@dataclass(frozen=True, slots=True)
class StoredSearch:
    """One saved search; `search` in the form `version`. Moments are in UTC, `vector` is by `model`.

    `rhythm` is how often one that is off was mailed before.
    """

    id: int
    owner_id: int
    name: str
    version: int
    search: Mapping[str, Any]
    frequency: str
    rhythm: str | None
    day: int
    created_at: dt.datetime
    told_until: int
    due_at: dt.datetime | None
    paused_because: str | None
    model: str | None
    vector: bytes | None


class SavedSearches:
    """The saved searches of one catalog."""

    def __init__(self, database: Engine) -> None:
        self._database = database.execution_options(alongside=True)
        self._reading = database.execution_options(read_only=True)

    def add(self, owner_id: int, values: Mapping[str, Any]) -> StoredSearch:
        """Keeps a search, of which nothing on record by now is told. Raises TooManySearches.

        `values`: name, version, search, frequency, day, created_at, due_at.
        """
        with self._database.begin() as connection:
            # Whoever adds beside us waits, so that the limit holds.
            connection.execute(select(owners.c.id).where(owners.c.id == owner_id).with_for_update())
            mine = saved_searches.c.owner_id == owner_id
            if connection.execute(select(func.count()).where(mine)).scalar_one() >= MOST_SEARCHES:
                raise TooManySearches(
                    gettext(
                        "There are %(most)s saved searches, and no more are kept for one owner.", most=MOST_SEARCHES
                    ),
                    gettext("Delete one that is no longer needed, or join several with OR."),
                )
            now = select(func.coalesce(func.max(changes.c.sequence), 0))
            row = {"owner_id": owner_id, **values, "told_until": connection.execute(now).scalar_one()}
            made = connection.execute(insert(saved_searches).values(row).returning(saved_searches.c.id)).scalar_one()
            return _stored(connection.execute(select(saved_searches).where(saved_searches.c.id == made)).one())

    @retried
    def of_owner(self, owner_id: int) -> list[StoredSearch]:
        """An owner's searches in the order in which they were saved."""
        mine = select(saved_searches).where(saved_searches.c.owner_id == owner_id).order_by(saved_searches.c.id)
        with self._reading.connect() as connection:
            return [_stored(row) for row in connection.execute(mine)]

    @retried
    def one(self, search_id: int) -> StoredSearch | None:
        """The search with an id."""
        with self._reading.connect() as connection:
            found = connection.execute(select(saved_searches).where(saved_searches.c.id == search_id)).one_or_none()
        return None if found is None else _stored(found)

    def change(self, search_id: int, values: Mapping[str, Any]) -> None:
        """Sets columns of a search."""
        with self._database.begin() as connection:
            connection.execute(update(saved_searches).where(saved_searches.c.id == search_id).values(dict(values)))

    def remove(self, search_id: int) -> None:
        """Forgets a search; what was told for it stays told."""
        with self._database.begin() as connection:
            connection.execute(delete(saved_searches).where(saved_searches.c.id == search_id))

    @retried
    def due(self, now: dt.datetime) -> list[StoredSearch]:
        """The searches of which a mail may go now, those of one owner together.

        Not those of owners who take no mail at the moment: what they miss by it is told when they take mail again.
        """
        query = _due(now).order_by(saved_searches.c.owner_id, saved_searches.c.id)
        with self._reading.connect() as connection:
            return [_stored(row) for row in connection.execute(query)]

    @retried
    def any_due(self, now: dt.datetime, last: int) -> bool:
        """Whether `due` gives any of which more is to be done than to find that nothing has changed by `last`.

        Those that are told at once are always due, and have nothing to do where they have seen the last change.
        """
        seen = (saved_searches.c.frequency == "at_once") & (saved_searches.c.told_until >= last)
        query = _due(now).where(~seen).with_only_columns(saved_searches.c.id).order_by(None).limit(1)
        with self._reading.connect() as connection:
            return connection.execute(query).first() is not None

    @retried
    def counts(self) -> tuple[int, int]:
        """How many searches there are, and how many of them are paused."""
        query = select(func.count(), func.count(saved_searches.c.paused_because))
        with self._reading.connect() as connection:
            found = connection.execute(query.select_from(saved_searches)).one()
        return int(found[0]), int(found[1])


def _due(now: dt.datetime) -> Select[Any]:
    taking = owners.c.paused_at.is_(None) & or_(owners.c.held_until.is_(None), owners.c.held_until <= now)
    return (
        select(saved_searches)
        .join(owners, owners.c.id == saved_searches.c.owner_id)
        .where(saved_searches.c.due_at <= now, saved_searches.c.paused_because.is_(None), taking)
    )


def _stored(row: Row[Any]) -> StoredSearch:
    return StoredSearch(
        id=row.id,
        owner_id=row.owner_id,
        name=row.name,
        version=row.version,
        search=row.search,
        frequency=row.frequency,
        rhythm=row.rhythm,
        day=row.day,
        created_at=utc(row.created_at),
        told_until=row.told_until,
        due_at=utc_or_none(row.due_at),
        paused_because=row.paused_because,
        model=row.model,
        vector=row.vector,
    )
