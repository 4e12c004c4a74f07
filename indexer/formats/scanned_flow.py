"""The reading order of a page read from an image: its columns, the headings over both, and the notes at their foot."""

import re
from collections.abc import Iterator, Sequence

from indexer.formats.gutter import gutter_of
from indexer.formats.pdf_columns import Column, PageFlow, column_of
from indexer.formats.pdf_lines import Line

# Heights of type are guesses as well, so a note is known by how it begins.
_NOTE = re.compile(
    r"(?:[\d¹²³]{1,3}|[*†]{1,2}|[IliJ'])[\W_]{0,3}\s*"
    r"(?:See|Ibid|Quoted|For\s+the|Document|Official\s+Records|Subsequently|Later|Incorporated|Voir|Pour\s+le|Documents?)\b"
)
_NOTE_LINES = 14


def scanned_flow(lines: Sequence[Line]) -> list[PageFlow]:
    """The parts of one page from the top down, each with the headings that stand over its columns."""
    gutter = gutter_of((line.left, line.right) for line in lines)
    if gutter is None:
        return [_part((), [sorted(lines, key=_place)])]
    left: list[Line] = []
    right: list[Line] = []
    wide: list[Line] = []
    for line in sorted(lines, key=_place):
        if line.right <= gutter.right:
            left.append(line)
        elif line.left >= gutter.left:
            right.append(line)
        else:
            wide.append(line)
    return list(_bands(left, right, wide))


def _place(line: Line) -> tuple[float, float]:
    return (-line.base, line.left)


def _bands(left: Sequence[Line], right: Sequence[Line], wide: Sequence[Line]) -> Iterator[PageFlow]:
    """The columns between one heading over both and the next."""
    head: list[Line] = []
    top = float("inf")
    for line in (*wide, None):
        bottom = line.base if line else float("-inf")
        sides = [[one for one in side if bottom < one.base <= top] for side in (left, right)]
        if line is None or any(sides):
            if head or any(sides):
                yield _part(tuple(head), sides)
            head = []
        if line:
            head.append(line)
            top = line.base


def _part(head: tuple[Line, ...], sides: Sequence[Sequence[Line]]) -> PageFlow:
    texts: list[Column] = []
    notes: list[Line] = []
    for lines in sides:
        end = _note_start(lines)
        if end:
            texts.append(column_of(lines[:end], sure=False))
        notes += lines[end:]
    return PageFlow(head, tuple(texts), tuple(notes))


def _note_start(lines: Sequence[Line]) -> int:
    """Where the notes at the foot of a column begin; they would cut the sentence that goes on in the next one."""
    for at in range(max(1, len(lines) - _NOTE_LINES), len(lines)):
        if _NOTE.match(lines[at].text):
            return at
    return len(lines)
