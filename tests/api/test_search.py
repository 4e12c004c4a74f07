from typing import Any

import pytest
from fastapi.testclient import TestClient

from api import examples
from search.answer import SearchAnswer
from tests.api.conftest import BASE_URL, PELL, TENNANT
from tests.api.shapes import RESULT, SEARCH, faults


def ask(client: TestClient, parameters: str) -> dict[str, Any]:
    answer = client.get(f"/api/v1/search?{parameters}")
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    assert faults(body, SEARCH) == []
    return body


def test_an_answer_has_every_field_of_the_contract(client: TestClient) -> None:
    body = ask(client, "q=prior+notification")
    (found,) = [r for r in body["results"] if "keyword" in r["matched"]]
    assert faults(found, RESULT) == []
    assert found["text"] == TENNANT[1]
    assert found["text"][slice(*found["highlights"][0])].startswith("prior")
    assert (found["speaker"], found["country"]) == ("Tennant", {"code": "XVA", "name": "Valdoria"})
    assert (found["date"], found["page"]) == ("2026-11-12", 1)
    assert found["url"] == f"{BASE_URL}/p/{found['passage_id']}"
    assert "XC/PV.1147" in found["citation"]
    assert body["query"] == {"q": "prior notification", "mode": "hybrid", "sort": "best", "limit": 20}


def test_the_example_of_the_description_has_the_shape_of_an_answer() -> None:
    assert faults(examples.SEARCH, SEARCH) == []
    assert SearchAnswer.model_validate(examples.SEARCH).model_dump(mode="json") == examples.SEARCH


@pytest.mark.parametrize("mode", ["keyword", "meaning", "hybrid"])
def test_every_mode_answers_in_the_same_shape(client: TestClient, mode: str) -> None:
    body = ask(client, f"q=water&mode={mode}")
    assert body["results"]
    assert {m for r in body["results"] for m in r["matched"]} <= {"keyword", "meaning"}


def test_no_query_gives_everything_and_no_hit_is_an_answer(client: TestClient) -> None:
    assert ask(client, "")["total"] == {"value": 2, "relation": "exact"}
    nothing = ask(client, "q=zeppelin&mode=keyword")
    assert (nothing["total"]["value"], nothing["results"], nothing["next"]) == (0, [], None)


def test_filters_narrow_and_may_be_given_several_times(client: TestClient) -> None:
    kind = ask(client, "q=water&mode=keyword&kind=explanation_of_vote")
    assert [r["text"] for r in kind["results"]] == [PELL[1]]
    assert ask(client, "mode=keyword&country=Valdoria&country=XKE")["query"]["country"] == ["Valdoria", "XKE"]
    assert ask(client, "from=2026-11-13")["total"]["value"] == 0
    assert ask(client, "from=2026-11-12&to=2026-11-12")["total"]["value"] == 2


def test_what_a_form_leaves_empty_asks_for_nothing(client: TestClient) -> None:
    everything = ask(client, "q=water&mode=keyword")
    empty = ask(client, "q=water&mode=keyword&country=&kind=&from=&to=&language=&cursor=&sort=&limit=")
    assert empty["query"] == everything["query"]
    assert empty["results"] == everything["results"]


def test_pages_follow_each_other_without_gap_and_without_double(client: TestClient) -> None:
    first = ask(client, "q=water&mode=keyword&limit=1")
    second = ask(client, f"q=water&mode=keyword&limit=1&cursor={first['next']}")
    ids = [r["passage_id"] for r in first["results"] + second["results"]]
    assert len(set(ids)) == len(ids) == 2
    assert second["next"] is None


