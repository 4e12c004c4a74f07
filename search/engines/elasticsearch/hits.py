"""Hits of Elasticsearch as hits of the port."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from search.engines.elasticsearch.bodies import VERBATIM
from search.engines.elasticsearch.documents import FIELD
from search.engines.elasticsearch.storable import storable
from search.engines.port import Field, Filters, Hit, Plan, Sort


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
        preferred=sum(_meets(told, filters) for filters in plan.preferred) / max(1, len(plan.preferred)),
        date=None if plan.sort is Sort.BEST else _day(told),
    )


def _day(told: Mapping[str, Sequence[str]]) -> dt.date | None:
    return next((dt.date.fromisoformat(day) for day in told.get("date", ())), None)


def _meets(told: Mapping[str, Sequence[str]], filters: Filters) -> bool:
    """Whether what a hit says of itself passes all filters; days are written so that they sort."""
    for field, values in filters.terms.items():
        if values and set(map(storable, values)).isdisjoint(told.get(FIELD[field], ())):
            return False
    if filters.start is None and filters.end is None:
        return True
    first, last = (filters.start or dt.date.min).isoformat(), (filters.end or dt.date.max).isoformat()
    return any(first <= day <= last for day in told.get("date", ()))
