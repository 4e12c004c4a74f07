"""Statements, people and the API in a browser: what axe and the measures find, in pictures for people to look at."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from onrecord.wiring import Application
from tests.web import documents
from tests.web.browsing import DESKTOP, PHONE, picture, visit
from tests.web.test_account_looks import violations
from tests.web.test_looks import faults

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# Both of everything, in two views, as with the pages of an account.
VIEWS = [("light", DESKTOP, "en"), ("dark", PHONE, "fr")]
WIDTHS = (320, 390, 600, 960, 1184, 1440)


@pytest.fixture
def addresses(application: Application) -> dict[str, str]:
    """One page of each sort by its name, and those in which Arabic stands."""
    found = dict(of_statements(application))
    (tennant,), _ = application.catalog.people.find(name="Marisol Tennant")
    return {**found, "person": f"/people/{tennant.id}", "api": "/help/api"}


def of_statements(application: Application) -> Iterator[tuple[str, str]]:
    said = documents.council(corrected=True).passages[1], documents.arabic().passages[0], documents.press().passages[1]
    for name, passage in zip(("statement", "statement-arabic", "statement-of-press"), said, strict=True):
        found = application.catalog.library.passage(passage.id)
        assert found
        assert found.statement
        yield name, f"/statements/{found.statement.id}"


def unfolded(page: Page) -> None:
    """Opens some of what is folded: all of it would be a long page of the same."""
    page.evaluate("document.querySelectorAll('main details').forEach((one, at) => { one.open = at < 6; })")


def test_statements_and_people_can_be_read_by_everybody(
    browser: Browser, served: str, addresses: dict[str, str]
) -> None:
    found: list[object] = []
    for scheme, viewport, language in VIEWS:
        with visit(browser, served, viewport=viewport, scheme=scheme, language=language) as visited:
            for name, address in addresses.items():
                page = visited.page
                page.goto(served + address)
                assert page.locator("html").get_attribute("lang") == language
                picture(page, name, f"{scheme}-{language}")
                unfolded(page)
                found += [(name, scheme, language, *each) for each in violations(page)]
                measured = [f for measure in ("contrast", "nameless", "small", "serif") for f in faults(page, measure)]
                found += [(name, scheme, language, fault) for fault in measured]
            found += [said for said in visited.complaints if not re.search("responded with a status of 4", said)]
    assert found == []


def test_statements_and_people_scroll_sideways_nowhere(
    browser: Browser, served: str, addresses: dict[str, str]
) -> None:
    with visit(browser, served) as visited:
        page = visited.page
        for name, address in addresses.items():
            page.goto(served + address)
            unfolded(page)
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 800})
                for direction in ("rtl", "ltr"):
                    page.evaluate("direction => { document.documentElement.dir = direction; }", direction)
                    assert page.evaluate("document.documentElement.scrollWidth") <= width, (name, width, direction)
