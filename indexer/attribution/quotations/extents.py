"""Ranges of a text as sorted spans apart from each other, and what can be done with them."""

from bisect import bisect_left
from collections.abc import Iterable

from statements.parsed import Span

Extent = tuple[Span, ...]


def union(*extents: Iterable[Span]) -> Extent:
    """Everything that lies in any of them; spans that touch become one."""
    joined: list[Span] = []
    for span in sorted(span for extent in extents for span in extent if span.start < span.end):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def shared(one: Extent, other: Extent) -> Extent:
    """What lies in both."""
    found: list[Span] = []
    mine, theirs = 0, 0
    while mine < len(one) and theirs < len(other):
        start, end = max(one[mine].start, other[theirs].start), min(one[mine].end, other[theirs].end)
        if start < end:
            found.append(Span(start, end))
        if one[mine].end < other[theirs].end:
            mine += 1
        else:
            theirs += 1
    return tuple(found)


def without(one: Extent, other: Extent) -> Extent:
    """What lies in the one and not in the other."""
    rest = list(one)
    for cut in other:
        rest = [
            part
            for span in rest
            for part in (
                (Span(span.start, min(span.end, cut.start)), Span(max(span.start, cut.end), span.end))
                if cut.start < span.end and span.start < cut.end
                else (span,)
            )
            if part.start < part.end
        ]
    return tuple(rest)


def size(extent: Extent) -> int:
    """How many characters."""
    return sum(end - start for start, end in extent)


def share_of(span: Span, extent: Extent) -> float:
    """Which share of the span the extent covers."""
    first = max(0, bisect_left(extent, span) - 1)
    last = bisect_left(extent, Span(span.end, span.end))
    return size(shared((span,), extent[first:last])) / (span.end - span.start)


def overlaps(extent: Extent, span: Span) -> bool:
    """Whether the span shares a character with the extent."""
    return any(span.start < other.end and other.start < span.end for other in extent)
