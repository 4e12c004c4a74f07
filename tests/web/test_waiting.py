"""A search that takes long, is cancelled or does not arrive: said where it is seen, with the results left standing."""

import re
import threading
from collections.abc import Generator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.web.browsing import Visit, at_rest, visit

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# As long as it takes until the page speaks of it; the clock of the page is put forward, nobody waits.
UNTIL_TOLD = 3_000


@contextmanager
def searching(browser: Browser, served: str) -> Generator[Visit]:
    """A page of results whose clock can be stopped and put forward."""
    with visit(browser, "about:blank") as visited:
        visited.page.clock.install()
        visited.page.goto(f"{served}/search?q=water&mode=keyword")
        at_rest(visited.page)
        yield visited


def test_a_slow_search_is_told_of_and_can_be_cancelled(browser: Browser, served: str) -> None:
    with searching(browser, served) as visited:
        page, asked = visited.page, threading.Event()
        held: list[Route] = []

        def hold(route: Route) -> None:
            held.append(route)
            asked.set()

        before = page.locator("h1").inner_text()
        page.route(re.compile("country=XVA"), hold)
        page.clock.pause_at(page.evaluate("Date.now()") + 1000)
        page.locator("input[type=checkbox][name=country][value=XVA]").check()
        expect(page.locator("#results")).to_have_attribute("aria-busy", "true")
        expect(page.locator("#under-way")).to_be_hidden()
        page.clock.fast_forward(UNTIL_TOLD)
        expect(page.locator("#under-way")).to_have_text(re.compile("Still searching"))
        expect(page.locator("#announced")).to_have_text("Still searching.")
        page.get_by_role("button", name="Cancel").click()
        expect(page.locator("#under-way")).to_have_text(re.compile("Cancelled"))
        expect(page.locator("#results")).not_to_have_attribute("aria-busy", "true")
        assert page.locator("h1").inner_text() == before
        page.unroute_all(behavior="ignoreErrors")
        # Some steps of htmx wait for a clock.
        page.clock.resume()
        page.locator("input[type=checkbox][name=country][value=XOR]").check()
        page.wait_for_url(re.compile("country=XOR"))
        expect(page.locator("#under-way")).to_be_hidden()
        assert asked.is_set()
        assert visited.complaints == []


def test_a_search_that_another_replaces_does_not_end_it(browser: Browser, served: str) -> None:
    with searching(browser, served) as visited:
        page = visited.page
        page.route(re.compile("country="), lambda _route: None)
        page.locator("input[type=checkbox][name=country][value=XVA]").check()
        expect(page.locator("#results")).to_have_attribute("aria-busy", "true")
        with page.expect_event("requestfailed"):
            page.locator("input[type=checkbox][name=country][value=XOR]").check()
        expect(page.locator("#results")).to_have_attribute("aria-busy", "true")
        page.clock.fast_forward(UNTIL_TOLD)
        expect(page.locator("#under-way")).to_have_text(re.compile("Still searching"))
        page.unroute_all(behavior="ignoreErrors")


def test_offline_the_results_stay_and_the_search_can_be_tried_again(browser: Browser, served: str) -> None:
    with searching(browser, served) as visited:
        page = visited.page
        before = page.locator("h1").inner_text()
        page.context.set_offline(True)
        page.locator("input[type=checkbox][name=country][value=XVA]").check()
        expect(page.locator("#under-way")).to_have_text(re.compile("could not be reached"))
        assert page.locator("h1").inner_text() == before
        assert page.locator("[data-passage]").count() > 0
        page.context.set_offline(False)
        page.get_by_role("button", name="Try again").click()
        page.wait_for_url(re.compile("country=XVA"))
        expect(page.locator("#under-way")).to_be_hidden()
        expect(page.locator(".sentence")).to_contain_text("spoken for Valdoria")


def test_a_failure_of_the_server_is_shown_in_place_of_results(browser: Browser, served: str) -> None:
    with searching(browser, served) as visited:
        page = visited.page
        # What stands before the server answers in its place.
        page.route(
            re.compile("country=XVA"),
            lambda route: route.fulfill(status=502, content_type="text/html", body="<h1>Bad gateway</h1>"),
        )
        page.locator("input[type=checkbox][name=country][value=XVA]").check()
        expect(page.locator("h1")).to_have_text("Bad gateway")
        expect(page.locator("#q")).to_have_value("water")
