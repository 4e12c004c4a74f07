"""Whether the heads of a record's pages tell of the meeting that its first page tells of."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from indexer.records.verbatim_record.cover import Cover, tidy_symbol
from indexer.records.verbatim_record.meeting_time import TimeWords
from statements.parsed import ReadingWarning

_SYMBOL = re.compile(r"(?<![\w/])[A-Z]{1,6}(?:/[A-Z0-9][\w.\-]*){0,6}/(?:PV|SR)\.\s?\d+")
_DIGITS = re.compile(r"(?<!\d)(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>\d{4})(?!\d)")
# One head may be misprinted; two that agree with each other are not.
_FEWEST = 2


def contradictions(cover: Cover, heads: Sequence[str], words: TimeWords) -> Iterator[ReadingWarning]:
    """A warning for the symbol and the date of the cover where no head of a page prints them and several print another.

    Pages of two records that were put into one file are found so, and covers that were exchanged.
    """
    symbol = _SYMBOL.match(cover.symbol or "")
    if symbol:
        printed = (tidy_symbol(found.group()) for head in heads for found in _SYMBOL.finditer(head))
        yield from _warning(tidy_symbol(symbol.group()), printed, "symbol")
    if cover.when:
        days = (day for head in heads for day in _days(head, words))
        yield from _warning(_told(cover.when.date), map(_told, days), "date")


def _warning(told: str, printed: Iterable[str], what: str) -> Iterator[ReadingWarning]:
    counts = Counter(printed)
    if counts and told not in counts:
        other, count = counts.most_common(1)[0]
        if count >= _FEWEST:
            message = (
                f"The first page prints the {what} {told}, the heads of other pages print {other}: "
                "pages of two records may have been put together."
            )
            yield ReadingWarning("pages_disagree", message)


def _told(day: dt.date) -> str:
    return f"{day.day} {day:%B %Y}"


def _days(head: str, words: TimeWords) -> Iterator[dt.date]:
    for found in _DIGITS.finditer(head):
        yield from _day(found["year"], int(found["month"]), found["day"])
    months = {name.casefold(): number for number, names in enumerate(words.months, 1) for name in names}
    for found in re.finditer(r"(?<!\d)(\d{1,2})\s+([^\W\d_]+)\s+(\d{4})(?!\d)", head):
        month = months.get(found[2].casefold())
        if month:
            yield from _day(found[3], month, found[1])


def _day(year: str, month: int, day: str) -> Iterator[dt.date]:
    try:
        yield dt.date(int(year), month, int(day))
    except ValueError:
        return
