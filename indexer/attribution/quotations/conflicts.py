"""Sayings that claim the same words: only the outermost is one, so the longest stays (+.2 F, .3 with speaker)."""

from bisect import bisect_left, bisect_right, insort

from indexer.attribution.quotations.extents import Extent, shared, size, without
from indexer.attribution.quotations.report import Saying
from statements.parsed import Span

_MOST_SHARED = 0.4
_GOOD = 0.6


def without_conflicts(sayings: list[Saying]) -> list[Saying]:
    """In order of the text. Of two that share more than 40 % of one, the better and longer stays whole."""
    kept: list[Saying] = []
    claimed: list[tuple[Span, int]] = []  # sorted and apart, with the saying that claims it
    for saying in sorted(sayings, key=lambda saying: (saying.worth < _GOOD, -size(saying.content))):
        shares: dict[int, int] = {}
        for span in saying.content:
            for other, owner in _near(claimed, span):
                shares[owner] = shares.get(owner, 0) + size(shared((span,), (other,)))
        if any(share > _MOST_SHARED * size(saying.content) for share in shares.values()):
            continue
        saying.content = _rest(saying.content, claimed)
        if saying.content:
            for span in saying.content:
                insort(claimed, (span, len(kept)))
            kept.append(saying)
    return sorted(kept, key=lambda saying: (saying.content + saying.source)[0])


def _near(claimed: list[tuple[Span, int]], span: Span) -> list[tuple[Span, int]]:
    """The claimed spans that may overlap with the span."""
    first = max(0, bisect_right(claimed, (span, -1)) - 1)
    return claimed[first : bisect_left(claimed, (Span(span.end, span.end), -1))]


def _rest(content: Extent, claimed: list[tuple[Span, int]]) -> Extent:
    for span in content:
        content = without(content, tuple(other for other, _ in _near(claimed, span)))
    return content
