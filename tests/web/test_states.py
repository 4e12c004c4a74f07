"""States that a page may be in: a fault of ours, too much asked, nothing on record, search or meaning down."""

import re
from dataclasses import replace

import pytest
from fastapi.testclient import TestClient
from structlog.testing import capture_logs

from onrecord.server import make_server
from onrecord.wiring import Application
from search.embedding.errors import EmbeddingError
from tests.web import documents
from tests.web.documents import add
from tests.web.html import Page
from tests.web.states import without_words
from web.security_headers import CONTENT_SECURITY_POLICY

PART = {"HX-Request": "true", "HX-Request-Type": "partial"}


class Unforeseen(Exception):
    """What nothing expects."""


@pytest.fixture
def broken(own: Application, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    """Pages whose catalog fails in a way that nobody foresaw."""

    def fail(*_: object) -> None:
        raise Unforeseen("secret of the server")

    monkeypatch.setattr(own.catalog.library, "passage", fail)
    return TestClient(make_server(own), raise_server_exceptions=False)


@pytest.mark.parametrize(("language", "headline"), [("en", "This page could not be made."), ("fr", "n’a pas pu")])
def test_a_fault_of_ours_is_a_page_with_the_name_of_the_request(
    broken: TestClient, language: str, headline: str
) -> None:
    with capture_logs() as logged:
        answer = broken.get("/p/x?q=confidential", headers={"Accept-Language": language})
    assert answer.status_code == 500
    page = Page(answer.text)
    assert page.faults == []
    assert headline in page.one("h1").text
    assert page.one("html").attributes["lang"] == language
    (entry,) = [line for line in logged if line["event"] == "request_failed"]
    assert answer.headers["x-request-id"] in answer.text
    assert "confidential" not in str(entry)
    assert "secret" not in answer.text
    assert "Traceback" not in answer.text
    assert answer.headers["content-security-policy"] == CONTENT_SECURITY_POLICY
    assert "/p/x?q=confidential" in page.links()


def test_a_fault_that_the_page_about_it_shares_is_said_plainly(
    broken: TestClient, own: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise Unforeseen

    monkeypatch.setattr(own.catalog.library, "coverage", fail)
    monkeypatch.setattr(own.catalog.sequence, "last", fail)
    answer = broken.get("/", headers={"Accept-Language": "fr"})
    assert answer.status_code == 500
    assert answer.headers["content-type"].startswith("text/plain")
    assert re.search(r"Cette page n’a pas pu.* [0-9a-f]{16},", answer.text)


def test_what_htmx_puts_in_place_of_results_is_no_whole_page(own: Application, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise Unforeseen

    monkeypatch.setattr(own.search, "search", fail)
    client = TestClient(make_server(own), raise_server_exceptions=False)
    answer = client.get("/search?q=water", headers=PART)
    assert answer.status_code == 500
    assert "<html" not in answer.text
    assert "<h1" in answer.text
    assert "<html" in client.get("/search?q=water").text


def test_too_many_pages_are_told_when_to_come_back_in_their_language(own: Application) -> None:
    limited = replace(own, settings=own.settings.model_copy(update={"page_limits": "1/minute"}))
    client = TestClient(make_server(limited))
    assert client.get("/about").status_code == 200
    answer = client.get("/about", headers={"Accept-Language": "fr"})
    assert answer.status_code == 429
    page = Page(answer.text)
    assert page.faults == []
    assert "très grand nombre de pages" in page.one("h1").text
    seconds = int(answer.headers["retry-after"])
    assert 0 < seconds <= 60
    assert f"dans {seconds} seconde" in answer.text
    part = client.get("/search?q=water", headers=PART)
    assert (part.status_code, "<html" in part.text) == (429, False)


def test_without_the_model_results_by_words_are_shown_and_said_to_be_these(
    own_client: TestClient, own: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(own, documents.council())
    own.projection.catch_up(lambda *_: None)

    def fail(*_: object) -> None:
        raise EmbeddingError("The model cannot be loaded.")

    monkeypatch.setattr(type(own.embedder), "query", fail)
    page = Page(own_client.get("/search?q=water", headers={"Accept-Language": "fr"}).text)
    assert page.faults == []
    assert "par mots seulement" in page.one("div", class_="notice").text
    assert page.all("article")
    alone = own_client.get("/search?q=water&mode=meaning")
    assert (alone.status_code, alone.headers["retry-after"]) == (503, "10")
    assert any("mode=keyword" in link for link in Page(alone.text).links())


def test_of_one_that_asks_for_meaning_alone_the_heading_says_that_this_is_missing(
    own_client: TestClient, own: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise EmbeddingError("The model cannot be loaded.")

    monkeypatch.setattr(type(own.embedder), "query", fail)
    page = Page(own_client.get("/search?q=water&mode=meaning").text)
    assert page.one("h1").text.strip() == "The search by meaning cannot be reached."
    assert page.one("title").text.strip().startswith("The search by meaning cannot be reached: water")


def test_without_the_words_what_is_close_in_meaning_is_shown_and_said_to_be_that(
    own_client: TestClient, own: Application
) -> None:
    add(own, documents.council())
    own.projection.catch_up(lambda *_: None)
    with without_words(own):
        answer = own_client.get("/search?q=water")
    page = Page(answer.text)
    assert answer.status_code == 200
    assert page.faults == []
    assert page.all("article")
    notice = page.one("div", class_="notice").text
    assert "These are close in meaning only" in notice
    assert "The search by words did not answer in time" in notice
    assert page.one("p", class_="sentence").text.split()[0] == "Close"
    assert "Try again" in notice


@pytest.mark.parametrize(
    ("address", "status", "headline", "way_on"),
    [
        ("/search?q=water&kind=point_of_order", 200, "by words cannot be reached, and nothing", "q=water&kind="),
        ("/search?q=water&mode=keyword", 503, "The search by words cannot be reached.", "mode=meaning&q=water"),
        (
            "/search?q=water&sort=newest&country=XVA",
            503,
            "by words cannot be reached.",
            "mode=meaning&q=water&country=",
        ),
        ("/search?country=XVA", 503, "Search cannot be reached.", "country=XVA"),
    ],
)
def test_where_nothing_can_be_shown_without_the_words_it_says_what_else_can_be_asked(
    own_client: TestClient, own: Application, address: str, status: int, headline: str, way_on: str
) -> None:
    add(own, documents.council())
    own.projection.catch_up(lambda *_: None)
    with without_words(own):
        answer = own_client.get(address)
    page = Page(answer.text)
    assert answer.status_code == status
    assert page.faults == []
    assert headline in page.one("h1").text
    assert any(way_on in link for link in page.links())
    assert ("mode=meaning" in answer.text) == ("mode=meaning" in way_on)


@pytest.mark.parametrize("address", ["/", "/search?q=water", "/about"])
def test_an_empty_home_says_which_command_fills_it(own_client: TestClient, address: str) -> None:
    page = Page(own_client.get(address, headers={"Accept-Language": "fr"}).text)
    assert page.faults == []
    assert "onrecord add ~/records" in page.one("main").text
