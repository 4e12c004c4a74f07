"""Which copies of a page's passages stand on pages before it, where pages follow the order of days.

Such a page begins behind a place and knows nothing of what came before. Copies are of one day or of neighbouring ones,
so that it is enough to ask again for those days, and only where a copy stands before the page.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from catalog.reading import Entry
from search.engines.port import Plan, SearchEngine, Sort

# Of one day so many are looked through; a copy behind them is shown once more.
_A_DAY = 1_000


def shown_before(
    engine: SearchEngine,
    plan: Plan,
    page: Sequence[str],
    entries: Mapping[str, Entry],
    copies: Iterable[Sequence[Entry]],
) -> frozenset[str]:
    """The ids of copies that pages before this one hold; `page` are the ids of its passages in their order.

    None of a search that is not sorted by day: its pages know what they have listed.
    """
    first = next((entries[id_] for id_ in page if id_ in entries), None)
    if plan.sort is Sort.BEST or first is None:
        return frozenset()
    before = [copy for group in copies for copy in group if _is_before(plan.sort, copy, first)]
    found: set[str] = set()
    for day in {copy.document.date for copy in before}:
        found |= _found_on(engine, plan, day)
    return frozenset(copy.passage.id for copy in before if copy.passage.id in found)


def _is_before(sort: Sort, one: Entry, other: Entry) -> bool:
    """Whether one stands before the other: by day, those without one last, and then by id."""
    ours, theirs = one.document.date, other.document.date
    if ours == theirs:
        return one.passage.id < other.passage.id
    if ours is None or theirs is None:
        return theirs is None
    return (ours > theirs) is (sort is Sort.NEWEST)


def _found_on(engine: SearchEngine, plan: Plan, day: dt.date | None) -> set[str]:
    since, until = plan.filters.start or dt.date.min, plan.filters.end or dt.date.max
    if day is None or not since <= day <= until:
        return set()
    filters = replace(plan.filters, start=day, end=day)
    of_day = replace(plan, filters=filters, after=None, offset=0, depth=_A_DAY, facets=(), vector=None)
    branch = engine.run(of_day).keyword
    return {hit.passage_id for hit in branch.hits} if branch else set()
