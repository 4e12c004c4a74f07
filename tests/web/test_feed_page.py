"""/feeds/{key}: made, moved and ended on /account, read without signing in, sent again only where it has changed."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest
from fastapi.testclient import TestClient

from catalog.owners import Owner
from onrecord.wiring import Application
from tests.web.accounts import sign_in
from tests.web.html import Page


@pytest.fixture
def mira(application: Application, client: TestClient) -> Iterator[Owner]:
    """Signed in on the shared home; gone with everything afterwards."""
    owner = sign_in(application, client, "feed@example.org")
    yield owner
    application.catalog.owners.forget(owner.id)


def address_on(client: TestClient) -> str | None:
    page = Page(client.get("/account").text)
    assert page.faults == []
    found = [e.attributes["href"] for e in page.all("a") if "/feeds/" in e.attributes.get("href", "")]
    return urlsplit(found[0]).path if found else None


@pytest.mark.usefixtures("mira")
def test_a_feed_is_made_moved_and_ended(client: TestClient) -> None:
    assert address_on(client) is None
    assert client.post("/account/feed").headers["location"] == "/account#feed"
    first = address_on(client)
    assert first is not None
    assert re.fullmatch(r"/feeds/[\w-]{32}", first)
    client.post("/account/feed")
    second = address_on(client)
    assert second not in {None, first}
    assert client.get(first).status_code == 404
    client.post("/account/feed/end")
    assert address_on(client) is None
    assert client.get(str(second)).status_code == 404


@pytest.mark.usefixtures("mira")
def test_a_reader_gets_it_without_signing_in_and_once_where_nothing_changed(client: TestClient) -> None:
    client.post("/account/feed")
    address = address_on(client)
    assert address is not None
    cookies = dict(client.cookies)
    client.cookies.clear()
    answer = client.get(address)
    assert answer.headers["content-type"] == "application/atom+xml"
    assert (answer.headers["cache-control"], answer.headers["x-robots-tag"]) == ("private, no-cache", "noindex")
    assert ET.fromstring(answer.content).tag == "{http://www.w3.org/2005/Atom}feed"  # noqa: S314 - our own
    again = client.get(address, headers={"If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    client.cookies.update(cookies)
