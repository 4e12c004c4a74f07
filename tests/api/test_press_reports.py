"""Press reports over HTTP: quotations, doubtful ones and background, each by what it is worth."""

from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from onrecord.server import make_server
from onrecord.settings import Settings
from onrecord.wiring import open_application
from tests.api.conftest import BASE_URL, ORIGIN
from tests.api.shapes import SEARCH, faults
from tests.support.press import BACKGROUND, DENIED, OFFICIAL, TENNANT, told


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Generator[TestClient]:
    """A home that holds one report with a piece of every kind."""
    home: Path = tmp_path_factory.mktemp("home")
    application = open_application(Settings(home=home, base_url=BASE_URL))
    parsed = told()
    application.catalog.files.put(parsed.text.encode())
    application.catalog.intake.commit(parsed, ORIGIN)
    application.projection.catch_up()
    yield TestClient(make_server(application))
    application.close()


def body(client: TestClient, address: str, **parameters: Any) -> dict[str, Any]:
    answer = client.get(f"/api/v1/{address}", params=parameters)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def passage(client: TestClient, number: int) -> dict[str, Any]:
    return body(client, f"passages/{told().passages[number].id}")


def test_a_search_keeps_the_contract_whatever_it_looks_for(reports: TestClient) -> None:
    for standing in ([], ["doubtful"], ["background"], ["said", "doubtful", "background"]):
        found = body(reports, "search", standing=standing)
        assert faults(found, SEARCH) == []
        assert {result["standing"] for result in found["results"]} == set(standing or ["said"])


def test_a_standing_that_is_none_is_refused(reports: TestClient) -> None:
    answer = reports.get("/api/v1/search", params={"standing": "true"})
    assert (answer.status_code, answer.json()["code"]) == (400, "invalid_parameter")


def test_a_quotation_has_its_spans_and_what_credits_it(reports: TestClient) -> None:
    found = passage(reports, 1)
    statement, text = found["statement"], told().text
    for name, words in (("spans", TENNANT.content[0]), ("cue_spans", "said"), ("source_spans", TENNANT.source)):
        assert [text[start:end] for start, end in statement[name]] == [words]
    assert [found["passage"]["text"][start:end] for start, end in found["said"]] == list(TENNANT.content)
    assert (statement["form"], statement["standing"], statement["said_on"]) == ("direct", "said", "2026-09-04")
    assert statement["related_meeting"] == "XC/PV.1147"
    assert (found["document"]["publisher"], found["document"]["authors"]) == ("The Amaranth Courier", ["Edda Holm"])
    assert found["citations"]["short"].startswith("Marisol Tennant (Valdoria), quoted in The Amaranth Courier")


def test_a_denied_saying_is_there_and_says_what_it_is(reports: TestClient) -> None:
    found = passage(reports, 4)
    assert (found["standing"], found["statement"]["asserted"]) == ("doubtful", False)
    assert found["passage"]["text"] == DENIED.sentence
    assert not any("Tennant" in citation for citation in found["citations"].values())


def test_background_has_no_statement_and_stands_in_its_report(reports: TestClient) -> None:
    found = passage(reports, 0)
    assert (found["statement"], found["standing"], found["said"]) == (None, "background", [])
    assert found["passage"]["text"] == BACKGROUND
    credited = [sibling["statement_id"] is not None for sibling in found["siblings"]]
    assert credited == [False, True, True, True, True, True]
    assert OFFICIAL.sentence in {sibling["text"] for sibling in found["siblings"]}
