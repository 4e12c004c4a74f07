"""/search.atom: valid Atom of what a search finds, sent again only where it has changed."""

import datetime as dt
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from fastapi.testclient import TestClient

from onrecord.server import make_server
from onrecord.wiring import Application
from tests.api.conftest import record
from tests.web.documents import add
from tests.web.html import Page

ATOM = "{http://www.w3.org/2005/Atom}"


def feed(client: TestClient, parameters: str) -> ET.Element:
    answer = client.get(f"/search.atom?{parameters}")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/atom+xml"), answer.text
    assert answer.headers["x-robots-tag"] == "noindex"
    return ET.fromstring(answer.content)  # noqa: S314 - our own


def text(parent: ET.Element, tag: str) -> str:
    (found,) = parent.findall(f"{ATOM}{tag}")
    return found.text or ""


def links(parent: ET.Element) -> dict[str, str]:
    return {link.attrib["rel"]: link.attrib["href"] for link in parent.findall(f"{ATOM}link")}


def test_a_feed_has_what_the_search_finds_with_all_that_atom_wants(client: TestClient, base_url: str) -> None:
    root = feed(client, "q=prior+notification&country=XVA&mode=keyword&sort=oldest&limit=1")
    assert root.tag == f"{ATOM}feed"
    assert text(root, "title") == "OnRecord: prior notification"
    address = f"{base_url}/search.atom?q=prior+notification&mode=keyword&country=XVA"
    assert text(root, "id") == links(root)["self"] == address
    assert links(root)["alternate"].startswith(f"{base_url}/search?")
    entries = root.findall(f"{ATOM}entry")
    found = client.get("/api/v1/search?q=prior+notification&country=XVA&mode=keyword&sort=newest").json()["results"]
    by_address = {result["url"]: result for result in found}
    assert len(entries) == len(by_address) > 1
    for entry in entries:
        result = by_address[text(entry, "id")]
        assert links(entry) == {"alternate": result["url"]}
        assert result["citation"] in text(entry, "summary")
        assert text(entry.findall(f"{ATOM}author")[0], "name") == result["speaker"]
        assert result["date"] in text(entry, "title")
        published, updated = (dt.datetime.fromisoformat(text(entry, tag)) for tag in ("published", "updated"))
        assert published <= updated
        assert updated.tzinfo is not None
    assert text(root, "updated") == max(text(entry, "updated") for entry in entries)


def test_a_page_of_results_names_its_feed(client: TestClient) -> None:
    page = Page(client.get("/search?q=water&sort=oldest&per=passage&country=XVA").text)
    (link,) = [e for e in page.all("link") if e.attributes.get("type") == "application/atom+xml"]
    assert (link.attributes["rel"], link.attributes["href"]) == ("alternate", "/search.atom?q=water&country=XVA")
    assert link.attributes["href"] in [e.attributes.get("href") for e in page.all("a")]
    assert "atom+xml" not in client.get("/search?q=%22water").text


def test_what_has_not_changed_is_not_sent_again(client: TestClient) -> None:
    answer = client.get("/search.atom?q=water")
    for known in (answer.headers["etag"], f'"x", W/{answer.headers["etag"]}', "*"):
        again = client.get("/search.atom?q=water", headers={"If-None-Match": known})
        assert (again.status_code, again.content) == (304, b"")
    assert client.get("/search.atom?q=boats", headers={"If-None-Match": answer.headers["etag"]}).status_code == 200


@pytest.mark.parametrize(
    ("parameters", "status"),
    [("q=%22water", 422), ("colour=blue", 422), ("from=yesterday", 422), ("country=Nowhere", 422)],
)
def test_what_cannot_be_searched_is_no_feed(client: TestClient, parameters: str, status: int) -> None:
    answer = client.get(f"/search.atom?{parameters}")
    assert (answer.status_code, answer.headers["content-type"]) == (status, "text/html; charset=utf-8")


def test_a_feed_of_nothing_is_one(client: TestClient) -> None:
    root = feed(client, "q=zyzzyva&mode=keyword")
    assert root.findall(f"{ATOM}entry") == []
    assert text(root, "updated") == "1970-01-01T00:00:00+00:00"


def test_words_stay_words_and_what_came_last_comes_first(own: Application) -> None:
    said = ("Mr. <b>Ash</b> & Sons (Valdoria):", "The water is ]]> & <script>alert(1)</script>\x0c high \x01.")
    newer, older = (
        replace(record(turn), identity=f"symbol:{symbol}:en", symbol=symbol, date=day)
        for turn, symbol, day in (
            (("Ms. Pell (Port Amaranth):", "The water was low."), "XC/PV.7001", dt.date(2026, 11, 2)),
            (said, "XC/PV.7002", dt.date(2020, 1, 2)),
        )
    )
    for document in (newer, older):
        add(own, document)
    own.projection.catch_up()
    client = TestClient(make_server(own))
    root = feed(client, "q=water&mode=keyword&symbol=XC/PV.7001&symbol=XC/PV.7002")
    first, second = root.findall(f"{ATOM}entry")
    assert "alert(1)" in text(first, "summary")
    assert "low" in text(second, "summary")
    assert "<b>Ash</b>" in text(first, "title")
