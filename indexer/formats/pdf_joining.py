"""Lines become text: joined by blanks, hyphens written, broken symbols mended, offsets kept."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from indexer.formats.layout import Page, Paragraph, Place
from indexer.formats.pdf_lines import BOLD, ITALIC, Line
from statements.parsed import Span

# "A/64/" + "L.72", "well-" + "known", "and/" + "or", "2010–" + "2012": nothing stands between.
_TIES = frozenset("/‐‑-–")
_TIED_END = re.compile(r"\S[/‐‑]$|[^\W\d_]-$|\d[-–]$")
# "A/64/L." + "72", "S/1997/235/Add." + "1"
_SYMBOL_END = re.compile(r"/(?:[A-Z]{1,4}|Add|Rev|Corr|Amend|Res|Sub|Conf)\.$")
# "A/64" + "/L.72"
_SYMBOL_START = re.compile(r"/[A-Z\d]")
# Chinese and Japanese print no blanks between words, nor after their own marks.
_WIDE_FROM, _WIDE_TO = "\u2e80", "\uffef"
_SYMBOL_BODY = re.compile(r"[A-Z][A-Za-z]*/[\w./-]*$")


@dataclass(slots=True)
class Joined:
    """The text of a document and everything that is known about ranges of it."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    pages: tuple[Page, ...]
    bold: tuple[Span, ...]
    italic: tuple[Span, ...]
    lines: tuple[Span, ...]
    places: tuple[Place, ...]


def join(paragraphs: Iterable[Sequence[Line]], page_count: int, *, with_places: bool = False) -> Joined:
    """One text of all paragraphs, parted by blank lines; `with_places` tells to note where each line stands."""
    builder = _Builder(with_places)
    for lines in paragraphs:
        builder.add(lines)
    text = "".join(builder.pieces)
    return Joined(
        text,
        tuple(builder.paragraphs),
        _pages(builder.page_starts, page_count, text),
        _merged(builder.bold, text),
        _merged(builder.italic, text),
        tuple(builder.lines),
        tuple(builder.places),
    )


@dataclass(slots=True)
class _Builder:
    with_places: bool
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    paragraphs: list[Paragraph] = field(default_factory=list)
    page_starts: dict[int, int] = field(default_factory=dict)
    bold: list[Span] = field(default_factory=list)
    italic: list[Span] = field(default_factory=list)
    lines: list[Span] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)

    def add(self, paragraph: Sequence[Line]) -> None:
        if self.pieces:
            self._write("\n\n")
        start = self.length
        previous: Line | None = None
        for line in paragraph:
            if previous is not None:
                self._write(_glue(previous, line.text))
            self._add_line(line)
            previous = line
        if previous is not None and previous.hyphenated:
            self._write("-")
        self.paragraphs.append(Paragraph(start, self.length, paragraph[0].page))

    def _add_line(self, line: Line) -> None:
        start = self.length
        self._write(line.text)
        self.lines.append(Span(start, self.length))
        if self.with_places:
            self.places.append(Place(line.page, line.base))
        self.page_starts.setdefault(line.page, start)
        for run in line.runs:
            span = Span(start + run.start, start + run.end)
            if run.style & BOLD:
                self.bold.append(span)
            if run.style & ITALIC:
                self.italic.append(span)

    def _write(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += len(piece)


def _glue(line: Line, following: str) -> str:
    if line.hyphenated:
        return "" if line.soft else "-"
    text = line.text
    # A search from the left would look at every character of every line.
    if text[-1:] in _TIES and _TIED_END.search(text[-2:]):
        return ""
    if _WIDE_FROM <= text[-1:] <= _WIDE_TO and _WIDE_FROM <= following[:1] <= _WIDE_TO and not _is_hangul(text[-1]):
        return ""
    if following[:1].isdigit() and _SYMBOL_END.search(text):
        return ""
    if following[:1] == "/" and _SYMBOL_START.match(following) and _SYMBOL_BODY.search(text):
        return ""
    return " "


def _is_hangul(letter: str) -> bool:
    """Whether a letter is Korean, which parts its words by blanks."""
    return "\uac00" <= letter <= "\ud7a3"


def _merged(spans: Iterable[Span], text: str) -> tuple[Span, ...]:
    """Spans with nothing but blanks between them become one, so that a label over two lines is one range."""
    merged: list[Span] = []
    for span in spans:
        if merged and span.start - merged[-1].end <= 1 and not text[merged[-1].end : span.start].strip(" -"):
            merged[-1] = Span(merged[-1].start, span.end)
        else:
            merged.append(span)
    return tuple(merged)


def _pages(starts: dict[int, int], count: int, text: str) -> tuple[Page, ...]:
    """A page for each page of the file; one without text is an empty range where its text would be."""
    pages: list[Page] = []
    end = len(text)
    for number in range(count, 0, -1):
        start = min(starts.get(number, end), end)
        pages.append(Page(number, start, start + len(text[start:end].rstrip())))
        end = start
    return tuple(reversed(pages))
