"""Lists of the API and what they lead to, over the invented records that come with the product."""

from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.cursors import Cursors
from api.lists import ListRequest, Pager
from onrecord.server import make_server
from onrecord.settings import Settings
from onrecord.specimen_loading import load_specimen
from onrecord.wiring import open_application
from search.cursor import BadCursor


@pytest.fixture(scope="module")
def specimen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Only read."""
    application = open_application(Settings(home=tmp_path_factory.mktemp("specimen")))
    load_specimen(application, lambda *_: None)
    application.projection.catch_up()
    yield TestClient(make_server(application), follow_redirects=False)
    application.close()


def pages(client: TestClient, address: str, **parameters: Any) -> list[list[dict[str, Any]]]:
    """Every page of a list."""
    found: list[list[dict[str, Any]]] = []
    cursor: str | None = None
    while not found or cursor:
        answer = client.get(address, params={**parameters, **({"cursor": cursor} if cursor else {})})
        assert answer.status_code == 200, answer.text
        found.append(answer.json()["results"])
        cursor = answer.json()["next"]
    return found


@pytest.mark.parametrize("address", ["documents", "meetings", "votes", "people"])
def test_pages_of_a_list_are_the_list(specimen: TestClient, address: str) -> None:
    (whole,) = pages(specimen, f"/api/v1/{address}", limit=200)
    parts = pages(specimen, f"/api/v1/{address}", limit=2)
    assert len(whole) > 2
    assert [entry for part in parts for entry in part] == whole
    assert all(len(part) == 2 for part in parts[:-1])


def test_a_cursor_is_good_for_its_list_alone(specimen: TestClient) -> None:
    cursor = specimen.get("/api/v1/documents?limit=1").json()["next"]
    for address in ("/api/v1/meetings?limit=1", "/api/v1/documents?language=en", "/api/v1/search?q=water"):
        joint = "&" if "?" in address else "?"
        answer = specimen.get(f"{address}{joint}cursor={cursor}")
        assert (answer.status_code, answer.json()["code"]) == (400, "bad_cursor"), address
    assert specimen.get(f"/api/v1/documents?limit=5&cursor={cursor}").status_code == 200


def test_a_forged_cursor_is_refused(specimen: TestClient) -> None:
    cursor = specimen.get("/api/v1/search?q=water&limit=1").json()["next"]
    assert specimen.get(f"/api/v1/search?q=water&limit=1&cursor={cursor}").status_code == 200
    payload, signature = cursor.rsplit(".", 1)
    for forged in (payload, f"{payload}.", f"{payload}A.{signature}", f"{payload}.{signature[::-1]}", "x", "."):
        answer = specimen.get("/api/v1/search", params={"q": "water", "limit": 1, "cursor": forged})
        assert (answer.status_code, answer.json()["code"]) == (400, "bad_cursor"), forged
    with pytest.raises(BadCursor):
        Cursors("a" * 32).opened("search", Cursors("b" * 32).sealed("search", 1))


def test_documents_are_filtered(specimen: TestClient) -> None:
    found = specimen.get("/api/v1/documents?type=ministry_statement&type=news_article&limit=200").json()["results"]
    assert {document["type"] for document in found} == {"ministry_statement", "news_article"}
    symbol = specimen.get("/api/v1/meetings?limit=1").json()["results"][0]["symbol"]
    assert {d["symbol"] for d in specimen.get(f"/api/v1/documents?symbol={symbol}").json()["results"]} == {symbol}
    twice = specimen.get("/api/v1/documents?symbol=a&symbol=b")
    assert twice.json()["code"] == "repeated_parameter"
    assert specimen.get("/api/v1/documents?from=2026-02-01&to=2026-01-01").status_code == 400


def test_a_meeting_tells_who_met_and_leads_to_its_records(specimen: TestClient) -> None:
    meetings = specimen.get("/api/v1/meetings?limit=200").json()["results"]
    bodies = {meeting["body"] for meeting in meetings}
    body = next(iter(bodies))
    narrowed = specimen.get("/api/v1/meetings", params={"body": body, "limit": 200}).json()["results"]
    assert narrowed == [meeting for meeting in meetings if meeting["body"] == body]
    for document in meetings[0]["documents"]:
        assert specimen.get(f"/api/v1/documents/{document['id']}").status_code == 200


def test_votes_are_found_by_symbol_and_by_country(specimen: TestClient) -> None:
    everything = specimen.get("/api/v1/votes?limit=200").json()["results"]
    listed = next(entry for entry in everything if entry["vote"]["positions"] and entry["vote"]["draft"])
    symbol, country = listed["vote"]["draft"], listed["vote"]["positions"][0]["country"]
    assert listed in specimen.get("/api/v1/votes", params={"symbol": symbol}).json()["results"]
    for asked in ({"country": country}, {"country": country, "symbol": symbol}):
        of_country = specimen.get("/api/v1/votes", params=asked).json()["results"]
        assert of_country
        assert {held["country"] for entry in of_country for held in entry["vote"]["positions"]} == {country}
    answer = specimen.get("/api/v1/votes?country=Nowhere")
    assert (answer.status_code, answer.json()["code"]) == (400, "unknown_filter")


def test_people_are_found_by_name_and_country_and_lead_to_all_that_is_known(specimen: TestClient) -> None:
    (everybody,) = pages(specimen, "/api/v1/people", limit=200)
    person = max(everybody, key=lambda one: one["statements"])
    word = person["name"].split()[-1]
    assert person in specimen.get("/api/v1/people", params={"name": word}).json()["results"]
    body = specimen.get(f"/api/v1/people/{person['id']}").json()
    assert body["person"] == person
    assert sum(year["statements"] for year in body["years"]) == person["statements"]
    assert body["names"]
    assert body["posts"]
    country = person["country"]["code"]
    assert person in specimen.get("/api/v1/people", params={"country": country, "limit": 200}).json()["results"]


def test_countries_and_groups_know_each_other(specimen: TestClient) -> None:
    spoken_for = specimen.get("/api/v1/countries?spoken_for=true").json()["results"]
    assert all(country["passages"] and country["invented"] for country in spoken_for)
    assert len(spoken_for) < len(specimen.get("/api/v1/countries").json()["results"])
    body = specimen.get("/api/v1/countries/xva").json()
    assert body["country"]["name"] == "Valdoria"
    assert body["speakers"]
    (item, *_) = body["items"]
    assert (item["item"], item["documents"]) == ("Releases of water in the Serane basin", 2)
    said = [specimen.get(f"/api/v1/statements/{one['statement_id']}").json() for one in item["latest"]]
    assert {one["statement"]["country"]["code"] for one in said} == {"XVA"}
    assert {one["document"]["meeting"]["item"] for one in said} == {item["item"]}
    (membership, *_) = body["memberships"]
    group = specimen.get(f"/api/v1/organizations/{membership['group']}").json()
    assert membership in group["members"]
    (found,) = specimen.get("/api/v1/organizations", params={"name": group["organization"]["name"]}).json()["results"]
    assert found == group["organization"]
    assert specimen.get("/api/v1/organizations?name=no+such+body").json()["results"] == []


def test_references_lead_both_ways(specimen: TestClient) -> None:
    (documents,) = pages(specimen, "/api/v1/documents", limit=200)
    named = [
        (document, reference)
        for document in documents
        for reference in specimen.get(f"/api/v1/documents/{document['id']}/references").json()["references"]
        if reference["documents"]
    ]
    document, reference = named[0]
    citing = specimen.get("/api/v1/citing", params={"symbol": reference["symbol"]}).json()
    assert document["id"] in [one["document"]["id"] for one in citing["results"]]
    parts = pages(specimen, "/api/v1/citing", symbol=reference["symbol"], limit=1)
    assert [one for part in parts for one in part] == citing["results"]


def test_sources_are_told_as_they_are(specimen: TestClient) -> None:
    body = specimen.get("/api/v1/sources").json()
    assert body["results"] == []
    assert body["others"] > 0


def test_results_have_the_fields_that_were_asked_for(specimen: TestClient) -> None:
    whole = specimen.get("/api/v1/search?q=water&limit=3").json()
    asked: dict[str, str | int] = {
        "q": "water",
        "limit": 3,
        "fields": "passage_id, document.symbol,country.code,also_at.document.id",
    }
    sparse = specimen.get("/api/v1/search", params=asked).json()
    assert [one["passage_id"] for one in sparse["results"]] == [one["passage_id"] for one in whole["results"]]
    assert sparse["results"][0].keys() == {"passage_id", "document", "country", "also_at"}
    assert sparse["results"][0]["document"] == {"symbol": whole["results"][0]["document"]["symbol"]}
    assert sparse["facets"] == whole["facets"]
    assert "fields" not in sparse["query"]
    for wrong in ("colour", "document.colour", "text.colour", "document.symbol.x"):
        answer = specimen.get("/api/v1/search", params={"q": "water", "fields": wrong})
        assert (answer.status_code, answer.json()["code"]) == (400, "unknown_field"), wrong


def test_a_cursor_that_holds_no_place_is_refused() -> None:
    pager, asked = Pager(Cursors("s" * 32)), ListRequest()
    for opened in (pager.place, pager.name_and_id):
        with pytest.raises(BadCursor, match="earlier version"):
            opened(asked.model_copy(update={"cursor": pager.after(asked, 50)}))
