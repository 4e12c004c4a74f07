"""Days and times as the pages print them, by patterns of the reader's catalog."""

import datetime as dt

from babel.dates import format_date, format_time

from statements.phrases import gettext, pgettext
from web.language import language


def long_day(day: dt.date) -> str:
    """12 November 2026."""
    return _day(day, pgettext("pattern of a day, see docs/translating.md", "d MMMM y"))


def short_day(day: dt.date) -> str:
    """12 Nov 2026."""
    return _day(day, pgettext("pattern of a day, see docs/translating.md", "d MMM y"))


def years(first: dt.date | None, last: dt.date | None) -> str:
    """2018 to 2020; one year where both days are in it, nothing where there are none."""
    if first is None or last is None:
        return ""
    return (
        str(first.year)
        if first.year == last.year
        else gettext("%(first)s to %(last)s", first=first.year, last=last.year)
    )


def day_of_month(day: dt.date) -> str:
    """12 Nov, where the year goes without saying."""
    return _day(day, pgettext("pattern of a day without its year, see docs/translating.md", "d MMM"))


def month_and_year(day: dt.date) -> str:
    """Nov 2026."""
    return format_date(day, pgettext("pattern of a month, see docs/translating.md", "MMM y"), language().locale)


def month(day: dt.date) -> str:
    """November 2026."""
    return format_date(day, pgettext("pattern of a month, see docs/translating.md", "MMMM y"), language().locale)


def short_month(day: dt.date) -> str:
    """Nov."""
    return format_date(day, "LLL", language().locale)


def clock(moment: dt.datetime) -> str:
    """10.05, as the United Nations prints times in English."""
    return format_time(moment, pgettext("pattern of a time, see docs/translating.md", "H.mm"), locale=language().locale)


def instant(moment: dt.datetime) -> str:
    """16 November 2026, 6.12 UTC; a time without zone is taken for UTC."""
    utc = moment.astimezone(dt.UTC) if moment.tzinfo else moment
    return pgettext("an instant", "%(day)s, %(time)s UTC", day=long_day(utc), time=clock(utc))


def _day(day: dt.date, pattern: str) -> str:
    """The first of a month may be an ordinal: 1er janvier."""
    if day.day == 1 and pattern.startswith("d "):
        first = pgettext("the first day of a month, in a date", "1")
        return f"{first} {format_date(day, pattern[2:], language().locale)}"
    return format_date(day, pattern, language().locale)
