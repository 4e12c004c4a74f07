"""The blank between two columns of a page, found from what stands on it and not from the middle of the sheet."""

from collections.abc import Iterable
from typing import NamedTuple

# The gutter of scans measured is 13 to 19 points wide, and none of the words of a page stand in it.
_NARROWEST = 5
# A blank of this width that nothing crosses is the gutter: blanks within justified lines of print have 8 at most.
_CLEAR = 10
# Where it is looked for, as shares of the width of the print: sheets are cut and laid askew.
_FROM, _TO = 0.3, 0.7
# So many lines may cross it, as shares of those beside it: headings do, and what was misread.
_CROSSING = 0.2
# Each side has this share of all words at least.
_SIDE = 0.12
_FEWEST = 6


class Gutter(NamedTuple):
    """Where the left column ends and the right one begins, in points from the left edge of the page."""

    left: float
    right: float

    @property
    def middle(self) -> float:
        """The place between both columns."""
        return (self.left + self.right) / 2


def gutter_of(extents: Iterable[tuple[float, float]]) -> Gutter | None:
    """The gutter between two columns; None where there is one column. `extents` are left and right ends of words."""
    ends = [(int(left), int(right)) for left, right in extents if right > left]
    if len(ends) < _FEWEST:
        return None
    first, last = _print(ends)
    covered = _coverage(ends, first, last)
    width = last - first
    low, high = first + int(_FROM * width), first + int(_TO * width)
    beside = max(covered)
    between = covered[low - first : high - first + 1]
    # On a page of few lines the end of a single one widens what may be crossed beyond the gutter.
    free = _run_below(between, 0.0, _CLEAR)
    found = free or _run_below(between, max(1.0, _CROSSING * beside), _NARROWEST)
    if found is None:
        return None
    gutter = Gutter(float(low + found[0]), float(low + found[1]))
    left = sum(end[1] <= gutter.right for end in ends)
    right = sum(end[0] >= gutter.left for end in ends)
    return gutter if min(left, right) >= _SIDE * len(ends) else None


def _print(ends: list[tuple[int, int]]) -> tuple[int, int]:
    """The extent of the print without the few marks beyond its margins."""
    lefts, rights = sorted(end[0] for end in ends), sorted(end[1] for end in ends)
    spare = len(ends) // 50
    return lefts[spare], max(rights[-1 - spare], lefts[spare] + 1)


def _coverage(ends: list[tuple[int, int]], first: int, last: int) -> list[int]:
    """How many extents cover each point from `first` to `last`."""
    steps = [0] * (last - first + 2)
    for left, right in ends:
        if right >= first and left <= last:
            steps[max(left, first) - first] += 1
            steps[min(right, last) - first + 1] -= 1
    covered, sum_ = [], 0
    for step in steps[:-1]:
        sum_ += step
        covered.append(sum_)
    return covered


def _run_below(covered: list[int], most: float, narrowest: int) -> tuple[int, int] | None:
    """The widest run that no more than `most` extents cover; None where it is narrower than `narrowest`."""
    found = _widest_run([count <= most for count in covered])
    return found if found and found[1] - found[0] >= narrowest else None


def _widest_run(free: list[bool]) -> tuple[int, int] | None:
    """The first and the last index of the longest run of true values."""
    best: tuple[int, int] | None = None
    start = None
    for at, value in enumerate([*free, False]):
        if value and start is None:
            start = at
        elif not value and start is not None:
            if best is None or at - 1 - start > best[1] - best[0]:
                best = (start, at - 1)
            start = None
    return best
