"""Over every engine, pages list what stays exactly once, whatever comes and goes between two of them."""

import datetime as dt
from collections.abc import Iterator
from itertools import count
from typing import Any

import pytest

from search.blocks import RANKED
from search.cursor import Position
from search.engines.port import IndexedPassage, Plan, SearchEngine, Sort
from search.listing import BLOCK, Listing, begun_at, passages_at, statements_at
from search.paging import DEPTH
from search.query.tree import Word
from search.remembered import Memory, Remembered
from tests.contract.engine_data import passage, put, retire, vector

HELD = RANKED + 200
LIMIT = 90
PLANS = {
    "fused": Plan(query=Word("peace"), vector=vector(1, 0), depth=DEPTH),
    "words": Plan(query=Word("peace")),
    "meaning": Plan(keyword=False, vector=vector(1, 0)),
    "newest": Plan(query=Word("peace"), sort=Sort.NEWEST),
    "everything": Plan(sort=Sort.OLDEST),
}


def said(number: int) -> IndexedPassage:
    """The later ones fit as well as the earlier, lie as near, and are as old: they come in everywhere."""
    words = f"We want peace{' and peace' * (number % 7)}{' and bread' * (number % 5)}."
    day = dt.date(2001, 1, 1) + dt.timedelta(number * 7919 % 400) if number % 11 else None
    return passage(f"p{number * 7919 % 1_000_003:07}", words, date=day, vector=vector(1, number * 31 % 997 / 997))


def statements_of(ids: Any) -> dict[str, str]:
    """Some hold one passage, some several."""
    return {id_: f"s{int(id_[1:]) % 400}" for id_ in ids}


def pages(engine: SearchEngine, plan: Plan, memory: Memory | None, *, alone: bool) -> Iterator[Listing]:
    """Page after page, each with an answer of its own; without `memory` every page is asked of another process."""
    position: Position | None = Position(0)
    plan = plan if alone or (plan.vector is not None and plan.keyword) else Plan(**{**fields(plan), "depth": BLOCK})
    while position is not None:
        asked = plan if plan.sort is Sort.BEST else begun_at(plan, position, LIMIT, alone=alone)
        answer, known = engine.run(asked), memory or Memory(Remembered(), "")
        if alone:
            page = passages_at(engine, asked, answer, position, LIMIT, known)
        else:
            page = statements_at(engine, asked, answer, position, LIMIT, known, statements_of)
        yield page
        position = page.next


def fields(plan: Plan) -> dict[str, Any]:
    return {name: getattr(plan, name) for name in Plan.__slots__}


def ids_of(listed: Iterator[Listing]) -> list[str]:
    return [hit.passage_id for page in listed for hit in page.hits]


@pytest.fixture
def stocked(engine: SearchEngine) -> SearchEngine:
    """An engine with more than is ranked."""
    put(engine, *map(said, range(HELD)))
    return engine


@pytest.mark.slow
@pytest.mark.parametrize("alone", [True, False], ids=["passages", "statements"])
def test_what_is_there_at_first_and_stays_is_listed_once(stocked: SearchEngine, alone: bool) -> None:
    numbers = count(HELD)
    for name, plan in PLANS.items():
        at_first = ids_of(pages(stocked, plan, Memory(Remembered(), name), alone=alone))
        assert len(set(at_first)) == len(at_first) > RANKED
        seen: list[str] = []
        gone: set[str] = set()
        for number, page in enumerate(pages(stocked, plan, Memory(Remembered(), name), alone=alone)):
            assert not page.changed
            seen += [hit.passage_id for hit in page.hits]
            if number % 2 == 0 and len(seen) < HELD:
                gone |= {at_first[len(gone) * 37 % len(at_first)]}
                retire(stocked, *gone)
                put(stocked, *(said(next(numbers)) for _ in range(15)))
        assert len(set(seen)) == len(seen)
        assert set(at_first) - gone <= set(seen), name


def test_another_process_sees_that_the_order_has_changed(stocked: SearchEngine) -> None:
    """By meaning alone and by day nothing can have shifted behind the place at which a page begins."""
    for number, plan in enumerate(PLANS.values()):
        others = pages(stocked, plan, None, alone=True)
        assert [next(others).changed, next(others).changed] == [False, False]
        put(stocked, passage(f"new{number}", "Peace, peace.", date=dt.date(2001, 5, 1), vector=vector(1, 0)))
        assert next(others).changed is (plan.query is not None and plan.sort is Sort.BEST), plan
