"""Every page: its status, its mark-up, where its links lead, and what it says to those it is not for."""

import re
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

import pytest
from fastapi.testclient import TestClient

from onrecord.wiring import Application
from tests.web import documents
from tests.web.html import Page
from web.rules import explained

PAGES = [
    "/",
    "/about",
    "/search",
    "/search?q=water",
    "/search?q=water&sort=newest&limit=5",
    "/search?q=%22prior+notification%22+release+of+water&mode=hybrid",
    "/search?q=tell+us+before+the+gates+open&mode=meaning",
    "/search?q=prior+zebra&mode=keyword&country=XVA&country=Kestria&from=2020-01-01&to=2026-12-31&kind=speech",
    "/search?speaker=Tennant&organization=River+Commission&language=ar&type=speech&group=Lower+Riparian+Group",
    "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
    "/search?q=%D8%A7%D9%84%D8%A5%D8%AE%D8%B7%D8%A7%D8%B1",
    "/countries/XVA",
    "/countries/FRA",
    "/countries/SUN",
    "/groups/lower-riparian-group",
]
REFUSED = [
    ("/search?q=%22prior+notification", 422),
    ("/search?q=...", 422),
    ("/search?q=%22%3Cb%3E%E6%B0%B4", 422),
    ("/search?from=2026-13-01&kind=talk&frob=1&limit=0", 422),
    ("/search?from=2026-02-01&to=2026-01-01", 422),
    ("/search?country=Atlantis", 422),
    ("/search?q=water&cursor=abc", 422),
    ("/nothing/here", 404),
    ("/p/nobody", 404),
    ("/p/%2e%2e%2fetc", 404),
    ("/statements/nobody", 404),
    ("/documents/nobody", 404),
    ("/documents/nobody/source", 404),
    ("/countries/QQQ", 404),
    ("/groups/nobody", 404),
    ("/appearance/pink", 404),
    ("/static/onrecord.css", 404),
]


def of_records(application: Application) -> Iterator[str]:
    """Addresses of passages, statements and documents of every sort."""
    made = [documents.council(corrected=True), documents.arabic(), documents.hostile(), documents.report()]
    for parsed in [*made, documents.undated()]:
        for passage in parsed.passages:
            found = application.catalog.library.passage(passage.id)
            assert found
            yield f"/p/{passage.id}"
            if found.statement:
                yield f"/statements/{found.statement.id}"
            yield f"/documents/{found.document.id}"
            yield f"/documents/{found.document.id}/revisions"


def shown(client: TestClient, address: str, status: int = 200) -> Page:
    answer = client.get(address)
    assert answer.status_code == status, address
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    page = Page(answer.text)
    assert page.faults == [], address
    return page


@pytest.mark.parametrize("address", PAGES)
def test_every_page_is_there_and_well_formed(client: TestClient, address: str) -> None:
    shown(client, address)


def test_every_record_has_a_page(client: TestClient, application: Application) -> None:
    addresses = list(of_records(application))
    assert len(addresses) >= 23
    for address in addresses:
        shown(client, address)


@pytest.mark.parametrize(("address", "status"), REFUSED)
def test_what_is_not_there_or_not_understood_is_said_on_a_page(client: TestClient, address: str, status: int) -> None:
    page = shown(client, address, status)
    assert page.all("div", role="alert")
    assert page.one("form", id="query").attributes["action"] == "/search"


@pytest.mark.slow
def test_every_link_of_ours_leads_somewhere(client: TestClient, application: Application, base_url: str) -> None:
    waiting = ["/", "/search?q=water", *(address for address, _ in REFUSED), *of_records(application)]
    seen: dict[str, int] = {}
    while waiting and len(seen) < 600:
        path = waiting.pop()
        if path in seen:
            continue
        answer = client.get(path)
        seen[path] = answer.status_code
        if not answer.headers.get("content-type", "").startswith("text/html"):
            continue
        page = Page(answer.text)
        ids = {element.attributes.get("id") for element in page.elements}
        for link in page.links():
            parts = urlsplit(link)
            if not parts.scheme and not parts.path:
                assert parts.fragment in ids, f"{path} links to #{parts.fragment}"
            elif not parts.scheme or link.startswith(base_url):
                waiting.append(f"{parts.path}?{parts.query}" if parts.query else parts.path)
            else:
                assert parts.scheme in {"http", "https"}, link
    begun = {address for address, _ in REFUSED}
    dead = {path: status for path, status in seen.items() if status >= 400 and path not in begun}
    assert dead == {}
    assert len(seen) > 150


def test_anchors_of_other_pages_exist(client: TestClient, application: Application) -> None:
    passage = documents.council(corrected=True).passages[1].id
    for address in ("/", "/search?q=water", f"/p/{passage}"):
        for link in shown(client, address).links():
            parts = urlsplit(link)
            if parts.fragment and parts.path.startswith(("/about", "/p/", "/statements/")):
                ids = {element.attributes.get("id") for element in Page(client.get(parts.path).text).elements}
                assert parts.fragment in ids, link
    assert application.catalog.library.passage(passage)


def test_pages_can_be_asked_for_by_their_head(client: TestClient) -> None:
    answer = client.head("/search?q=water")
    assert (answer.status_code, answer.content) == (200, b"")


def test_markup_of_a_source_is_shown_and_never_run(client: TestClient, application: Application) -> None:
    passage = documents.hostile().passages[0].id
    found = application.catalog.library.passage(passage)
    assert found
    assert found.statement
    of_records = [f"/p/{passage}", f"/statements/{found.statement.id}", f"/documents/{found.document.id}"]
    searches = ["/search?q=water&country=XOR&from=2026-01-01", f"/search?speaker={quote(documents.HOSTILE)[:180]}"]
    for address in (*of_records, *searches, "/countries/XOR"):
        page = shown(client, address)
        assert {e.attributes["src"].split(".")[0] for e in page.all("script")} <= {"/static/onrecord", "/static/htmx-4"}
        assert page.all("img") == []
        assert not [link for link in page.links() if link.startswith("javascript:")]
    said = shown(client, f"/p/{passage}").all("blockquote", class_="said")[0]
    assert said.text.strip() == f"Water. {documents.HOSTILE}"


def test_a_query_is_echoed_and_never_run(client: TestClient) -> None:
    query = "\"><script>alert(1)</script>{{ 7 * 7 }}<'"
    page = shown(client, f"/search?q={quote(query)}&mode=keyword", 422)
    assert page.one("input", id="q").attributes["value"] == query
    assert "49" not in re.sub(r"/static/\S+", "", page.one("main").text)


def test_the_banner_says_that_everything_is_invented(client: TestClient) -> None:
    for address in ("/", "/search?q=water", "/about", "/nothing/here"):
        status = 404 if address == "/nothing/here" else 200
        assert "invented" in shown(client, address, status).one("p", class_="specimen").text


def test_invented_countries_and_real_ones_have_pages_of_their_own(client: TestClient) -> None:
    assert "it is invented" in shown(client, "/countries/XVA").one("main").text
    real = shown(client, "/countries/SUN").one("main").text
    assert "invented" not in real
    assert "Continued by" in real
    assert client.get("/countries/xva").headers["location"] == "/countries/XVA"


def test_every_rule_that_decided_has_words(application: Application) -> None:
    rules = set()
    for result in application.catalog.library.latest(500):
        assert result.statement
        rules.add(result.statement.rule)
    assert len(rules) >= 3
    assert {rule for rule in rules if explained(rule) is None} == set()
