"""What the printer put on the page and nobody said: headers, footers, job numbers, the disclaimer."""

import re
from collections.abc import Iterator

from statements.parsed import Span

_JOB = r"\d\d-\d{5}(?:\s*\(E\))?"
_BAR_CODE = r"\*\d{6,8}\*"
# The room of the Verbatim Reporting Service, then in some years where corrections will appear.
_ROOM = r"room\s+[A-Z]{1,2}-\d+\s*(?:\([^()\s]{5,60}\))?\s*\."
_CORRECTIONS = (
    r"(?:\s*Corrections\s+will\s+be\s+issued\b[^.]{0,120}\.|\s*Corrected\s+records\s+will\s+be\s+reissued\b[^.]{0,140}"
    r"\(http[^()]{5,60}\)\s*\.?)"
)
_DISCLAIMER = re.compile(
    r"This\s+record\s+contains\s+the\s+(?:original\s+)?text\s+of\s+speeches\b.{0,1400}?"
    rf"(?:{_ROOM}{_CORRECTIONS}?|consolidated\s+corrigendum\.|\(http[^()]{{5,60}}\)\.?|{_BAR_CODE})"
    rf"(?:\s+{_JOB})?(?:\s+{_BAR_CODE})?",
    re.DOTALL | re.IGNORECASE,
)
_SYMBOL = r"[A-Z]{1,5}(?:/[\w.\-]+){0,4}/PV\.\d+(?:\s*\(Resumption\s*\d*\))?"
_DAY = r"\d{1,2}(?:/\d{1,2}/\d{4}|\s+[A-Z][a-z]+\s+\d{4})"
_HEADER = (
    rf"{_SYMBOL}[^\n]{{0,160}}{_DAY}|{_DAY}[^\n]{{0,160}}{_SYMBOL}|{_SYMBOL}"
    r"|[A-Z][\w ]{3,40}\s+\d{1,5}(?:st|nd|rd|th)\s+(?:plenary\s+)?meeting"
    r"|[A-Z][a-z]+(?:-[a-z]+)?\s+(?:year|session)\s+\d{1,2}\s+[A-Z][a-z]+\s+\d{4}"
)
_PAGE_NUMBER = r"\d{1,3}(?:/\d{1,3})?|-\s?\d{1,3}\s?-|Page\s+\d+"
_FOOTER = (
    rf"(?:\d{{1,3}}(?:/\d{{1,3}})?\s+)?\d\d-\d{{5}}|{_JOB}(?:\s+\d{{1,3}}(?:/\d{{1,3}})?)?|{_BAR_CODE}|{_PAGE_NUMBER}"
)
_LINE = re.compile(rf"[ \t\f]*(?:{_HEADER}|{_FOOTER})[ \t\f\r]*")


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
