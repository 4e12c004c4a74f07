"""Press reports: only what was said is found unless more is asked for, and results tell whose words are whose."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from search.projection import indexed
from statements.vocabulary import Standing
from tests.search.conftest import Home, Texts
from tests.search.corpus import take_in
from tests.support.press import BACKGROUND, DENIED, KESTRIA, LIKELY, OFFICIAL, TENNANT, press_report, told

EVERYTHING = list(Standing)


@pytest.fixture
def reported(home: Home) -> Home:
    home.add(told())
    return home


def found(home: Home, *standing: Standing, **parameters: Any) -> set[str]:
    return {result.text for result in home.search(standing=list(standing), **parameters).results}


@pytest.mark.parametrize("mode", ["keyword", "meaning", "hybrid"])
def test_what_was_not_said_is_not_found(reported: Home, mode: str) -> None:
    for query in ("gates stay shut", "joint gauge at the border", "flooded the lower town", ""):
        answer = reported.search(query, mode=mode)
        assert {result.standing for result in answer.results} <= {Standing.SAID}
        assert not {DENIED.sentence, LIKELY.sentence, BACKGROUND} & {result.text for result in answer.results}
    assert found(reported) == {TENNANT.sentence, OFFICIAL.sentence, KESTRIA.sentence}


def test_more_is_found_where_it_is_asked_for(reported: Home, texts: Texts) -> None:
    assert found(reported, Standing.DOUBTFUL) == {DENIED.sentence, LIKELY.sentence}
    assert found(reported, Standing.BACKGROUND) == {BACKGROUND}
    assert len(found(reported, *EVERYTHING)) == 6
    assert texts(reported.search("flooded lower town", mode="keyword", standing=["background"])) == [BACKGROUND]
    near = reported.search("a flood in a harbour", mode="meaning", standing=["background"])
    assert texts(near) == [BACKGROUND]


def test_counts_are_of_what_is_searched(reported: Home) -> None:
    by_country = {value.value: value.count for value in reported.search().facets.country}
    assert by_country == {"XVA": 1, "XKE": 1}
    wider = reported.search(standing=EVERYTHING)
    assert {value.value: value.count for value in wider.facets.country} == {"XVA": 2, "XKE": 2}
    assert wider.total.value == 6
    assert [(value.label, value.count) for value in wider.facets.kind] == [("Quoted in a report", 5)]
    assert wider.query["standing"] == ["said", "doubtful", "background"]


def test_filters_by_speaker_and_country_find_quotations(reported: Home) -> None:
    assert found(reported, country=["XVA"]) == {TENNANT.sentence}
    assert found(reported, speaker=["tennant"]) == {TENNANT.sentence}
    assert found(reported, organization=["River Commission"]) == {OFFICIAL.sentence}
    assert found(reported, *EVERYTHING, country=["XVA"]) == {TENNANT.sentence, DENIED.sentence}


def test_a_quotation_says_whose_words_are_whose(reported: Home) -> None:
    (result,) = reported.search(speaker=["Marisol Tennant"]).results
    assert [result.text[start:end] for start, end in result.said] == list(TENNANT.content)
    assert (result.form, result.standing, result.reported_by) == ("direct", "said", "The Amaranth Courier")
    assert (result.said_on, result.related_meeting) == (dt.date(2026, 9, 4), "XC/PV.1147")
    assert result.citation == "Marisol Tennant (Valdoria), quoted in The Amaranth Courier, 5 September 2026"


def test_background_names_nobody(reported: Home) -> None:
    (result,) = reported.search(standing=["background"]).results
    empty = (result.statement_id, result.kind, result.capacity, result.speaker, result.country, result.form)
    assert set(empty) == {None}
    assert (result.label, result.said, result.reported_by) == ("", [], "The Amaranth Courier")
    assert result.citation == "The Amaranth Courier, 5 September 2026"


def test_a_speech_is_said_from_beginning_to_end(stocked: Home) -> None:
    for result in stocked.search().results:
        assert result.said == [(0, len(result.text))]
        assert (result.reported_by, result.form) == (None, None)


def test_the_engine_follows_what_is_credited_anew(reported: Home) -> None:
    passage = told().passages[4].id
    assert reported.projection.verify() == []
    mended = replace(DENIED, more={})
    reported.add(press_report(BACKGROUND, TENNANT, OFFICIAL, KESTRIA, mended, LIKELY))
    assert reported.projection.verify() == []
    assert DENIED.sentence in found(reported)
    entry = reported.catalog.library.entries([passage])[passage]
    assert indexed(entry, None).standing == Standing.SAID
    reported.projection.rebuild()
    assert reported.projection.verify() == []


def test_an_engine_that_is_behind_shows_nobody_to_have_said_what_they_did_not(reported: Home) -> None:
    denied = replace(TENNANT, more={"asserted": False})
    take_in(reported.catalog, [press_report(BACKGROUND, denied, OFFICIAL, KESTRIA, DENIED, LIKELY)])
    assert reported.projection.behind() == 1
    assert found(reported) == {OFFICIAL.sentence, KESTRIA.sentence}
    reported.projection.catch_up()
    assert TENNANT.sentence in found(reported, Standing.DOUBTFUL)
