"""Statements that a ministry takes off its site, from the fetch that notices to the pages that say so."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from onrecord.server import make_server
from onrecord.settings import Settings
from onrecord.wiring import open_application
from tests.onrecord.conftest import Commands
from tests.onrecord.live import FEED, counts, define, feed, fetched, set_up, state_of
from tests.support.site import Reply, Site, serving_site, with_etag
from tests.web.html import Page


@pytest.fixture
def site() -> Iterator[Site]:
    with serving_site() as site:
        yield site


@pytest.fixture
def ministry(commands: Commands, site: Site) -> Commands:
    """A home with three statements of a ministry, whose list says that they have changed since."""
    set_up(site, range(1, 4))
    define(commands, "valdoria", FEED, site)
    fetched(commands, "valdoria")
    listed = feed(site, [1, 2, 3]).replace(b"<link>", b"<modified>2026-11-01</modified><link>")
    site.pages["/feed"] = with_etag(listed, '"changed"')
    return commands


def documents(commands: Commands) -> dict[str, str | None]:
    """What a search finds: the last part of each address, and since when it is withdrawn."""
    found = commands.run("search", "prior notification", "--json").json["results"]
    return {result["document"]["url"].rsplit("/", 1)[1]: result["document"]["withdrawn_since"] for result in found}


def test_what_is_gone_stays_found_and_says_so(ministry: Commands, site: Site) -> None:
    site.pages["/statements/2"] = Reply(b"", 410)
    assert counts(fetched(ministry, "valdoria")) == {"listed": 3, "unchanged": 2, "failed": 1}
    found = documents(ministry)
    assert [number for number, since in found.items() if since] == ["2"]
    assert set(found) == {"1", "2", "3"}
    state = state_of(ministry, "valdoria")
    assert (state["state"], state["failures"]) == ("working", [])


def test_what_is_not_found_once_is_waited_for(ministry: Commands, site: Site) -> None:
    site.pages["/statements/2"] = Reply(b"", 404)
    assert counts(fetched(ministry, "valdoria"))["failed"] == 1
    assert set(documents(ministry).values()) == {None}


def test_a_site_that_moved_has_withdrawn_nothing(ministry: Commands, site: Site) -> None:
    for number in (1, 2, 3):
        site.pages[f"/statements/{number}"] = Reply(b"", 404)
    told = fetched(ministry, "valdoria", code=1)
    assert (told["outcome"], told["error"]["code"]) == ("failed", "changed")
    assert set(documents(ministry).values()) == {None}


def test_the_pages_of_what_is_gone_say_so(ministry: Commands, site: Site) -> None:
    site.pages["/statements/2"] = Reply(b"", 410)
    fetched(ministry, "valdoria")
    result = next(
        result
        for result in ministry.run("search", "prior notification", "--json").json["results"]
        if result["document"]["withdrawn_since"]
    )
    application = open_application(Settings(home=ministry.home))
    client = TestClient(make_server(application))
    for address in (
        f"/p/{result['passage_id']}",
        f"/statements/{result['statement_id']}",
        f"/documents/{result['document']['id']}",
    ):
        page = Page(client.get(address).text)
        assert page.faults == []
        assert "gone for good" in page.one("section", aria_labelledby="withdrawn").text
    assert "Withdrawn by its source" in client.get("/search?q=matter+2&mode=keyword").text
    document = client.get(f"/api/v1/documents/{result['document']['id']}").json()["document"]
    assert document["withdrawn_how"] == "gone"
    application.close()
