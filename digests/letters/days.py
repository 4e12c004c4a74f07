"""Days as mails print them, by the patterns that pages use."""

import datetime as dt

from babel.dates import format_date

from statements.phrases import pgettext, spoken


def long_day(day: dt.date) -> str:
    """12 November 2026; the first of a month may be an ordinal: 1er janvier."""
    pattern = pgettext("pattern of a day, see docs/translating.md", "d MMMM y")
    if day.day == 1 and pattern.startswith("d "):
        first = pgettext("the first day of a month, in a date", "1")
        return f"{first} {format_date(day, pattern[2:], spoken().code)}"
    return format_date(day, pattern, spoken().code)


def weekday_and_day(day: dt.date) -> str:
    """Wednesday, 18 November 2026."""
    weekday = format_date(day, "EEEE", spoken().code)
    return pgettext("a day with its weekday", "%(weekday)s, %(day)s", weekday=weekday, day=long_day(day))
