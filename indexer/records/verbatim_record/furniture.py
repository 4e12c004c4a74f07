"""What the printer put on the page and nobody said: headers, footers, job numbers, the disclaimer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from statements.parsed import Span

JOB = r"\d\d-\d{5}(?:\s*\([A-Z]\))?"
BAR_CODE = r"\*\d{6,8}\*"
_SYMBOL = r"[A-Z]{1,5}(?:/[\w.\-]+){0,4}/PV\.\d+(?:\s*\(Resumption\s*\d*\))?"
_DAY = r"\d{1,2}(?:/\d{1,2}/\d{4}|\s+[A-Z][a-z]+\s+\d{4})"
_HEADER = (
    rf"{_SYMBOL}[^\n]{{0,160}}{_DAY}|{_DAY}[^\n]{{0,160}}{_SYMBOL}|{_SYMBOL}"
    r"|[A-Z][\w ]{3,40}\s+\d{1,5}(?:st|nd|rd|th)\s+(?:plenary\s+)?meeting"
    r"|[A-Z][a-z]+(?:-[a-z]+)?\s+(?:year|session)\s+\d{1,2}\s+[A-Z][a-z]+\s+\d{4}"
)
_PAGE_NUMBER = r"\d{1,3}(?:/\d{1,3})?|-\s?\d{1,3}\s?-|Page\s+\d+"
_FOOTER = (
    rf"(?:\d{{1,3}}(?:/\d{{1,3}})?\s+)?\d\d-\d{{5}}|{JOB}(?:\s+\d{{1,3}}(?:/\d{{1,3}})?)?|{BAR_CODE}|{_PAGE_NUMBER}"
)
_LINE = re.compile(rf"[ \t\f]*(?:{_HEADER}|{_FOOTER})[ \t\f\r]*")


@dataclass(frozen=True, slots=True)
class Disclaimer:
    """The note on the text of the record in one language: its first words, and the whole of it."""

    begins: str
    pattern: re.Pattern[str]

    def spans(self, text: str) -> Iterator[Span]:
        """Where the note stands; the first page of an Assembly record prints it amid a speech."""
        at = text.find(self.begins)
        while at >= 0:
            match = self.pattern.match(text, at)
            if match:
                yield Span(match.start(), match.end())
            at = text.find(self.begins, match.end() if match else at + 1)


def is_page_line(line: str) -> bool:
    """Whether a printed line of a plain text is a running header or footer and nothing else."""
    return len(line) < 240 and bool(_LINE.fullmatch(line))
