"""Sayings that claim the same words: only the outermost is one, so the longest stays (+.2 F, .3 with speaker)."""

from indexer.attribution.quotations.extents import shared, size, without
from indexer.attribution.quotations.report import Saying

_MOST_SHARED = 0.4
_GOOD = 0.6


def without_conflicts(sayings: list[Saying]) -> list[Saying]:
    """In order of the text. Of two that share more than 40 % of one, the better and longer stays whole."""
    kept: list[Saying] = []
    for saying in sorted(sayings, key=lambda saying: (saying.worth < _GOOD, -size(saying.content))):
        near = [other for other in kept if abs(other.paragraph - saying.paragraph) <= 1]
        if any(size(shared(saying.content, other.content)) > _MOST_SHARED * size(saying.content) for other in near):
            continue
        for other in near:
            saying.content = without(saying.content, other.content)
        if saying.content:
            kept.append(saying)
    return sorted(kept, key=lambda saying: (saying.content + saying.source)[0])
