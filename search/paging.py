"""Pages of an answer: the fused window first, behind it the keyword hits that it does not hold.

Ranks of two branches can be fused only as deep as both were asked for, so fusion ends at `DEPTH` and
the rest follows in keyword order. A position counts window entries, and behind the window the keyword
ranks beyond `DEPTH`; that makes every passage come once, and none left out.
"""

from dataclasses import dataclass, replace

from search.answer import Total
from search.engines.port import EngineAnswer, Plan, SearchEngine
from search.fusion import Fused, fuse
from search.lowering import in_order
from search.preferring import preferred_first

# How deep each branch goes for fusion (docs/decisions/0023).
DEPTH = 100


@dataclass(frozen=True, slots=True)
class Page:
    """The hits of one page, and the position of the next one where there is more."""

    hits: list[Fused]
    next: int | None


def page_at(engine: SearchEngine, plan: Plan, answer: EngineAnswer, position: int, limit: int) -> Page:
    """The page that begins at `position`; `answer` is what `plan` gave."""
    window = window_of(answer)
    keyword = answer.keyword.total if answer.keyword else 0
    meaning_only = answer.meaning.total if answer.meaning and not answer.keyword else 0
    end = position + limit
    hits = window[position:end]
    if end < len(window) or keyword <= DEPTH:
        return Page(hits, end if end < max(len(window), meaning_only) else None)
    rank = DEPTH + max(0, position - len(window))
    # As many more as the window may hold already, and one to know whether there is a page behind.
    known = {hit.passage_id for hit in window}
    needed = limit - len(hits)
    deeper = engine.run(replace(plan, vector=None, facets=(), offset=rank, depth=needed + len(known) + 1)).keyword
    fresh = [
        (at, Fused(hit.passage_id, hit.score, ("keyword",)))
        for at, hit in enumerate(deeper.hits if deeper else (), start=rank)
        if hit.passage_id not in known
    ]
    if len(fresh) <= needed:
        return Page([*hits, *(hit for _, hit in fresh)], None)
    return Page([*hits, *(hit for _, hit in fresh[:needed])], len(window) + fresh[needed][0] - DEPTH)


def window_of(answer: EngineAnswer) -> list[Fused]:
    """Both branches as one list; a branch alone keeps its own scores."""
    if answer.keyword and answer.meaning:
        return fuse(answer.keyword.hits, in_order(answer.meaning.hits), some_words=answer.keyword.some_words)
    if answer.meaning:
        nearest = preferred_first(in_order(answer.meaning.hits))
        return [Fused(hit.passage_id, hit.score, ("meaning",)) for hit in nearest]
    hits = preferred_first(answer.keyword.hits) if answer.keyword else ()
    return [Fused(hit.passage_id, hit.score, ("keyword",)) for hit in hits]


def before(answer: EngineAnswer, position: int) -> set[str]:
    """Ids of the passages in the window that stand on earlier pages than the one that begins at `position`."""
    return {hit.passage_id for hit in window_of(answer)[:position]} if position else set()


def total_of(answer: EngineAnswer) -> Total:
    """How many passages were found; pages hold as many."""
    return Total(value=answer.total, relation="at_least" if answer.at_least else "exact")
