"""The description of the API: complete for a reader, and stable for who built on it."""

import json
from pathlib import Path
from typing import Any, cast

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute, iter_route_contexts
from fastapi.testclient import TestClient
from pydantic import TypeAdapter

from api.openapi_examples import FILE
from api.openapi_sparse import IN_PART
from tests.api.shapes import PROBLEM, faults

PINNED = Path(__file__).with_name("openapi_v1.json")


@pytest.fixture(scope="session")
def description(client: TestClient) -> dict[str, Any]:
    answer = client.get("/api/v1/openapi.json")
    assert answer.status_code == 200
    body: dict[str, Any] = answer.json()
    return body


def operations(description: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {f"{m} {path}": o for path, methods in description["paths"].items() for m, o in methods.items()}


def outline(description: dict[str, Any]) -> dict[str, Any]:
    """What programs depend on: operations with their parameters and statuses, fields with their types."""
    return {
        "operations": {
            name: {
                "parameters": {p["name"]: kind(p["schema"]) for p in operation.get("parameters", [])},
                "answers": {
                    status: {media: kind(content.get("schema", {})) for media, content in answer["content"].items()}
                    for status, answer in operation["responses"].items()
                    if "content" in answer
                },
            }
            for name, operation in operations(description).items()
        },
        "schemas": {
            name: {field: kind(schema) for field, schema in model.get("properties", {}).items()} or model["enum"]
            for name, model in description["components"]["schemas"].items()
        },
    }


def kind(schema: dict[str, Any]) -> Any:
    """The type of a value in one word, or in a list of those it may have."""
    if "$ref" in schema:
        return schema["$ref"].removeprefix("#/components/schemas/")
    if "anyOf" in schema:
        # Whoever asks for some fields alone gets a part; for all others the answer is what it was.
        kinds = [kind(part) for part in schema["anyOf"] if not part.get("$ref", "").endswith(IN_PART)]
        return kinds if len(schema["anyOf"]) == len(kinds) else kinds[0]
    if schema.get("type") == "array" and "items" in schema:
        return [kind(schema["items"]), "..."]
    return schema.get("enum") or schema.get("format") or schema.get("type", "any")


def gone(pinned: Any, now: Any, where: str = "") -> list[str]:
    """What was promised and is no longer so. Additions are allowed."""
    if isinstance(pinned, dict) and isinstance(now, dict):
        return [fault for key, value in pinned.items() for fault in gone(value, now.get(key), f"{where}/{key}")]
    if isinstance(pinned, list) and isinstance(now, list):
        return [f"{where}: {value}" for value in pinned if value not in now]
    return [] if pinned == now else [f"{where}: {pinned} became {now}"]


def test_nothing_that_was_promised_is_taken_away(description: dict[str, Any]) -> None:
    # After an addition: python -m tests.api.pin_description
    assert gone(json.loads(PINNED.read_text(encoding="utf-8")), outline(description)) == []


def test_every_operation_says_what_it_does_and_has_a_name(description: dict[str, Any]) -> None:
    for name, operation in operations(description).items():
        assert operation["summary"], name
        assert operation["description"], name
        assert "_" not in operation["operationId"], name
        for parameter in operation.get("parameters", []):
            assert parameter["name"] == parameter["name"].strip("_"), name
            assert parameter.get("description") or parameter["in"] == "path", (name, parameter["name"])


def test_every_operation_stands_in_one_group_and_every_group_is_described(description: dict[str, Any]) -> None:
    groups = [group["name"] for group in description["tags"]]
    assert all(group["description"] for group in description["tags"])
    used = [group for operation in operations(description).values() for group in operation["tags"]]
    assert len(used) == len(operations(description))
    assert set(used) == set(groups)


def test_what_is_said_to_have_a_tag_has_one(client: TestClient, description: dict[str, Any]) -> None:
    tagged = {name for name, operation in operations(description).items() if "304" in operation["responses"]}
    assert {"get /api/v1/documents", "get /api/v1/passages/{passage_id}"} <= tagged
    for name, operation in operations(description).items():
        method, _, path = name.partition(" ")
        if method == "get" and path.count("{") == 0 and "/api/" in path and "saved" not in operation["tags"][0]:
            answer = client.get(path, params={"symbol": "XC/PV.1147"} if path.endswith("citing") else {})
            assert ("etag" in answer.headers) == (name in tagged), name


def test_every_error_is_described_as_a_problem_document(description: dict[str, Any]) -> None:
    for name, operation in operations(description).items():
        assert "422" not in operation["responses"], name
        for status, answer in operation["responses"].items():
            if "/api/" in name and int(status) >= 400:
                assert list(answer["content"]) == ["application/problem+json"], (name, status)
                assert answer["description"]


def test_every_reference_leads_somewhere_and_every_schema_is_used(description: dict[str, Any]) -> None:
    text = json.dumps(description)
    for name, model in description["components"]["schemas"].items():
        assert f"#/components/schemas/{name}" in text, name
        assert model.get("description"), name
    for reference in {part.split('"')[0] for part in text.split("#/components/schemas/")[1:]}:
        assert reference in description["components"]["schemas"]


def test_every_answer_and_every_problem_is_shown(description: dict[str, Any]) -> None:
    for name, operation in operations(description).items():
        for status, answer in operation["responses"].items():
            for media, content in answer.get("content", {}).items():
                shown = media != "application/vnd.apache.parquet"
                assert ("example" in content) == shown or "/api/" not in name, (name, status, media)
                if media == "application/problem+json":
                    assert faults(content["example"], PROBLEM) == []
                    assert str(content["example"]["status"]) == status


def test_what_is_shown_has_the_shape_of_the_answer(client: TestClient) -> None:
    shown = json.loads(FILE.read_text(encoding="utf-8"))
    for route in iter_route_contexts(cast("FastAPI", client.app).routes):
        if isinstance(route.original_route, APIRoute) and (answer := shown.pop(route.operation_id, None)):
            model = TypeAdapter(route.response_model)
            # Where a field was added: python -m tests.api.pin_description
            assert model.dump_python(model.validate_python(answer), mode="json", by_alias=True) == answer
    assert shown == {}


def test_the_search_shows_an_answer(description: dict[str, Any]) -> None:
    answer = description["paths"]["/api/v1/search"]["get"]["responses"]["200"]["content"]["application/json"]
    assert answer["example"]["results"]
    assert kind(answer["schema"]) == "SearchAnswer"
