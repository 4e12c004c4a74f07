"""Everything that a search finds, piece by piece: without pages, and as the index was when the walk began."""

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from typing import Literal

from search.answer import Notice, Total
from search.engines.port import Plan, SearchEngine
from search.exporting.note import Quotation
from search.fusion import Fused

# Passages read from the catalog at once: some 2 MB, and 60 ms of work between two looks at whether somebody listens.
AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Walk:
    """How much was found and what is to be known of it, and the passages in order, some hundred at a time.

    `pieces` is a generator; whoever stops before its end closes it. What was retired since the walk began is left out,
    and every other passage comes once, those besides that say the same in other documents.
    """

    total: Total
    notices: list[Notice]
    pieces: Generator[list[Quotation]]


def walked(
    engine: SearchEngine, plan: Plan, window: Sequence[Fused], shown: Callable[[Sequence[Fused]], list[Quotation]]
) -> Generator[list[Quotation]]:
    """The hits of `window`, and behind them those of the plan that it does not hold.

    Two branches are fused as deep as pages fuse them (`search.paging`); the rest follows in the order of words.
    """
    known = {hit.passage_id for hit in window}
    if window:
        yield shown(window)
    matched: Sequence[Literal["keyword", "meaning"]] = ("keyword",) if plan.keyword else ("meaning",)
    alone = replace(plan, vector=None, facets=()) if plan.keyword else replace(plan, facets=())
    with closing(engine.walk(alone, AT_ONCE)) as walk:
        for hits in walk:
            fresh = [Fused(hit.passage_id, hit.score, tuple(matched)) for hit in hits if hit.passage_id not in known]
            quotations = shown(fresh) if fresh else []
            if quotations:
                yield quotations
