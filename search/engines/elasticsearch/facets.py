"""Facets put together from the bodies that count for them: a passage is counted by one of them only."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from search.engines.elasticsearch.bodies import FRESH
from search.engines.elasticsearch.storable import restored
from search.engines.port import FacetCount, Field, Plan, most_values

Buckets = Sequence[Mapping[str, Any]]
# The fields that a body counts, and what was answered to it.
Counted = tuple[tuple[Field, ...], Mapping[str, Any]]


def added(plan: Plan, answers: Iterable[Counted]) -> dict[Field, tuple[FacetCount, ...]]:
    """The counts of all answers for each field of the plan."""
    counts: dict[Field, list[Buckets]] = {field: [] for field in plan.facets}
    for fields, response in answers:
        aggregations = response.get("aggregations", {})
        aggregations = aggregations.get(FRESH, aggregations)
        for field in fields:
            counts[field].append(aggregations[field].get("values", aggregations[field])["buckets"])
    return {field: _added(of, most_values(field, plan.facet_size)) for field, of in counts.items()}


def _added(parts: Sequence[Buckets], size: int) -> tuple[FacetCount, ...]:
    """The first part is the largest, and where it was cut off, how often its rarer values occur is not known."""
    first, *others = parts or [()]
    if not any(others):
        return tuple(FacetCount(restored(bucket["key"]), bucket["doc_count"]) for bucket in first[:size])
    sums = Counter({bucket["key"]: bucket["doc_count"] for bucket in first})
    for bucket in (bucket for part in others for bucket in part):
        if bucket["key"] in sums or len(first) < size:
            sums[bucket["key"]] += bucket["doc_count"]
    order = sorted(sums.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(FacetCount(restored(value), count) for value, count in order[:size])