@pytest.mark.parametrize(
    ("parameters", "code"),
    [
        ("q=%22never+closed", "unclosed_quotation"),
        ("q=%3F%21", "no_words"),
        ("country=Atlantis", "unknown_filter"),
        ("q=water&cursor=abc", "bad_cursor"),
        ("kind=singing", "invalid_parameter"),
        ("type=poem", "invalid_parameter"),
        ("from=yesterday", "invalid_parameter"),
        ("from=2026-02-30", "invalid_parameter"),
        ("from=2026-02-01&to=2026-01-01", "invalid_parameter"),
        ("limit=0", "invalid_parameter"),
        ("limit=101", "invalid_parameter"),
        ("limit=ten", "invalid_parameter"),
        ("mode=psychic", "invalid_parameter"),
        ("sort=random", "invalid_parameter"),
        (f"q={'a' * 5001}", "too_long"),
        ("q=%2Apeace", "leading_wildcard"),
        ("q=country%3AAtlantis", "unknown_value"),
        ("q=foo%3Abar", "unknown_field"),
        ("q=%28peace", "unclosed_bracket"),
        (f"q={'%28' * 9}peace", "too_deep"),
        (f"q={'a+' * 501}", "too_many_terms"),
        ("expand=perhaps", "invalid_parameter"),
        ("q=water&colour=blue", "unknown_parameter"),
        ("q=water&q=boats", "repeated_parameter"),
        ("q=water&limit=1&limit=2", "repeated_parameter"),
    ],
)
def test_what_cannot_be_searched_is_the_askers_to_mend(client: TestClient, parameters: str, code: str) -> None:
    answer = client.get(f"/api/v1/search?{parameters}")
    assert (answer.status_code, answer.json()["code"]) == (400, code)


@pytest.mark.parametrize("typed", ["yesterday", "2026-02-30", "2026-02", "31 May 2026"])
def test_what_is_no_day_is_told_how_days_are_written(client: TestClient, typed: str) -> None:
    problem = client.get("/api/v1/search", params={"from": typed}).json()
    assert problem["title"] == f"from: “{typed}” is no day: write it YYYY-MM-DD"


def test_a_mistake_in_the_query_comes_with_its_place_and_a_correction(client: TestClient) -> None:
    problem = client.get("/api/v1/search", params={"q": 'water "in time'}).json()
    assert problem["position"] == 6
    assert ask(client, f"q={problem['corrected']}")["total"]["value"] >= 1


def test_an_unknown_parameter_is_named_beside_those_there_are(client: TestClient) -> None:
    problem = client.get("/api/v1/search?colour=blue").json()
    assert "colour" in problem["title"]
    assert "speaker" in problem["title"]
    assert problem["errors"][0]["parameter"] == "colour"


@pytest.mark.parametrize(
    "query", ["the of and", "мир", "和平", "سلام", "🕊", "a" * 2000, "\x00\x1b[31m", "-water", '""']
)
def test_odd_queries_are_answered_or_refused_and_never_crash(client: TestClient, query: str) -> None:
    answer = client.get("/api/v1/search", params={"q": query})
    assert answer.status_code in {200, 400}, answer.text


def test_statements_hold_their_other_passages_and_have_cursors_of_their_own(client: TestClient) -> None:
    first = ask(client, "per=statement&limit=1")
    assert (first["query"]["per"], first["statements"], first["total"]["value"]) == ("statement", 2, 2)
    second = ask(client, f"per=statement&limit=1&cursor={first['next']}")
    assert first["results"][0]["statement_id"] != second["results"][0]["statement_id"]
    assert [result["more"] for answer in (first, second) for result in answer["results"]] == [[], []]
    assert client.get(f"/api/v1/search?limit=1&cursor={first['next']}").status_code == 400


def test_the_sentence_closest_to_the_query_is_told_where_it_is_asked_for(client: TestClient) -> None:
    query = "mode=meaning&q=warning+before+a+flood"
    plain = ask(client, query)
    told = client.get(f"/api/v1/search?{query}&closest=true&fields=text,closest,matched").json()
    assert [result["text"] for result in told["results"]] == [result["text"] for result in plain["results"]]
    assert all(result["closest"] is None for result in plain["results"])
    # Each of these passages is one sentence, of which nothing has to be pointed out.
    assert all(result == {**result, "matched": ["meaning"], "closest": None} for result in told["results"])
