"""A plan as search bodies: one for each branch, and one for each facet that needs a search of its own."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from search.embedding.port import Vectors
from search.engines.binding import binding
from search.engines.elasticsearch.compilation import EVERYTHING, NOTHING, Query, compiled
from search.engines.elasticsearch.documents import FIELD
from search.engines.elasticsearch.filters import FilterQueries, facet_aggregations, filter_queries
from search.engines.elasticsearch.plain_text import says
from search.engines.function_words import essential
from search.engines.port import LOWERED_TO, Field, Plan, Sort

Body = dict[str, Any]

# How far a search may skip before it has to walk: `index.max_result_window`.
WINDOW = 10_000
# How many nearest passages are looked at. By meaning alone fewer than this above the floor are counted exactly; of
# more it is only known that there are at least so many.
NEAREST = 1_000
# So many times as many as are asked for are weighed again in full.
OVERSAMPLE = 3.0
# The name under which a body counts what no other one has counted.
FRESH = "fresh"
# The most that Elasticsearch looks for.
MOST_NEAREST = 10_000
# Elasticsearch gives up by itself a little before the client does, and says which branch was slow.
_SECONDS = "8s"

ORDER: dict[Sort, list[Any]] = {
    Sort.BEST: [{"_score": "desc"}, {"id": "asc"}],
    Sort.NEWEST: [{"date": {"order": "desc", "missing": "_last"}}, {"id": "asc"}],
    Sort.OLDEST: [{"date": {"order": "asc", "missing": "_last"}}, {"id": "asc"}],
}

# Days are sorted as milliseconds; what has none as the last of all numbers in either direction.
_EPOCH = dt.date(1970, 1, 1)
_DAY = 86_400_000
_UNDATED = {Sort.NEWEST: -(2**63), Sort.OLDEST: 2**63 - 1}

# The name under which a hit by words says that it holds them as typed.
VERBATIM = "verbatim"


def keyword_query(plan: Plan) -> Query:
    """What the keyword branch matches, filters apart."""
    if plan.query is None:
        return {"bool": {"filter": [EVERYTHING]}}
    return compiled(essential(plan.query)) or NOTHING


def _ranking_query(plan: Plan) -> Query:
    """The same, with what ranks lower."""
    query = keyword_query(plan)
    if plan.query is None or not plan.lowered:
        return query
    lowered: Query = {
        "bool": {"filter": [{"terms": {FIELD[Field.KIND]: [*plan.lowered]}}], "must_not": _verbatim(plan)}
    }
    return {"boosting": {"positive": query, "negative": lowered, "negative_boost": LOWERED_TO}}


def _verbatim(plan: Plan) -> list[Query]:
    query = compiled(plan.verbatim) if plan.query and plan.verbatim else None
    return [] if query is None else [query]


def keyword_body(plan: Plan) -> Body:
    """Hits, total and facets. A filter whose field is counted acts after the counting."""
    filters = filter_queries(plan.filters)
    late: FilterQueries = {
        field: query for field, query in filters.items() if field is not None and field in plan.facets
    }
    early = [query for field, query in filters.items() if field not in late]
    body: Body = {
        "query": {
            "bool": {
                "must": [_ranking_query(plan)],
                "filter": early,
                # Named and without a score: every hit says whether it matches.
                "should": [{"bool": {"filter": [query], "_name": VERBATIM}} for query in _verbatim(plan)],
            }
        },
        "sort": ORDER[plan.sort],
        **_begin(plan),
        "size": plan.depth,
        **_wanted(plan),
    }
    if late:
        body["post_filter"] = {"bool": {"filter": list(late.values())}}
    if plan.facets:
        body["aggs"] = facet_aggregations(plan.facets, late, plan.facet_size)
    return body


def _begin(plan: Plan) -> Body:
    """Where the hits begin: behind so many, or behind a place in the order of days."""
    if plan.after is None or plan.sort is Sort.BEST:
        return {"from": plan.offset}
    undated = _UNDATED[plan.sort]
    day = plan.after.date
    return {"search_after": [undated if day is None else (day - _EPOCH).days * _DAY, plan.after.passage_id]}


def meaning_bodies(plan: Plan, vector: Vectors) -> list[tuple[Body, tuple[Field, ...]]]:
    """The nearest passages; behind them, for each field that is filtered by and counted, those without its filter.

    The filter stands inside the search for neighbours, so what is near without it is a search of its own. Each counts
    what no other body does: neither what the words match nor, without a filter, what meets it. So all counts of a
    field add up.
    """
    filters = filter_queries(plan.filters)
    words = [keyword_query(plan)] if plan.keyword else []
    bodies = [(_nearest(plan, vector, filters, plan.facets, words, plan.depth), plan.facets)]
    for field in plan.facets:
        if field in filters:
            others = {other: query for other, query in filters.items() if other is not field}
            bodies.append((_nearest(plan, vector, others, (field,), [*words, filters[field]], 0), (field,)))
    return bodies


def is_capped(plan: Plan, total: int) -> bool:
    """Whether a meaning total only says that there are at least so many."""
    return total >= _nearest_wanted(plan)


def _nearest_wanted(plan: Plan) -> int:
    if plan.all_near:
        return MOST_NEAREST
    if plan.keyword:
        return max(1, plan.depth)
    # One more than is shown, so that it is known whether there is more.
    return min(max(NEAREST, plan.depth + 1), MOST_NEAREST)


def _nearest(
    plan: Plan, vector: Vectors, filters: FilterQueries, facets: tuple[Field, ...], counted: Sequence[Query], size: int
) -> Body:
    """`counted` is what others count already."""
    k = _nearest_wanted(plan)
    condition = None if plan.query is None else binding(plan.query, says)
    bound = [] if condition is None else [compiled(condition) or NOTHING]
    return {
        "knn": {
            "field": "vector",
            "query_vector": vector.tolist(),
            "k": k,
            "num_candidates": max(k, NEAREST),
            "similarity": plan.floor,
            "filter": [*filters.values(), *bound],
            # The graph is walked over one byte a number; what it finds is weighed again in full.
            "rescore_vector": {"oversample": OVERSAMPLE if plan.keyword else 1.0},
        },
        "aggs": {
            FRESH: {
                "filter": {"bool": {"must_not": [*counted]}},
                "aggs": facet_aggregations(facets, {}, plan.facet_size),
            }
        },
        "sort": ORDER[Sort.BEST],
        "size": min(size, k),
        **_wanted(plan),
    }


def _wanted(plan: Plan) -> Body:
    told = {"docvalue_fields": _told(plan)} if _marks(plan) else {}
    return {"_source": False, "track_total_hits": True, "track_scores": True, "timeout": _SECONDS, **told}


def _marks(plan: Plan) -> bool:
    return bool(plan.lowered or plan.language or plan.preferred or plan.sort is not Sort.BEST)


def _told(plan: Plan) -> list[str]:
    """The fields from which a hit is marked."""
    fields = {Field.KIND, Field.LANGUAGE, *(field for filters in plan.preferred for field in filters.terms)}
    return [*sorted(FIELD[field] for field in fields), "date"]
