"""Cursors: every page once, whole and in order, and no cursor of another search."""

import base64
import json
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import given

from search.cursor import BadCursor, Position, make_cursor, read_cursor
from search.request import SearchRequest
from tests.search.conftest import Home
from tests.search.corpus import Said, document

PASSAGES = 330


@pytest.fixture(scope="module")
def many(stocked: Home) -> Home:
    """The corpus and 330 passages more: 260 of them hold the word, the others only its matter."""
    turns = [
        Said(
            f"Point {number}: our harbour needs {'ships ' * (number % 4 + 1)}and boats."
            if number % 5
            else f"Point {number}: vessels of the merchant fleet enter port {'daily ' * (number % 3 + 1)}.",
            country=("XVA", "XKE")[number % 2],
        )
        for number in range(PASSAGES)
    ]
    stocked.add(document("XC/PV.9", *turns, date="2023-01-02"))
    return stocked


def flat(home: Home, q: str, **parameters: Any) -> list[str]:
    pages = home.pages(q, **parameters)
    limit = parameters.get("limit", 20)
    assert [len(page) for page in pages[:-1]] == [limit] * (len(pages) - 1)
    assert pages[-1] or len(pages) == 1
    return [result.passage_id for page in pages for result in page]


@pytest.mark.parametrize("limit", [7, 60, 100])
@pytest.mark.parametrize("mode", ["keyword", "hybrid"])
def test_pages_hold_everything_once(many: Home, mode: str, limit: int) -> None:
    ids = flat(many, "ships", mode=mode, limit=limit)
    assert len(ids) == len(set(ids))
    keyword = flat(many, "ships", mode="keyword", limit=100)
    assert set(keyword) <= set(ids)
    assert len(keyword) == many.search("ships", mode="keyword").total.value > 200


def test_the_size_of_pages_does_not_change_the_order(many: Home) -> None:
    whole = flat(many, "ships boats", limit=100)
    assert len(whole) > 200
    for limit in (11, 50, 99):
        assert flat(many, "ships boats", limit=limit) == whole


def test_the_fused_window_comes_first(many: Home) -> None:
    results = [result for page in many.pages("ships", limit=50) for result in page]
    found_by_meaning = ["meaning" in result.matched for result in results]
    assert any(found_by_meaning)
    assert not any(found_by_meaning[200:])
    assert {"keyword"} in [set(result.matched) for result in results]


@pytest.mark.parametrize("limit", [30, 100])
def test_a_search_by_meaning_alone_goes_as_deep_as_its_total(many: Home, limit: int) -> None:
    answer = many.search("ships in the harbour", mode="meaning", limit=limit)
    assert answer.total.relation == "exact"
    ids = flat(many, "ships in the harbour", mode="meaning", limit=limit)
    assert len(ids) == len(set(ids)) == answer.total.value > 100


@pytest.mark.parametrize("sort", ["newest", "oldest"])
def test_sorted_pages(many: Home, sort: str) -> None:
    results = [result for page in many.pages(sort=sort, limit=37) for result in page]
    assert len({result.passage_id for result in results}) == len(results) == PASSAGES + 8
    dates = [result.date for result in results if result.date]
    assert dates == sorted(dates, reverse=sort == "newest")
    assert [result.date for result in results][-1] is None


def test_facets_and_total_are_the_same_on_every_page(many: Home) -> None:
    first = many.search("ships", country=["XVA"], limit=50)
    second = many.search("ships", country=["XVA"], limit=50, cursor=first.next)
    assert (second.total, second.facets) == (first.total, first.facets)
    assert {result.country and result.country.code for result in second.results} == {"XVA"}


def test_the_cursor_of_another_search_is_refused(many: Home) -> None:
    cursor = many.search("ships", limit=5).next
    assert cursor
    for parameters in ({"q": "boats"}, {"q": "ships", "country": ["XVA"]}, {"q": "ships", "mode": "keyword"}):
        with pytest.raises(BadCursor, match="does not belong to this search"):
            many.search(**parameters, cursor=cursor)
    assert many.search("ships", limit=9, cursor=cursor).results


@given(st.text(min_size=1, max_size=60) | st.text("abcxyzABC0123-_=", min_size=1, max_size=60))
def test_nonsense_is_no_cursor(text: str) -> None:
    with pytest.raises(BadCursor):
        read_cursor(SearchRequest(q="ships", cursor=text))


@pytest.mark.parametrize("offset", [-1, 1.5, "1", None, [1], True])
def test_an_altered_cursor_is_refused(offset: object) -> None:
    request = SearchRequest(q="ships")
    decoded = json.loads(base64.urlsafe_b64decode(make_cursor(request, Position(5)) + "=="))
    altered = base64.urlsafe_b64encode(json.dumps([decoded[0], offset]).encode()).decode().rstrip("=")
    with pytest.raises(BadCursor):
        read_cursor(SearchRequest(q="ships", cursor=altered))


@given(st.integers(0, 10**9), st.integers(0, 99), st.data())
def test_cursors_come_back_as_they_went(listed: int, block: int, data: st.DataObject) -> None:
    request = SearchRequest(q="ships", country=["XVA"])
    position = Position(listed, block, data.draw(st.integers(0, listed)) if block else 0)
    assert read_cursor(request.model_copy(update={"cursor": make_cursor(request, position)})) == position


def test_a_position_behind_the_end_is_an_empty_page(many: Home) -> None:
    for mode in ("keyword", "meaning", "hybrid"):
        request = SearchRequest(q="ships", mode=mode)
        answer = many.search("ships", mode=mode, cursor=make_cursor(request, Position(10**12)))
        assert (answer.results, answer.next) == ([], None)
