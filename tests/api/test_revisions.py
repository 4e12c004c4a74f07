"""Revisions of a document by the API: the list, the difference of two, and where earlier ids lead."""

from collections.abc import Generator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from onrecord.server import make_server
from onrecord.settings import Settings
from onrecord.wiring import Application, open_application
from statements.parsed import ParsedDocument
from tests.api.conftest import ORIGIN, PELL, TENNANT, record

DOCUMENT = "/api/v1/documents"
LATER = (TENNANT[0], TENNANT[1].replace("forty-eight", "seventy-two"))
ODE = ("Mr. Ode (Kestria):", "Kestria has no secrets from a river, and tells its neighbours of every release.")


@pytest.fixture
def home(tmp_path: Path) -> Generator[Application]:
    opened = open_application(Settings(home=tmp_path))
    yield opened
    opened.close()


@pytest.fixture
def asking(home: Application) -> TestClient:
    return TestClient(make_server(home), follow_redirects=False, raise_server_exceptions=False)


def put(home: Application, *versions: ParsedDocument) -> str:
    for version in versions:
        home.catalog.files.put(version.text.encode())
        document_id = home.catalog.intake.commit(version, ORIGIN).document_id
    return document_id


def test_revisions_are_listed_newest_first(home: Application, asking: TestClient) -> None:
    first, second = record(TENNANT, PELL), record(LATER, PELL)
    document = put(home, first, second)
    body = asking.get(f"{DOCUMENT}/{document}/revisions").json()
    assert [(r["number"], r["sha256"]) for r in body["revisions"]] == [(2, second.sha256), (1, first.sha256)]
    assert all(r["comparable"] for r in body["revisions"])
    assert body["revisions"][0]["media_type"] == "text/plain"
    assert body["difference"] is None


def test_the_difference_of_two_holds_both_wordings(home: Application, asking: TestClient) -> None:
    document = put(home, record(TENNANT, PELL), record(LATER, ODE), record(LATER, PELL))
    body = asking.get(f"{DOCUMENT}/{document}/revisions", params={"from": 1, "to": 2}).json()["difference"]
    assert (body["earlier"], body["later"]) == (1, 2)
    assert body["counts"] == {"changed": 1, "withdrawn": 1, "added": 1}
    changed, withdrawn, added = body["stretches"]
    assert "".join(piece["before"] for piece in changed["pieces"]) == TENNANT[1]
    assert "".join(piece["now"] for piece in changed["pieces"]) == LATER[1]
    assert [p["before"] for p in changed["pieces"] if p["change"] == "gone"] == ["forty-eight"]
    assert (withdrawn["before"][0]["label"], withdrawn["now"]) == (PELL[0], [])
    assert added["now"][0]["passage"]["text"] == ODE[1]
    assert added["now"][0]["country"] == {"code": "XVA", "name": "Valdoria"}
    newest = asking.get(f"{DOCUMENT}/{document}/revisions?from=1").json()["difference"]
    assert (newest["earlier"], newest["later"], newest["counts"]) == (1, 3, {"changed": 1, "unchanged": 1})
    before = asking.get(f"{DOCUMENT}/{document}/revisions?to=2").json()["difference"]
    assert (before["earlier"], before["later"]) == (1, 2)


@pytest.mark.parametrize(
    ("query", "status", "code"),
    [
        ("from=9", 404, "not_found"),
        ("to=0", 404, "not_found"),
        ("from=x", 400, "invalid_parameter"),
        ("frob=1", 400, "unknown_parameter"),
    ],
)
def test_what_is_not_there_or_not_understood_is_told(
    home: Application, asking: TestClient, query: str, status: int, code: str
) -> None:
    document = put(home, record(TENNANT))
    answer = asking.get(f"{DOCUMENT}/{document}/revisions?{query}")
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert asking.get(f"{DOCUMENT}/nobody/revisions").status_code == 404


def test_a_passage_tells_what_it_said_before(home: Application, asking: TestClient) -> None:
    first, second = record(TENNANT), record(LATER)
    put(home, first, second)
    body = asking.get(f"/api/v1/passages/{second.passages[0].id}").json()
    (earlier,) = body["earlier"]
    assert (earlier["id"], earlier["text"]) == (first.passages[0].id, TENNANT[1])
    assert (earlier["replaced"]["revision"], earlier["replaced"]["replaced_by"]) == (1, 2)
    assert body["withdrawn"] is None


def test_a_withdrawn_passage_is_given_with_its_speaker(home: Application, asking: TestClient) -> None:
    first = record(TENNANT, PELL)
    put(home, first, record(TENNANT))
    body = asking.get(f"/api/v1/passages/{first.passages[1].id}").json()
    assert body["passage"]["text"] == PELL[1]
    assert body["statement"]["label"] == PELL[0]
    assert (body["withdrawn"]["revision"], body["withdrawn"]["replaced_by"]) == (1, 2)
    assert body["document"]["sha256"] == first.sha256


def test_an_earlier_statement_leads_on(home: Application, asking: TestClient) -> None:
    first, second = record(TENNANT), record(LATER)
    put(home, first)
    before = asking.get(f"/api/v1/passages/{first.passages[0].id}").json()["statement"]["id"]
    put(home, second)
    answer = asking.get(f"/api/v1/statements/{before}")
    assert answer.status_code == 308
    assert asking.get(answer.headers["location"]).json()["passages"][0]["text"] == LATER[1]
