"""The day on which something was said, from the report's own words: "on Friday", "yesterday", "on 17 May".

A weekday is the last one up to the report's day, for reports tell what has happened. What leaves the day
open ("earlier this week", "on Friday and Saturday") stays open.
"""

import datetime as dt
import re
from collections.abc import Sequence

from indexer.printed_dates import PrintedDate, find_dates
from indexer.records.news_article.relative_days import DayMention, relative_days
from statements.parsed import Span

# A clause that tells about the speaker, and days that are no days of saying.
_ASIDE = re.compile(
    r"\b(?:who|whom|whose|which|where|when|after|before|since|until|elected|appointed|born|due)\b[^,;]*$"
)
_TO_COME = re.compile(r"\b(?:will|would|to|due|scheduled|set|plans?|expected)\s(?:\w+\s){0,4}$")
# Without a year a day is of the last months; reports print the year of older ones.
_FARTHEST = 183


def day_mentions(text: str, start: int, end: int, on: dt.date | None, language: str = "en") -> list[DayMention]:
    """Every expression for a day in text[start:end], in order; `on` is the report's day, if it is known."""
    printed = [DayMention(d.start, d.end, printed_day(d, on)) for d in find_dates(text, start, end)]
    found = [m for m in relative_days(text, start, end, on, language) if not any(_touch(m, other) for other in printed)]
    return sorted([*printed, *found], key=lambda mention: mention.start)


def said_on(
    text: str, sentence: Span, content: Sequence[Span], cue: int, on: dt.date | None, language: str = "en"
) -> dt.date | None:
    """The day that the sentence gives for the saying: that beside the cue and outside what was said.

    None where it gives none, where it leaves it open, and where two are equally near.
    """
    outside = [
        mention
        for mention in day_mentions(text, sentence.start, sentence.end, on, language)
        if not any(span.start < mention.end and mention.start < span.end for span in content)
        and not _is_aside(text[sentence.start : mention.start])
        # "Friday's attack" is a day of something else.
        and text[mention.end : mention.end + 2] not in {"'s", "’s"}
    ]
    near = sorted(outside, key=lambda mention: _distance(mention, cue))
    if len(near) > 1 and (_distance(near[0], cue) == _distance(near[1], cue) or _are_joined(text, *near[:2])):
        return None
    return near[0].day if near else None


def printed_day(printed: PrintedDate, on: dt.date | None) -> dt.date | None:
    """The day of a printed date; one without a year is the last such day up to the report's."""
    if printed.year or on is None:
        return printed.date
    days = (printed.in_year(year) for year in (on.year, on.year - 1))
    return next((day for day in days if day and 0 <= (on - day).days <= _FARTHEST), None)


def _is_aside(before: str) -> bool:
    return bool(_ASIDE.search(before) or _TO_COME.search(before))


def _are_joined(text: str, one: DayMention, other: DayMention) -> bool:
    first, second = sorted((one, other), key=lambda mention: mention.start)
    return text[first.end : second.start].strip() in {"and", "or", "to", "and on", "or on", "–", "-", "/"}


def _distance(mention: DayMention, cue: int) -> int:
    return min(abs(mention.start - cue), abs(mention.end - cue))


def _touch(one: DayMention, other: DayMention) -> bool:
    """Whether two expressions are one: "Friday, 17 May"."""
    return one.start <= other.end + 2 and other.start <= one.end + 2
