"""A plan run on one snapshot."""

from collections.abc import Mapping

import numpy as np
from tantivy import Query

from search.embedding.port import Vectors
from search.engines.binding import binding
from search.engines.embedded.analysis import says
from search.engines.embedded.compilation import Compiler
from search.engines.embedded.facets import count_facets
from search.engines.embedded.keyword import Matches, everything, matching, ranked
from search.engines.embedded.masks import Masks, masks_of, together
from search.engines.embedded.meaning import nearest, scan
from search.engines.embedded.row_log import Mask
from search.engines.embedded.schema import schema
from search.engines.embedded.snapshot import Snapshot
from search.engines.function_words import essential
from search.engines.port import Branch, EngineAnswer, FacetCount, Field, Filters, Plan
from search.query.tree import Node

Facets = Mapping[Field, tuple[FacetCount, ...]]


def answer(snapshot: Snapshot, plan: Plan) -> EngineAnswer:
    """Both branches and the facets, as far as the plan asks for them."""
    keyword, facets = _keyword(snapshot, plan) if plan.keyword else (None, {})
    meaning = None
    if plan.vector is not None:
        allowed = _bound(snapshot, plan.query)
        meaning = _meaning(snapshot, plan, plan.vector, allowed)
        if not plan.keyword:
            facets = _meaning_facets(snapshot, plan, plan.vector, allowed)
    return EngineAnswer(keyword, meaning, facets)


def compiled(snapshot: Snapshot, tree: Node) -> Query | None:
    """The tree for this state of the index."""
    return Compiler(schema(), snapshot.languages, snapshot.searcher.doc_freq, snapshot.texts).compiled(tree)


def _keyword(snapshot: Snapshot, plan: Plan) -> tuple[Branch, Facets]:
    found = (
        everything(snapshot) if plan.query is None else matching(snapshot, compiled(snapshot, essential(plan.query)))
    )
    masks = masks_of(snapshot, plan.filters, found.rows)
    facets = count_facets(snapshot, plan.facets, found.rows, masks, plan.facet_size)
    return ranked(snapshot, _let_through(found, masks), plan.sort, plan.offset, plan.depth), facets


def _let_through(found: Matches, masks: Masks) -> Matches:
    if not masks:
        return found
    kept = together(masks, len(found.rows))
    return Matches(found.rows[kept], found.scores[kept])


def _bound(snapshot: Snapshot, tree: Node | None) -> Mask | None:
    """The rows that keep the phrases and exclusions of a query, None where it has none."""
    condition = None if tree is None else binding(tree, says)
    if condition is None:
        return None
    mask = np.zeros(snapshot.commit.rows, np.bool_)
    mask[matching(snapshot, compiled(snapshot, condition)).rows] = True
    return mask


def _meaning(snapshot: Snapshot, plan: Plan, vector: Vectors, bound: Mask | None) -> Branch:
    allowed = _allowed(snapshot, plan.filters, bound)
    return nearest(snapshot, vector, scan(snapshot, vector, plan.floor, allowed), plan.depth)


def _meaning_facets(snapshot: Snapshot, plan: Plan, vector: Vectors, bound: Mask | None) -> Facets:
    """Counted over what is near enough, without filters first, as each facet leaves out its own."""
    if not plan.facets:
        return {}
    rows = scan(snapshot, vector, plan.floor, bound).rows
    return count_facets(snapshot, plan.facets, rows, masks_of(snapshot, plan.filters, rows), plan.facet_size)


def _allowed(snapshot: Snapshot, filters: Filters, bound: Mask | None) -> Mask | None:
    rows = np.arange(snapshot.commit.rows)
    masks = masks_of(snapshot, filters, rows)
    if not masks:
        return bound
    filtered = together(masks, len(rows))
    return filtered if bound is None else filtered & bound
