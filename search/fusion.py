"""Reciprocal rank fusion of the two branches: free of scale, explainable per hit."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from search.engines.port import Hit

BranchName = Literal["keyword", "meaning"]
# The customary constant: it lets ten agreeing ranks outweigh one first place.
K = 60


@dataclass(frozen=True, slots=True)
class Fused:
    """A passage with its fused score and the branches that found it."""

    passage_id: str
    score: float
    matched: tuple[BranchName, ...]


def fuse(keyword: Sequence[Hit], meaning: Sequence[Hit]) -> list[Fused]:
    """Every passage of either branch once, best first, equal scores by passage id."""
    scores: dict[str, float] = {}
    matched: dict[str, tuple[BranchName, ...]] = {}
    branches: tuple[tuple[BranchName, Sequence[Hit]], ...] = (("keyword", keyword), ("meaning", meaning))
    for name, hits in branches:
        for rank, hit in enumerate(hits, start=1):
            scores[hit.passage_id] = scores.get(hit.passage_id, 0.0) + 1 / (K + rank)
            matched[hit.passage_id] = (*matched.get(hit.passage_id, ()), name)
    order = sorted(scores, key=lambda passage_id: (-scores[passage_id], passage_id))
    return [Fused(id_, scores[id_], matched[id_]) for id_ in order]
