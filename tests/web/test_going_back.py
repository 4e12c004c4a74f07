"""Going back and forward through filters, orders, pages and passages: address, results and place on the page return."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.browsing import at_rest, visit

pytestmark = [pytest.mark.browser, pytest.mark.slow]

LISTED = "ids => String([...document.querySelectorAll('[data-passage]')].map(one => one.id)) === String(ids)"


def seen(page: Page) -> tuple[str, str, list[str], int]:
    """Address, heading, the passages in their order and how far down the page is."""
    listed: list[str] = page.locator("[data-passage]").evaluate_all("all => all.map(one => one.id)")
    return page.url, page.locator("h1").text_content() or "", listed, page.evaluate("Math.round(scrollY)")


def test_the_way_to_a_passage_can_be_gone_back_step_by_step(browser: Browser, served: str) -> None:
    with visit(browser, f"{served}/search?q=water&mode=keyword") as visited:
        page = visited.page
        at_rest(page)
        states = [seen(page)]

        def arrived(pattern: str) -> None:
            page.wait_for_url(re.compile(pattern))
            at_rest(page)
            states.append(seen(page))

        page.locator("input[type=checkbox][name=country][value=XOR]").check()
        expect(page.locator(".sentence")).to_contain_text("spoken for Orsavia")
        arrived("country=XOR")
        page.locator("#modes label", has_text="Both").click()
        expect(page.locator(".sentence")).to_contain_text("close to it in meaning")
        arrived(r"q=water&country=XOR$|country=XOR&q=water$")
        page.get_by_role("link", name="Oldest").click()
        arrived("sort=oldest")
        page.get_by_role("link", name="Next page").click()
        expect(page.locator("h1")).to_contain_text("page 2")
        tenth = page.locator("[data-passage] .who a").nth(9)
        tenth.scroll_into_view_if_needed()
        arrived("cursor=")
        assert states[-1][3] > 0
        assert len({state[:2] for state in states}) == len(states)

        tenth.click()
        page.wait_for_url(re.compile("/p/"))
        passage = page.url
        page.go_back()
        # As far down as it was left.
        page.wait_for_function("down => Math.abs(scrollY - down) < 3", arg=states[-1][3])
        page.go_forward()
        for address, heading, listed, _ in reversed(states):
            page.go_back()
            expect(page).to_have_url(address)
            expect(page.locator("h1")).to_have_text(heading)
            # Two orders have one heading: the address is there before the passages are.
            page.wait_for_function(LISTED, arg=listed)
        expect(page.locator("input[type=checkbox][name=country][value=XOR]")).not_to_be_checked()
        expect(page.locator("#modes :checked")).to_have_value("keyword")
        for address, _, listed, _ in states[1:]:
            page.go_forward()
            expect(page).to_have_url(address)
            page.wait_for_function(LISTED, arg=listed)
        expect(page.locator("input[type=checkbox][name=country][value=XOR]")).to_be_checked()
        page.go_forward()
        expect(page).to_have_url(passage)
        page.get_by_role("link", name="Back to the results").click()
        expect(page).to_have_url(re.compile(re.escape(states[-1][0]) + "#r-"))
        expect(page.locator("[data-passage]").nth(9)).to_be_in_viewport()
        assert visited.complaints == []
