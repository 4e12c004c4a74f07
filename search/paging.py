"""What is ranked first of an answer: both branches as one list, as deep as both were asked for."""

from search.answer import Total
from search.engines.port import EngineAnswer
from search.fusion import Fused, fuse
from search.lowering import in_order
from search.preferring import preferred_first

# How deep each branch goes for fusion (docs/decisions/0023).
DEPTH = 100


def window_of(answer: EngineAnswer) -> list[Fused]:
    """Both branches as one list; a branch alone keeps its own scores."""
    if answer.keyword and answer.meaning:
        return fuse(answer.keyword.hits, in_order(answer.meaning.hits), some_words=answer.keyword.some_words)
    if answer.meaning:
        nearest = preferred_first(in_order(answer.meaning.hits))
        return [Fused(hit.passage_id, hit.score, ("meaning",)) for hit in nearest]
    hits = preferred_first(answer.keyword.hits) if answer.keyword else ()
    return [Fused(hit.passage_id, hit.score, ("keyword",)) for hit in hits]


def total_of(answer: EngineAnswer) -> Total:
    """How many passages were found; pages hold as many."""
    return Total(value=answer.total, relation="at_least" if answer.at_least else "exact")
