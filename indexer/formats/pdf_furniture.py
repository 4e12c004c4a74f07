"""Running headers and footers: found by place, shape and repetition, never by a list of wordings.

Printed forms met from 1987 on: symbol, agenda title and date in one row (the order swapped on odd
pages), "2/9 18-43649", symbol alone above and "10-53066 7" below, and two rows of body, meeting
number, year and date with a bare page number below.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from indexer.formats.pdf_lines import BARCODE, Line

# Headers and footers stand within 0.06 to 0.10 of the page height from its edge in the records measured.
_BAND = 0.16
_ROWS = 5
_SAME_ROW = 3.0
# A wording is a header where it comes back at the same edge of three pages and of this share of all.
_PAGES = 3
_SHARE = 0.3
# Furniture stands further from the text than two lines of text from each other (1.5 and more measured).
_GAP = 1.4
# In shorter documents repetition proves nothing: there the cover must hold the header's words.
_SHORT = 4
_LETTERS_OF_DIRT = 3

_SYMBOL = r"[A-Z]{1,6}(?:/[A-Za-z0-9.()-]+)+\*{0,2}(?:\s\((?:Resumption|Part)\s?[\dIVX]*\)\*?)?"
_DATE = r"\d{1,2}[/.]\d{1,2}[/.]\d{4}"
_JOB = r"\d{2}-\d{5}(?:\s?\([A-Z]\))?\*?"
_PAGE = r"(?:[Pp]age\s)?\d{1,4}(?:\s?(?:/|of)\s?\d{1,4})?|[-–—]\s?\d{1,4}\s?[-–—]"
_BARS = r"\*\d{6,9}\*"
_MARKS = re.compile(rf"(?:(?:{_SYMBOL}|{_DATE}|{_JOB}|{_BARS}|{_PAGE})(?:\s+|$))+")
_TITLED = re.compile(rf"{_SYMBOL}\s.*{_DATE}|{_DATE}\s.*{_SYMBOL}")
# Heads of scanned pages, whose letters OCR changes from page to page, so that none comes back: session and meeting of
# printed records, speaker, pages and typist of typed ones.
_SESSION = r"(?:\d{1,4}\s+)?[A-Z][\w ]{4,60}[—–-]\s?[\w-]+\s+[Ss]ession\s?[—–-][\w ,—–-]{0,40}(?:\s+\d{1,4})?"
_MEETING = (
    r"(?:\d{1,4}\s+)?\d{1,4}(?:st|nd|rd|th)\s+(?:\w+\s+)?[Mm]eeting\s?[—–-]+\s?\d{1,2}\s+\w+\s+\d{4}(?:\s+\d{1,4})?"
)
_SPEAKER = r"\((?:The\s[A-Z]\w+|(?:Mrs?|Miss|Ms|Sir|Dame|Lord|Dr)\b\.?\s[^():]{2,40}),?[^():]{0,50}\)"
_TYPED = r"[A-Z]{1,4}/[A-Za-z]{1,4}|\d{1,3}\s?[-/]\s?\d{1,3}|/?\.{3}"
_SCANNED = re.compile(rf"(?:{_SYMBOL}\s*)?(?:{_SESSION}|{_MEETING}|{_SPEAKER}|{_TYPED})")
_WORD_OF_TEXT = re.compile(r"[^\W\d_]{3,}")
_PRINTERS_MARKS = re.compile(rf"(?:(?:{_JOB}|{_BARS}|\d{{6,9}}|{_PAGE})(?:\s+|$))+")
_LEADING_JOB = re.compile(rf"{_JOB}\s+(?=[A-Za-z])")
_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class SheetLines:
    """The lines of one page and the page's height in points; `scanned` where they were read from an image."""

    height: float
    lines: list[Line]
    scanned: bool = False


@dataclass(frozen=True, slots=True)
class _Row:
    """What stands on one baseline near an edge; `at` are the places of its lines on the page.

    `key` has the words without their order and numbers, as odd and even pages swap the one and change the other.
    """

    at: tuple[int, ...]
    base: float
    text: str
    key: tuple[str, ...]


def without_furniture(sheets: Sequence[SheetLines]) -> list[list[Line]]:
    """The lines of each page that are text; the cover keeps its head and loses its printer's marks."""
    if not sheets:
        return []
    edges = [(_rows(sheet, top=True), _rows(sheet, top=False)) for sheet in sheets]
    judge = _Judge(sheets, edges)
    cleaned = [_cover_lines(sheets[0], edges[0][1])]
    for sheet, (top, bottom) in zip(sheets[1:], edges[1:], strict=True):
        dropped = judge.furniture(top, judge.tops) | judge.furniture(bottom, judge.bottoms)
        cleaned.append([line for at, line in enumerate(sheet.lines) if at not in dropped and not _is_barcode(line)])
    return cleaned


