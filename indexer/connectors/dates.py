"""Days as feeds and lists print them. What can be read two ways is not read: the printed form is kept beside."""

import datetime as dt
import re
from email.utils import parsedate_to_datetime

from indexer.connectors.definition import Dates
from indexer.printed_dates import date_of

# Years before the common era's: 2569 is 2026 in Thailand, 115 in Taiwan.
_OFFSETS = {"gregorian": 0, "buddhist": -543, "minguo": 1911}
# Publishing systems put the day into addresses: /2026/03/12/, t20260312_1.html, /20260312/, 2026-03-12.
_IN_ADDRESS = re.compile(
    r"(?<!\d)(?P<y>20\d\d)(?P<s>[/-])(?P<m>0?[1-9]|1[0-2])(?P=s)(?P<d>0?[1-9]|[12]\d|3[01])(?!\d)"
    r"|(?<=[/t_])(?P<y2>20\d\d)(?P<m2>0[1-9]|1[0-2])(?P<d2>0[1-9]|[12]\d|3[01])(?=[/_.\-])"
)
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d\d)(?!\d)")
_EARLIEST = dt.date(1945, 1, 1)
# What systems print that have no day.
_EPOCH = dt.date(1970, 1, 1)


def listed_day(text: str | None, dates: Dates) -> dt.date | None:
    """The one day in a text, as the source prints days; None where there is none or it could be another."""
    if not text:
        return None
    return _plausible(_patterned(text.strip(), dates))


def feed_day(text: str | None, dates: Dates) -> dt.date | None:
    """The day of an entry of a feed: RFC 822 or ISO 8601 as the standards have it, else as lists print it."""
    if not text:
        return None
    stripped = " ".join(text.split())
    if dates.pattern is None and dates.format is None:
        try:
            return _plausible(parsedate_to_datetime(stripped).date())
        except (TypeError, ValueError, IndexError):
            pass
    return listed_day(stripped, dates)


def address_day(address: str) -> dt.date | None:
    """The day that stands in an address; None for none, or where two differ."""
    days = set()
    for match in _IN_ADDRESS.finditer(address):
        year, month, day = (match[n] or match[f"{n}2"] for n in "ymd")
        days.add(_day(int(year), int(month), int(day)))
    days.discard(None)
    return days.pop() if len(days) == 1 else None


def _plausible(day: dt.date | None) -> dt.date | None:
    return day if day and day >= _EARLIEST and day != _EPOCH else None


def _patterned(text: str, dates: Dates) -> dt.date | None:
    if dates.pattern:
        match = re.search(dates.pattern, text)
        if not match:
            return None
        text = match[1] if match.re.groups else match[0]
    if dates.format:
        try:
            return _shifted(dt.datetime.strptime(text, dates.format).date(), dates)  # noqa: DTZ007 - a day alone
        except ValueError:
            return None
    if iso := _ISO.match(text):
        return _shifted(_day(*map(int, iso.groups())), dates)
    if dates.order or dates.calendar != "gregorian":
        return _numbers(text, dates)
    return date_of(text)


def _numbers(text: str, dates: Dates) -> dt.date | None:
    found = _NUMBERS.search(text)
    if not found:
        return None
    first, second, year = map(int, found.groups())
    day, month = (second, first) if dates.order == "mdy" else (first, second)
    if year < 100 and dates.calendar == "gregorian":
        year += 2000
    return _day(year + _OFFSETS[dates.calendar], month, day)


def _shifted(day: dt.date | None, dates: Dates) -> dt.date | None:
    return _day(day.year + _OFFSETS[dates.calendar], day.month, day.day) if day else None


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
