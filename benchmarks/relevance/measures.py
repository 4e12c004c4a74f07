"""nDCG@10, recall@10 and reciprocal rank of one ranking against graded passages."""

from collections.abc import Mapping, Sequence
from math import log2
from typing import NamedTuple

DEPTH = 10


class Figures(NamedTuple):
    """Of one query or, as means, of several. `first`: something relevant stands at the top."""

    ndcg: float
    recall: float
    mrr: float
    first: float


def figures(ranking: Sequence[str], grades: Mapping[str, int]) -> Figures:
    """The first ten of a ranking; at least one passage must be relevant.

    Gains are 2^grade - 1 (Burges et al. 2005). Recall is of ten where more than ten are relevant, so that 1 can be
    reached.
    """
    ideal = sorted((grade for grade in grades.values() if grade), reverse=True)
    if not ideal:
        raise ValueError("no passage is relevant: nothing can be measured")
    found = [grades.get(id_, 0) for id_ in ranking[:DEPTH]]
    relevant = [rank for rank, grade in enumerate(found, start=1) if grade]
    return Figures(
        ndcg=_gained(found) / _gained(ideal[:DEPTH]),
        recall=len(relevant) / min(DEPTH, len(ideal)),
        mrr=1 / relevant[0] if relevant else 0.0,
        first=float(relevant[:1] == [1]),
    )


def mean(of: Sequence[Figures]) -> Figures:
    """Each figure's mean; at least one query is needed."""
    return Figures(*(sum(column) / len(of) for column in zip(*of, strict=True)))


def _gained(grades: Sequence[int]) -> float:
    return sum((2.0**grade - 1) / log2(rank + 1) for rank, grade in enumerate(grades, start=1))
