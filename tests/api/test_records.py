"""Passages, statements and documents by id."""

from fastapi.testclient import TestClient

from onrecord.wiring import Application
from statements.identity import text_ids
from tests.api.conftest import BASE_URL, PELL, TENNANT

IDENTITY = "symbol:XC/PV.1147:en"


def passage_of(client: TestClient, text: str) -> dict[str, str]:
    results = client.get("/api/v1/search", params={"q": f'"{text}"', "mode": "keyword"}).json()["results"]
    (found,) = results
    assert isinstance(found, dict)
    return found


def test_a_passage_comes_with_its_statement_document_and_citations(client: TestClient) -> None:
    found = passage_of(client, "prior notification")
    body = client.get(f"/api/v1/passages/{found['passage_id']}").json()
    assert body["passage"]["text"] == TENNANT[1]
    assert body["url"] == f"{BASE_URL}/p/{found['passage_id']}"
    assert (body["statement"]["label"], body["statement"]["rule"]) == (TENNANT[0], "label-with-country")
    assert body["statement"]["country"] == {"code": "XVA", "name": "Valdoria"}
    assert [sibling["id"] for sibling in body["siblings"]] == [found["passage_id"]]
    assert set(body["citations"]) == {"footnote", "short", "bluebook", "oscola", "bibtex", "ris", "csl_json"}
    assert all(found["url"] in body["citations"][style] for style in ("bibtex", "ris"))


def test_a_document_says_where_it_came_from(client: TestClient, application: Application) -> None:
    found = passage_of(client, "prior notification")
    document_id = client.get(f"/api/v1/passages/{found['passage_id']}").json()["document"]["id"]
    body = client.get(f"/api/v1/documents/{document_id}").json()
    document = body["document"]
    assert (document["symbol"], document["revision"], document["source"]) == ("XC/PV.1147", 2, "Council of Concord")
    assert document["retrieved_at"] == "2026-11-18T09:00:00Z"
    assert application.catalog.files.holds(document["sha256"])
    assert document["meeting"] == {
        "body": "Council of Concord",
        "number": 1147,
        "resumption": None,
        "start": "2026-11-12T10:00:00",
        "place": "Verrin",
        "president": "Mr. Ode",
        "item": None,
    }
    assert [statement["label"] for statement in body["statements"]] == [TENNANT[0], PELL[0]]


def test_a_statement_has_all_its_passages(client: TestClient) -> None:
    found = passage_of(client, "move the boats")
    body = client.get(f"/api/v1/statements/{found['statement_id']}").json()
    assert [passage["text"] for passage in body["passages"]] == [PELL[1]]
    assert body["statement"]["kind"] == "explanation_of_vote"
    assert body["document"]["symbol"] == "XC/PV.1147"


def test_the_id_of_a_corrected_passage_leads_to_its_successor(client: TestClient) -> None:
    (retired,) = text_ids("passage", IDENTITY, [TENNANT[1].replace("forty-eight", "seventy-two")])
    answer = client.get(f"/api/v1/passages/{retired}")
    assert answer.status_code == 308
    successor = client.get(answer.headers["location"])
    assert successor.status_code == 200
    assert successor.json()["passage"]["text"] == TENNANT[1]


def test_head_has_the_headers_of_get_and_no_content(client: TestClient) -> None:
    for address in ("/api/v1/search?q=water", "/healthz", "/readyz", "/", "/api/v1/nothing", "/api/v1/openapi.json"):
        head, get = client.head(address), client.get(address)
        assert (head.status_code, head.headers["content-type"]) == (get.status_code, get.headers["content-type"])
        assert head.content == b""
