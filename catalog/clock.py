"""Time as the database tells it: the clocks of several machines differ, and a lease must not."""

import datetime as dt

from sqlalchemy import Connection, func, select


def now_of(connection: Connection) -> dt.datetime:
    """The present in UTC, by the clock that every process on this database shares."""
    if connection.dialect.name == "sqlite":  # one machine
        return dt.datetime.now(dt.UTC)
    return utc(connection.execute(select(func.clock_timestamp())).scalar_one())


def utc(moment: dt.datetime) -> dt.datetime:
    """A stored moment in UTC: SQLite gives it back without a time zone, PostgreSQL in the session's."""
    return moment.replace(tzinfo=dt.UTC) if moment.tzinfo is None else moment.astimezone(dt.UTC)


def utc_or_none(moment: dt.datetime | None) -> dt.datetime | None:
    """The same of a moment that may not have come."""
    return None if moment is None else utc(moment)
