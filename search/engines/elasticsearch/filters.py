"""Filters of a plan as queries: what each field lets through, dates apart."""

from collections.abc import Iterable, Mapping
from typing import Any

from search.engines.elasticsearch.compilation import Query
from search.engines.elasticsearch.documents import FIELD
from search.engines.elasticsearch.storable import storable
from search.engines.port import Field, Filters, most_values

# By field; dates have none and stand under None. A filter that is not there has no query.
FilterQueries = Mapping[Field | None, Query]


def filter_queries(filters: Filters) -> FilterQueries:
    """One query for each filter."""
    queries: dict[Field | None, Query] = {
        field: {"terms": {FIELD[field]: [storable(value) for value in wanted]}}
        for field, wanted in filters.terms.items()
        if wanted
    }
    bounds = {"gte": filters.start, "lte": filters.end}
    within = {name: day.isoformat() for name, day in bounds.items() if day is not None}
    if within:
        queries[None] = {"range": {"date": within}}
    return queries


def facet_aggregations(fields: Iterable[Field], chosen: FilterQueries, size: int) -> dict[str, Any]:
    """Counts of each field's values, within the filters of the other fields in `chosen`."""
    aggregations: dict[str, Any] = {}
    for field in fields:
        most = most_values(field, size)
        counted = {"terms": {"field": FIELD[field], "size": max(1, most), "shard_size": max(1_000, 2 * most)}}
        others = [query for other, query in chosen.items() if other is not field]
        if others:
            aggregations[field] = {"filter": {"bool": {"filter": others}}, "aggs": {"values": counted}}
        else:
            aggregations[field] = counted
    return aggregations
