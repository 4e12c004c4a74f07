"""Whatever goes wrong, wherever: one shape, a stable code, and nothing of our insides."""

import logging
import re
import shutil
from collections.abc import Callable

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient

from onrecord.server import make_server
from onrecord.wiring import Application
from tests.api.shapes import PROBLEM, faults

LISTS = (
    "/api/v1/search",
    "/api/v1/changes",
    "/api/v1/count",
    "/api/v1/export",
    "/api/v1/usage",
    "/api/v1/documents",
    "/api/v1/meetings",
    "/api/v1/votes",
    "/api/v1/people",
    "/api/v1/countries",
    "/api/v1/organizations",
    "/api/v1/sources",
    "/api/v1/citing?symbol=XC/PV.1",
)
BY_ID = (
    "/api/v1/passages/{}",
    "/api/v1/statements/{}",
    "/api/v1/documents/{}",
    "/api/v1/documents/{}/revisions",
    "/api/v1/documents/{}/references",
    "/api/v1/people/{}",
)
BY_NAME = {"/api/v1/countries/{}": "QQQ", "/api/v1/organizations/{}": "no-such-body"}
# What is asked by sending it.
SENT = ("/api/v1/search/batch", "/api/v1/resolve")
# What only somebody's key opens.
SAVED = ("/api/v1/saved", "/api/v1/saved/{}", "/api/v1/estimate", "/api/v1/deliveries")
ROUTES = (*LISTS, *BY_ID, *BY_NAME)
# What answers from tables, settings or the index alone.
WITHOUT_CATALOG = {"/api/v1/usage", "/api/v1/organizations", "/api/v1/count", *BY_NAME}
Breaks = Callable[[Application], None]


def problem_of(client: TestClient, method: str, address: str) -> dict[str, object]:
    answer = client.request(method, address)
    assert answer.headers["content-type"] == "application/problem+json", (address, answer.text)
    body: dict[str, object] = answer.json()
    assert faults(body, PROBLEM) == []
    assert body["status"] == answer.status_code
    assert body["type"] == f"/help/api/problems#{body['code']}"
    return body


def test_these_are_all_the_routes_there_are(application: Application) -> None:
    server: FastAPI = make_server(application)
    described = {path for path in server.openapi()["paths"] if path.startswith("/api/")}
    assert {re.sub("{.*?}", "{}", path) for path in described} == {
        route.partition("?")[0] for route in (*ROUTES, *SENT, *SAVED)
    }
    assert all(route.methods for route in server.routes if isinstance(route, APIRoute))


@pytest.mark.parametrize("route", ROUTES)
def test_every_route_answers_what_it_does_not_know_with_a_problem(client: TestClient, route: str) -> None:
    address = route.format(BY_NAME.get(route, "0unknown0"))
    assert (
        problem_of(client, "GET", f"{address}{'&' if '?' in address else '?'}colour=blue")["code"]
        == "unknown_parameter"
    )
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        problem = problem_of(client, method, address)
        assert (problem["status"], problem["code"]) == (405, "method_not_allowed")
    options = client.options(address)
    assert (options.status_code, options.content) == (204, b"")
    assert client.post(address).headers["allow"] == options.headers["allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("route", SENT)
def test_what_is_sent_elsewhere_or_otherwise_is_a_problem(client: TestClient, route: str) -> None:
    assert client.get(route).headers["allow"] == "OPTIONS, POST"
    assert problem_of(client, "GET", route)["code"] == "method_not_allowed"
    assert client.post(f"{route}?colour=blue", json={}).json()["code"] in {"unknown_parameter", "invalid_parameter"}
    for content in (b"", b"[", b"[]", b"5", b'"text"', b"[" * 100_000, b"\xff", b'{"\\ud800": 1}'):
        answer = client.post(route, content=content, headers={"Content-Type": "application/json"})
        assert (answer.status_code, faults(answer.json(), PROBLEM)) == (400, []), content


@pytest.mark.parametrize("route", [*BY_ID, *BY_NAME])
def test_an_id_that_is_not_known_is_not_found_and_one_that_cannot_be_is_invalid(client: TestClient, route: str) -> None:
    assert problem_of(client, "GET", route.format(BY_NAME.get(route, "0unknown0")))["code"] == "not_found"
    for impossible in ("UPPER", "0" * 17, "%2e%2e", "a%00b", "é", "%2e%2e%2fx"):
        assert problem_of(client, "GET", route.format(impossible))["status"] in {400, 404}


@pytest.mark.parametrize(
    "address", ["/api/", "/api/v1", "/api/v1/nothing", "/api/v2/search", "/api/v1/search/x", "/api/v1/search/"]
)
def test_an_address_that_is_none_is_a_problem_under_api(client: TestClient, address: str) -> None:
    assert problem_of(client, "GET", address)["code"] == "not_found"


def test_elsewhere_an_address_that_is_none_is_a_page(client: TestClient) -> None:
    answer = client.get("/nothing/here")
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/html")


def test_a_fault_of_ours_says_nothing_of_its_cause(
    own: Application, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("the secret of the house")

    monkeypatch.setattr(type(own.catalog.library), "entries_and_copies", fail)
    client = TestClient(make_server(own), raise_server_exceptions=False)
    with caplog.at_level(logging.CRITICAL):
        answer = client.get("/api/v1/search?q=water")
        page = client.get("/search?q=water")
    assert (answer.status_code, answer.json()["code"]) == (500, "internal_error")
    assert faults(answer.json(), PROBLEM) == []
    assert page.status_code == 500
    for said in (answer.text, page.text):
        assert "secret" not in said
        assert "Traceback" not in said


def break_index(application: Application) -> None:
    application.engine.close()
    (application.settings.home / "index" / "current.json").write_text("{}")


def lose_index_files(application: Application) -> None:
    application.engine.close()
    for folder in (application.settings.home / "index").glob("generation-*"):
        shutil.rmtree(folder)


@pytest.mark.parametrize("breaks", [break_index, lose_index_files])
def test_a_damaged_index_is_unavailable_and_says_how_to_mend_it(own: Application, breaks: Breaks) -> None:
    breaks(own)
    client = TestClient(make_server(own))
    answer = client.get("/api/v1/search?q=water")
    assert (answer.status_code, answer.json()["code"]) == (503, "engine_damaged")
    assert "onrecord engine rebuild" in answer.json()["detail"]
    assert int(answer.headers["retry-after"]) > 0
    assert client.get("/healthz").json() == {"status": "ok", "checks": {}, "model_change": None}
    ready = client.get("/readyz")
    assert (ready.status_code, ready.json()["status"]) == (503, "unavailable")
    assert ready.json()["checks"] == {"catalog": "ok", "engine": "engine_damaged"}
    own.projection.rebuild()
    assert client.get("/readyz").status_code == 200
    assert client.get("/api/v1/search?q=water").status_code == 200


def test_a_damaged_catalog_is_unavailable_everywhere(own: Application) -> None:
    client = TestClient(make_server(own))
    for file in own.settings.home.glob("catalog.sqlite3*"):
        file.write_bytes(b"this is a letter, not a database" * 200)
    for route in set(ROUTES) - WITHOUT_CATALOG:
        answer = client.get(route.format(BY_NAME.get(route, "0unknown0")))
        assert (answer.status_code, answer.json()["code"]) == (503, "catalog_unavailable"), route
    assert client.get("/readyz").json()["checks"]["catalog"] == "catalog_unavailable"
