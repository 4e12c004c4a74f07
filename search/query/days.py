"""Days, months and years as people write them in a query, to inclusive days and back."""

import datetime as dt
import re

_DAY = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?")

Span = tuple[dt.date | None, dt.date | None]


def span_of(typed: str) -> tuple[dt.date, dt.date] | None:
    """First and last day of a year, a month or a day, digits of any script; None for anything else."""
    match = _DAY.fullmatch(typed.strip())
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        start = dt.date(year or 0, month or 1, day or 1)
        if day:
            return start, start
        return start, _last_of_month(start) if month else dt.date(start.year, 12, 31)
    except ValueError:
        return None


def range_of(typed: str) -> tuple[dt.date, dt.date] | None:
    """The days of one span, or from the first of one to the last of another: 2019, 2019-05..2020."""
    first, dots, last = typed.partition("..")
    spans = span_of(first), span_of(last if dots else first)
    if spans[0] is None or spans[1] is None or spans[0][0] > spans[1][1]:
        return None
    return spans[0][0], spans[1][1]


def open_range_of(typed: str) -> Span | None:
    """The same, or with one end open: 2019.., ..2020-05."""
    first, dots, last = typed.partition("..")
    if not dots or (first and last):
        return range_of(typed)
    days = span_of(first or last)
    return days and ((days[0], None) if first else (None, days[1]))


def open_ended(typed: str, bare: str) -> str:
    """A range as it was typed, its open end kept that `bare` has lost: 2019.., 2019..*, ..2020."""
    before, _, after = typed.partition(bare)
    return f"{'..' * before.endswith('..')}{bare}{'..' * after.startswith('..')}"


def as_year_or_month(start: dt.date, end: dt.date) -> str | None:
    """2019 or 2019-05 where these days are a whole year or month, a day for one; None for anything else."""
    if start == end:
        return start.isoformat()
    if (start.month, start.day) == (1, 1) and end == dt.date(start.year, 12, 31):
        return f"{start.year:04}"
    whole = start.day == 1 and end == _last_of_month(start)
    return f"{start.year:04}-{start.month:02}" if whole else None


def as_first_day(day: dt.date) -> str:
    """The shortest way to name the day that something begins on: 2019 for its first of January."""
    if day.day == 1:
        return f"{day.year:04}" if day.month == 1 else f"{day.year:04}-{day.month:02}"
    return day.isoformat()


def as_last_day(day: dt.date) -> str:
    """The shortest way to name the day that something ends on."""
    if (day.month, day.day) == (12, 31):
        return f"{day.year:04}"
    return f"{day.year:04}-{day.month:02}" if day == _last_of_month(day) else day.isoformat()


def _last_of_month(day: dt.date) -> dt.date:
    if day.month == 12:
        return dt.date(day.year, 12, 31)
    return dt.date(day.year, day.month + 1, 1) - dt.timedelta(days=1)
