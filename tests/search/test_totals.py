"""What a search counts is what its pages show."""

from collections import Counter

import pytest

from search.request import Mode
from tests.search.conftest import Home


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("q", ["ceasefire", "ceasefire bread", "coral death threatens fisheries", "peace -islands"])
def test_total_and_facets_count_what_pages_hold(stocked: Home, q: str, mode: Mode) -> None:
    answer = stocked.search(q, mode=mode)
    results = [result for page in stocked.pages(q, mode=mode, limit=2) for result in page]
    assert len({result.passage_id for result in results}) == len(results) == answer.total.value
    for facet, of in (
        (answer.facets.kind, [r.kind for r in results]),
        (answer.facets.language, [r.language for r in results]),
    ):
        assert {value.value: value.count for value in facet} == Counter(of)


def test_a_chosen_value_counts_what_the_answer_counts(stocked: Home) -> None:
    chosen = stocked.search("the", country=["XVA"])
    counts = {value.value: value.count for value in chosen.facets.country}
    assert counts["XVA"] == chosen.total.value > 0
    assert len(counts) > 1
