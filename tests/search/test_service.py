"""Searches from request to answer, with the real catalog, model and index."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from search.answer import SearchAnswer
from search.embedding.ctranslate import CTranslateEmbedder
from search.embedding.errors import ModelFolderUnusable
from search.presenting import Presenter
from search.query.errors import QueryError
from search.service import SearchService
from tests.search.conftest import Home, Texts, open_home
from tests.search.corpus import Said, document, take_in


def notices(answer: SearchAnswer) -> list[str]:
    return [notice.code for notice in answer.notices]


def test_a_result_says_who_said_what_when_and_where(stocked: Home) -> None:
    answer = stocked.search("“humanitarian access”")
    result = answer.results[0]
    assert [result.text[start:end] for start, end in result.highlights] == ["humanitarian access"]
    assert (result.speaker, result.country and result.country.name) == ("Mira Tal", "Valdoria")
    assert (result.date, result.kind, result.page, result.language) == (dt.date(2024, 3, 5), "speech", 1, "en")
    assert result.url == f"https://onrecord.example/p/{result.passage_id}"
    assert result.document.symbol == "XC/PV.1"
    assert "XC/PV.1" in result.citation
    assert "keyword" in result.matched
    assert answer.took_ms > 0
    assert answer.query == {"q": "“humanitarian access”", "mode": "hybrid", "sort": "best", "limit": 20}


def test_meaning_finds_what_words_do_not(stocked: Home, texts: Texts) -> None:
    question = "coral death threatens fisheries"
    assert stocked.search(question, mode="keyword").total.value == 0
    for mode in ("meaning", "hybrid"):
        answer = stocked.search(question, mode=mode)
        assert texts(answer)[0].startswith("The reef is bleaching")
        assert answer.results[0].matched == ["meaning"]
        assert notices(answer) == (["words_not_found"] if mode == "hybrid" else [])
        assert answer.results[0].score > 0
        assert {value.value for value in answer.facets.country} >= {"XKE"}
        assert sum(value.count for value in answer.facets.year) == answer.total.value


def test_filters_bind_both_branches(stocked: Home) -> None:
    answer = stocked.search(
        "ceasefire and aid", country=["Valdoria"], from_="2024-01-01", to="2024-12-31", mode="meaning"
    )
    assert answer.results
    assert {result.country and result.country.code for result in answer.results} == {"XVA"}
    assert {result.date and result.date.year for result in answer.results} == {2024}
    nothing = stocked.search("ceasefire", from_="1999-01-01", to="1999-12-31")
    assert (nothing.total.value, nothing.results, nothing.next) == (0, [], None)


def test_phrases_and_exclusions_bind_what_meaning_finds(stocked: Home, texts: Texts) -> None:
    for text in texts(stocked.search("help for the people “of peace”", mode="hybrid")):
        assert "of peace" in text
    for text in texts(stocked.search("ceasefire aid peace -islands -bread")):
        assert "islands" not in text
        assert "bread" not in text


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"speaker": ["tal"]}, 2),
        ({"group": ["Group of Nine"]}, 1),
        ({"organization": ["Relief Office"]}, 1),
        ({"kind": ["right_of_reply", "procedural"]}, 2),
        ({"type": ["ministry_statement"]}, 1),
        ({"language": ["RU"]}, 1),
        ({"country": ["XKE", "XVA"], "kind": ["speech"]}, 5),
        ({}, 8),
    ],
)
def test_without_words_filters_alone_choose_newest_first(
    stocked: Home, parameters: dict[str, Any], expected: int
) -> None:
    answer = stocked.search(**parameters)
    assert (answer.total.value, answer.total.relation, len(answer.results)) == (expected, "exact", expected)
    dates = [result.date or dt.date.min for result in answer.results]
    assert dates == sorted(dates, reverse=True)
    assert notices(answer) == []


def test_what_is_not_asserted_is_not_found(stocked: Home, texts: Texts) -> None:
    assert not any("promised" in text for text in texts(stocked.search("promised a ceasefire")))


def test_facets_have_names_and_leave_out_their_own_filter(stocked: Home) -> None:
    facets = stocked.search(country=["XKE"]).facets
    assert [(value.value, value.label, value.count) for value in facets.country] == [
        ("XKE", "Kestria", 3),
        ("XVA", "Valdoria", 3),
    ]
    assert {value.label for value in facets.kind} == {"Speech", "Right of reply"}
    assert {value.label for value in facets.language} == {"English", "Russian"}
    assert [(value.value, value.count) for value in facets.year] == [("2024", 1), ("2025", 1)]
    months = [(value.value, value.label, value.count) for value in facets.month]
    assert [(month[:4], label[-4:], count) for month, label, count in months] == [
        ("2024", "2024", 1), ("2025", "2025", 1),
    ]  # fmt: skip


def test_words_that_never_stand_together_are_relaxed_and_it_is_said(stocked: Home) -> None:
    answer = stocked.search("ceasefire bread", mode="keyword")
    assert notices(answer) == ["relaxed"]
    assert answer.total.value == 2
    marked = {result.text[start:end] for result in answer.results for start, end in result.highlights}
    assert marked == {"ceasefire", "bread"}
    assert notices(stocked.search("unheard unsaid", mode="keyword")) == []
    assert notices(stocked.search("“ceasefire bread”", mode="keyword")) == []


@pytest.mark.parametrize("q", ["the of and", "is the", "de la"])
def test_a_query_of_function_words_still_finds_passages_that_hold_them(stocked: Home, q: str) -> None:
    answer = stocked.search(q, mode="keyword")
    assert answer.results
    assert all(result.highlights for result in answer.results)


@pytest.mark.parametrize("q", ["…", "?!", "—", "“”"])
def test_punctuation_alone_is_an_error_that_says_what_to_type(stocked: Home, q: str) -> None:
    with pytest.raises(QueryError, match="Type a word"):
        stocked.search(q)


def test_a_script_that_is_not_in_the_corpus_finds_nothing(stocked: Home) -> None:
    for q in ("ცეცხლი", "停火", "휴전", "κατάπαυση"):
        answer = stocked.search(q)
        assert (answer.total.value, answer.results) == (0, [])
        assert notices(answer) == ["meaning_language"]
        assert "English only" in answer.notices[0].message


def test_a_language_that_the_model_does_not_read_is_searched_by_words(stocked: Home, texts: Texts) -> None:
    for mode in ("hybrid", "meaning"):
        answer = stocked.search("переговоры", mode=mode)
        assert texts(answer) == ["Мы требуем прекращения огня и возобновления переговоров."]
        assert notices(answer) == ["meaning_language"]
        assert answer.results[0].matched == ["keyword"]


def test_sorted_by_date_words_alone_decide(stocked: Home) -> None:
    answer = stocked.search("we", sort="oldest")
    assert notices(answer) == ["meaning_needs_best"]
    dates = [result.date for result in answer.results]
    assert dates == sorted(date for date in dates if date)
    assert notices(stocked.search("we", sort="oldest", mode="keyword")) == []


def test_an_exclusion_alone_leaves_all_others(stocked: Home) -> None:
    for mode in ("keyword", "meaning", "hybrid"):
        answer = stocked.search("-we", mode=mode)
        assert answer.total.value == 8 - stocked.search("we", mode="keyword").total.value
        assert all(result.highlights == [] for result in answer.results)


def test_without_its_model_a_hybrid_search_goes_by_words_and_says_so(stocked: Home, tmp_path: Path) -> None:
    (tmp_path / "models").write_text("A file stands where the converted model should.")
    broken = CTranslateEmbedder(tmp_path / "models")
    service = SearchService(stocked.catalog.library, stocked.engine, broken, Presenter(""))
    home = Home(stocked.catalog, stocked.engine, broken, stocked.projection, service)
    answer = home.search("ceasefire")
    assert notices(answer) == ["meaning_unavailable"]
    assert answer.results[0].matched == ["keyword"]
    with pytest.raises(ModelFolderUnusable):
        home.search("ceasefire", mode="meaning")
    assert notices(home.search("ceasefire", mode="keyword")) == []


def test_an_empty_home_answers(tmp_path: Path, embedder: CTranslateEmbedder) -> None:
    answer = open_home(tmp_path, embedder).search("peace")
    assert (answer.total.value, answer.results, answer.facets.country) == (0, [], [])


def test_a_passage_that_was_retired_meanwhile_is_left_out(home: Home, texts: Texts) -> None:
    home.add(document("XC/PV.1", Said("We want peace."), Said("We want peace at last.")))
    take_in(home.catalog, [document("XC/PV.1", Said("We want peace."))])
    assert texts(home.search("peace", mode="keyword")) == ["We want peace."]
    home.projection.catch_up()
    assert home.search("peace", mode="keyword").total.value == 1
