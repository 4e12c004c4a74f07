"""What a search is understood as, and what its words may be meant as."""

import datetime as dt
from typing import Any

import pytest

from search.query.parser import parse_query
from search.request import SearchRequest
from search.understanding import SpeakerNames, suggestions
from tests.search.conftest import Home

NAMES = ["Mira Tal", "Joren Äsk", "Ana Peace", "Bo Peace", "Cy Peace", "Di Peace"]


def offered(q: str, **parameters: Any) -> dict[str, dict[str, str | list[str]]]:
    request = SearchRequest(q=q, **parameters)
    found = suggestions(request, parse_query(q), SpeakerNames(lambda: NAMES))
    return {suggestion.label: suggestion.parameters for suggestion in found}


@pytest.mark.parametrize(
    ("q", "label", "parameters"),
    [
        ("Kestria water", "Filter by country: Kestria", {"q": "water", "country": ["XKE"]}),
        ("kestria “water levels” -dam", "Filter by country: Kestria", {"q": '"water levels" -dam', "country": ["XKE"]}),
        ("Kestrian water", "Filter by country: Kestria", {"q": "water", "country": ["XKE"]}),
        ("Вальдория", "Filter by country: Valdoria", {"country": ["XVA"]}),
        ("mira tal dam", "Filter by speaker: Mira Tal", {"q": "dam", "speaker": ["Mira Tal"]}),
        ("ask", "", {}),
        (
            "council of concord dam",
            "Filter by meetings of: Council of Concord",
            {"q": 'dam organ:"Council of Concord"'},
        ),
        ("lower riparian group", "Filter by members of: Lower Riparian Group", {"group": ["Lower Riparian Group"]}),
        ("dam XA/5/PV.1", "Filter by document: XA/5/PV.1", {"q": "dam symbol:XA/5/PV.1"}),
        ("dam XA/RES/7/2", "Filter by what names: XA/RES/7/2", {"q": "dam cites:XA/RES/7/2"}),
        ("dam xa/5/pv. 1", "Filter by document: XA/5/PV.1", {"q": "dam symbol:XA/5/PV.1"}),
        (
            "dam resolution 2334 (2016)",
            "Filter by what names: S/RES/2334 (2016)",
            {"q": 'dam cites:"S/RES/2334 (2016)"'},
        ),
        ("dam since 2019", "Filter by date: since 2019", {"q": "dam", "from": "2019-01-01"}),
        ("dam in May 2019", "Filter by date: in May 2019", {"q": "dam", "from": "2019-05-01", "to": "2019-05-31"}),
        ("between 2015 and 2019", "Filter by date: between 2015 and 2019", {"from": "2015-01-01", "to": "2019-12-31"}),
        ("depuis mai 2019", "Filter by date: since May 2019", {"from": "2019-05-01"}),
    ],
)
def test_what_words_may_be_meant_as(q: str, label: str, parameters: dict[str, str | list[str]]) -> None:
    found = offered(q)
    assert found.get(label, {}) == parameters
    assert label or not found


@pytest.mark.parametrize(
    "q",
    [
        "us water",
        "who said so",
        "“Kestria”",
        "-Kestria",
        "Kestria OR water",
        "peace",
        "tal",
        "",
        "resolution 2334",
        "Kes*",
    ],
)
def test_words_that_are_words_are_left_alone(q: str) -> None:
    assert offered(q) == {}


def test_what_is_chosen_already_is_not_offered() -> None:
    assert offered("Kestria water", country=["XVA"]) == {}
    assert offered("dam since 2019", from_=dt.date(2010, 1, 1)) == {}


def test_the_answer_tells_what_was_understood(stocked: Home) -> None:
    answer = stocked.search("“humanitarian access” country:Valdoria", kind=["speech"], **{"from": "2020-01-01"})
    assert answer.total.value
    sentence = "passages containing exactly “humanitarian access”, by Valdoria, as speeches, since 2020"
    assert answer.understood.sentence == sentence
    assert [(part.words, part.rest) for part in answer.understood.parts] == [
        ("exactly “humanitarian access”", "country:Valdoria"),
        ("by Valdoria", '"humanitarian access"'),
    ]


def test_a_condition_filters_as_the_parameter_does(stocked: Home) -> None:
    by_query, by_parameter = stocked.search("reef country:Kestria"), stocked.search("reef", country=["XKE"])
    assert by_query.total == by_parameter.total
    assert by_query.total.value
    assert [result.passage_id for result in by_query.results] == [result.passage_id for result in by_parameter.results]
    assert by_query.facets == by_parameter.facets


def test_other_names_are_searched_and_can_be_left_out(stocked: Home) -> None:
    answer = stocked.search("Kestria")
    assert [(each.typed, each.others) for each in answer.understood.expanded] == [("Kestria", ["Kestrian Republic"])]
    assert answer.understood.sentence == "passages containing Kestria (also Kestrian Republic)"
    assert [suggestion.label for suggestion in answer.suggestions] == ["Filter by country: Kestria"]
    plain = stocked.search("Kestria", expand=False)
    assert plain.understood.expanded == []
    assert plain.query["expand"] is False
