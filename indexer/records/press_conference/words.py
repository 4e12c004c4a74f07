"""The words of a turn: its paragraphs without directions, headings and what follows an end mark."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from indexer.formats.layout import SourceText
from indexer.records.press_conference.directions import directions, is_heading, is_marked_topic
from statements.parsed import Span


def spoken(source: SourceText, start: int, end: int, *, loose_headings: bool) -> tuple[Span, ...]:
    """What somebody says in text[start:end], parted where a direction or a heading stands.

    A first paragraph is never a heading; with `loose_headings` later ones that look like headings are. A heading at
    the end belongs to what follows.
    """
    text = source.text
    spans: list[Span] = []
    for number, block in enumerate(blocks(source, start, end)):
        printed = text[block.start : block.end]
        heading = is_marked_topic(printed) or (loose_headings and is_heading(printed))
        if number and heading:
            _close(spans)
            continue
        if not number and is_marked_topic(printed) and printed.lstrip().startswith("**"):
            continue
        spans += _without_directions(text, block)
        spans.append(Span(-1, -1))
    return _joined(text, spans, list(directions(text, start, end)))


def blocks(source: SourceText, start: int, end: int) -> Iterator[Span]:
    """What of each paragraph lies in text[start:end], in order, without paragraphs of blanks."""
    first = bisect_right(source.paragraphs, start, key=lambda paragraph: paragraph.end)
    for paragraph in source.paragraphs[first:]:
        if paragraph.start >= end:
            return
        low, high = max(start, paragraph.start), min(end, paragraph.end)
        if low < high and source.text[low:high].strip():
            yield Span(low, high)


def _without_directions(text: str, block: Span) -> Iterator[Span]:
    at = block.start
    for direction in directions(text, *block):
        yield Span(at, direction.start)
        at = direction.end
    yield Span(at, block.end)


def _close(spans: list[Span]) -> None:
    spans.append(Span(-2, -2))


def _joined(text: str, spans: Sequence[Span], cuts: Sequence[Span]) -> tuple[Span, ...]:
    """Neighbouring paragraphs as one span; -1 parts paragraphs, -2 stands for a heading."""
    found: list[Span] = []
    goes_on = False
    for span in spans:
        if span.start < 0:
            goes_on = goes_on and span.start == -1
            continue
        words = text[span.start : span.end]
        kept = Span(span.start + len(words) - len(words.lstrip()), span.start + len(words.rstrip()))
        if kept.start >= kept.end or not any(c.isalnum() for c in text[kept.start : kept.end]):
            continue
        parted = any(cut.start >= found[-1].end and cut.end <= kept.start for cut in cuts) if found else True
        if found and goes_on and not parted:
            found[-1] = Span(found[-1].start, kept.end)
        else:
            found.append(kept)
        goes_on = True
    return tuple(found)
