"""Passage text with its matches marked, safe to stand in a page whatever the text holds."""

import re
from collections.abc import Iterable, Iterator

from markupsafe import Markup, escape

_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")
_OPEN = Markup("<mark>")
_CLOSE = Markup("</mark>")


def marked(text: str, ranges: Iterable[tuple[int, int]]) -> Markup:
    """The text escaped, with `<mark>` round the half-open ranges of code points.

    Ranges may overlap, touch, or lie outside the text; what is left of them is joined.
    """
    pieces = [Markup()]
    done = 0
    for start, end in _joined(ranges, len(text)):
        pieces += [escape(text[done:start]), _OPEN, escape(text[start:end]), _CLOSE]
        done = end
    pieces.append(escape(text[done:]))
    return Markup().join(pieces)


def paragraphs(text: str, ranges: Iterable[tuple[int, int]] = ()) -> list[Markup]:
    """The text divided at blank lines, each part marked."""
    ranges = list(ranges)
    return [
        marked(text[start:end], [(a - start, b - start) for a, b in ranges])
        for start, end in _divided(text)
        if text[start:end].strip()
    ]


def _divided(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for blank in _BLANK_LINES.finditer(text):
        yield start, blank.start()
        start = blank.end()
    yield start, len(text)


def _joined(ranges: Iterable[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted((max(0, a), min(b, length)) for a, b in ranges):
        if start >= end:
            continue
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
