"""Reciprocal rank fusion of the two branches: free of scale, explainable per hit."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from search.engines.port import Hit

BranchName = Literal["keyword", "meaning"]
# The customary constant: it lets ten agreeing ranks outweigh one first place.
K = 60


class Fused(NamedTuple):
    """A passage with its fused score and the branches that found it."""

    passage_id: str
    score: float
    matched: tuple[BranchName, ...]


def fuse(keyword: Sequence[Hit], meaning: Sequence[Hit]) -> list[Fused]:
    """Every passage of either branch once, best first, equal scores by passage id."""
    scores = {hit.passage_id: 1 / rank for rank, hit in enumerate(keyword, start=K + 1)}
    found_by: dict[str, tuple[BranchName, ...]] = dict.fromkeys(scores, ("keyword",))
    for rank, hit in enumerate(meaning, start=K + 1):
        id_ = hit.passage_id
        found_by[id_] = ("keyword", "meaning") if id_ in scores else ("meaning",)
        scores[id_] = scores.get(id_, 0.0) + 1 / rank
    order = sorted((-score, id_) for id_, score in scores.items())
    return [Fused(id_, -score, found_by[id_]) for score, id_ in order]
