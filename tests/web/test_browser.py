"""The pages in a browser: filters that act at once, going back, copying, keys, and the same without script."""

import re
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web import documents
from tests.web.browsing import PHONE, at_rest, copied, visit

pytestmark = [pytest.mark.browser, pytest.mark.slow]

COPIED = "Passage and citation copied"
PASSAGE = documents.council(corrected=True).passages[1].id


def count(page: Page) -> str:
    return page.locator("h1").text_content() or ""


def test_a_filter_acts_at_once_and_back_undoes_it(browser: Browser, served: str) -> None:
    with visit(browser, f"{served}/search?q=water&mode=keyword") as visited:
        page = visited.page
        at_rest(page)
        before = count(page)
        box = page.locator("input[type=checkbox][name=country][value=XVA]")
        beside = page.locator("label:has(input[name=country][value=XVA]) .count").inner_text()
        box.check()
        expect(page.locator("h1")).to_have_text(re.compile(rf"^{beside} passage"))
        expect(page).to_have_url(f"{served}/search?q=water&mode=keyword&country=XVA")
        expect(page).to_have_title(re.compile(rf"^{beside} passage"))
        expect(box).to_be_focused()
        expect(page.locator("#announced")).to_have_text(re.compile(rf"^{beside} passage"))
        expect(page.locator(".sentence")).to_contain_text("spoken for Valdoria")
        page.go_back()
        expect(page.locator("h1")).to_have_text(before)
        expect(box).not_to_be_checked()
        page.go_forward()
        expect(page.locator("h1")).to_have_text(re.compile(rf"^{beside} passage"))
        assert visited.complaints == []


def test_several_filters_add_up(browser: Browser, served: str) -> None:
    with visit(browser, f"{served}/search?q=water&mode=keyword") as visited:
        page = visited.page
        at_rest(page)
        page.locator("input[type=checkbox][name=country][value=XVA]").check()
        expect(page.locator(".sentence")).to_contain_text("Valdoria")
        at_rest(page)
        page.locator("input[type=checkbox][name=country][value=XOR]").check()
        expect(page.locator(".sentence")).to_contain_text("spoken for Orsavia or Valdoria")
        at_rest(page)
        page.locator("#field-from").fill("2026-01-01")
        page.locator("#field-from").press("Enter")
        expect(page.locator(".sentence")).to_contain_text("said since 1 January 2026")
        at_rest(page)
        page.locator("#modes label", has_text="Both").click()
        expect(page.locator(".sentence")).to_contain_text("close to it in meaning")
        at_rest(page)
        # Countries stand in the order of the boxes, which follow the counts.
        asked = parse_qsl(urlsplit(page.url).query)
        assert sorted(asked) == [("country", "XOR"), ("country", "XVA"), ("from", "2026-01-01"), ("q", "water")]
        assert visited.complaints == []


def test_a_field_in_the_query_becomes_a_box_that_can_be_unticked(browser: Browser, served: str) -> None:
    with visit(browser, f"{served}/search?q=water&mode=keyword") as visited:
        page = visited.page
        at_rest(page)
        before = count(page)
        page.locator("#q").fill("water country:Valdoria")
        page.locator("#q").press("Enter")
        box = page.locator("input[type=checkbox][name=country][value=XVA]")
        expect(box).to_be_checked()
        expect(page.locator("#q")).to_have_value("water")
        expect(page).to_have_url(f"{served}/search?q=water&mode=keyword&country=XVA")
        at_rest(page)
        box.uncheck()
        expect(page.locator("h1")).to_have_text(before)
        assert visited.complaints == []


def test_a_country_that_is_typed_becomes_a_box(browser: Browser, served: str) -> None:
    with visit(browser, f"{served}/search?q=water&mode=keyword") as visited:
        page = visited.page
        at_rest(page)
        page.locator("#field-country").fill("Kestria")
        page.locator("#field-country").press("Enter")
        expect(page.locator("input[type=checkbox][name=country][value=XKE]")).to_be_checked()
        expect(page.locator("#field-country")).to_have_value("")
        assert visited.complaints == []


def test_a_mistake_in_a_filter_is_shown_and_can_be_mended(browser: Browser, served: str) -> None:
    with visit(browser, f"{served}/search?q=water&mode=keyword") as visited:
        page = visited.page
        at_rest(page)
        page.locator("#field-from").fill("soon")
        page.locator("#field-from").press("Enter")
        expect(page.locator("[role=alert]")).to_contain_text("“soon” is not a day")
        at_rest(page)
        page.locator("#field-from").fill("2026-01-01")
        page.locator("#field-from").press("Enter")
        expect(page.locator(".sentence")).to_contain_text("said since 1 January 2026")


