"""What the chair says to conduct a meeting ranks below what was said on the matter, unless it is asked for."""

from itertools import pairwise

import hypothesis.strategies as st
import pytest
from hypothesis import given

from search.answer import SearchAnswer
from search.asked import asked_by
from search.engines.port import Hit
from search.lowering import LOWERED, in_order, lowered_for
from search.request import SearchRequest
from statements.vocabulary import StatementKind
from tests.search.conftest import Home
from tests.search.corpus import Said, document

CHAIR = Said("The draft on the harbour is adopted.", "Ona Reed", None, kind=StatementKind.PROCEDURAL)
MATTER = Said("We asked in vain, and again last winter, that the draft on a harbour be adopted before the ice came.")


@pytest.fixture
def meeting(home: Home) -> Home:
    # More of them than a page shows, of one speaker each, so that none is a copy of another.
    chairs = [Said(f"Item {n}: the draft on the harbour is adopted.", f"Ona Reed {n}", None, kind=CHAIR.kind)
              for n in range(9)]  # fmt: skip
    home.add(document("XA/1/PV.1", *chairs, MATTER), document("XA/1/PV.2", CHAIR))
    return home


def kinds(answer: SearchAnswer) -> list[str | None]:
    return [result.kind for result in answer.results]


@pytest.mark.parametrize("mode", ["keyword", "hybrid", "meaning"])
def test_the_matter_comes_before_the_chair(meeting: Home, mode: str) -> None:
    plain, asked = (
        kinds(meeting.search("draft harbour adopted", mode=mode, **more))
        for more in ({}, {"kind": ["speech", "procedural"]})
    )
    assert sorted(map(str, plain)) == sorted(map(str, asked))
    assert plain.index("speech") < asked.index("speech")


@pytest.mark.parametrize("mode", ["keyword", "hybrid", "meaning"])
def test_pages_hold_every_passage_once(meeting: Home, mode: str) -> None:
    whole = [result.passage_id for result in meeting.search("draft harbour adopted", mode=mode, limit=50).results]
    pages = meeting.pages("draft harbour adopted", mode=mode, limit=2)
    assert [result.passage_id for page in pages for result in page] == whole
    assert len(set(whole)) == 11


def test_words_of_the_chair_that_are_typed_as_they_stand_come_first(meeting: Home) -> None:
    said = "the draft on the harbour is adopted"
    for mode in ("keyword", "hybrid"):
        found = meeting.search(said, mode=mode).results
        assert found[0].kind == "procedural"
        assert said in found[0].text.casefold()


def test_by_day_and_in_an_export_the_order_is_that_of_pages(meeting: Home) -> None:
    for request in ({"mode": "keyword"}, {"mode": "meaning"}, {"sort": "oldest"}):
        listed = [r.passage_id for page in meeting.pages("draft harbour", limit=3, **request) for r in page]
        walk = meeting.service.walk(SearchRequest.model_validate({"q": "draft harbour", **request}))
        assert [each.result.passage_id for piece in walk.pieces for each in piece] == listed


@pytest.mark.parametrize(
    ("request_", "lowered"),
    [
        ({"q": "peace"}, LOWERED),
        ({"q": "peace", "country": ["XVA"]}, LOWERED),
        ({"q": "peace", "kind": ["speech"]}, ()),
        ({"q": "peace", "capacity": ["presiding"]}, ()),
        ({"q": "peace kind:procedural"}, ()),
        ({"q": "peace OR kind:procedural"}, ()),
        ({"q": "peace -kind:speech"}, ()),
    ],
)
def test_whoever_asks_for_kinds_or_capacities_gets_them_in_their_place(
    request_: dict[str, str | list[str]], lowered: tuple[StatementKind, ...]
) -> None:
    request = SearchRequest.model_validate(request_)
    assert lowered_for(asked_by(request, tuple)) == lowered


@given(st.lists(st.booleans(), max_size=120))
def test_only_the_first_hundred_are_put_in_order_and_none_is_lost(lowered: list[bool]) -> None:
    nearest = [Hit(f"p{rank:03}", 1 - rank / 200, lowered=low) for rank, low in enumerate(lowered)]
    ordered = in_order(nearest)
    assert ordered[100:] == nearest[100:]
    assert sorted(ordered) == sorted(nearest)
    for low in (True, False):
        ranks = [hit.passage_id for hit in ordered if hit.lowered is low]
        assert all(before < after for before, after in pairwise(ranks))
    places = {hit.passage_id: place for place, hit in enumerate(ordered)}
    assert all(places[hit.passage_id] <= rank for rank, hit in enumerate(nearest) if not hit.lowered)


def test_a_passage_nearer_by_far_stays_above() -> None:
    nearest = [Hit("chair", 0.9, lowered=True), *(Hit(f"p{n}", 0.5) for n in range(9))]
    assert [hit.passage_id for hit in in_order(nearest)].index("chair") == 5
