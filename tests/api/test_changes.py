"""The feed of changes: whoever follows it has what the catalog has."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient

from onrecord.wiring import Application
from tests.api.conftest import BASE_URL, PELL, TENNANT


def followed(client: TestClient, limit: int) -> Iterator[dict[str, Any]]:
    """All changes, page by page."""
    since, more = 0, True
    while more:
        body = client.get("/api/v1/changes", params={"since": since, "limit": limit}).json()
        assert len(body["changes"]) <= limit
        yield from body["changes"]
        since, more = body["up_to"], body["more"]
    assert client.get("/api/v1/changes", params={"since": since}).json() == {
        "changes": [], "up_to": since, "more": False,
    }  # fmt: skip


@pytest.mark.parametrize("limit", [1, 2, 1000])
def test_whoever_follows_it_has_every_passage_once_as_it_is(client: TestClient, limit: int) -> None:
    changes = list(followed(client, limit))
    numbers = [change["sequence"] for change in changes]
    assert numbers == sorted(set(numbers))
    assert len({change["passage_id"] for change in changes}) == len(changes)
    living = {change["passage"]["text"]: change for change in changes if change["passage"]}
    assert living.keys() == {TENNANT[1], PELL[1]}
    tennant = living[TENNANT[1]]
    assert tennant["country"] == {"code": "XVA", "name": "Valdoria"}
    assert tennant["url"] == f"{BASE_URL}/p/{tennant['passage_id']}"
    assert tennant["standing"] == "said"
    assert dt.datetime.fromisoformat(tennant["recorded_at"]).utcoffset() == dt.timedelta()


def test_a_passage_that_was_reworded_is_retired_and_names_its_successor(client: TestClient) -> None:
    changes = list(followed(client, 100))
    (gone,) = (change for change in changes if change["kind"] == "retired")
    assert gone["passage"] is gone["document"] is gone["speaker"] is None
    (now,) = (change for change in changes if change["passage"] and change["passage"]["text"] == TENNANT[1])
    assert gone["successor"] == now["passage_id"]


def test_vectors_are_no_news(client: TestClient, application: Application) -> None:
    before = list(followed(client, 100))
    assert application.catalog.sequence.last() > max(change["sequence"] for change in before)


@pytest.mark.parametrize("given", [{"since": "-1"}, {"since": "x"}, {"limit": "0"}, {"limit": "1001"}, {"after": "1"}])
def test_what_cannot_be_asked_is_a_problem(client: TestClient, given: dict[str, str]) -> None:
    answer = client.get("/api/v1/changes", params=given)
    assert answer.status_code == 400
    assert answer.json()["code"] in {"invalid_parameter", "unknown_parameter"}


def test_an_unknown_parameter_is_told_which_there_are(client: TestClient) -> None:
    title = client.get("/api/v1/changes", params={"after": "1"}).json()["title"]
    assert title == "There is no parameter after; there are since, limit, wait."
