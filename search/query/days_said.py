"""Days as people say them among other words: since 2019, in May 2019, between 2015 and 2019, 31 May 2019."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from search.query.days import Span, range_of, span_of

# The words before a date, in the six languages where one stands apart from it.
_SINCE = {"since", "from", "after", "depuis", "après", "desde", "después", "с", "после", "منذ"}
_UNTIL = {"until", "till", "before", "by", "avant", "jusqu'en", "hasta", "antes", "до", "قبل"}
_WITHIN = {"in", "on", "during", "of", "en", "durant", "pendant", "durante", "в", "за", "في"}
_BETWEEN = {"between": "and", "entre": "et y", "from": "to until"}
_MONTHS = (
    "january february march april may june july august september october november december",
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
)
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th|er|º|-го)$")
# Words that stand within a date: 7 de mayo de 2020, 7 мая 2020 года.
_BESIDE = {"de", "del", "of", "the", "г", "г.", "года", "le", "el"}
_CHINESE = re.compile(r"(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?")
_MONTH = {word: number for words in _MONTHS for number, word in enumerate(words.split(), start=1)}
# Other numbers of four digits are more often resolutions than years.
_FIRST_YEAR, _LAST_YEAR = 1940, 2099


class DaysSaid(NamedTuple):
    """The words `start` to `end`, and the inclusive days they may mean."""

    start: int
    end: int
    days: Span


def days_said(words: Sequence[str]) -> Iterator[DaysSaid]:
    """Every expression of days among the words, longest first where several begin alike."""
    folded = [word.casefold() for word in words]
    at = 0
    while at < len(folded):
        said = _between(folded, at) or _one_sided(folded, at) or _plain(folded, at)
        if said is not None:
            yield said
        at = said.end if said is not None else at + 1


def days_written(typed: str) -> tuple[dt.date, dt.date] | None:
    """First and last day of a day, month or year as people write it: 7 May 2020, May 7, 2020, 2020年5月7日."""
    digits = _CHINESE.sub(lambda found: "-".join(filter(None, found.groups())), typed.strip())
    words = [word for word in digits.casefold().replace(",", " ").split() if word not in _BESIDE]
    found = _date(words, 0) if words else None
    return found[0] if found is not None and found[1] == len(words) else None


def _between(words: Sequence[str], start: int) -> DaysSaid | None:
    joints = _BETWEEN.get(words[start], "").split()
    first = _date(words, start + 1)
    if not joints or first is None or first[1] >= len(words) or words[first[1]] not in joints:
        return None
    last = _date(words, first[1] + 1)
    if last is None or first[0][0] > last[0][1]:
        return None
    return DaysSaid(start, last[1], (first[0][0], last[0][1]))


def _one_sided(words: Sequence[str], start: int) -> DaysSaid | None:
    date = _date(words, start + 1)
    if date is None:
        return None
    (first, last), end = date
    word = words[start]
    if word in _SINCE:
        after = word in {"after", "après", "después", "после"} and last < dt.date.max
        return DaysSaid(start, end, (last + dt.timedelta(days=1) if after else first, None))
    if word in _UNTIL:
        before = word in {"before", "avant", "antes", "до", "قبل"} and first > dt.date.min
        return DaysSaid(start, end, (None, first - dt.timedelta(days=1) if before else last))
    return DaysSaid(start, end, (first, last)) if word in _WITHIN else None


def _plain(words: Sequence[str], start: int) -> DaysSaid | None:
    date = _date(words, start)
    return None if date is None else DaysSaid(start, date[1], date[0])


def _date(words: Sequence[str], start: int) -> tuple[tuple[dt.date, dt.date], int] | None:
    """The date that begins at a word, and where it ends: 31 May 2019, May 2019, 2019-05-31, 2019, 2015-2019."""
    day, month, year = (*words[start : start + 3], "", "", "")[:3]
    candidates = (
        (_written(year, month, day), 3),
        (_written(year, day, month), 3),
        (_written(month, day, ""), 2),
        (span_of(day) or range_of(day.replace("–", "-").replace("-", "..")), 1),
    )
    for days, length in candidates:
        if days is not None and days[0].year >= _FIRST_YEAR and days[1].year <= _LAST_YEAR:
            return days, start + length
    return None


def _written(year: str, month: str, day: str) -> tuple[dt.date, dt.date] | None:
    if month not in _MONTH or not year.isdigit() or len(year) != 4:
        return None
    number = _ORDINAL.sub("", day)
    if day and not (number.isdigit() and len(number) < 3):
        return None
    return span_of(f"{year}-{_MONTH[month]}" + (f"-{number}" if number else ""))
