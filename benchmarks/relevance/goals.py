"""What the figures are to reach; without a mode that a goal compares, that goal is not asked."""

from collections.abc import Mapping

from benchmarks.relevance.measures import Figures
from benchmarks.relevance.wording import QUOTED

FOUND_FIRST = 0.98
ABOVE_WORDS = {"topic": 0.03, "question": 0.03}


def missed(by_kind: Mapping[str, Mapping[str, Figures]]) -> list[str]:
    """Each goal that is not reached, in words; empty where all are."""
    said = []
    for kind, of in by_kind.items():
        hybrid, alone = of.get("hybrid"), [figures for mode, figures in of.items() if mode != "hybrid"]
        if hybrid is None or not alone:
            continue
        better = max(figures.ndcg for figures in alone)
        if hybrid.ndcg < better:
            said.append(f"{kind}: hybrid {hybrid.ndcg:.3f} is below the better of words and meaning, {better:.3f}")
        if kind in ABOVE_WORDS and "keyword" in of and hybrid.ndcg < of["keyword"].ndcg + ABOVE_WORDS[kind]:
            said.append(f"{kind}: hybrid {hybrid.ndcg:.3f} is less than 0.03 above words, {of['keyword'].ndcg:.3f}")
        if kind == QUOTED and hybrid.first < FOUND_FIRST:
            said.append(f"{kind}: {hybrid.first:.3f} found first")
    return said
