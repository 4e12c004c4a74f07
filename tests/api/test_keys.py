"""Who is let in: by key with its scopes, without one, and never with one that is wrong."""

import dataclasses
import datetime as dt

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient

from api.callers import network_of
from onrecord.server import make_server
from onrecord.settings import Anonymous
from onrecord.wiring import Application
from statements.key_scopes import Scope
from tests.api.shapes import PROBLEM, faults

NOW = dt.datetime.now(dt.UTC)
LATER = NOW + dt.timedelta(days=1)
SEARCH = "/api/v1/search?q=water"


def asked(application: Application, **settings: object) -> TestClient:
    """The same installation under other settings."""
    changed = dataclasses.replace(application, settings=application.settings.model_copy(update=settings))
    return TestClient(make_server(changed), follow_redirects=False)


def bearer(application: Application, *scopes: Scope, expires_at: dt.datetime = LATER) -> dict[str, str]:
    key, _ = application.catalog.api_keys.create("A test", scopes, NOW, expires_at=expires_at)
    return {"Authorization": f"Bearer {key}"}


def test_everybody_is_answered_unless_the_installation_wants_keys(application: Application) -> None:
    assert asked(application).get(SEARCH).status_code == 200
    closed = asked(application, anonymous=Anonymous.PAGES)
    refused = closed.get(SEARCH)
    assert (refused.status_code, refused.json()["code"]) == (401, "key_needed")
    assert refused.headers["WWW-Authenticate"] == 'Bearer realm="OnRecord"'
    assert faults(refused.json(), PROBLEM) == []
    assert closed.get("/api/v1/nothing").status_code == 401
    assert closed.get(SEARCH, headers=bearer(application, Scope.READ)).status_code == 200
    for free in ("/", "/search?q=water", "/api/v1/openapi.json", "/healthz"):
        assert closed.get(free).status_code == 200, free


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ("Bearer", "malformed_key"),
        ("Bearer onr_x", "malformed_key"),
        (f"bearer onr_00000000_{'a' * 43}", "unknown_key"),
        (f"Bearer  onr_00000000_{'a' * 43} ", "unknown_key"),
    ],
)
def test_a_wrong_key_is_never_taken_for_none(client: TestClient, sent: str, code: str) -> None:
    refused = client.get(SEARCH, headers={"Authorization": sent})
    assert (refused.status_code, refused.json()["code"]) == (401, code)
    assert 'error="invalid_token"' in refused.headers["WWW-Authenticate"]
    assert refused.headers["Content-Security-Policy"]


def test_a_key_that_ended_says_how(client: TestClient, application: Application) -> None:
    expired = bearer(application, Scope.READ, expires_at=NOW)
    assert client.get(SEARCH, headers=expired).json()["code"] == "expired_key"
    revoked = bearer(application, Scope.READ)
    application.catalog.api_keys.revoke(revoked["Authorization"][7:19], NOW)
    assert client.get(SEARCH, headers=revoked).json()["code"] == "revoked_key"


def test_what_a_proxy_before_us_asks_for_is_no_key(client: TestClient) -> None:
    assert client.get(SEARCH, headers={"Authorization": "Basic ZGVzazp4"}).status_code == 200


def test_a_key_opens_what_it_is_for(client: TestClient, application: Application) -> None:
    reading, exporting = bearer(application, Scope.READ), bearer(application, Scope.EXPORT)
    export = "/api/v1/export?q=water"
    assert client.get(SEARCH, headers=reading).status_code == client.get(export, headers=exporting).status_code == 200
    refused = client.get(export, headers=reading)
    assert (refused.status_code, refused.json()["code"]) == (403, "scope_needed")
    assert 'error="insufficient_scope"' in refused.headers["WWW-Authenticate"]
    assert refused.headers["WWW-Authenticate"].endswith('scope="export"')
    assert client.get(SEARCH, headers=exporting).status_code == 403


def test_no_route_of_the_api_is_without_a_scope(application: Application) -> None:
    """What is added later is asked for here with a key for nothing."""
    key = bearer(application)
    server: FastAPI = make_server(application)
    client = TestClient(server)
    addresses = {
        (method, path.replace("{", "").replace("}", ""))
        for path, operations in server.openapi()["paths"].items()
        for method in operations
        if path.startswith("/api/") and path != "/api/v1/usage"
    }
    assert len(addresses) > 5
    for method, address in addresses:
        refused = client.request(method.upper(), address, headers=key)
        assert (refused.status_code, refused.json()["code"]) == (403, "scope_needed"), address


def test_usage_tells_who_is_asking_and_no_secret(client: TestClient, application: Application) -> None:
    nobody = client.get("/api/v1/usage").json()
    assert nobody == {"known_by": "address", "key": None, "scopes": ["export", "read"], "windows": []}
    key = bearer(application, Scope.READ)
    answer = client.get("/api/v1/usage", headers=key)
    told = answer.json()
    assert (told["known_by"], told["scopes"], told["key"]["name"]) == ("key", ["read"], "A test")
    assert key["Authorization"][20:] not in answer.text


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::1", "2001:db8:1:2::/64"),
        ("a socket", "a socket"),
    ],
)
def test_addresses_of_one_caller_count_as_one(address: str, network: str) -> None:
    assert network_of(address) == network


def test_every_route_is_described(application: Application) -> None:
    """FastAPI's own routes of the API are in the description, so that the test above meets them all."""
    server: FastAPI = make_server(application)
    routes = {route.path for route in server.routes if isinstance(route, APIRoute) and route.path.startswith("/api/")}
    assert routes <= set(server.openapi()["paths"])