class _Judge:
    """Knows which rows come back over the pages and how far lines stand apart."""

    def __init__(self, sheets: Sequence[SheetLines], edges: Sequence[tuple[list[_Row], list[_Row]]]) -> None:
        needed = max(_PAGES, _SHARE * len(sheets))
        self.tops = _recurring([top for top, _ in edges], needed)
        self.bottoms = _recurring([bottom for _, bottom in edges], needed)
        self._gap = _GAP * _pitch(sheets)
        self._scanned = any(sheet.scanned for sheet in sheets)
        short = len(sheets) <= _SHORT
        self._cover = (
            {word for line in sheets[0].lines for word in _WORD.findall(line.text.casefold())} if short else set()
        )

    def furniture(self, rows: list[_Row], recurring: set[tuple[str, ...]]) -> set[int]:
        """The places of the lines at one edge, rows from the outside in, that are no text."""
        taken = 0
        for count, row in enumerate(rows, 1):
            recurs = row.key in recurring
            if not (recurs or self._has_shape(row)):
                break
            apart = count == len(rows) or abs(rows[count].base - row.base) >= self._gap
            if apart or recurs:
                taken = count
        return {at for row in rows[:taken] for at in row.at}

    def _has_shape(self, row: _Row) -> bool:
        if _MARKS.fullmatch(row.text) or _TITLED.fullmatch(row.text):
            return True
        if self._scanned and (_SCANNED.fullmatch(row.text) or _is_dirt(row.text)):
            return True
        # The last line of a sentence may well be made of words of the cover; no header ends like one.
        if row.text.endswith(".") or not _NUMBER.search(row.text):
            return False
        return bool(self._cover) and self._cover.issuperset(_WORD.findall(row.text.casefold()))


def _is_dirt(text: str) -> bool:
    """Whether a row is what OCR makes of the edge of a sheet: no words, or a few letters over and over."""
    words = _WORD_OF_TEXT.findall(text)
    return not words or len(set("".join(words).casefold())) <= _LETTERS_OF_DIRT


def _recurring(edges: Sequence[list[_Row]], needed: float) -> set[tuple[str, ...]]:
    # A line that announces what stands below it, such as the "In favour:" of many votes, belongs to the text.
    counts = Counter(key for rows in edges for key in {row.key for row in rows if not row.text.endswith((":", "："))})
    return {key for key, count in counts.items() if count >= needed}


def _rows(sheet: SheetLines, *, top: bool) -> list[_Row]:
    band = _BAND * sheet.height
    near = [
        (line.base, at)
        for at, line in enumerate(sheet.lines)
        if (line.base > sheet.height - band if top else line.base < band)
    ]
    near.sort(reverse=top)
    groups: list[list[int]] = []
    for base, at in near:
        if groups and abs(sheet.lines[groups[-1][0]].base - base) < _SAME_ROW:
            groups[-1].append(at)
        elif len(groups) == _ROWS:
            break
        else:
            groups.append([at])
    return [_row(sheet, group) for group in groups]


def _row(sheet: SheetLines, group: list[int]) -> _Row:
    lines = sorted((sheet.lines[at] for at in group), key=lambda line: line.left)
    text = " ".join(line.text for line in lines)
    key = tuple(sorted(_WORD.findall(_NUMBER.sub("0", text.casefold()))))
    return _Row(tuple(group), lines[0].base, text, key)


def _pitch(sheets: Sequence[SheetLines]) -> float:
    """The usual distance between two lines of text, in points."""
    steps = [
        step
        for sheet in sheets[1:4] or sheets
        for one, two in pairwise(sheet.lines)
        if 4.0 < (step := one.base - two.base) < 40.0
    ]
    return median(steps) if steps else 12.0


def _cover_lines(sheet: SheetLines, bottom: list[_Row]) -> list[Line]:
    marks = {at for row in bottom for at in row.at if _PRINTERS_MARKS.fullmatch(sheet.lines[at].text)}
    kept = []
    for at, line in enumerate(sheet.lines):
        if at in marks or _is_barcode(line):
            continue
        leading = _LEADING_JOB.match(line.text)
        kept.append(line._replace(text=line.text[leading.end() :], runs=()) if leading else line)
    return kept


def _is_barcode(line: Line) -> bool:
    return bool(line.runs) and line.runs[0].style == BARCODE
