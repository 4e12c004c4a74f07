"""Dates as they are printed in articles and on web pages, in the seven languages of press text that is read.

Numbers that could be day or month ("05/06/2026") are no date: which of the two they mean is not printed.
"25/06/2026" is one.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

_MONTHS = (
    "january|jan|janvier|enero|januar|jänner|января|январь|يناير|كانون الثاني",
    "february|feb|février|fevrier|febrero|februar|февраля|февраль|فبراير|شباط",
    "march|mar|mars|marzo|märz|марта|март|مارس|آذار",
    "april|apr|avril|abril|апреля|апрель|أبريل|ابريل|نيسان",
    "may|mai|mayo|мая|май|مايو|أيار",
    "june|jun|juin|junio|juni|июня|июнь|يونيو|حزيران",
    "july|jul|juillet|julio|juli|июля|июль|يوليو|تموز",
    "august|aug|août|aout|agosto|августа|август|أغسطس|آب",
    "september|sept|sep|septembre|septiembre|setiembre|сентября|сентябрь|سبتمبر|أيلول",
    "october|oct|octobre|octubre|oktober|октября|октябрь|أكتوبر|تشرين الأول",
    "november|nov|novembre|noviembre|ноября|ноябрь|نوفمبر|تشرين الثاني",
    "december|dec|décembre|decembre|diciembre|dezember|декабря|декабрь|ديسمبر|كانون الأول",
)
_NUMBER = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split("|")}
_MONTH = "|".join(sorted(_NUMBER, key=len, reverse=True))
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:19|20)\d\d"
_DATE = re.compile(
    rf"""(?<![\w\-/.])(?:
      (?P<y1>{_YEAR})[-/.](?P<m1>0\d|1[0-2])[-/.](?P<d1>[0-3]\d)(?![\d/])
    | (?P<d2>{_DAY})\.[ ]?(?P<m2>0?[1-9]|1[0-2])\.[ ]?(?P<y2>{_YEAR})(?!\d)
    | (?P<d3>{_DAY})(?:\.|st|nd|rd|th|er|º)?\s(?:of\s|de\s)?(?P<m3>{_MONTH})\b\.?
      (?:,?\s(?:de\s|del\s)?(?P<y3>{_YEAR})\b)?
    | (?P<m4>{_MONTH})\b\.?\s(?P<d4>{_DAY})(?:st|nd|rd|th)?\b(?!:)(?:,?\s(?P<y4>{_YEAR})\b)?
    | (?P<d6>1[3-9]|2\d|3[01])/(?P<m6>0?[1-9]|1[0-2])/(?P<y6>{_YEAR})(?!\d)
    ) | (?<!\d)(?:(?P<y5>{_YEAR})\s?年\s?)?(?P<m5>1[0-2]|0?[1-9])\s?月\s?(?P<d5>{_DAY})\s?日""",
    re.VERBOSE | re.IGNORECASE,
)
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
    """Every date that is printed in text[start:end], in order."""
    for match in _DATE.finditer(text, start, len(text) if end is None else end):
        groups = match.groupdict()
        form = next(form for form in _FORMS if groups[f"d{form}"])
        month = groups[f"m{form}"].casefold()
        year = groups[f"y{form}"]
        number = int(month) if month.isdecimal() else _NUMBER[month]
        yield PrintedDate(*match.span(), int(groups[f"d{form}"]), number, int(year) if year else None)


def date_of(text: str) -> dt.date | None:
    """The one day that a short text states in full, such as "2026-05-18T10:00:00Z"; None for none or several."""
    days = {found.date for found in find_dates(text) if found.date}
    return days.pop() if len(days) == 1 else None
