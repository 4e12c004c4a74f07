"""The reading order of a page: lines that stand alone, one or two columns of text, and notes beside it."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from indexer.formats.pdf_lines import Line

# Columns keep at least this distance from the middle of the page (6 to 29 points measured).
_GUTTER = 8.0
# First lines are indented by 10 to 24 points, lists by up to 36; what starts further in is no part of a column.
_INDENT = 40.0
_SMALL = 0.9
_LOOSE = 1.5
_FEWEST = 3
_LEADERS = re.compile(r"(?:\.\s?){5,}")


@dataclass(frozen=True, slots=True)
class Column:
    """Lines of running text in reading order, with the measures of their column in points.

    `margin` is where full lines start, `edge` where the longest ends, `pitch` the distance of two lines.
    """

    lines: tuple[Line, ...]
    margin: float
    edge: float
    pitch: float


@dataclass(frozen=True, slots=True)
class PageFlow:
    """A page in reading order: its head, line by line, its columns, and notes that interrupt neither."""

    head: tuple[Line, ...]
    columns: tuple[Column, ...]
    notes: tuple[Line, ...]


def document_flow(pages: Sequence[Sequence[Line]], widths: Sequence[float]) -> list[PageFlow]:
    """The pages in reading order. The first may be a cover: its measures are told from the later ones."""
    later = [_page_flow(lines, width) for lines, width in zip(pages[1:], widths[1:], strict=True)]
    margins = [flow.columns[0].margin for flow in later if flow.columns]
    first = _cover_flow(pages[0], widths[0], median(margins) if margins else None)
    return [first, *later]


def _page_flow(lines: Sequence[Line], width: float) -> PageFlow:
    left, right, wide = _sides(lines, width / 2)
    few = len(right) < _FEWEST and not (right and not wide and _is_second_column(left, right, lines))
    if few or len(right) < len(wide):
        body, notes = _without_notes(_descending(lines))
        return PageFlow((), _columns(body), notes)
    top = max(line.base for line in right)
    above = [line for line in wide if line.base > top]
    lefts, left_notes = _without_notes(_descending(left))
    rights, right_notes = _without_notes(_descending(right))
    below = [line for line in wide if line.base <= top]
    return PageFlow(tuple(above), _columns(lefts, rights), (*left_notes, *right_notes, *below))


def _is_second_column(left: Sequence[Line], right: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Whether the few lines on the right, set after all on the left, go up to the top again: a record's last lines."""
    after = list(lines[len(left) :]) == list(right)
    return after and bool(left) and right[0].base > left[-1].base + left[-1].height


def _cover_flow(lines: Sequence[Line], width: float, margin: float | None) -> PageFlow:
    left, right, _ = _sides(lines, width / 2)
    start = _mode(line.left for line in right)
    right = [line for line in right if start - 2.0 <= line.left <= start + _INDENT]
    if len(right) < _FEWEST:
        return _single_cover(_descending(lines), margin)
    top = max(line.base for line in right) + _LOOSE * _pitch(right)
    top = max((line.base for line in right if line.base < top), default=top) + 2.0
    left = [line for line in left if line.base <= top]
    inside = {id(line) for line in (*left, *right)}
    head = tuple(line for line in lines if id(line) not in inside)
    return PageFlow(head, _columns(_descending(left), _descending(right)), ())


def _single_cover(lines: Sequence[Line], margin: float | None) -> PageFlow:
    start = _text_start(lines, margin)
    body, notes = _without_notes(lines[start:])
    return PageFlow((*lines[:start], *notes), _columns(body), ())


def _text_start(lines: Sequence[Line], margin: float | None) -> int:
    """Where running text begins under a cover: at the first full line that the next goes on from at the margin."""
    if not lines:
        return 0
    at_margin = _mode(line.left for line in lines) if margin is None else margin
    edge = max(line.right for line in lines)
    full = edge - (edge - at_margin) / 8
    for at, (line, following) in enumerate(pairwise(lines)):
        close = 0.0 < line.base - following.base < _LOOSE * line.height
        if close and line.right > full and abs(following.left - at_margin) < 3.0 and not _LEADERS.search(line.text):
            return at
    return len(lines)


def _sides(lines: Sequence[Line], middle: float) -> tuple[list[Line], list[Line], list[Line]]:
    """The lines of the left half, of the right half, and those that cross the middle."""
    left: list[Line] = []
    right: list[Line] = []
    wide: list[Line] = []
    for line in lines:
        if line.left >= middle - _GUTTER:
            right.append(line)
        elif line.right > middle + _GUTTER or (wide and _follows(wide[-1], line)):
            wide.append(line)
        else:
            left.append(line)
    return left, right, wide


def _follows(above: Line, line: Line) -> bool:
    """Whether the line is the short last one of a block that crosses the middle."""
    return abs(above.left - line.left) < 2.0 and 0.0 < above.base - line.base < _LOOSE * line.height


def _descending(lines: Sequence[Line]) -> Sequence[Line]:
    """The order of the content stream where it goes down the page, else the order of the places."""
    rises = sum(1 for above, below in pairwise(lines) if below.base > above.base + above.height / 2)
    if rises <= len(lines) // 20:
        return lines
    return sorted(lines, key=lambda line: (-round(line.base / 3.0), line.left))


def _without_notes(lines: Sequence[Line]) -> tuple[Sequence[Line], tuple[Line, ...]]:
    """Parts smaller print at a column's foot, which would cut the sentence that goes on in the next column."""
    size = _SMALL * _mode(line.height for line in lines)
    end = len(lines)
    while end and lines[end - 1].height < size:
        end -= 1
    return lines[:end], tuple(lines[end:])


def _columns(*sides: Sequence[Line]) -> tuple[Column, ...]:
    return tuple(column_of(lines) for lines in sides if lines)


def column_of(lines: Sequence[Line], *, sure: bool = True) -> Column:
    """A column of lines in reading order; where places are not `sure`, odd ones are no measure of its edge."""
    ends = sorted(line.right for line in lines)
    edge = ends[-1] if sure else ends[-1 - len(ends) // 8]
    return Column(tuple(lines), _margin(lines), edge, _pitch(lines))


def _margin(lines: Sequence[Line]) -> float:
    """Where most lines start; of two starts that are both frequent, the one further out."""
    counts: Counter[int] = Counter()
    for left, count in Counter(line.left for line in lines).items():
        counts[round(left)] += count
    enough = max(counts.values()) / 3
    return float(min(start for start, count in counts.items() if count >= enough))


def _pitch(lines: Sequence[Line]) -> float:
    steps = [round(above.base - below.base, 1) for above, below in pairwise(lines) if above.base - below.base > 4.0]
    return min(_mode(steps), median(steps)) if steps else 12.0


def _mode(values: Iterable[float]) -> float:
    """The most frequent value, to the half point; 0.0 of none."""
    counts: Counter[float] = Counter()
    for value, count in Counter(values).items():
        counts[round(value * 2) / 2] += count
    return counts.most_common(1)[0][0] if counts else 0.0
