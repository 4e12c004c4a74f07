"""The change sequence for programs that keep a copy: what came, changed or went, each passage with its last change."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Engine, exists, func, select

from catalog.clock import utc
from catalog.loading import load_entries
from catalog.reading import Entry
from catalog.retrying import retried
from catalog.sequence import ChangeKind
from catalog.tables import changes, passages


@dataclass(frozen=True, slots=True)
class PassageChange:
    """The last change of a passage, and the passage as it is now.

    `entry` is None where it is retired; `successor` is then the passage that its words became, where there is one.
    """

    sequence: int
    kind: ChangeKind
    passage_id: str
    recorded_at: dt.datetime
    entry: Entry | None
    successor: str | None


class Recorded(NamedTuple):
    """When a passage came on record, and when it changed last, in UTC."""

    first: dt.datetime
    last: dt.datetime


class ChangesFeed:
    """Reads the change sequence of one catalog, vectors left out: they are no news to anybody but engines."""

    def __init__(self, database: Engine) -> None:
        self._database = database.execution_options(read_only=True)

    @retried
    def after(self, sequence: int, limit: int) -> tuple[list[PassageChange], bool]:
        """The next `limit` changes after a number by their numbers, and whether there are more behind them.

        A passage stands where it changed last, so that whoever goes on from the last number meets every one.
        """
        later = changes.alias()
        again = exists().where(
            later.c.passage_id == changes.c.passage_id,
            later.c.sequence > changes.c.sequence,
            later.c.kind != ChangeKind.VECTOR,
        )
        following = (
            select(changes, passages.c.successor_id)
            .outerjoin(passages, passages.c.id == changes.c.passage_id)
            .where(changes.c.sequence > sequence, changes.c.kind != ChangeKind.VECTOR, ~again)
            .order_by(changes.c.sequence)
            .limit(limit + 1)
        )
        with self._database.connect() as connection:
            rows = connection.execute(following).all()
            entries = load_entries(connection, [row.passage_id for row in rows[:limit]])
        found = [
            PassageChange(
                row.sequence,
                ChangeKind(row.kind),
                row.passage_id,
                utc(row.recorded_at),
                entries.get(row.passage_id),
                row.successor_id,
            )
            for row in rows[:limit]
        ]
        return found, len(rows) > limit

    @retried
    def recorded(self, ids: Collection[str]) -> dict[str, Recorded]:
        """When passages came on record and changed last, by id."""
        moments = (
            select(changes.c.passage_id, func.min(changes.c.recorded_at), func.max(changes.c.recorded_at))
            .where(changes.c.passage_id.in_(list(ids)), changes.c.kind != ChangeKind.VECTOR)
            .group_by(changes.c.passage_id)
        )
        with self._database.connect() as connection:
            return {id_: Recorded(utc(first), utc(last)) for id_, first, last in connection.execute(moments)}
