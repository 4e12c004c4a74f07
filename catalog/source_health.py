"""How live sources are doing, from what is recorded of their runs and items."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Engine, func, select

from catalog.clock import now_of, utc
from catalog.loading import said_passages
from catalog.retrying import retried
from catalog.sources import ItemState, RunOutcome
from catalog.tables import documents, passages, source_items, source_runs

# So many days of a source say how often something new is usual there.
_DAYS = 40


@dataclass(frozen=True, slots=True)
class Failing:
    """Items that could not be had for one reason: its code, how many, and what was said of the last."""

    code: str
    items: int
    message: str


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """What is known of one source. Times are in UTC; `days` are those of its items, newest first, each once.

    `outcome` is None while a run goes on or where it was killed; `error` is that of the last run.
    """

    source: str
    last_run: dt.datetime | None = None
    last_success: dt.datetime | None = None
    outcome: RunOutcome | None = None
    error_code: str | None = None
    error: str | None = None
    waiting: int = 0
    failing: tuple[Failing, ...] = ()
    documents: int = 0
    passages: int = 0
    last_new: dt.datetime | None = None
    days: tuple[dt.date, ...] = ()
    now: dt.datetime = field(default_factory=lambda: dt.datetime.now(dt.UTC))


class SourceHealth:
    """Reads the records of sources."""

    def __init__(self, database: Engine) -> None:
        self._database = database.execution_options(read_only=True)

    @retried
    def records(self) -> dict[str, SourceRecord]:
        """Every source that was ever asked, by name."""
        with self._database.connect() as connection:
            now = now_of(connection)
            runs = _last_runs(connection)
            succeeded = _last_successes(connection)
            held = _documents(connection)
            failing = _failing(connection)
            waiting = _counted(connection, ItemState.SEEN)
            newest = dict(_pairs(connection, select(source_items.c.source, func.max(source_items.c.first_seen_at))))
            return {
                name: SourceRecord(
                    source=name,
                    last_run=utc(run.started_at),
                    last_success=succeeded.get(name),
                    outcome=RunOutcome(run.outcome) if run.outcome else None,
                    error_code=run.error_code,
                    error=run.error,
                    waiting=waiting.get(name, 0),
                    failing=tuple(failing.get(name, ())),
                    documents=held.get(name, (0, 0))[0],
                    passages=held.get(name, (0, 0))[1],
                    last_new=utc(newest[name]) if name in newest else None,
                    days=_days(connection, name),
                    now=now,
                )
                for name, run in runs.items()
            }


def _last_runs(connection: Connection) -> dict[str, Any]:
    last = select(source_runs.c.source, func.max(source_runs.c.number).label("number")).group_by(source_runs.c.source)
    newest = last.subquery()
    joined = select(source_runs).join(
        newest, (newest.c.source == source_runs.c.source) & (newest.c.number == source_runs.c.number)
    )
    return {row.source: row for row in connection.execute(joined)}


def _last_successes(connection: Connection) -> dict[str, dt.datetime]:
    done = select(source_runs.c.source, func.max(source_runs.c.started_at)).where(
        source_runs.c.outcome == RunOutcome.DONE
    )
    rows = connection.execute(done.group_by(source_runs.c.source))
    return {name: utc(moment) for name, moment in rows}


def _documents(connection: Connection) -> dict[str, tuple[int, int]]:
    counted = select(documents.c.source, func.count()).where(documents.c.source.is_not(None))
    held = dict(_pairs(connection, counted, documents.c.source))
    said = said_passages().join(documents, documents.c.id == passages.c.document_id)
    of_source = said.with_only_columns(documents.c.source, func.count()).where(documents.c.source.is_not(None))
    spoken = dict(_pairs(connection, of_source, documents.c.source))
    return {name: (number, spoken.get(name, 0)) for name, number in held.items()}


def _failing(connection: Connection) -> dict[str, list[Failing]]:
    # What was had and is gone from the site is no failure to have it.
    failed = source_items.c.state.in_((ItemState.FAILED, ItemState.GIVEN_UP)) & source_items.c.gone_since.is_(None)
    columns = (source_items.c.source, source_items.c.error_code, func.count(), func.max(source_items.c.error))
    grouped = select(*columns).where(failed).group_by(source_items.c.source, source_items.c.error_code)
    found: dict[str, list[Failing]] = {}
    for source, code, number, message in connection.execute(grouped.order_by(func.count().desc())):
        found.setdefault(source, []).append(Failing(code or "failed", number, message or ""))
    return found


def _counted(connection: Connection, state: ItemState) -> dict[str, int]:
    counted = select(source_items.c.source, func.count()).where(source_items.c.state == state)
    return dict(_pairs(connection, counted))


def _pairs(connection: Connection, query: Any, by: Any = None) -> list[tuple[Any, Any]]:
    grouped = query.group_by(source_items.c.source if by is None else by)
    return [(row[0], row[1]) for row in connection.execute(grouped)]


def _days(connection: Connection, source: str) -> tuple[dt.date, ...]:
    dated = select(source_items.c.date).where(source_items.c.source == source, source_items.c.date.is_not(None))
    newest = dated.distinct().order_by(source_items.c.date.desc()).limit(_DAYS)
    return tuple(connection.execute(newest).scalars())
