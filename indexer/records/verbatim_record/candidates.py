"""The places of a text where a label, a direction or a heading can begin."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from indexer.formats.layout import SourceText


class Candidate(NamedTuple):
    """A place to look at: `end` is the end of the printed line or, where lines are joined, of the paragraph.

    `fresh` is true at the start of a paragraph; `typographic` where only bold or italic type begins there,
    `joined` where only a printed line does whose end is no longer in the text.
    """

    start: int
    end: int
    paragraph_end: int
    fresh: bool
    typographic: bool = False
    joined: bool = False


def candidates(source: SourceText) -> Iterator[Candidate]:
    """All places in order: starts of paragraphs, of lines kept in the text, and of bold or italic type.

    Where no bold type is known, lines that were joined count too: a label may stand at one behind a turned page.
    """
    typographic = sorted({span.start for span in (*source.bold, *source.italic)})
    lines = [] if source.bold else [line.start for line in source.lines]
    below = 0
    at = 0
    for paragraph in source.paragraphs:
        while at < len(typographic) and typographic[at] < paragraph.start:
            at += 1
        first = at
        while at < len(typographic) and typographic[at] < paragraph.end:
            at += 1
        found = {c.start: c for c in _type_starts(source.text, typographic[first:at], paragraph.end)}
        below = bisect_left(lines, paragraph.start, below)
        until = bisect_left(lines, paragraph.end, below)
        found.update(
            (start, Candidate(start, paragraph.end, paragraph.end, fresh=False, joined=True))
            for start in lines[below:until]
        )
        found.update((c.start, c) for c in _line_starts(source.text, paragraph.start, paragraph.end))
        yield from (found[start] for start in sorted(found))


def _line_starts(text: str, start: int, end: int) -> Iterator[Candidate]:
    fresh = True
    while start < end:
        line_end = text.find("\n", start, end)
        line_end = end if line_end < 0 else line_end
        first = start
        while first < line_end and text[first].isspace():
            first += 1
        if first < line_end:
            yield Candidate(first, line_end, end, fresh)
            fresh = False
        else:
            fresh = True
        start = line_end + 1


def _type_starts(text: str, starts: list[int], end: int) -> Iterator[Candidate]:
    for start in starts:
        first = start
        while first < end and text[first].isspace():
            first += 1
        if first < end:
            yield Candidate(first, end, end, fresh=False, typographic=True)
