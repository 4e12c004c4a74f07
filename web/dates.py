"""Days and times as the pages print them: day, month, year, and a full stop between hours and minutes."""

import datetime as dt

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def long_day(day: dt.date) -> str:
    """12 November 2026."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def short_day(day: dt.date) -> str:
    """12 Nov 2026."""
    return f"{day.day} {_MONTHS[day.month - 1][:3]} {day.year}"


def clock(moment: dt.datetime) -> str:
    """10.05."""
    return f"{moment.hour}.{moment.minute:02}"


def instant(moment: dt.datetime) -> str:
    """16 November 2026, 6.12 UTC; a time without zone is taken for UTC."""
    utc = moment.astimezone(dt.UTC) if moment.tzinfo else moment
    return f"{long_day(utc)}, {clock(utc)} UTC"
