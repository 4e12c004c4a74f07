"""What stands above the first words of a report: headline, byline, day, place and agency.

None of it is said by anybody, and none of it is the report's own telling. What is not surely one of these
begins the report.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from indexer.bylines import authors_of, is_byline
from indexer.formats.layout import SourceText
from indexer.printed_dates import PrintedDate, find_dates
from statements.name_keys import name_key
from statements.parsed import Span
from statements.sentences import sentences, word_count

# Heads have headline, deck, byline and day, each once; after this many lines the report has begun.
_MOST_LINES = 12
_LONGEST_HEADLINE = 30  # words; the longest decks have as many
_LINE = re.compile(r"[^\r\n\f\x85\u2028\u2029]+")
_FIELD = re.compile(
    r"(?P<name>title|headline|date|published(?: on| at)?|posted(?: on)?|(?:last )?updated|modified|by|authors?|source|"
    r"publisher|url|link|section|language)\s?:\s*(?P<value>\S.*)",
    re.IGNORECASE,
)
_DATE_WORDS = re.compile(
    r"\b(?:published|posted|updated|last|modified|first|on|at|date|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    r"mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|am|pm|gmt|utc|est|edt|cet|cest|bst|ist|local|time|min|minutes?|read|hours?)\b"
    r"|\b[ap]\.m\.|\d{1,2}[:.]\d{2}(?::\d{2})?|[|,.\-–—:()•·/+\s\d]",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"""(?P<place>[^\W\d_a-z][^\W\d_a-z]+(?:[ ,.'’/\-]+[^\W\d_a-z]+)*
        (?:,\s[A-Z][\w.]+(?:\s[A-Z][\w.]+)?)?)             # VALDOR CITY, Valdoria
        (?:[,.]\s(?P<day>[^(/\n–—]{3,24}?))?\.?          # , May 18
        (?:\s?[(/](?P<agency>[^()/\n]{2,60})[)/]\.?)?    # (Serane News Agency)
        \s?[-–—―]{1,2}\s+(?=\S)""",
    re.VERBOSE,
)
_AGENCY_FIRST = re.compile(
    r"(?P<place>[A-Z][\w'’.\-]+(?:\s[A-Z][\w'’.\-]+){0,3})(?:,\s(?P<day>[^(/\n–—]{3,24}?))?\s?"
    r"[(/](?P<agency>[^()/\n]{2,60})[)/]\s?[-–—―]{1,2}\s+(?=\S)"
)
_FINISHED = re.compile(r"[.,;:。،؛：，][\"”’»“‘«)\]]*$")
_SAYING = re.compile(
    r"[”\"»],?\s+(?:he|she|they|it)?\s?(?:said|says|told|added|warned|asked)\b|\b(?:said|says)\b[^\n]{0,80}$"
)


@dataclass(slots=True)
class Opening:
    """The head of a report; `start` is where its first sentence begins. `day` may lack its year."""

    start: int = 0
    title: str | None = None
    authors: tuple[str, ...] = ()
    agency: str | None = None
    date: dt.date | None = None
    day: PrintedDate | None = None
    url: str | None = None
    lines: list[Span] = field(default_factory=list)


def read_opening(source: SourceText, title: str | None) -> Opening:
    """The head of the text; `title` is the headline as known from elsewhere, if it is."""
    opening = Opening()
    lines = list(_first_lines(source))
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else None
        if not _takes(opening, source.text, line, following, title):
            opening.start = line.start
            break
        opening.lines.append(line)
    else:
        # Nothing but lines of a head: the text is no report, or one without a head.
        return Opening()
    _read_dateline(opening, source.text)
    return opening


def _first_lines(source: SourceText) -> Iterator[Span]:
    found = 0
    for paragraph in source.paragraphs:
        for line in _LINE.finditer(source.text, paragraph.start, paragraph.end):
            words = line[0].strip()
            if words:
                start = line.start() + line[0].index(words)
                yield Span(start, start + len(words))
                found += 1
            if found > _MOST_LINES:
                return


def _takes(opening: Opening, text: str, line: Span, following: Span | None, title: str | None) -> bool:
    """Whether the line belongs to the head; what it says is kept."""
    words = text[line.start : line.end]
    if title and name_key(words) == name_key(title):
        opening.title = words
        return True
    labelled = _FIELD.fullmatch(words)
    if labelled:
        return _takes_field(opening, labelled["name"].casefold(), labelled["value"])
    if is_byline(words):
        opening.authors = opening.authors or authors_of(words)
        return True
    if _is_date_line(words):
        opening.date = opening.date or next((d.date for d in find_dates(words) if d.date), None)
        return True
    return following is not None and _is_headline(words) and _takes_headline(opening, words)


def _takes_headline(opening: Opening, words: str) -> bool:
    """The first line is the headline, the one below it a deck, if it looks like a headline too."""
    if not opening.lines:
        opening.title = words
    return len(opening.lines) < 2 and opening.title is not None


def _takes_field(opening: Opening, name: str, value: str) -> bool:
    if name in {"title", "headline"}:
        opening.title = value
    elif name in {"by", "author", "authors"}:
        opening.authors = authors_of(value)
    elif name in {"source", "publisher"}:
        opening.agency = value
    elif name in {"url", "link"}:
        opening.url = value if value.startswith(("http://", "https://")) else None
    elif name.startswith(("date", "published", "posted")):
        opening.date = opening.date or next((d.date for d in find_dates(value) if d.date), None)
    return True


def _is_date_line(words: str) -> bool:
    dates = list(find_dates(words))
    if not dates or len(words) > 100:
        return False
    rest = words
    for date in reversed(dates):
        rest = rest[: date.start] + rest[date.end :]
    return not _DATE_WORDS.sub("", rest).strip()


def _is_headline(words: str) -> bool:
    """Whether a line could be a headline: short, without the stop of a sentence, and nobody's tagged words."""
    if word_count(words) > _LONGEST_HEADLINE or _FINISHED.search(words) or _SAYING.search(words):
        return False
    return not _DATELINE.match(words) and len(list(sentences(words, 0, len(words)))) == 1


def _read_dateline(opening: Opening, text: str) -> None:
    end = text.find("\n", opening.start)
    line = text[opening.start : end if end >= 0 else len(text)]
    found = _AGENCY_FIRST.match(line) or _DATELINE.match(line)
    if found is None or (found["place"].isupper() is False and found["agency"] is None):
        return
    opening.day = next(find_dates(found["day"]), None) if found["day"] else None
    if found["agency"] is None and opening.day is None and (found["day"] or line[found.end()].islower()):
        return
    opening.date = opening.date or (opening.day.date if opening.day else None)
    opening.agency = opening.agency or found["agency"]
    opening.lines.append(Span(opening.start, opening.start + found.end()))
    opening.start += found.end()
