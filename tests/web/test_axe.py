"""Axe finds no fault in any page: light and dark, wide and narrow, English and French."""

from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.web.browsing import DESKTOP, PHONE, visit
from tests.web.test_looks import ADDRESSES

pytestmark = [pytest.mark.browser, pytest.mark.slow]

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
# Each page in both schemes; the phone takes one and the language the other, so that four views cover all pairs.
VIEWS = [("light", DESKTOP, "en"), ("dark", DESKTOP, "fr"), ("light", PHONE, "fr"), ("dark", PHONE, "en")]


@pytest.mark.parametrize("address", [*ADDRESSES, "/help/search", "/help/api", "/help/api/problems"])
def test_axe_finds_nothing(browser: Browser, served: str, address: str) -> None:
    found = []
    for scheme, viewport, language in VIEWS:
        with visit(browser, served + address, viewport=viewport, scheme=scheme, language=language) as visited:
            assert visited.page.locator("html").get_attribute("lang") == language
            # Evaluated and not loaded: the content security policy lets no page load it.
            visited.page.evaluate(AXE)
            answer: dict[str, Any] = visited.page.evaluate("axe.run()")
            found += [(scheme, language, one["id"], one["nodes"][0]["html"][:200]) for one in answer["violations"]]
    assert found == []
