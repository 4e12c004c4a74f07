"""Over every engine, whoever goes on behind a place in the order of days misses nothing and gets nothing twice."""

import datetime as dt
from collections.abc import Iterator
from itertools import count

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from search.engines.port import After, Branch, Field, Plan, SearchEngine, Sort
from search.query.tree import Node, Word
from tests.contract.engine_data import days, ids, keyword, passage, put, retire

BY_DAY = (Sort.NEWEST, Sort.OLDEST)
DATED = [
    passage(id_, "We want peace.", date=date)
    for id_, date in zip(
        ("p3", "p1", "p7", "p2", "p5", "p4", "p6"),
        days("2019-05-01", None, "1946-01-10", "2019-05-01", "2026-11-20", None, "2019-05-02"),
        strict=True,
    )
]


def after(engine: SearchEngine, place: After | None, size: int, query: Node | None, sort: Sort) -> Branch:
    return keyword(engine.run(Plan(query=query, sort=sort, depth=size, after=place, facets=(Field.YEAR,))))


def place_of(branch: Branch) -> After | None:
    return After(branch.hits[-1].date, branch.hits[-1].passage_id) if branch.hits else None


def paged(engine: SearchEngine, size: int, query: Node | None, sort: Sort) -> Iterator[list[str]]:
    place = None
    while (branch := after(engine, place, size, query, sort)).hits:
        yield ids(branch)
        assert place_of(branch) != place, "the same page comes again"
        place = place_of(branch)


@pytest.mark.parametrize("query", [Word("peace"), None])
@pytest.mark.parametrize("sort", BY_DAY)
def test_pages_behind_each_other_hold_what_one_page_does(engine: SearchEngine, query: Node | None, sort: Sort) -> None:
    put(engine, *DATED[:4])
    put(engine, *DATED[4:])
    whole = keyword(engine.run(Plan(query=query, sort=sort)))
    assert [hit.date for hit in whole.hits] == [{p.id: p.date for p in DATED}[id_] for id_ in ids(whole)]
    for size in (1, 2, 3, 7):
        assert [id_ for page in paged(engine, size, query, sort) for id_ in page] == ids(whole)
    assert {hit.date for hit in keyword(engine.run(Plan(query=query))).hits} == {None}


@pytest.mark.parametrize("sort", BY_DAY)
def test_a_place_counts_whether_anything_stands_there_or_not(engine: SearchEngine, sort: Sort) -> None:
    put(engine, *DATED)
    whole = after(engine, None, 100, None, sort)
    for at, hit in enumerate(whole.hits):
        behind = after(engine, After(hit.date, hit.passage_id), 100, None, sort)
        assert (behind.hits, behind.total) == (whole.hits[at + 1 :], whole.total)
        assert after(engine, After(hit.date, f"{hit.passage_id}x"), 100, None, sort).hits == whole.hits[at + 1 :]
    assert after(engine, After(None, "z"), 100, None, sort).hits == ()
    assert after(engine, After(dt.date(2000, 1, 1), "p"), 100, None, sort).hits


def test_totals_and_facets_are_those_of_all_pages(engine: SearchEngine) -> None:
    put(engine, *DATED)
    first, later = (
        engine.run(Plan(query=Word("peace"), sort=Sort.NEWEST, facets=(Field.YEAR,), depth=2, after=place))
        for place in (None, After(dt.date(2019, 5, 1), "p2"))
    )
    assert (later.total, later.facets, keyword(later).total) == (first.total, first.facets, keyword(first).total)
    assert ids(keyword(later)) == ["p3", "p7"]


DAYS = st.none() | st.dates(dt.date(1946, 1, 1), dt.date(1946, 1, 9))
# Between two pages: how many of the passages on record go, and the days of those that come.
STEPS = st.tuples(st.integers(0, 2), st.lists(DAYS, max_size=3))


def test_nothing_is_missed_or_repeated_whatever_comes_and_goes_meanwhile(engine: SearchEngine) -> None:
    """One index for all examples: each begins with what the ones before it have left there."""
    held: dict[str, dt.date | None] = {}
    numbers = count()

    def come(dates: list[dt.date | None]) -> None:
        made = {f"p{next(numbers) * 7919 % 1_000_003:07}": date for date in dates}
        if made:
            put(engine, *(passage(id_, "We want peace.", date=date) for id_, date in made.items()))
            held.update(made)

    def go(number: int, draw: st.DataObject) -> set[str]:
        gone = draw.draw(st.sets(st.sampled_from(sorted(held)), max_size=number)) if held and number else set[str]()
        if gone:
            retire(engine, *gone)
        for id_ in gone:
            del held[id_]
        return gone

    @given(st.sampled_from(BY_DAY), st.sampled_from([Word("peace"), None]), st.integers(1, 7), st.data())
    @settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
    def crawl(sort: Sort, query: Node | None, size: int, draw: st.DataObject) -> None:
        come(draw.draw(st.lists(DAYS, min_size=3, max_size=9)))
        at_first, seen, gone = set(held), list[str](), set[str]()
        for page in paged(engine, size, query, sort):
            seen += page
            leaving, coming = draw.draw(STEPS) if len(seen) < 30 else (0, [])
            gone |= go(leaving, draw)
            come(coming)
        assert len(set(seen)) == len(seen)
        assert at_first - gone <= set(seen)

    crawl()
