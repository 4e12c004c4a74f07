"""Pictures of the pages for people to look at, in build/screenshots, where CI keeps them."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ViewportSize

from catalog.rows import document_id
from tests.web import documents
from tests.web.browsing import PHONE, visit

pytestmark = [pytest.mark.browser, pytest.mark.slow]

FOLDER = Path(__file__).parents[2] / "build" / "screenshots"
COUNCIL = documents.council(corrected=True).passages[1].id
PAGES = {
    "home": "/",
    "results": "/search?q=water",
    "results-of-press": "/search?q=gates&standing=said&standing=doubtful&standing=background",
    "nothing-found": "/search?q=%22prior+zebra%22&mode=keyword&country=XVA",
    "mistake": "/search?q=%22water",
    "passage": f"/p/{COUNCIL}",
    "passage-arabic": f"/p/{documents.arabic().passages[0].id}",
    "passage-of-press": f"/p/{documents.press().passages[1].id}",
    "document": f"/documents/{document_id(documents.council().identity)}",
    "document-arabic": f"/documents/{document_id(documents.arabic_press().identity)}",
    "revisions": f"/documents/{document_id(documents.council().identity)}/revisions",
    "country": "/countries/XVA",
    "group": "/groups/lower-riparian-group",
    "about": "/about",
    "help": "/help/search",
    "help-api": "/help/api",
    "reading-list": f"/reading-list?ids={COUNCIL}.{documents.arabic().passages[0].id}",
    "settings": "/settings",
    "sign-in": "/sign-in",
    "saved": "/saved",
    "correction": f"/p/{COUNCIL}/correction",
    "not-there": "/nothing/here",
}
WIDE = ViewportSize(width=1280, height=800)
# The language goes with the scheme, so that two pictures show a page in both of both.
VIEWS = {"wide-light": (WIDE, "light", "en"), "phone-dark-french": (PHONE, "dark", "fr")}


@pytest.mark.parametrize("view", VIEWS)
def test_every_page_has_its_picture(browser: Browser, served: str, view: str) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    viewport, scheme, language = VIEWS[view]
    with visit(browser, f"{served}/language/{language}", viewport=viewport, scheme=scheme) as visited:
        for name, address in PAGES.items():
            visited.page.goto(served + address)
            assert visited.page.locator("html").get_attribute("lang") == language
            picture = visited.page.screenshot(full_page=True, path=FOLDER / f"{name}-{view}.png")
            assert len(picture) > 10_000, name


def test_pages_mirrored_have_their_pictures(browser: Browser, served: str) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with visit(browser, served, viewport=WIDE) as visited:
        for name in ("home", "results", "passage-arabic", "passage", "settings"):
            visited.page.goto(served + PAGES[name])
            visited.page.evaluate("document.documentElement.dir = 'rtl'")
            visited.page.screenshot(full_page=True, path=FOLDER / f"{name}-mirrored.png")
            assert visited.page.locator("h1").evaluate("e => getComputedStyle(e).direction") == "rtl"


def test_pages_on_paper_hold_what_was_said_and_where(browser: Browser, served: str) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with visit(browser, served) as visited:
        for name in ("passage", "passage-arabic", "reading-list", "results", "document"):
            visited.page.goto(served + PAGES[name])
            printed = visited.page.pdf(path=FOLDER / f"{name}.pdf", prefer_css_page_size=True)
            assert printed.startswith(b"%PDF")
            assert len(re.findall(rb"/Type\s*/Page\b", printed)) < 9, name
