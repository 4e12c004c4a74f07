"""The day of a statement: as the title block prints it, as the page states it, as its address or its end tells.

A day within a title may be that of another event ("on the anniversary of the Accord of 3 May 1998"). It counts where
it stands at the title's end or beginning and the page does not contradict it.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from indexer.formats.layout import SourceText
from indexer.printed_dates import PrintedDate, find_dates
from indexer.records.ministry_statement import head_lines
from indexer.records.ministry_statement.head import Head

# A statement is put on the web within weeks of the day that its title prints.
_NEAR = dt.timedelta(days=60)
# tYYYYMMDD_123.html, /2026/09/30/, /20260930/, /2026-09-30-slug
_IN_ADDRESS = (
    re.compile(r"(?<!\d)t?(?P<y>20\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?!\d)"),
    re.compile(r"/(?P<y>20\d\d)[/-](?P<m>0?[1-9]|1[0-2])[/-](?P<d>0?[1-9]|[12]\d|3[01])(?=[/\-_.?]|$)"),
)
_LAST_LINES = 6
_BEHIND = re.compile(r"[\s.)\]）,;:–—-]*(?:\Z|\n|[,)（(–—-])")
_FIRST = re.compile(r"\A[^\n]{0,24}\Z")
_BROKEN_DIGIT = re.compile(r"\d\s\Z")


def day_of(
    source: SourceText, head: Head, titles: Sequence[str], url: str | None, end: int, listed: dt.date | None = None
) -> dt.date | None:
    """The day, None where nothing tells it; `end` is where the words end, `listed` the day in a list or feed."""
    stated = source.facts.date
    above = (*titles, *source.facts.head)
    printed = next(_printed_in_head(head), None) or next(_printed_in_titles(head, above), None)
    if printed and (stated is None or abs(stated - printed) <= _NEAR or head.of("date")):
        return printed
    return stated or printed or _in_address(url) or listed or _at_the_end(source, end)


def _printed_in_head(head: Head) -> Iterator[dt.date]:
    for line in head.of("date"):
        yield from _days(line.text)
    for line in head.of("event", "occasion", "other", "by", "naming"):
        yield from _days(line.text)


def _printed_in_titles(head: Head, titles: Sequence[str]) -> Iterator[dt.date]:
    for title in (*(line.text for line in head.of("opener", "title", "label")), *titles):
        for date in find_dates(title):
            outside = _BEHIND.match(title, date.end) or _FIRST.match(title[: date.start])
            if outside and date.date and not _BROKEN_DIGIT.search(title[: date.start]):
                yield date.date


def _days(text: str) -> Iterator[dt.date]:
    """Days printed in full. A figure and a blank before a day are a broken one: "2 5 September" is not the fifth."""
    found: list[PrintedDate] = list(find_dates(text))
    for date in found:
        if date.date and not _BROKEN_DIGIT.search(text[: date.start]):
            yield date.date


def _in_address(url: str | None) -> dt.date | None:
    for pattern in _IN_ADDRESS:
        for match in pattern.finditer(url or ""):
            try:
                return dt.date(int(match["y"]), int(match["m"]), int(match["d"]))
            except ValueError:
                continue
    return None


def _at_the_end(source: SourceText, end: int) -> dt.date | None:
    """The day on a line of its own below the words: "Kestrova, 3 March 2026"."""
    lines = [line.strip() for line in source.text[max(0, end - 400) :].splitlines() if line.strip()]
    for line in reversed(lines[-_LAST_LINES:]):
        if head_lines.is_date_line(line):
            return next(_days(line), None)
    return None
