"""Saved searches by key: whoever owns it sees and changes their own, and nobody else's."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient

from catalog.deliveries import Delivery
from catalog.owners import Owner
from onrecord.wiring import Application
from statements.key_scopes import Scope
from tests.api.shapes import PROBLEM, RESULT, faults

NOW = dt.datetime.now(dt.UTC)
SAVED = "/api/v1/saved"
WATER = {"search": {"request": {"q": "water", "mode": "keyword", "country": ["XVA"]}}}
Keyed = dict[str, str]


@pytest.fixture
def mira(application: Application) -> Iterator[Owner]:
    owner = application.catalog.owners.verified("mira@example.org", NOW)
    yield owner
    application.catalog.owners.forget(owner.id)


def key_of(application: Application, owner: Owner | None, *scopes: Scope) -> Keyed:
    number = owner.id if owner else None
    key, _ = application.catalog.api_keys.create("A test", scopes or (Scope.SAVED,), NOW, owner_id=number)
    return {"Authorization": f"Bearer {key}"}


@pytest.fixture
def key(application: Application, mira: Owner) -> Keyed:
    return key_of(application, mira)


def kept(client: TestClient, key: Keyed, body: dict[str, Any]) -> dict[str, Any]:
    answer = client.post(SAVED, json=body, headers=key)
    assert answer.status_code == 201, answer.text
    saved: dict[str, Any] = answer.json()
    return saved


def test_a_search_is_saved_shown_changed_and_forgotten(client: TestClient, key: Keyed) -> None:
    saved = kept(client, key, {**WATER, "frequency": "weekly"})
    assert (saved["frequency"], saved["day"], saved["paused_because"]) == ("weekly", 0, None)
    assert saved["name"]
    assert saved["search"]["request"]["country"] == ["XVA"]
    address = f"{SAVED}/{saved['id']}"
    assert client.get(address, headers=key).json() == saved
    assert client.get(SAVED, headers=key).json() == {"results": [saved]}
    # What is given can be sent back.
    again = client.post(SAVED, json={"search": saved["search"]}, headers=key)
    assert (again.status_code, again.json()["code"]) == (409, "already_saved")
    changed = client.patch(
        address, json={"name": "Of the river", "frequency": "monthly", "day": 31}, headers=key
    ).json()
    assert (changed["name"], changed["frequency"], changed["day"]) == ("Of the river", "monthly", 31)
    narrowed = {"request": {"q": "notification", "mode": "keyword"}}
    other = client.patch(address, json={"search": narrowed}, headers=key).json()
    assert (other["search"]["request"]["q"], other["name"], other["day"]) == ("notification", "Of the river", 31)
    off = client.patch(address, json={"frequency": "off"}, headers=key).json()
    assert (off["frequency"], off["next_at"]) == ("off", None)
    gone = client.delete(address, headers=key)
    assert (gone.status_code, gone.content) == (204, b"")
    assert client.get(address, headers=key).json()["code"] == "unknown_saved_search"


def test_a_change_is_made_whole_or_not_at_all(client: TestClient, key: Keyed) -> None:
    saved = kept(client, key, WATER)
    address = f"{SAVED}/{saved['id']}"
    other = {"request": {"q": "boats"}}
    for wrong in (
        {"search": other, "frequency": "weekly", "day": 7},
        {"search": other, "name": "\n"},
        {"name": "Another", "search": {"request": {}}},
        {"name": "Another", "search": {"request": {"q": '"boats'}}},
    ):
        refused = client.patch(address, json=wrong, headers=key)
        assert (refused.status_code, faults(refused.json(), PROBLEM)) == (400, []), wrong
        assert client.get(address, headers=key).json() == saved


def test_an_estimate_counts_and_keeps_nothing(client: TestClient, key: Keyed) -> None:
    answer = client.post("/api/v1/estimate", json=WATER["search"], headers=key)
    assert answer.status_code == 200, answer.text
    told = answer.json()
    assert (told["too_broad"], told["at_least"]) == (None, False)
    assert sum(bar["found"] for bar in told["weeks"]) == told["year"] >= told["month"]
    assert all(faults(sample, RESULT) == [] for sample in told["samples"])
    assert client.get(SAVED, headers=key).json() == {"results": []}


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"search": {"request": {"q": '"water'}}}, "unclosed_quotation"),
        ({"search": {"request": {"country": ["Atlantis"]}}}, "unknown_filter"),
        ({"search": {"request": {}}}, "asks_for_everything"),
        ({"search": {"request": {"q": "water", "limit": 5}}}, "unknown_parameter"),
        ({"search": {"request": {"q": "water"}}, "frequency": "hourly"}, "invalid_parameter"),
        ({"search": {"request": {"q": "water"}}, "frequency": "monthly", "day": 32}, "wrong_schedule"),
        ({"search": {"request": {"q": "water"}}, "name": "\u202e"}, "wrong_name"),
        ({"search": None}, "invalid_parameter"),
        ({}, "invalid_parameter"),
    ],
)
def test_what_cannot_be_saved_is_a_problem(client: TestClient, key: Keyed, body: dict[str, Any], code: str) -> None:
    refused = client.post(SAVED, json=body, headers=key)
    assert (refused.status_code, refused.json()["code"], faults(refused.json(), PROBLEM)) == (400, code, [])


def test_nobody_elses_searches_are_seen_or_changed(client: TestClient, application: Application, key: Keyed) -> None:
    number = kept(client, key, WATER)["id"]
    other = application.catalog.owners.verified("other@example.org", NOW)
    theirs = key_of(application, other)
    assert client.get(SAVED, headers=theirs).json() == {"results": []}
    for method, body in (("GET", None), ("PATCH", {"name": "Mine"}), ("DELETE", None)):
        refused = client.request(method, f"{SAVED}/{number}", json=body, headers=theirs)
        assert (refused.status_code, refused.json()["code"]) == (404, "unknown_saved_search")
    application.catalog.owners.forget(other.id)
    assert client.get(f"{SAVED}/{number}", headers=key).status_code == 200


def test_somebodys_key_with_the_scope_is_needed(client: TestClient, application: Application, mira: Owner) -> None:
    assert client.get(SAVED).status_code == 401
    assert client.get(SAVED, headers=key_of(application, mira, Scope.READ)).json()["code"] == "scope_needed"
    refused = client.get(SAVED, headers=key_of(application, None))
    assert (refused.status_code, refused.json()["code"]) == (403, "owner_needed")


def test_what_was_told_is_listed_page_by_page(
    client: TestClient, application: Application, mira: Owner, key: Keyed
) -> None:
    number = kept(client, key, WATER)["id"]
    found = client.get("/api/v1/search?q=water&mode=keyword").json()["results"]
    told = [
        Delivery(lineage=id_, passage_id=id_, search_ids=(number,), by_words=True, by_meaning=False)
        for id_ in (*(one["passage_id"] for one in found), "0gone0")
    ]
    application.catalog.deliveries.hand_over(mira.id, "a key", [], told, {}, NOW)
    seen: list[dict[str, Any]] = []
    cursor = ""
    while cursor is not None:
        page = client.get(f"/api/v1/deliveries?limit=1&cursor={cursor}" if cursor else "/api/v1/deliveries?limit=1",
                          headers=key).json()  # fmt: skip
        seen += page["results"]
        cursor = page["next"]
    assert [one["passage_id"] for one in seen] == [one.passage_id for one in reversed(told)]
    gone, *there = seen
    assert gone["passage"] is None
    for one in there:
        assert (one["searches"], one["matched"], one["delivered"]) == ([number], ["keyword"], "new")
        assert faults(one["passage"], RESULT) == []
    assert client.get("/api/v1/deliveries?cursor=abc", headers=key).json()["code"] == "bad_cursor"
