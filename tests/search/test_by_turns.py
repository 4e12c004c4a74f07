"""Two processes over one home answer the pages of one search by turns: neither knows the lists of the other."""

from itertools import cycle

import pytest

from search.answer import SearchAnswer
from search.presenting import Presenter
from search.request import SearchRequest
from search.service import SearchService
from tests.search.conftest import Home
from tests.search.corpus import Said, document

# More than the window of the best and than what is fused.
PASSAGES = 140
SEARCHES = [
    {"mode": "keyword"}, {"mode": "hybrid"}, {"mode": "meaning"}, {"mode": "keyword", "per": "statement"},
    {"mode": "keyword", "sort": "newest"}, {"mode": "keyword", "sort": "oldest", "per": "statement"},
]  # fmt: skip


@pytest.fixture(scope="module")
def counted(stocked: Home) -> Home:
    """Speeches of one word, some of which fit better than others."""
    said = [
        Said(f"In year {number} we lit {'the lighthouse and ' * (number % 5 + 1)}the lamps of the harbour.")
        for number in range(PASSAGES)
    ]
    for number in range(0, PASSAGES, 10):
        stocked.add(
            document(f"XC/PV.{100 + number}", *said[number : number + 10], date=f"2025-03-{number // 10 + 1:02}")
        )
    return stocked


def pages(home: Home, asked: dict[str, str], *, added: str = "") -> list[SearchAnswer]:
    """Every page, each from the other of two services; `added`: a document comes before every third one."""
    services = cycle(
        SearchService(home.catalog.library, home.engine, home.embedder, Presenter("https://onrecord.example/"))
        for _ in range(2)
    )
    found: list[SearchAnswer] = []
    cursor: str | None = ""
    while cursor is not None:
        if added and len(found) % 3 == 1:
            words = "lighthouse, " * 7
            home.add(document(f"XC/PV.{added}{len(found)}", Said(f"Once more {words} and {added}."), date="2025-03-05"))
        request = SearchRequest.model_validate({"q": "lighthouse", "limit": 20, **asked, "cursor": cursor or None})
        found.append(next(services).search(request))
        cursor = found[-1].next
    return found


def ids_of(found: list[SearchAnswer]) -> list[str]:
    return [result.passage_id for answer in found for result in answer.results]


def changed(answer: SearchAnswer) -> bool:
    return "results_changed" in {notice.code for notice in answer.notices}


@pytest.mark.parametrize("asked", SEARCHES, ids=str)
def test_where_nothing_comes_the_pages_are_those_of_one(counted: Home, asked: dict[str, str]) -> None:
    found = pages(counted, asked)
    assert not any(map(changed, found))
    alone = counted.pages("lighthouse", limit=20, **asked)
    assert ids_of(found) == [result.passage_id for page in alone for result in page]
    assert len(found) >= PASSAGES // 20


@pytest.mark.parametrize("number", range(len(SEARCHES)))
def test_what_comes_meanwhile_is_told_or_neither_repeats_nor_hides_anything(counted: Home, number: int) -> None:
    asked = SEARCHES[number]
    at_first = set(ids_of(pages(counted, asked)))
    found = pages(counted, asked, added=f"{number}0")
    told = [at for at, answer in enumerate(found) if changed(answer)]
    # Each page that tells so begins anew; from there to the next one nothing stands twice.
    for begin, end in zip([0, *told], [*told, len(found)], strict=True):
        part = ids_of(found[begin:end])
        assert len(set(part)) == len(part)
    if asked.get("sort") and "per" not in asked:
        assert told == []
    if not told:
        assert at_first <= set(ids_of(found))
    elif asked["mode"] == "keyword":
        # What was added stands first and was not seen; it moved the rest.
        assert told[0] == 1
