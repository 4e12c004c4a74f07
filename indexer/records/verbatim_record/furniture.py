"""What the printer put on the page and nobody said: headers, footers, job numbers, the disclaimer."""

import re
from collections.abc import Iterator

from statements.parsed import Span

_DISCLAIMER = re.compile(
    r"This\s+record\s+contains\s+the\s+(?:original\s+)?text\s+of\s+speeches\b.{0,1400}?"
    r"(?:\*\d{6,8}\*|\(http[^)]{5,60}\)\.?(?:\s+\d\d-\d{5}(?:\s*\(E\))?)?(?:\s+\*\d{6,8}\*)?|consolidated\s+corrigendum\."
    r"|room\s+[A-Z]{1,2}-\d+[^.]{0,40}\.)(?:\s+\d\d-\d{5}\s*\(E\))?(?:\s+\*\d{6,8}\*)?",
    re.DOTALL | re.IGNORECASE,
)
_SYMBOL = r"[A-Z]{1,5}(?:/[\w.\-]+){0,4}/PV\.\d+(?:\s*\(Resumption\s*\d*\))?"
_DAY = r"\d{1,2}(?:/\d{1,2}/\d{4}|\s+[A-Z][a-z]+\s+\d{4})"
_LINE = re.compile(
    rf"[ \t\f]*(?:{_SYMBOL}[^\n]{{0,160}}{_DAY}|{_DAY}[^\n]{{0,160}}{_SYMBOL}|{_SYMBOL}|\d{{1,3}}/\d{{1,3}}(?:\s+\d\d-\d{{5}})?"
    rf"|\d\d-\d{{5}}(?:\s*\(E\))?(?:\s+\d{{1,3}}(?:/\d{{1,3}})?)?|\d{{1,3}}\s+\d\d-\d{{5}}|\*\d{{6,8}}\*|\d{{1,3}}|-\s?\d{{1,3}}\s?-|Page\s+\d+"
    rf"|[A-Z][\w ]{{3,40}}\s+\d{{1,5}}(?:st|nd|rd|th)\s+(?:plenary\s+)?meeting"
    rf"|[A-Z][a-z]+(?:-[a-z]+)?\s+(?:year|session)\s+\d{{1,2}}\s+[A-Z][a-z]+\s+\d{{4}})[ \t\f\r]*"
)


def disclaimers(text: str) -> Iterator[Span]:
    """The note on the text of the record, which the first page of an Assembly record prints amid a speech."""
    at = text.find("This record contains the")
    while at >= 0:
        match = _DISCLAIMER.match(text, at)
        if match:
            yield Span(match.start(), match.end())
        at = text.find("This record contains the", match.end() if match else at + 1)


def is_page_line(line: str) -> bool:
    """Whether a printed line of a plain text is a running header or footer and nothing else."""
    return len(line) < 240 and bool(_LINE.fullmatch(line))
