"""Many plans run on one snapshot, such as saved searches over what is new: most of them find nothing in it.

Whether a plan finds anything is asked first, for less than an answer costs: by words the best hit, where each of them
stands anywhere at all, and by meaning one product of matrices for a thousand plans.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from tantivy import Query

from search.engines.embedded.answering import answer
from search.engines.embedded.compilation import Compiler
from search.engines.embedded.meaning import SLACK
from search.engines.embedded.schema import schema
from search.engines.embedded.snapshot import Snapshot
from search.engines.function_words import essential
from search.engines.port import Branch, EngineAnswer, Plan

# Cosines of so many queries at a time: 4 MB for a thousand passages.
_AT_ONCE = 1_000
_NOTHING = Branch((), 0)


def answers(snapshot: Snapshot, plans: Sequence[Plan]) -> Iterator[EngineAnswer]:
    """What `answer` gives for each plan, in their order."""
    compiler = _Remembering(schema(), snapshot.languages, snapshot.searcher.doc_freq, snapshot.texts)
    for start in range(0, len(plans), _AT_ONCE):
        batch = plans[start : start + _AT_ONCE]
        for plan, near in zip(batch, _nearest(snapshot, batch), strict=True):
            found = plan.facets or near or _holds(snapshot, compiler, plan)
            yield answer(snapshot, plan) if found else _empty(plan)


class _Remembering(Compiler):
    """Compiles each word once."""

    def __init__(self, *arguments: object) -> None:
        super().__init__(*arguments)  # type: ignore[arg-type]  # the same as those of the class above
        self._known: dict[str, Query | None] = {}

    def _word(self, typed: str) -> Query | None:
        if typed not in self._known:
            self._known[typed] = super()._word(typed)
        return self._known[typed]


def _holds(snapshot: Snapshot, compiler: Compiler, plan: Plan) -> bool:
    """Whether any row matches the query or its alternative, before the filters."""
    if not plan.keyword or plan.query is None:
        return plan.keyword
    queries = (compiler.compiled(essential(tree)) for tree in (plan.query, plan.otherwise) if tree is not None)
    return any(query and snapshot.searcher.search(query, 1, count=False).hits for query in queries)


def _nearest(snapshot: Snapshot, plans: Sequence[Plan]) -> Sequence[bool]:
    """For each plan whether any vector at all reaches its floor."""
    asked = [number for number, plan in enumerate(plans) if plan.vector is not None]
    reaches = np.zeros(len(plans), np.bool_)
    if asked and len(snapshot.vectors):
        queries = np.stack([np.asarray(plans[number].vector, np.float32) for number in asked])
        floors = np.array([plans[number].floor for number in asked], np.float32)
        reaches[asked] = (snapshot.vectors @ queries.T).max(axis=0) >= floors - SLACK
    return reaches.tolist()


def _empty(plan: Plan) -> EngineAnswer:
    return EngineAnswer(
        keyword=_NOTHING if plan.keyword else None,
        meaning=None if plan.vector is None else _NOTHING,
        facets={},
        total=0,
    )
