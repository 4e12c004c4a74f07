"""/help/api: everything that the description says, and forms that ask it."""

from itertools import groupby
from urllib.parse import parse_qsl, urlsplit

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from tests.web.html import Page
from web.api_reference import Operation, address_of, pieces, read_reference


@pytest.fixture
def page(client: TestClient) -> Page:
    return Page(client.get("/help/api").text)


@pytest.fixture(scope="session")
def operations(server: FastAPI) -> dict[str, Operation]:
    return {one.id: one for one in read_reference(server.openapi(), "https://records.example.org").operations}


def test_every_operation_parameter_and_shape_is_there(page: Page, server: FastAPI) -> None:
    described = server.openapi()
    assert page.faults == []
    ids = {tag.attributes["id"] for tag in page.all("h2") if "id" in tag.attributes}
    names = {tag.text for tag in page.all("code")}
    for path, methods in described["paths"].items():
        for method, operation in methods.items():
            assert operation["operationId"] in ids
            assert f"{method.upper()} {path}" in names
            assert {parameter["name"] for parameter in operation.get("parameters", [])} <= names
    shapes = {tag.attributes.get("id") for tag in page.all("details")}
    assert {f"shape-{name}" for name in described["components"]["schemas"]} <= shapes


def test_operations_stand_together_by_what_they_are_about(page: Page, operations: dict[str, Operation]) -> None:
    groups = [group for group, _ in groupby(one.group for one in operations.values())]
    assert len(groups) == len(set(groups)) > 5
    assert [tag.text for tag in page.all("h3")] == [group.capitalize() for group in groups]


def test_every_kind_of_error_has_its_place(client: TestClient, server: FastAPI) -> None:
    page = Page(client.get("/help/api/problems").text)
    assert page.faults == []
    ids = {tag.attributes["id"] for tag in page.elements if "id" in tag.attributes}
    kinds = server.openapi()["x-problem-types"]
    assert {kind["type"] for kind in kinds} <= {f"/help/api/problems#{id_}" for id_ in ids}
    told = client.get("/api/v1/search?q=%22water").json()
    assert told["type"] in {kind["type"] for kind in kinds}
    assert "Erreurs de l’API" in client.get("/help/api/problems", headers={"Accept-Language": "fr"}).text


def test_every_link_within_the_page_leads_somewhere(page: Page) -> None:
    ids = {tag.attributes["id"] for tag in page.elements if "id" in tag.attributes}
    links = {tag.attributes.get("href", "") for tag in page.all("a")}
    assert {link[1:] for link in links if link.startswith("#")} <= ids


def test_a_form_asks_what_was_filled_in_and_nothing_else(client: TestClient) -> None:
    tried = client.get("/help/api/try/search?q=water+dam&country=XVA&country=XKE&from=&limit=2&colour=blue")
    assert tried.status_code == 303
    address = urlsplit(tried.headers["location"])
    assert parse_qsl(address.query) == [("q", "water dam"), ("country", "XVA"), ("country", "XKE"), ("limit", "2")]
    assert client.get(tried.headers["location"]).json()["query"]["limit"] == 2


@pytest.mark.parametrize(
    ("filled_in", "leads_to"),
    [
        ("passage?passage_id=7k2m9qx4vd0c", "/api/v1/passages/7k2m9qx4vd0c"),
        ("passage?passage_id=a/../b%3Fc%23d", "/api/v1/passages/a%2F..%2Fb%3Fc%23d"),
        ("passage?passage_id=//evil.example", "/api/v1/passages/%2F%2Fevil.example"),
        ("passage?passage_id=%0d%0aSet-Cookie:x", "/api/v1/passages/Set-Cookie%3Ax"),
        ("passage?passage_id=+", "/help/api#passage"),
        ("usage", "/api/v1/usage"),
    ],
)
def test_what_is_filled_in_stays_within_its_part_of_the_address(
    client: TestClient, filled_in: str, leads_to: str
) -> None:
    assert client.get(f"/help/api/try/{filled_in}").headers["location"] == leads_to


def test_what_is_no_operation_is_not_found(client: TestClient) -> None:
    assert client.get("/help/api/try/everything").status_code == 404


def test_words_of_closed_lists_are_there_to_be_chosen(page: Page, operations: dict[str, Operation]) -> None:
    (mode,) = [value for value in operations["search"].parameters if value.name == "mode"]
    assert mode.kind.choices == ("keyword", "meaning", "hybrid")
    (select,) = page.all("select", id="search-mode")
    assert [option.text for option in select.children[1:]] == list(mode.kind.choices)


def test_marks_of_code_are_no_part_of_the_words(page: Page) -> None:
    assert pieces("one `two` three") == [("one ", False), ("two", True), (" three", False)]
    assert "`" not in page.all("main")[0].text


def test_commands_are_filled_in_with_the_examples(operations: dict[str, Operation]) -> None:
    assert operations["search"].command == "curl 'https://records.example.org/api/v1/search?q=safe+passage'"
    assert operations["passage"].command == "curl https://records.example.org/api/v1/passages/7k2m9qx4vd0c"


def test_the_address_of_every_operation_can_be_made(operations: dict[str, Operation]) -> None:
    for operation in operations.values():
        address = address_of(operation, {value.name: ["x"] for value in operation.parameters})
        assert address is not None
        assert "{" not in address


def test_pages_lead_there_and_speak_french(client: TestClient) -> None:
    assert 'href="/help/api"' in client.get("/").text
    assert "Toutes les réponses" in client.get("/help/api", headers={"Accept-Language": "fr"}).text
