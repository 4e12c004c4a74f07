"""The public meetings of the Security Council by day (docs/reference-tables.md)."""

import datetime as dt
from functools import cache
from typing import NamedTuple

from statements.reference import rows


class CouncilMeeting(NamedTuple):
    """A meeting with a verbatim record; `topic` is its agenda item, kept where its day had several meetings."""

    symbol: str
    day: dt.date
    topic: str


def meetings_on(day: dt.date) -> tuple[CouncilMeeting, ...]:
    """The public meetings of that day in order; none for a day without one, and for days that the table lacks."""
    return _by_day().get(day, ())


def last_day() -> dt.date:
    """The last day that the table knows of."""
    return max(_by_day())


@cache
def _by_day() -> dict[dt.date, tuple[CouncilMeeting, ...]]:
    found: dict[dt.date, tuple[CouncilMeeting, ...]] = {}
    for row in rows("council_meetings.csv"):
        day = dt.date.fromisoformat(row["date"])
        found[day] = (*found.get(day, ()), CouncilMeeting(row["symbol"], day, row["topic"]))
    return found
