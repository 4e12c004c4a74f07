"""A plan as search bodies: one for each branch, and one for each facet that needs a search of its own."""

from typing import Any

from search.embedding.port import Vectors
from search.engines.binding import binding
from search.engines.elasticsearch.compilation import EVERYTHING, NOTHING, Query, compiled
from search.engines.elasticsearch.filters import FilterQueries, facet_aggregations, filter_queries
from search.engines.elasticsearch.plain_text import says
from search.engines.function_words import essential
from search.engines.port import Field, Plan, Sort

Body = dict[str, Any]

# How far a search may skip before it has to walk: `index.max_result_window`.
WINDOW = 10_000
# How many nearest passages are looked for. Fewer than this above the floor are counted exactly; of more
# it is only known that there are at least so many.
NEAREST = 1_000
# The most that Elasticsearch looks for.
_MOST_NEAREST = 10_000
# Elasticsearch gives up by itself a little before the client does, and says which branch was slow.
_SECONDS = "8s"

ORDER: dict[Sort, list[Any]] = {
    Sort.BEST: [{"_score": "desc"}, {"id": "asc"}],
    Sort.NEWEST: [{"date": {"order": "desc", "missing": "_last"}}, {"id": "asc"}],
    Sort.OLDEST: [{"date": {"order": "asc", "missing": "_last"}}, {"id": "asc"}],
}


def keyword_query(plan: Plan) -> Query:
    """What the keyword branch matches, filters apart."""
    if plan.query is None:
        return {"bool": {"filter": [EVERYTHING]}}
    return compiled(essential(plan.query)) or NOTHING


def keyword_body(plan: Plan) -> Body:
    """Hits, total and facets. A filter whose field is counted acts after the counting."""
    filters = filter_queries(plan.filters)
    late: FilterQueries = {
        field: query for field, query in filters.items() if field is not None and field in plan.facets
    }
    early = [query for field, query in filters.items() if field not in late]
    body: Body = {
        "query": {"bool": {"must": [keyword_query(plan)], "filter": early}},
        "sort": ORDER[plan.sort],
        "from": plan.offset,
        "size": plan.depth,
        **_wanted(),
    }
    if late:
        body["post_filter"] = {"bool": {"filter": list(late.values())}}
    if plan.facets:
        body["aggs"] = facet_aggregations(plan.facets, late, plan.facet_size)
    return body


def meaning_bodies(plan: Plan, vector: Vectors) -> list[tuple[Body, tuple[Field, ...]]]:
    """The nearest passages with the facets counted over them; without a keyword branch, also what else is counted.

    The filter stands inside the search for neighbours, so a facet without its own filter is a search of its own.
    """
    filters = filter_queries(plan.filters)
    facets = () if plan.keyword else plan.facets
    own = tuple(field for field in facets if field in filters)
    shared = tuple(field for field in facets if field not in filters)
    bodies = [(_nearest(plan, vector, filters, shared, plan.depth), shared)]
    for field in own:
        others = {other: query for other, query in filters.items() if other is not field}
        bodies.append((_nearest(plan, vector, others, (field,), 0), (field,)))
    return bodies


def is_capped(plan: Plan, total: int) -> bool:
    """Whether a meaning total only says that there are at least so many."""
    return total >= _nearest_wanted(plan)


def _nearest_wanted(plan: Plan) -> int:
    # One more than is shown, so that it is known whether there is more.
    return min(max(NEAREST, plan.depth + 1), _MOST_NEAREST)


def _nearest(plan: Plan, vector: Vectors, filters: FilterQueries, facets: tuple[Field, ...], size: int) -> Body:
    k = _nearest_wanted(plan)
    condition = None if plan.query is None else binding(plan.query, says)
    bound = [] if condition is None else [compiled(condition) or NOTHING]
    body: Body = {
        "knn": {
            "field": "vector",
            "query_vector": vector.tolist(),
            "k": k,
            "num_candidates": k,
            "similarity": plan.floor,
            "filter": [*filters.values(), *bound],
            # The graph is walked over one byte a number; what it finds is weighed again in full.
            "rescore_vector": {"oversample": 1.0},
        },
        "sort": ORDER[Sort.BEST],
        "size": min(size, k),
        **_wanted(),
    }
    if facets:
        body["aggs"] = facet_aggregations(facets, {}, plan.facet_size)
    return body


def _wanted() -> Body:
    return {"_source": False, "track_total_hits": True, "track_scores": True, "timeout": _SECONDS}
