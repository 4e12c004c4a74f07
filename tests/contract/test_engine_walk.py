"""Every engine hands out all that a branch finds, in order, from one state of its index."""

from contextlib import closing
from typing import Any

import pytest

from search.engines.port import Field, Filters, Plan, SearchEngine, Sort
from search.query.tree import Word
from tests.contract.engine_data import days, ids, keyword, meaning, passage, put, retire, vector

PASSAGES = [
    passage(
        f"p{n}",
        f"We want peace{' and peace' * (n % 3)}.",
        date=date,
        vector=vector(1, n / 10),
        country=f"XA{'AB'[n % 2]}",
    )
    for n, date in enumerate(days("2019-05-01", None, "1946-01-10", "2019-05-01", "2026-11-20", None, "2019-05-02"))
]


def walked(engine: SearchEngine, plan: Plan, size: int) -> list[str]:
    pieces = list(engine.walk(plan, size))
    assert all(0 < len(piece) <= size for piece in pieces)
    return [hit.passage_id for piece in pieces for hit in piece]


@pytest.mark.parametrize("size", [1, 3, 100])
def test_a_walk_passes_what_a_search_finds_in_the_same_order(engine: SearchEngine, size: int) -> None:
    put(engine, *PASSAGES[:3])
    put(engine, *PASSAGES[3:])
    retire(engine, "p5")
    plans: list[dict[str, Any]] = [
        {"query": query, "sort": sort, "filters": Filters(terms)}
        for query in (Word("peace"), None)
        for sort in Sort
        for terms in ({}, {Field.COUNTRY: ("XAA",)})
    ]
    for given in plans:
        plan = Plan(**given)
        assert walked(engine, plan, size) == ids(keyword(engine.run(plan)))
    by_meaning = Plan(keyword=False, vector=vector(1), floor=0.9)
    found = ids(meaning(engine.run(by_meaning)))
    assert len(found) > 3
    assert walked(engine, by_meaning, size) == found


def test_what_is_applied_meanwhile_changes_nothing_of_a_walk(engine: SearchEngine) -> None:
    put(engine, *PASSAGES)
    plan = Plan(query=Word("peace"), sort=Sort.NEWEST)
    expected = walked(engine, plan, 100)
    with closing(engine.walk(plan, 2)) as walk:
        passed = [hit.passage_id for hit in next(walk)]
        put(engine, *(passage(f"q{n}", "Peace.", date=days("2027-01-01")[0]) for n in range(5)))
        retire(engine, "p0")
        passed += [hit.passage_id for piece in walk for hit in piece]
    assert passed == expected
    assert len(walked(engine, plan, 100)) == len(expected) + 4


def test_an_index_that_is_not_there_has_nothing_to_pass(engine: SearchEngine) -> None:
    assert list(engine.walk(Plan(), 10)) == []
