"""Where paragraphs and pages of plain text begin: at blank lines, and at line ends where these mean it.

Three habits are met. Lines as long as paragraphs, one each; lines wrapped at a width, where only a
blank line, an indentation or an early end begins a paragraph; and both in one file, below a title.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.formats.layout import Page, Paragraph

# Nobody wraps by hand or by program at more characters; in the General Debate corpus 99 % of the
# wrapped lines have at most 98 characters, and the median unwrapped line has 560.
_WIDEST = 120
# Lines this much shorter than the width end early: print that was set in proportional type varies by less.
_EARLY = 0.75
# Title blocks and verse end so early that no full stop is needed to see it.
_VERY_EARLY = 0.6

_LINE = re.compile(r"(?P<text>[^\r\n\f\x85\u2028\u2029]*)(?P<end>\r\n|[\r\n\f\x85\u2028\u2029]|\Z)")
_FINISHED = re.compile(r"[.?!:;。？！؟؛…][\"'”’»)\]」』]*$")
_ITEM = re.compile(r"(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|[•●▪–—*-])[ \t]")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that is not blank, without the blanks at its ends."""

    start: int
    end: int
    indent: int
    page: int
    after_blank: bool


def text_layout(text: str) -> tuple[tuple[Paragraph, ...], tuple[Page, ...]]:
    """Paragraphs, and pages where form feeds part them (none otherwise)."""
    lines = list(_lines(text))
    pages = _pages(text) if "\f" in text.strip() else ()
    width = _width(lines)
    paragraphs: list[Paragraph] = []
    above: _Line | None = None
    for line in lines:
        if above is None or _begins(text, above, line, width):
            paragraphs.append(Paragraph(line.start, line.end, line.page if pages else None))
        else:
            paragraphs[-1] = paragraphs[-1]._replace(end=line.end)
        above = line
    return tuple(paragraphs), pages


def _lines(text: str) -> Iterator[_Line]:
    page, blank, position = 1, True, 0
    while position < len(text):
        match = _LINE.match(text, position)
        assert match, "the pattern matches anything"  # noqa: S101  for the type checker
        words = match["text"].strip()
        if words:
            indent = len(match["text"]) - len(match["text"].lstrip())
            start = position + indent
            yield _Line(start, start + len(words), indent, page, blank)
        if match["end"] == "\f":
            page += 1
        # A page turns within a paragraph; a paragraph separator never does.
        blank = match["end"] == "\u2029" or (not words and (match["end"] != "\f" or blank))
        position = match.end()


def _width(lines: Sequence[_Line]) -> int | None:
    """The width at which lines are wrapped, None where they are as long as paragraphs."""
    lengths = sorted(line.end - line.start for line in lines)
    if not lengths:
        return None
    width = lengths[(len(lengths) * 9) // 10]
    return width if width <= _WIDEST else None


def _begins(text: str, above: _Line, line: _Line, width: int | None) -> bool:
    if line.after_blank or width is None:
        return True
    if line.indent > above.indent or _ITEM.match(text, line.start, line.end):
        return True
    length = above.end - above.start
    first_word = text[line.start : line.end].split(None, 1)[0]
    if length + 1 + len(first_word) > width:
        return False
    if length < _VERY_EARLY * width and not text[line.start].islower():
        return True
    return length < _EARLY * width and bool(_FINISHED.search(text, above.start, above.end))


def _pages(text: str) -> tuple[Page, ...]:
    pages: list[Page] = []
    start = 0
    for number, part in enumerate(text.split("\f"), start=1):
        pages.append(Page(number, start, start + len(part)))
        start += len(part) + 1
    if not text[pages[-1].start :].strip():
        pages.pop()
    return tuple(pages)
