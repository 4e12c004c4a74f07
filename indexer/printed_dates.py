"""Dates as they are printed in articles, on web pages and in statements, in a dozen languages.

Numbers that could be day or month ("05/06/2026") are no date: which of the two they mean is not printed.
"25/06/2026" is one.
"""

import datetime as dt
import heapq
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from indexer.other_calendars import find_converted

_MONTHS = (
    "january|jan|janvier|enero|januar|jänner|gennaio|janeiro|ocak|января|январь|січня|يناير|كانون الثاني",
    "february|feb|février|fevrier|febrero|februar|febbraio|fevereiro|şubat|subat|февраля|февраль|лютого|فبراير|شباط",
    "march|mar|mars|marzo|märz|março|mart|марта|март|березня|مارس|آذار",
    "april|apr|avril|abril|aprile|nisan|апреля|апрель|квітня|أبريل|ابريل|نيسان",
    "may|mai|mayo|maggio|maio|mayıs|мая|май|травня|مايو|أيار",
    "june|jun|juin|junio|juni|giugno|junho|haziran|июня|июнь|червня|يونيو|حزيران",
    "july|jul|juillet|julio|juli|luglio|julho|temmuz|июля|июль|липня|يوليو|تموز",
    "august|aug|août|aout|agosto|ağustos|agustos|августа|август|серпня|أغسطس|آب",
    "september|sept|sep|septembre|septiembre|setiembre|settembre|setembro|eylül|сентября|сентябрь|вересня|سبتمبر|أيلول",
    "october|oct|octobre|octubre|oktober|ottobre|outubro|ekim|октября|октябрь|жовтня|أكتوبر|تشرين الأول",
    "november|nov|novembre|noviembre|novembro|kasım|ноября|ноябрь|листопада|نوفمبر|تشرين الثاني",
    (
        "december|dec|décembre|decembre|diciembre|dezember|dicembre|dezembro|aralık|декабря|декабрь|грудня"
        "|ديسمبر|كانون الأول"
    ),
)


def _folded(month: str) -> str:
    """A month's name without the case of its letters; the i of Turkish has two and four forms."""
    return month.casefold().replace("\u0307", "").replace("ı", "i")


_NUMBER = {_folded(name): number for number, names in enumerate(_MONTHS, start=1) for name in names.split("|")}
_MONTH = "|".join(sorted((name for names in _MONTHS for name in names.split("|")), key=len, reverse=True))
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:19|20)\d\d"
_DATE = re.compile(
    rf"""(?<![\w\-/.])(?:
      (?P<y1>{_YEAR})[-/.](?P<m1>0\d|1[0-2])[-/.](?P<d1>[0-3]\d)(?![\d/])
    | (?P<d2>{_DAY})\.[ ]?(?P<m2>0?[1-9]|1[0-2])\.[ ]?(?P<y2>{_YEAR})(?!\d)
    | (?P<d3>{_DAY})(?:\.|st|nd|rd|th|er|º|°)?\s(?:of\s|de\s)?(?P<m3>{_MONTH})\b\.?
      (?:,?\s(?:de\s|del\s)?(?P<y3>{_YEAR})م?\b)?
    | (?P<m4>{_MONTH})\b\.?\s(?P<d4>{_DAY})(?:st|nd|rd|th)?\b(?!:)(?:,?\s(?P<y4>{_YEAR})\b)?
    | (?P<d6>1[3-9]|2\d|3[01])/(?P<m6>0?[1-9]|1[0-2])/(?P<y6>{_YEAR})(?!\d)
    ) | (?<!\d)(?:(?P<y5>{_YEAR})\s?年\s?)?(?P<m5>1[0-2]|0?[1-9])\s?月\s?(?P<d5>{_DAY})\s?日""",
    re.VERBOSE | re.IGNORECASE,
)
# Arabic, with which Persian is written too, Thai, and the number of a year of Iran's calendar.
_MAY_BE_OTHER = re.compile(r"[\u0600-\u06ff\u0e00-\u0e7f]|(?<!\d)1[34]\d\d(?!\d)")
_DIGITS = {ord(zero) + digit: str(digit) for zero in "٠۰๐" for digit in range(10)}
_FORMS = ("1", "2", "3", "4", "5", "6")


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A day as printed; `year` is None where the text leaves it to its reader. Offsets count in the text."""

    start: int
    end: int
    day: int
    month: int
    year: int | None

    @property
    def date(self) -> dt.date | None:
        """The day, where a year is printed and a calendar has it."""
        return self.in_year(self.year) if self.year else None

    def in_year(self, year: int) -> dt.date | None:
        """The day of that year, None where a calendar has no such day."""
        try:
            return dt.date(year, self.month, self.day)
        except ValueError:
            return None


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[PrintedDate]:
    """Every date that is printed in text[start:end], in order, with the days of other calendars as they are in ours.

    Digits may be those of Arabic, Persian and Thai too.
    """
    last = len(text) if end is None else end
    if _MAY_BE_OTHER.search(text, start, last) is None:
        yield from _in_our_calendar(text, start, last)
        return
    # With the character before, on which it depends whether a date begins.
    begin = max(0, start - 1)
    window = text[begin:last].translate(_DIGITS)
    ours = _in_our_calendar(window, start - begin, len(window))
    for date in heapq.merge(ours, _in_other_calendars(window, start - begin), key=lambda date: date.start):
        yield replace(date, start=date.start + begin, end=date.end + begin)


def _in_other_calendars(text: str, start: int) -> Iterator[PrintedDate]:
    for found in find_converted(text, start, len(text)):
        yield PrintedDate(found.start, found.end, found.date.day, found.date.month, found.date.year)


def _in_our_calendar(text: str, start: int, end: int) -> Iterator[PrintedDate]:
    for match in _DATE.finditer(text, start, end):
        groups = match.groupdict()
        form = next(form for form in _FORMS if groups[f"d{form}"])
        month = _folded(groups[f"m{form}"])
        year = groups[f"y{form}"]
        number = int(month) if month.isdecimal() else _NUMBER[month]
        yield PrintedDate(*match.span(), int(groups[f"d{form}"]), number, int(year) if year else None)


def date_of(text: str) -> dt.date | None:
    """The one day that a short text states in full, such as "2026-05-18T10:00:00Z"; None for none or several."""
    days = {found.date for found in find_dates(text) if found.date}
    return days.pop() if len(days) == 1 else None
