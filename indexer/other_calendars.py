"""Dates of calendars whose days convert to ours without doubt: the solar one of Iran and Afghanistan, and Thailand's.

The days of the lunar Hijri calendar begin with the sight of the moon and differ between countries by a day: they are
not converted, and texts that print one mostly print ours beside it. Years of Thai dates count from 543 years before
ours, or are ours, which the number tells.
"""

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

_SOLAR = (
    "فروردین|حمل|Farvardin|Hamal",
    "اردیبهشت|ثور|Ordibehesht",
    "خرداد|جوزا|Khordad",
    "تیر|سرطان|Tir",
    "مرداد|اسد|Mordad",
    "شهریور|سنبله|Shahrivar",
    "مهر|میزان|Mehr",
    "آبان|عقرب|Aban",
    "آذر|قوس|Azar",
    "دی|جدی|Dey",
    "بهمن|دلو|Bahman",
    "اسفند|حوت|Esfand",
)
_THAI = (
    "มกราคม|ม.ค.", "กุมภาพันธ์|ก.พ.", "มีนาคม|มี.ค.", "เมษายน|เม.ย.", "พฤษภาคม|พ.ค.", "มิถุนายน|มิ.ย.",
    "กรกฎาคม|ก.ค.", "สิงหาคม|ส.ค.", "กันยายน|ก.ย.", "ตุลาคม|ต.ค.", "พฤศจิกายน|พ.ย.", "ธันวาคม|ธ.ค.",
)  # fmt: skip
_BUDDHIST_YEARS = 543


def _numbers(months: tuple[str, ...]) -> dict[str, int]:
    return {name.casefold(): number for number, names in enumerate(months, start=1) for name in names.split("|")}


def _any_of(names: dict[str, int]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


_SOLAR_MONTHS, _THAI_MONTHS = _numbers(_SOLAR), _numbers(_THAI)
# "12 اسفندماه سال 1404", "12 มีนาคม พ.ศ. 2569"
_DATE = re.compile(
    rf"""(?<![\w\-/.])(?P<day>\d{{1,2}})\s?(?:(?<=\s)|(?=[^\x00-\x7f]))(?:
      (?P<solar>{_any_of(_SOLAR_MONTHS)})[\s\u200c]?(?:ماه)?[\s,،]{{0,2}}(?:سال\s)?(?P<solar_year>1[34]\d\d)(?!\d)
    | (?P<thai>{_any_of(_THAI_MONTHS)})\s?(?:พ\.ศ\.|ค\.ศ\.|พุทธศักราช)?\s?(?P<thai_year>(?:19|20|2[456])\d\d)(?!\d)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
# Its year begins with the equinox; the years of 366 days come in this pattern from 1304 to 1472 (1925 to 2094).
_LEAP_IN_33 = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
_FIRST_YEAR, _LAST_YEAR = 1304, 1472
_FIRST_DAY = dt.date(1925, 3, 21)  # the first of Farvardin of 1304


class ConvertedDate(NamedTuple):
    """A day as printed in another calendar, where it stands, and the day it is."""

    start: int
    end: int
    date: dt.date


def find_converted(text: str, start: int, end: int) -> Iterator[ConvertedDate]:
    """Every such date that a calendar has in text[start:end], in order."""
    for match in _DATE.finditer(text, start, end):
        number = int(match["day"])
        if match["solar"]:
            day = solar_day(int(match["solar_year"]), _SOLAR_MONTHS[match["solar"].casefold()], number)
        else:
            day = _thai_day(int(match["thai_year"]), _THAI_MONTHS[match["thai"].casefold()], number)
        if day:
            yield ConvertedDate(*match.span(), day)


def solar_day(year: int, month: int, day: int) -> dt.date | None:
    """The day of the solar Hijri calendar; None where it has no such day or the year is beyond what is known."""
    if not _FIRST_YEAR <= year <= _LAST_YEAR or not 1 <= month <= 12:
        return None
    lengths = [31] * 6 + [30] * 5 + [29 + (year % 33 in _LEAP_IN_33)]
    if not 1 <= day <= lengths[month - 1]:
        return None
    leaps = sum(before % 33 in _LEAP_IN_33 for before in range(_FIRST_YEAR, year))
    months = sum(lengths[: month - 1])
    return _FIRST_DAY + dt.timedelta(365 * (year - _FIRST_YEAR) + leaps + months + day - 1)


def _thai_day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year - _BUDDHIST_YEARS if year >= 2400 else year, month, day)
    except ValueError:
        return None
