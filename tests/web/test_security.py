"""What keeps a page to its own scripts, whatever it holds, and a visitor on this host."""

import hashlib
from importlib.resources import files

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from tests.web.html import Page
from web.addresses import outside, way_back

# Of dist/htmx.min.js in the package htmx.org 4.0.1.
HTMX_SHA256 = "a0abb04f2f45a1f89d1d4844023245537e5e6014c87b144553e0607b4cc32130"
HOST = "records.example:8000"


def test_htmx_is_the_file_that_was_published() -> None:
    content = files("web").joinpath("static/htmx-4.0.1.min.js").read_bytes()
    assert hashlib.sha256(content).hexdigest() == HTMX_SHA256


def test_our_script_evaluates_nothing() -> None:
    source = files("web").joinpath("static/onrecord.js").read_text(encoding="utf-8")
    assert [word for word in ("eval(", "innerHTML", "new Function", "insertAdjacentHTML") if word in source] == []


@pytest.mark.parametrize("address", ["/", "/search?q=water", "/nothing/here", "/favicon.ico", "/api/v1/search?q=water"])
def test_every_answer_is_kept_to_its_own_scripts(client: TestClient, address: str) -> None:
    headers = client.get(address).headers
    policy = dict(part.strip().split(" ", 1) for part in headers["content-security-policy"].split(";"))
    assert "unsafe" not in headers["content-security-policy"]
    assert policy["default-src"] == "'none'"
    assert {policy[name] for name in ("script-src", "style-src", "connect-src", "form-action")} == {"'self'"}
    assert policy["frame-ancestors"] == "'none'"
    assert (headers["x-content-type-options"], headers["referrer-policy"]) == ("nosniff", "same-origin")


def test_pages_load_nothing_from_elsewhere(client: TestClient) -> None:
    for address in ("/", "/search?q=water", "/about"):
        page = Page(client.get(address).text)
        loaded = [
            e.attributes.get("src") or e.attributes["href"]
            for e in page.elements
            # An alternate is named, and nothing of it is loaded.
            if e.tag in {"script", "link"} and e.attributes.get("rel") != "alternate"
        ]
        assert [address for address in loaded if not address.startswith("/static/")] == []


def test_files_of_pages_are_kept_for_ever_under_a_name_with_their_hash(client: TestClient) -> None:
    page = Page(client.get("/search").text)
    for address in [link for link in page.links() if link.startswith("/static/")]:
        answer = client.get(address)
        assert answer.status_code == 200
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert hashlib.sha256(answer.content).hexdigest()[:12] in address


def test_pages_are_not_kept_for_others(client: TestClient) -> None:
    headers = client.get("/search?q=water").headers
    assert headers["cache-control"] == "private, no-cache"
    assert "Cookie" in headers["vary"]


@pytest.mark.parametrize(("scheme", "attribute"), [("dark", "dark"), ("light", "light"), ("system", "")])
def test_the_appearance_is_kept_and_leads_back(client: TestClient, base_url: str, scheme: str, attribute: str) -> None:
    answer = client.get(f"/appearance/{scheme}", headers={"Referer": f"{base_url}/search?q=water"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/search?q=water")
    assert Page(client.get("/").text).one("html").attributes.get("data-scheme", "") == attribute


@pytest.mark.parametrize(
    "referrer",
    [
        None, "", "/", "http://evil.example/search", "http://records.example:8000.evil.example/", "//evil.example/",
        f"http://{HOST}//evil.example/", f"http://{HOST}/\\evil.example", f"http://{HOST}@evil.example/x",
        f"ftp://{HOST}/x", f"javascript://{HOST}/%0aalert(1)", f"http://{HOST}/a\r\nSet-Cookie: x", "http://[",
        f"http://user@{HOST}/x", f"http://{HOST}/%5c%5cevil é",
    ],
)  # fmt: skip
def test_nobody_is_led_elsewhere(referrer: str | None) -> None:
    assert way_back(referrer, HOST) == "/"


@given(st.text(), st.sampled_from([f"http://{HOST}", "http://evil.example", "", "//", f"http://{HOST}/"]))
def test_the_way_back_is_always_a_path_of_ours(rest: str, before: str) -> None:
    back = way_back(before + rest, HOST)
    assert back.startswith("/")
    assert not back.startswith(("//", "/\\"))
    assert back.isascii()
    assert back.isprintable()


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//evil.example", "/p/x", "http:", "http://[", "", None]
)
def test_only_addresses_of_the_web_become_links(url: str | None) -> None:
    assert outside(url) is None


def test_an_address_of_the_web_stays_as_it_is() -> None:
    assert (
        outside("https://records.concord.example/XC/PV.1147?x=1#p")
        == "https://records.concord.example/XC/PV.1147?x=1#p"
    )
