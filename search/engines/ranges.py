"""Half-open ranges of code points."""

from collections.abc import Iterable

Range = tuple[int, int]


def apart(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """In order, those that touch or overlap made one."""
    merged: list[Range] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
