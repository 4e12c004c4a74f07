"""A plan run on one snapshot."""

from search.engines.embedded.facets import count_facets
from search.engines.embedded.keyword import by_words
from search.engines.embedded.meaning import by_meaning
from search.engines.embedded.snapshot import Snapshot
from search.engines.embedded.union import Union
from search.engines.port import EngineAnswer, Plan


def answer(snapshot: Snapshot, plan: Plan) -> EngineAnswer:
    """Both branches and the facets, as far as the plan asks for them."""
    words = by_words(snapshot, plan) if plan.keyword else None
    meaning = None if plan.vector is None else by_meaning(snapshot, plan, plan.vector)
    union = Union(snapshot.commit.rows, words, meaning)
    return EngineAnswer(
        keyword=None if words is None else words.branch(plan),
        meaning=None if meaning is None else meaning.branch(plan.depth),
        facets=count_facets(snapshot, plan.facets, union.counted_for, plan.facet_size),
        total=len(union.rows),
    )
