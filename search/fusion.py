"""Reciprocal rank fusion of the two branches: free of scale, explainable per hit."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from search.engines.port import Hit

BranchName = Literal["keyword", "meaning"]


class Fusion(NamedTuple):
    """How ranks become scores: `weight / (constant + rank)`, where meaning weighs 1.

    A smaller constant lets the first places of a branch count more against agreement of both. `words` is the weight of
    keyword hits, `some_words` that of keyword hits that hold only some of the words, for none holds all. Of passages in
    another language than the question `translated` is the weight of meaning, and words weigh `shared` of what they do.
    """

    constant: float
    words: float
    some_words: float
    translated: float = 1
    shared: float = 1


# Chosen on judged queries and held against others (docs/decisions/0023): whoever typed words that stand together
# somewhere wants that passage first; where none holds all of them, both branches weigh alike. Names and figures are all
# that languages share, so that meaning has to find for both what is in another one (docs/decisions/0033).
IN_USE = Fusion(constant=10, words=3, some_words=1, translated=2, shared=0.1)
# More than ranks can add up to: what holds a remembered sentence as it was typed comes first.
_VERBATIM = 1.0
# What is by whom and from when a query names outranks whatever only meaning or some of the words have found; at less
# judged queries with names and dates are answered worse, at more no better (docs/accuracy.md, "How searches rank").
_PREFERRED = 0.2


class Fused(NamedTuple):
    """A passage with its fused score and the branches that found it."""

    passage_id: str
    score: float
    matched: tuple[BranchName, ...]


def fuse(
    keyword: Sequence[Hit], meaning: Sequence[Hit], by: Fusion = IN_USE, *, some_words: bool = False
) -> list[Fused]:
    """Every passage of either branch once, best first, equal scores by passage id."""
    weight = by.some_words if some_words else by.words
    scores = {
        hit.passage_id: weight * (by.shared if hit.translated else 1) / (by.constant + rank) + _besides(hit)
        for rank, hit in enumerate(keyword, start=1)
    }
    found_by: dict[str, tuple[BranchName, ...]] = dict.fromkeys(scores, ("keyword",))
    for rank, hit in enumerate(meaning, start=1):
        id_ = hit.passage_id
        found_by[id_] = ("keyword", "meaning") if id_ in scores else ("meaning",)
        scores[id_] = scores.get(id_, _besides(hit)) + (by.translated if hit.translated else 1) / (by.constant + rank)
    order = sorted((-score, id_) for id_, score in scores.items())
    return [Fused(id_, -score, found_by[id_]) for score, id_ in order]


def _besides(hit: Hit) -> float:
    """What a passage gets whatever its rank."""
    return _PREFERRED * hit.preferred + _VERBATIM * hit.verbatim
