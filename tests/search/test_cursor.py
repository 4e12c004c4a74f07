"""Cursors: every page once, whole and in order, and no cursor of another search."""

import base64
import datetime as dt
import json
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import given

from search.cursor import BadCursor, Near, Position, make_cursor, read_cursor
from search.engines.port import After
from search.presenting import Presenter
from search.request import SearchRequest
from search.service import SearchService
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


IDS = st.text("0123456789abcdefghjkmnpqrstvwxyz", min_size=1, max_size=16)
PLACES = st.none() | st.builds(After, st.none() | st.dates(), IDS) | st.builds(Near, st.floats(-1, 1), IDS)


@given(
    st.integers(0, 10**9), st.integers(0, 99), st.sampled_from(["", "0123456789abcdef"]),
    st.sampled_from([None, True, False]), PLACES, st.data(),
)  # fmt: skip
def test_cursors_come_back_as_they_went(
    listed: int, block: int, seen: str, some_words: bool | None, behind: After | Near | None, data: st.DataObject
) -> None:
    request = SearchRequest(q="ships", country=["XVA"])
    position = Position(listed, block, data.draw(st.integers(0, listed)), seen, some_words, behind)
    cursor = make_cursor(request, position)
    assert read_cursor(request.model_copy(update={"cursor": cursor})) == position
    assert len(cursor) < 250


PARTS: list[Any] = [5, 1, 5, "0123456789abcdef", False, ["2026-11-12", "p1"]]


@pytest.mark.parametrize(
    ("at", "part"),
    [
        (0, -1), (1, 1.5), (2, 6), (2, True), (3, None), (4, 1), (5, ["2026-13-12", "p1"]), (5, [1, "p1"]), (5, "p1"),
        (5, ["2026-11-12"]), (5, ["2026-11-12", 1]), (5, {}),
    ],
)  # fmt: skip
def test_no_part_of_a_cursor_can_be_altered(at: int, part: object) -> None:
    request = SearchRequest(q="ships")
    found = json.loads(base64.urlsafe_b64decode(make_cursor(request, Position(5)) + "=="))[0]

    def read(parts: list[Any]) -> Position:
        written = base64.urlsafe_b64encode(json.dumps([found, *parts]).encode()).decode().rstrip("=")
        return read_cursor(SearchRequest(q="ships", cursor=written))

    assert read(PARTS).behind == After(dt.date(2026, 11, 12), "p1")
    with pytest.raises(BadCursor):
        read([*PARTS[:at], part, *PARTS[at + 1 :]])


def test_a_search_for_some_of_the_words_stays_one(home: Home) -> None:
    """What arrives between two pages holds all of them, which makes another search of the first page alone."""
    home.add(document("XC/PV.20", *(Said(f"Point {number}: we spoke of the lighthouse.") for number in range(30))))
    first = home.search("lighthouse pelicans", mode="keyword", limit=20)
    assert [notice.code for notice in first.notices] == ["relaxed"]
    home.add(document("XC/PV.21", Said("The pelicans of the lighthouse are two words of one query.")))
    second = home.search("lighthouse pelicans", mode="keyword", limit=20, cursor=first.next)
    ids = [result.passage_id for result in (*first.results, *second.results)]
    assert len(set(ids)) == len(ids) >= 30
    assert ([notice.code for notice in second.notices], second.next) == (["relaxed"], None)
    assert len(home.search("lighthouse pelicans", mode="keyword").results) == 1


def test_a_position_behind_the_end_is_an_empty_page(many: Home) -> None:
    for mode in ("keyword", "meaning", "hybrid"):
        request = SearchRequest(q="ships", mode=mode)
        answer = many.search("ships", mode=mode, cursor=make_cursor(request, Position(10**12)))
        assert (answer.results, answer.next) == ([], None)


def test_another_process_says_where_the_order_of_the_best_has_changed(home: Home) -> None:
    home.add(document("XC/PV.20", *(Said(f"Point {number}: we spoke of lighthouses.") for number in range(60))))

    def elsewhere() -> SearchService:
        return SearchService(home.catalog.library, home.engine, home.embedder, Presenter("https://onrecord.example/"))

    first = home.search("lighthouses", mode="keyword", limit=20)
    following = SearchRequest.model_validate({"q": "lighthouses", "mode": "keyword", "limit": 20, "cursor": first.next})
    assert elsewhere().search(following).notices == []
    home.add(document("XC/PV.21", Said("Lighthouses, lighthouses, lighthouses: nothing else.")))
    assert [notice.code for notice in elsewhere().search(following).notices] == ["results_changed"]
    remembered = home.service.search(following)
    assert remembered.notices == []
    assert not {result.passage_id for result in remembered.results} & {result.passage_id for result in first.results}