def test_a_passage_is_copied_with_its_citation(browser: Browser, served: str) -> None:
    with visit(browser, f"{served}/p/{PASSAGE}") as visited:
        page = visited.page
        # The button says so for two seconds, which pass as they are told to.
        page.clock.install()
        page.clock.pause_at(page.evaluate("Date.now()") + 1000)
        page.get_by_role("button", name="Copy with citation").click()
        expect(page.get_by_role("button", name="Copied")).to_be_visible()
        text = copied(page, COPIED)
        page.clock.run_for(2000)
        expect(page.get_by_role("button", name="Copy with citation")).to_be_visible()
        assert text.startswith("“The Serane does not read our maps.")
        assert text.endswith(f"\n{served}/p/{PASSAGE}")
        assert "XC/PV.1147, p. 2" in text
        assert visited.complaints == []


def test_keys_go_through_the_results(browser: Browser, served: str) -> None:
    with visit(browser, f"{served}/search?q=water&mode=keyword") as visited:
        page = visited.page
        page.keyboard.press("j")
        page.keyboard.press("j")
        expect(page.locator("[data-passage]").nth(1)).to_have_attribute("aria-current", "true")
        page.keyboard.press("k")
        current = page.locator("[data-passage][aria-current]")
        expect(current).to_have_count(1)
        page.keyboard.press("c")
        assert str(current.get_attribute("data-link")) in copied(page, COPIED).rpartition("\n")[2]
        page.keyboard.press("/")
        page.keyboard.type("j?c")
        expect(page.locator("#q")).to_have_value("j?c")
        page.locator("h1").click()
        page.keyboard.press("j")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/p/"))
        assert visited.complaints == []


def test_links_and_a_key_lead_to_the_filters_and_back(browser: Browser, served: str) -> None:
    with visit(browser, f"{served}/search?q=water&mode=keyword") as visited:
        page = visited.page
        at_rest(page)
        tab_to(page, ".skip[href='#filters']")
        page.keyboard.press("Enter")
        expect(page.locator("#filters")).to_be_focused()
        page.keyboard.press("Tab")
        back = page.locator("#filters .skip")
        expect(back).to_be_focused()
        expect(back).to_have_text("Skip to results")
        page.keyboard.press("Tab")
        expect(page.locator("#field-country")).to_be_focused()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Enter")
        expect(page.locator("#results")).to_be_focused()
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('#results') !== null")
        page.keyboard.press("f")
        expect(page.locator("#filters")).to_be_focused()
        page.keyboard.press("j")
        expect(page.locator("[data-passage]").first).to_have_attribute("aria-current", "true")
        assert visited.complaints == []


def test_on_phones_the_key_for_the_filters_opens_their_drawer(browser: Browser, served: str) -> None:
    with visit(browser, f"{served}/search?q=water&mode=keyword", viewport=PHONE) as visited:
        page = visited.page
        at_rest(page)
        for there in page.locator(".beside-filters").all():
            expect(there).to_be_hidden()
        page.keyboard.press("f")
        expect(page.locator("#filters")).to_be_visible()
        page.keyboard.press("Tab")
        expect(page.locator("#field-country")).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.locator("#filters")).not_to_be_visible()
        assert visited.complaints == []


def test_keys_are_listed_and_can_be_switched_off(browser: Browser, served: str) -> None:
    with visit(browser, f"{served}/search?q=water") as visited:
        page = visited.page
        page.keyboard.press("?")
        expect(page.locator("#keys")).to_be_visible()
        # A page that is asked for before the setting is kept knows nothing of it.
        with page.expect_response("**/settings"):
            page.locator("#keys-on").uncheck()
        page.get_by_role("button", name="Close").click()
        page.keyboard.press("j")
        expect(page.locator("[data-passage][aria-current]")).to_have_count(0)
        page.reload()
        page.keyboard.press("j")
        expect(page.locator("[data-passage][aria-current]")).to_have_count(0)
        page.get_by_role("link", name="Keyboard").click()
        page.locator("#keys-on").check()
        page.get_by_role("button", name="Close").click()
        page.keyboard.press("j")
        expect(page.locator("[data-passage][aria-current]")).to_have_count(1)
        assert visited.complaints == []


