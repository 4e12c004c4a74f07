"""Where paragraphs begin, told from indentation, distance, style and how full the line before is.

Records print no empty line between paragraphs: a first line is indented, or stands further down, or
the line before it ends early. A column or a page that turns in mid-sentence is no border.
"""

import re
from collections.abc import Iterator, Sequence

from indexer.formats.pdf_columns import Column, PageFlow
from indexer.formats.pdf_lines import BOLD, ITALIC, Line

# Two lines of one paragraph stand 0.97 to 1.05 pitches apart, two paragraphs 1.43 and more.
_STEP = 1.25
# Lines that start within this many points start at the same place; first lines are 10 to 24 points in.
_SAME = 4.0
# A line is short where the next word would have fitted with this many characters to spare.
_SPARE = 2.0
# Headings are broken by sense: only one that leaves this share of its column free ends early.
_HEADING_FREE = 0.4

_FINISHED = re.compile(r"[.?!:;][\"'”’»)\]]*$")
_GOES_ON = re.compile(r"[a-zß-öø-ÿа-яё]")


def paragraphs(flows: Sequence[PageFlow]) -> Iterator[list[Line]]:
    """The document's paragraphs as lists of their lines, in reading order; notes follow what they interrupt."""
    current: list[Line] = []
    waiting: list[list[Line]] = []
    for line, begins, note in _judged(flows):
        if note:
            if begins:
                waiting.append([])
            waiting[-1].append(line)
            continue
        if begins and current:
            yield current
            yield from waiting
            current, waiting = [], []
        current.append(line)
    if current:
        yield current
    yield from waiting


def _judged(flows: Sequence[PageFlow]) -> Iterator[tuple[Line, bool, bool]]:
    """Every line in reading order, whether a paragraph begins with it, and whether it is part of a note."""
    before: Column | None = None
    block: list[Line] = []
    for flow in flows:
        for line in flow.head:
            yield line, True, False
            before = None
        for column in flow.columns:
            for at, line in enumerate(column.lines):
                begins = not block or (
                    _begins(block, line, column)
                    if at
                    else before is None or _begins_after_turn(block, line, before, column)
                )
                block = [line] if begins else [*block[-1:], line]
                yield line, begins, False
            before = column
        for at, line in enumerate(flow.notes):
            yield line, not at or _is_apart(flow.notes[at - 1], line), True


def _begins(block: Sequence[Line], line: Line, column: Column) -> bool:
    """Whether `line` begins a paragraph below `block`, the last one or two lines of the one before."""
    above = block[-1]
    step = above.base - line.base
    if abs(step) < column.pitch / 3:
        # The rest of the same row, which PDFium broke at a wide blank.
        return line.left < above.right
    if step < 0.0 or step > _STEP * column.pitch:
        return True
    if above.hyphenated:
        return False
    if _changes_style(above, line):
        return True
    full = not _ends_early(above, line, column)
    indent = line.left - above.left
    if indent > _SAME or (indent < -_SAME and len(block) > 1):
        return not (full and _GOES_ON.match(line.text))
    return not full


def _begins_after_turn(block: Sequence[Line], line: Line, before: Column, column: Column) -> bool:
    """The same where a column or a page turns in between."""
    above = block[-1]
    if above.hyphenated:
        return False
    if _changes_style(above, line):
        return True
    full = not _ends_early(above, line, before)
    indent = line.left - column.margin
    if indent <= _SAME:
        return not full
    if full and _GOES_ON.match(line.text):
        return False
    # A quotation or a direction of several lines is indented as a whole.
    goes_on = len(block) > 1 and abs(above.left - before.margin - indent) < _SAME
    return not (goes_on and full and not _FINISHED.search(above.text))


def _changes_style(above: Line, line: Line) -> bool:
    """Whether a heading or a direction ends or begins between two lines."""
    if not above.runs and not line.runs:
        return False
    style, following = above.style(), line.style()
    if style & BOLD and not (line.runs and line.runs[0].start == 0 and line.runs[0].style & BOLD):
        return True
    if following & BOLD and not (above.runs and above.runs[-1].end == len(above.text) and above.runs[-1].style & BOLD):
        return True
    return bool((style ^ following) & ITALIC) and bool(_FINISHED.search(above.text))


def _ends_early(above: Line, line: Line, column: Column) -> bool:
    """Whether the first word of `line` would have fitted at the end of the line above."""
    free = column.edge - above.right
    if above.runs and line.runs and above.style() & BOLD and line.style() & BOLD:
        return free > _HEADING_FREE * (column.edge - column.margin)
    if len(above.text) < 2:
        return True
    width = max(above.right - above.left, 1.0) / (len(above.text) - 1)
    return free > width * (len(line.text.split(" ", 1)[0]) + 1 + _SPARE)


def _is_apart(above: Line, line: Line) -> bool:
    return not 0.0 < above.base - line.base < 1.5 * line.height
