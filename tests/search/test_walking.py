"""A walk over all that a search finds: every passage once, the fused ones first."""

from contextlib import closing
from typing import Any

import pytest

from search.request import Mode, SearchRequest
from search.walking import AT_ONCE, Walk
from tests.search.conftest import Home
from tests.search.corpus import Said, document


def passed(walk: Walk) -> list[str]:
    with closing(walk.pieces) as pieces:
        return [quotation.result.passage_id for piece in pieces for quotation in piece]


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize(
    "parameters",
    [
        {"q": "water"},
        {"q": "the river and its water", "sort": "newest"},
        {"q": "", "sort": "oldest"},
        {"q": '"water"', "country": ["XVA"]},
        {"q": "nothing of this stands anywhere together water"},
    ],
)
def test_a_walk_passes_what_pages_show(stocked: Home, mode: Mode, parameters: dict[str, Any]) -> None:
    request = SearchRequest.model_validate({**parameters, "mode": mode})
    answer = stocked.service.search(request)
    pages = stocked.pages(**{**parameters, "mode": mode, "limit": 3})
    walk = stocked.service.walk(request)
    assert walk.total == answer.total
    assert [notice.code for notice in walk.notices] == [notice.code for notice in answer.notices]
    shown = [result.passage_id for page in pages for result in page]
    elsewhere = {copy.passage_id for page in pages for result in page for copy in result.also_at}
    found = passed(walk)
    assert len(found) == len(set(found))
    assert set(shown) <= set(found) <= {*shown, *elsewhere}


def test_what_is_added_meanwhile_is_passed_over_and_what_is_retired_left_out(home: Home) -> None:
    many = [document(f"XC/PV.{n}", Said(f"The water of river {n} is ours."), date="2026-01-02") for n in range(AT_ONCE)]
    home.add(*many, document("XC/PV.first", Said("Water came first."), date="2026-02-02"))
    home.add(document("XC/PV.last", Said("This water comes last."), date="2026-01-01"))
    with closing(home.service.walk(SearchRequest(q="water", sort="newest")).pieces) as pieces:
        texts = [quotation.result.text for quotation in next(pieces)]
        home.add(document("XC/PV.new", Said("New water."), date="2026-01-01"))
        home.add(document("XC/PV.last", Said("Nothing more."), date="2026-01-01"))
        texts += [quotation.result.text for piece in pieces for quotation in piece]
    assert texts[0] == "Water came first."
    assert len(texts) == len(set(texts)) == AT_ONCE + 1
    assert "New water." not in texts