def tab_to(page: Page, selector: str) -> None:
    """Goes on from link to link, as somebody without a mouse does."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(selector)


def test_a_passage_is_found_and_copied_without_a_mouse(browser: Browser, served: str) -> None:
    with visit(browser, f"{served}/") as visited:
        page = visited.page
        # The first page waits for the question: nothing has to be pressed before it.
        expect(page.locator("#q")).to_be_focused()
        page.keyboard.type("water")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/search"))
        tab_to(page, ".skip")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("#results"))
        tab_to(page, ".who a")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/p/"))
        tab_to(page, "[data-copies]")
        page.keyboard.press("Enter")
        assert f"{served}/p/" in copied(page, COPIED).rpartition("\n")[2]
        assert visited.complaints == []


def test_scripts_speak_the_language_of_the_page(browser: Browser, served: str) -> None:
    with visit(browser, f"{served}/language/fr") as visited:
        page = visited.page
        page.goto(f"{served}/p/{PASSAGE}")
        page.clock.install()
        page.clock.pause_at(page.evaluate("Date.now()") + 1000)
        page.keyboard.press("c")
        expect(page.locator("[data-copies]").first).to_have_text("Copié")
        expect(page.locator("#announced")).to_have_text("Passage et référence copiés")


def test_the_drawer_of_a_phone_narrows_and_stays_open(browser: Browser, served: str) -> None:
    with visit(browser, f"{served}/search?q=water&mode=keyword", viewport=PHONE) as visited:
        page = visited.page
        at_rest(page)
        expect(page.locator("#filters")).not_to_be_visible()
        page.locator(".filters-open").click()
        page.locator("input[type=checkbox][name=country][value=XVA]").check()
        page.wait_for_url(re.compile("country=XVA"))
        at_rest(page)
        expect(page.locator("#filters")).to_be_visible()
        page.get_by_role("button", name="Close").click()
        expect(page.locator(".filters-open")).to_have_text("Filters, 1 in use")
        assert visited.complaints == []


def test_everything_works_without_script(browser: Browser, served: str) -> None:
    with visit(browser, f"{served}/", script=False) as visited:
        page = visited.page
        page.locator("#q").fill("water")
        page.locator("#q").press("Enter")
        page.wait_for_url(re.compile("/search"))
        page.locator("input[type=checkbox][name=country][value=XVA]").check()
        page.get_by_role("button", name="Apply filters").click()
        expect(page.locator(".sentence")).to_contain_text("spoken for Valdoria")
        assert page.get_by_role("button", name="Copy").count() == 0
        expect(page.get_by_text("Results update when you change a filter.")).not_to_be_visible()
        page.locator(".who a").first.click()
        page.wait_for_url(re.compile("/p/"))
        passage = page.url
        expect(page.locator("figure blockquote")).to_be_visible()
        page.locator("summary", has_text="BibTeX").click()
        expect(page.locator("pre", has_text="@")).to_be_visible()
        page.get_by_role("link", name="Settings").click()
        page.get_by_label("Dark").check()
        page.get_by_role("button", name="Keep settings").click()
        expect(page.get_by_role("status")).to_have_text("The settings are kept.")
        expect(page.locator("html")).to_have_attribute("data-scheme", "dark")
        page.get_by_label("System").check()
        page.get_by_role("button", name="Keep settings").click()
        expect(page.locator("html")).not_to_have_attribute("data-scheme", "dark")
        page.goto(passage)
        page.get_by_role("link", name="Dark").click()
        expect(page.locator("html")).to_have_attribute("data-scheme", "dark")
        expect(page).to_have_url(passage)
        page.get_by_role("link", name="Keyboard").click()
        expect(page.locator("#keyboard")).to_be_visible()


def test_the_apply_button_goes_where_filters_act_at_once(browser: Browser, served: str) -> None:
    with visit(browser, f"{served}/search?q=water") as visited:
        expect(visited.page.get_by_text("Results update when you change a filter.")).to_be_visible()
        expect(visited.page.get_by_role("button", name="Apply filters")).not_to_be_visible()


def test_the_closest_sentence_is_underlined_beside_the_search(browser: Browser, served: str) -> None:
    with visit(browser, f"{served}/search?q=warning+people+before+a+flood&mode=meaning") as visited:
        page = visited.page
        results = page.locator("article.result").count()
        expect(page.locator("article.result mark.sense").first).to_be_visible()
        assert page.locator("article.result").count() == results
        assert page.url == f"{served}/search?q=warning+people+before+a+flood&mode=meaning"
        assert visited.complaints == []
