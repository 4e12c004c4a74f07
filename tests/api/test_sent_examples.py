"""Every operation that takes a body shows what may be sent, and what it shows is answered."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import jsonschema_rs
import pytest
from fastapi.testclient import TestClient

from api.sent_examples import SENT
from onrecord.wiring import Application
from statements.key_scopes import Scope

NOW = dt.datetime.now(dt.UTC)
EXAMPLES = [(operation, name) for operation, shown in SENT.items() for name in shown]


@pytest.fixture(scope="session")
def description(client: TestClient) -> dict[str, Any]:
    body: dict[str, Any] = client.get("/api/v1/openapi.json").json()
    return body


@pytest.fixture
def key(application: Application) -> Iterator[dict[str, str]]:
    owner = application.catalog.owners.verified("ines@example.org", NOW)
    key, _ = application.catalog.api_keys.create("A test", list(Scope), NOW, owner_id=owner.id)
    yield {"Authorization": f"Bearer {key}"}
    application.catalog.owners.forget(owner.id)


def operations(description: dict[str, Any]) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """Method, path and description by id."""
    return {
        operation["operationId"]: (method, path, operation)
        for path, methods in description["paths"].items()
        for method, operation in methods.items()
    }


def test_every_operation_with_a_body_has_one(description: dict[str, Any]) -> None:
    taking = {name for name, (_, _, operation) in operations(description).items() if "requestBody" in operation}
    assert taking == set(SENT)


@pytest.mark.parametrize(("operation", "name"), EXAMPLES)
def test_it_is_what_the_description_asks_for_and_is_answered(
    client: TestClient, description: dict[str, Any], key: dict[str, str], operation: str, name: str
) -> None:
    method, path, described = operations(description)[operation]
    media = described["requestBody"]["content"]["application/json"]
    example = media["examples"][name]
    assert example["summary"]
    schema = {**media["schema"], "components": description["components"]}
    jsonschema_rs.validator_for(schema).validate(example["value"])
    if "{search_id}" in path:
        saved = client.post("/api/v1/saved", json=SENT["save"]["words"][1], headers=key).json()
        path = path.format(search_id=saved["id"])
    answer = client.request(method, path, json=example["value"], headers=key)
    assert answer.status_code in {200, 201}, answer.text
    if operation == "batch":
        assert {item["status"] for item in answer.json()["items"]} == {200}
