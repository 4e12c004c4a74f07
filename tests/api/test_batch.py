"""Many searches in one request: each is answered by itself, and all of them count."""

import json
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from api.batch import MOST_SECONDS, make_batch
from api.cursors import Cursors
from api.limits import Limits
from api.searching import ApiSearch
from onrecord.admission import admission_to_api
from onrecord.wiring import Application
from tests.api.shapes import PROBLEM, SEARCH, faults
from tests.api.test_keys import asked

BATCH = "/api/v1/search/batch"
JSON = {"Content-Type": "application/json"}


def ask(client: TestClient, *searches: Any) -> list[dict[str, Any]]:
    answer = client.post(BATCH, json={"searches": searches})
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    assert len(items) == len(searches)
    return items


def test_each_search_is_answered_as_it_would_be_alone(client: TestClient) -> None:
    items = ask(client, {"q": "water", "mode": "keyword", "limit": 1}, {"country": ["XVA"], "from": "2026-01-01"})
    alone = client.get("/api/v1/search?q=water&mode=keyword&limit=1").json()
    for item in items:
        assert (item["status"], item["problem"], faults(item["answer"], SEARCH)) == (200, None, [])
    assert items[0]["answer"]["results"] == alone["results"]
    (second,) = ask(client, {"q": "water", "mode": "keyword", "limit": 1, "cursor": items[0]["answer"]["next"]})
    assert second["answer"]["results"][0]["passage_id"] != alone["results"][0]["passage_id"]
    assert items[1]["answer"]["query"]["country"] == ["XVA"]


@pytest.mark.parametrize(
    ("search", "code"),
    [
        ({"q": '"water'}, "unclosed_quotation"),
        ({"q": "water", "colour": "blue"}, "unknown_parameter"),
        ({"q": "water", "fields": "text"}, "unknown_parameter"),
        ({"q": 5}, "invalid_parameter"),
        ({"country": "XVA"}, "invalid_parameter"),
        ({"country": [["XVA"]]}, "invalid_parameter"),
        ({"country": ["Atlantis"]}, "unknown_filter"),
        ({"from": 86400}, "invalid_parameter"),
        ({"from": "86400"}, "invalid_parameter"),
        ({"limit": 101}, "invalid_parameter"),
        ({"limit": float("nan")}, "invalid_parameter"),
        ({"cursor": "abc"}, "bad_cursor"),
        ("water", "invalid_body"),
        (None, "invalid_body"),
        ([[]], "invalid_body"),
    ],
)
def test_a_search_at_fault_leaves_the_others_alone(client: TestClient, search: Any, code: str) -> None:
    answer = client.post(BATCH, content=json.dumps({"searches": [search, {"q": "water"}]}), headers=JSON)
    wrong, right = answer.json()["items"]
    assert (wrong["status"], wrong["answer"], wrong["problem"]["code"]) == (400, None, code)
    assert right["status"] == 200
    told = {name: value for name, value in wrong["problem"].items() if value is not None}
    assert faults(told | {"request_id": "x"}, PROBLEM) == []


@pytest.mark.parametrize(
    ("search", "parameter"),
    [
        ({"limit": 101}, "limit"),
        ({"country": [["XVA"]]}, "country.0"),
        ({"from": "2026-02-02", "to": "2026-01-01"}, "search"),
    ],
)
def test_a_fault_names_the_parameter(client: TestClient, search: Any, parameter: str) -> None:
    (item,) = ask(client, search)
    assert [fault["parameter"] for fault in item["problem"]["errors"]] == [parameter]


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        (b"", "invalid_parameter"),
        (b"{", "invalid_body"),
        (b"\xff\xfe{}", "invalid_body"),
        (b"[" * 200_000, "invalid_body"),
        (b'{"searches": ' + b'{"q":' * 100_000 + b"1" + b"}" * 100_000 + b"}", "invalid_body"),
        (b'{"searches": [{"limit": ' + b"9" * 100_000 + b"}]}", "invalid_body"),
        (b"[]", "invalid_parameter"),
        (b'{"searches": []}', "invalid_parameter"),
        (b'{"searches": {"q": "water"}}', "invalid_parameter"),
        (b'{"searches": [' + b",".join([b"{}"] * 101) + b"]}", "invalid_parameter"),
        (b'{"searches": [{"q": "water \\ud800"}]}', "invalid_parameter"),
        (b'{"searches": [{}], "\\udc00": 1}', "invalid_parameter"),
        (b'{"searches": [{}], "more": 1}', "unknown_parameter"),
        (b'{"searches": [' + b",".join([b'{"limit": 100}'] * 21) + b"]}", "too_many_results"),
    ],
)
def test_what_is_no_batch_is_refused_whole(client: TestClient, sent: bytes, code: str) -> None:
    answer = client.post(BATCH, content=sent, headers=JSON)
    assert (answer.status_code, answer.json()["code"]) == (400, code)
    assert answer.headers["content-type"] == "application/problem+json"
    assert faults(answer.json(), PROBLEM) == []


def test_deep_values_within_a_search_are_its_own_fault(client: TestClient) -> None:
    deep = b"[" * 400 + b"]" * 400
    answer = client.post(BATCH, content=b'{"searches": [{"q": ' + deep + b'}, {"q": "water"}]}', headers=JSON)
    assert [item["status"] for item in answer.json()["items"]] == [400, 200]


def test_too_much_is_not_read(client: TestClient) -> None:
    assert client.post(BATCH, content=b" " * 1_000_001, headers=JSON).json()["code"] == "body_too_large"


def test_a_batch_takes_what_its_searches_would_take_one_by_one(application: Application) -> None:
    client = asked(application, rate_limits="5/minute")
    four = client.post(BATCH, json={"searches": [{"q": "water"}] * 4})
    assert (four.status_code, four.headers["RateLimit"]) == (200, '"minute";r=1;t=60')
    refused = client.post(BATCH, json={"searches": [{"q": "water"}] * 3})
    assert (refused.status_code, refused.json()["code"]) == (429, "too_many_requests")
    never = client.post(BATCH, json={"searches": [{"q": "water"}] * 9})
    assert (never.status_code, never.json()["code"]) == (429, "too_many_requests")


def test_searches_whose_turn_does_not_come_are_to_be_sent_again(application: Application) -> None:
    times = iter([0.0, 1.0, MOST_SECONDS, MOST_SECONDS + 1])
    server = FastAPI()
    server.include_router(make_batch(ApiSearch(application.search, Cursors("s" * 32)), lambda: next(times)))
    server.add_middleware(Limits, api=admission_to_api(application))
    items = TestClient(server).post(BATCH, json={"searches": [{"q": "water"}] * 3}).json()["items"]
    assert [item["status"] for item in items] == [200, 503, 503]
    assert {item["problem"]["code"] for item in items[1:]} == {"batch_out_of_time"}
