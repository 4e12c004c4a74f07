"""How much of their quotas callers have taken, counted once for all processes that share a catalog."""

import datetime as dt
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, Executable, case, delete, select

from catalog.clock import now_of, utc
from catalog.retrying import retried
from catalog.tables import rate_counts
from statements.rate_windows import RateWindow

# What has ended is deleted now and then; nothing depends on when.
_SECONDS_BETWEEN_SWEEPS = 60.0
# Nobody may be counting anew in what another process deletes at that moment.
_LONG_ENDED = dt.timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Count:
    """What was taken of one quota, and in how many seconds the stretch of time ends. 0 and 0 where none has begun."""

    taken: int
    ends_in: float


NOTHING_YET = Count(0, 0.0)


class RateCounts:
    """The counts of one catalog. Stretches of time are by the database's clock, which all processes share."""

    def __init__(self, database: Engine) -> None:
        self._database = database.execution_options(alongside=True)
        self._reading = database.execution_options(read_only=True)
        self._swept = time.monotonic()

    def take(self, caller: str, windows: Sequence[RateWindow], cost: int) -> Mapping[RateWindow, Count] | None:
        """Takes `cost` of every quota at once, or nothing where one of them has not that much left: then None."""
        if any(cost > window.quota for window in windows):
            return None
        with self._database.connect() as connection:
            now = now_of(connection)
            counted = {
                row.seconds: row for row in connection.execute(_counting(connection, caller, windows, cost, now))
            }
            if len(counted) < len(windows):
                connection.rollback()
                return None
            self._sweep_now_and_then(connection, now)
            connection.commit()
        return {w: _count(counted[w.seconds].taken, utc(counted[w.seconds].ends_at), now) for w in windows}

    @retried
    def counts(self, caller: str, windows: Sequence[RateWindow]) -> Mapping[RateWindow, Count]:
        """What was taken of each quota."""
        with self._reading.connect() as connection:
            now = now_of(connection)
            found = connection.execute(select(rate_counts).where(rate_counts.c.caller == caller))
            begun = {row.seconds: (row.taken, utc(row.ends_at)) for row in found if utc(row.ends_at) > now}
        return {w: _count(*begun[w.seconds], now) if w.seconds in begun else NOTHING_YET for w in windows}

    def _sweep_now_and_then(self, connection: Connection, now: dt.datetime) -> None:
        if time.monotonic() - self._swept < _SECONDS_BETWEEN_SWEEPS:
            return
        self._swept = time.monotonic()
        connection.execute(delete(rate_counts).where(rate_counts.c.ends_at <= now - _LONG_ENDED))


def _counting(
    connection: Connection, caller: str, windows: Sequence[RateWindow], cost: int, now: dt.datetime
) -> Executable:
    """One statement that counts in all windows that have that much left, and gives those back.

    Rows come in one order everywhere, so that two callers cannot wait for each other.
    """
    # Imported here: a search need not wait for the dialect it does not speak.
    from sqlalchemy.dialects import postgresql, sqlite  # noqa: PLC0415 - see above

    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    ordered = sorted(windows, key=lambda window: window.seconds)
    inserting = dialect.insert(rate_counts).values(
        [
            {"caller": caller, "seconds": w.seconds, "taken": cost, "ends_at": now + dt.timedelta(seconds=w.seconds)}
            for w in ordered
        ]
    )
    known, ended = rate_counts.c, rate_counts.c.ends_at <= now
    taken = case((ended, cost), else_=known.taken + cost)
    quota = case(*((known.seconds == w.seconds, w.quota) for w in ordered))
    counting: Executable = inserting.on_conflict_do_update(
        index_elements=[known.caller, known.seconds],
        set_={"taken": taken, "ends_at": case((ended, inserting.excluded.ends_at), else_=known.ends_at)},
        where=taken <= quota,
    ).returning(known.seconds, known.taken, known.ends_at)
    return counting


def _count(taken: int, ends_at: dt.datetime, now: dt.datetime) -> Count:
    return Count(taken, max((ends_at - now).total_seconds(), 0.0))
