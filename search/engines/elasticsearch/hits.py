"""Hits of Elasticsearch as hits of the port."""

from collections.abc import Iterable, Mapping
from typing import Any

from search.engines.elasticsearch.bodies import VERBATIM
from search.engines.elasticsearch.documents import FIELD
from search.engines.port import Field, Hit, Plan


def hits_of(hits: Iterable[Mapping[str, Any]], plan: Plan) -> tuple[Hit, ...]:
    """Ids and scores, and what each says of itself."""
    return tuple(_hit(hit, plan) for hit in hits)


def _hit(hit: Mapping[str, Any], plan: Plan) -> Hit:
    told = hit.get("fields", {})
    verbatim = VERBATIM in hit.get("matched_queries", ())
    return Hit(
        hit["_id"],
        float(hit["_score"] or 0.0),
        lowered=not verbatim and not set(plan.lowered).isdisjoint(told.get(FIELD[Field.KIND], ())),
        translated=plan.language is not None and plan.language not in told.get(FIELD[Field.LANGUAGE], ()),
        verbatim=verbatim,
    )
