"""What can be measured of the look: no sideways scrolling, contrast, labels, targets, faces of quotations."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from catalog.rows import document_id
from tests.web import documents
from tests.web.browsing import DESKTOP, PHONE, visit

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ADDRESSES = [
    "/",
    "/about",
    "/settings",
    "/search?q=water",
    "/search?q=%22prior+zebra%22&mode=keyword&country=XVA",
    "/search?q=%22water",
    "/countries/XVA",
    "/countries/GBR",
    "/groups/lower-riparian-group",
    f"/p/{documents.council().passages[1].id}",
    f"/p/{documents.hostile().passages[0].id}",
    f"/p/{documents.arabic().passages[0].id}",
    *(f"/p/{passage.id}" for passage in documents.press().passages[:5]),
    f"/p/{documents.arabic_press().passages[1].id}",
    f"/p/{documents.hostile_press().passages[0].id}",
    f"/documents/{document_id(documents.press().identity)}",
    f"/documents/{document_id(documents.arabic_press().identity)}",
    f"/documents/{document_id(documents.hostile_press().identity)}",
    "/search?q=gates&standing=said&standing=doubtful&standing=background",
    f"/documents/{document_id(documents.council().identity)}",
    f"/documents/{document_id('symbol:XA/10/PV.3:en')}",
    f"/documents/{document_id(documents.hostile().identity)}",
    f"/documents/{document_id(documents.council().identity)}/revisions",
    f"/documents/{document_id(documents.arabic().identity)}/revisions",
    f"/p/{documents.council().passages[1].id}?revision=2",
    f"/p/{documents.council().passages[-1].id}",
    f"/p/{documents.council(corrected=True).passages[1].id}",
    f"/p/{documents.yearly()[3].passages[0].id}?q=water&mode=keyword&sort=oldest",
    f"/p/{documents.council(corrected=True).passages[1].id}/correction",
    f"/reading-list?ids={documents.council(corrected=True).passages[1].id}.{documents.arabic().passages[0].id}",
    "/nothing/here",
    "/sign-in",
    "/saved/new?q=water",
]

# As htmx adds its own rules: the content security policy lets no page write a style.
ADOPT = """rule => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rule);
  document.adoptedStyleSheets = [sheet];
}"""
MEASURES = Path(__file__).with_name("measures.js").read_text(encoding="utf-8")


def faults(page: Page, measure: str) -> list[str]:
    found: list[str] = page.evaluate(f"{MEASURES}.{measure}()")
    return found


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_page_scrolls_sideways(browser: Browser, served: str, address: str) -> None:
    with visit(browser, served + address) as visited:
        page = visited.page
        for width in (320, 360, 390, 480, 600, 768, 960, 961, 1024, 1184, 1280, 1440, 1600):
            page.set_viewport_size(ViewportSize(width=width, height=800))
            assert page.evaluate("document.documentElement.scrollWidth") <= width, width
            page.evaluate("document.documentElement.dir = 'rtl'")
            assert page.evaluate("document.documentElement.scrollWidth") <= width, f"mirrored, {width}"
            page.evaluate("document.documentElement.dir = 'ltr'")


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everything_can_be_read_and_named(browser: Browser, served: str, address: str, scheme: str) -> None:
    for viewport in (DESKTOP, PHONE):
        with visit(browser, served + address, viewport=viewport, scheme=scheme) as visited:
            assert faults(visited.page, "contrast") == []
            assert faults(visited.page, "nameless") == []
            assert faults(visited.page, "small") == []
            expected = re.compile("responded with a status of 4")
            assert [said for said in visited.complaints if not expected.search(said)] == []


@pytest.mark.parametrize(
    ("measure", "rule"),
    [
        ("contrast", "main p { color: #a0a0a0 !important }"),
        ("small", "button { block-size: 20px; padding: 0 !important }"),
        ("serif", "main p { font-family: Noto Serif }"),
    ],
)
def test_the_measures_find_what_they_are_for(browser: Browser, served: str, measure: str, rule: str) -> None:
    with visit(browser, f"{served}/about") as visited:
        assert faults(visited.page, measure) == []
        visited.page.evaluate(ADOPT, rule)
        assert faults(visited.page, measure)


def test_only_words_of_a_source_are_set_in_serif(browser: Browser, served: str) -> None:
    for address in ADDRESSES:
        with visit(browser, served + address) as visited:
            assert faults(visited.page, "serif") == [], address


def test_a_page_prints_with_its_source(browser: Browser, served: str) -> None:
    with visit(browser, f"{served}/p/{documents.council(corrected=True).passages[1].id}") as visited:
        visited.page.emulate_media(media="print")
        expect(visited.page.locator("#query")).not_to_be_visible()
        expect(visited.page.locator("figure .said")).to_be_visible()
        expect(visited.page.locator("code", has_text=re.compile("^[0-9a-f]{64}$"))).to_be_visible()
