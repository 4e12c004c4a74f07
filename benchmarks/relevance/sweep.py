"""Chooses how the two branches are fused, and tests each choice on queries that it was not made with.

Both branches are asked once, as deep as a search does; fusions then differ in what they make of the same ranks. A
choice is the best mean of nDCG@10 over kinds, so that no kind counts more for having more queries. Five times it is
made on four fifths of the queries and told on the last fifth: where that is no better than the fusion in use, the
grid has found noise.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import product
from statistics import fmean
from typing import Any, NamedTuple

from benchmarks.relevance.asking import Shown, shown
from benchmarks.relevance.judgments import Graded
from benchmarks.relevance.measures import figures
from search.engines.port import Hit
from search.fusion import IN_USE, Fusion, fuse
from search.paging import DEPTH
from search.request import Mode
from search.serving import Searching

FOLDS = 5
CONSTANTS = (10, 20, 40, 60, 100)
WORDS = (0.5, 0.7, 1.0, 1.5, 2.0, 3.0)
WINDOWS = (50, 100)


class Ranked(NamedTuple):
    """A query with what both branches find."""

    judged: Graded
    words: Shown
    meaning: Shown


class Choice(NamedTuple):
    """A fusion, and how deep each branch goes."""

    window: int
    fusion: Fusion


GRID = [
    Choice(window, Fusion(constant, words, some_words))
    for window, constant, words, some_words in product(WINDOWS, CONSTANTS, WORDS, WORDS)
]


def swept(service: Searching, queries: Sequence[Graded]) -> dict[str, Any]:
    """The choice over all queries, the choice of each fold, and what they gain on queries unseen."""
    ranked = [
        Ranked(one, shown(service, one.query, Mode.KEYWORD, DEPTH), shown(service, one.query, Mode.MEANING, DEPTH))
        for one in queries
    ]
    in_use = Choice(DEPTH, IN_USE)
    scores = {choice: [_ndcg(one, choice) for one in ranked] for choice in {in_use, *GRID}}
    unseen: list[tuple[int, float]] = []
    folds = []
    for fold in range(FOLDS):
        left_out = {at for at in range(len(ranked)) if at % FOLDS == fold}
        best = _best(scores, lambda at, out=left_out: at not in out, ranked)  # type: ignore[misc]
        folds.append(_told(best))
        unseen += [(at, scores[best][at]) for at in left_out]
    best = _best(scores, lambda _: True, ranked)
    return {
        "in_use": {"choice": _told(in_use), **_by_kind(enumerate(scores[in_use]), ranked)},
        "best": {"choice": _told(best), **_by_kind(enumerate(scores[best]), ranked)},
        "chosen_on_other_queries": {"choices": folds, **_by_kind(unseen, ranked)},
        "near_best": _near(scores, ranked, best),
    }


def _ndcg(one: Ranked, choice: Choice) -> float:
    words, meaning = (
        [Hit(id_, 0.0) for id_ in branch.passages[: choice.window]] for branch in (one.words, one.meaning)
    )
    fused = fuse(words, meaning, choice.fusion, some_words=one.words.relaxed)
    return figures([hit.passage_id for hit in fused], one.judged.grades).ndcg


def _best(scores: dict[Choice, list[float]], counts: Callable[[int], bool], ranked: Sequence[Ranked]) -> Choice:
    def over_kinds(choice: Choice) -> float:
        return _mean(((at, score) for at, score in enumerate(scores[choice]) if counts(at)), ranked)

    return max(sorted(scores), key=over_kinds)


def _near(scores: dict[Choice, list[float]], ranked: Sequence[Ranked], best: Choice) -> list[Any]:
    """The ten best choices and the mean of each: how flat the top is."""
    means = {choice: _mean(enumerate(of), ranked) for choice, of in scores.items()}
    order = sorted(means, key=lambda choice: -means[choice])[:10]
    return [[*_told(choice).values(), round(means[choice], 4)] for choice in order if means[choice] <= means[best]]


def _mean(scored: Iterable[tuple[int, float]], ranked: Sequence[Ranked]) -> float:
    return fmean(_kinds(scored, ranked).values())


def _by_kind(scored: Iterable[tuple[int, float]], ranked: Sequence[Ranked]) -> dict[str, Any]:
    kinds = _kinds(scored, ranked)
    return {"ndcg": {kind: round(of, 4) for kind, of in kinds.items()}, "mean": round(fmean(kinds.values()), 4)}


def _kinds(scored: Iterable[tuple[int, float]], ranked: Sequence[Ranked]) -> dict[str, float]:
    of: dict[str, list[float]] = defaultdict(list)
    for at, score in scored:
        of[ranked[at].judged.kind].append(score)
    return {kind: fmean(of[kind]) for kind in sorted(of)}


def _told(choice: Choice) -> dict[str, float]:
    return {"window": choice.window, **choice.fusion._asdict()}
