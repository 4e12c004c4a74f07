"""Documents and addresses that are hostile in every field get out of their place on no page."""

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from onrecord.server import make_server
from onrecord.settings import Settings
from onrecord.wiring import Application, open_application
from search.request import SearchRequest
from tests.web import hostile
from tests.web.documents import add
from tests.web.html import Page
from tests.web.test_validity import OF_EACH_SORT, sort_of
from web.security_headers import CONTENT_SECURITY_POLICY

pytestmark = pytest.mark.slow

EVERYTHING = "/search?q=water&standing=said&standing=doubtful&standing=background"
# Where a path names something.
NAMED = [
    "/p/{}", "/p/{}.json", "/p/{}/correction", "/statements/{}", "/statements/{}/correction", "/documents/{}",
    "/documents/{}/revisions", "/documents/{}/source", "/countries/{}", "/groups/{}", "/people/{}", "/search.{}",
    "/reading-list.{}", "/help/api/try/{}", "/appearance/{}", "/language/{}", "/static/{}", "/sign-in/{}", "/{}",
]  # fmt: skip
PARAMETERS = ["q", "ids", "revision", "page", "kept", "next", "from", "to", "at", "passage", "compare", "frob", "{}"]


@pytest.fixture(scope="module")
def evil(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Application]:
    """A home of nothing but hostile documents."""
    opened = open_application(Settings(home=tmp_path_factory.mktemp("evil")))
    for parsed in hostile.documents():
        add(opened, parsed, f"file {hostile.EVIL}".replace("/", ":"))
    opened.projection.catch_up(lambda *_: None)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def asking(evil: Application) -> TestClient:
    return TestClient(make_server(evil), follow_redirects=False)


@pytest.fixture(scope="module")
def walked(asking: TestClient) -> dict[str, str]:
    """Pages that links lead to, some of each sort."""
    waiting, pages, counts = [EVERYTHING, f"{EVERYTHING}&per=passage", "/", "/about"], {}, Counter[tuple[str, ...]]()
    while waiting:
        address = waiting.pop(0).partition("#")[0]
        sort = sort_of(address)
        if address in pages or not re.match(r"/(?!static/|language/|appearance/|api/)", address):
            continue
        counts[sort] += 1
        if counts[sort] > OF_EACH_SORT:
            continue
        answer = asking.get(address)
        assert answer.status_code < 500, address
        if answer.headers.get("content-type", "").startswith("text/html"):
            assert answer.headers["content-security-policy"] == CONTENT_SECURITY_POLICY
            pages[address] = answer.text
            waiting += Page(answer.text).links()
    return pages


def test_no_document_gets_out_of_its_place(walked: dict[str, str]) -> None:
    assert {("p",), ("documents", "revisions"), ("people",), ("statements",)} <= set(map(sort_of, walked))
    assert sum("onerror" in text for text in walked.values()) > len(walked) / 2
    found = {address: list(hostile.escapes(Page(text))) for address, text in walked.items()}
    assert {address: escapes for address, escapes in found.items() if escapes} == {}


def hostile_addresses() -> Iterator[str]:
    words = quote(hostile.EVIL, safe="")
    yield from (path.format(words) for path in NAMED)
    fields = {info.alias or name for name, info in SearchRequest.model_fields.items()}
    for name in sorted(fields | set(PARAMETERS)):
        pair = f"{quote(name.format(hostile.EVIL))}={words}"
        yield f"/search?q=water&{pair}" if name != "q" else f"/search?{pair}"
    all_of_them = "&".join(f"{name}={words}" for name in PARAMETERS[1:-1])
    yield from (f"{path}?{all_of_them}" for path in ("/settings", "/reading-list", "/sign-in", "/help/api"))
    yield from (f"/saved/new?q=water&{name}={words}" for name in ("q", "name", "frequency", "country"))


def test_no_address_gets_out_of_its_place(asking: TestClient) -> None:
    found = {}
    for address in hostile_addresses():
        answer = asking.get(address, headers={"Referer": f"http://testserver/{quote(hostile.EVIL)}"})
        assert answer.status_code < 500, address
        if answer.headers.get("content-type", "").startswith("text/html"):
            found[address[:40]] = list(hostile.escapes(Page(answer.text)))
        else:
            assert "html" not in answer.headers.get("content-type", ""), address
    assert len(found) > len(NAMED)
    assert {address: escapes for address, escapes in found.items() if escapes} == {}


@pytest.mark.parametrize("path", ["/settings", "/reading-list", "/sign-in", "/saved/new"])
def test_no_form_gets_out_of_its_place(asking: TestClient, path: str) -> None:
    names = ["language", "scheme", "keys", "passage", "do", "at", "email", "name", "q", "country", "frequency", "next"]
    for name in names:
        answer = asking.post(path, data={name: hostile.EVIL})
        assert answer.status_code < 500, (path, name)
        if answer.text:
            assert list(hostile.escapes(Page(answer.text))) == [], (path, name)


def test_no_cookie_and_no_header_gets_out_of_its_place(asking: TestClient) -> None:
    value = quote(hostile.EVIL)
    cookies = "; ".join(f"{name}={value}" for name in ("language", "scheme", "keys", "reading_list", "session"))
    headers = {"Cookie": cookies, "Accept-Language": value, "Host": "testserver", "X-Request-ID": value}
    for address in ("/", "/settings", "/reading-list", EVERYTHING, "/nothing"):
        assert list(hostile.escapes(Page(asking.get(address, headers=headers).text))) == []


def test_files_that_are_given_out_are_never_shown_as_pages(asking: TestClient, walked: dict[str, str]) -> None:
    links = {link for page in walked.values() for link in Page(page).links()}
    given = [asking.get(link) for link in links if link.endswith("/source")]
    files = [answer for answer in given if answer.status_code == 200]
    assert files
    for answer in files:
        assert answer.headers["content-type"].startswith("text/plain")
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert not set("<>\u202e\u2067") & set(answer.headers.get("content-disposition", ""))
