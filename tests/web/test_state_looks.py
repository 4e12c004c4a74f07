"""The pages of every failure in a browser: what axe and the measures find, and pictures for people to look at."""

import re
from collections.abc import Callable

import httpx2
import pytest
from playwright.sync_api import Browser, Page, Route, expect

from onrecord.wiring import Application
from tests.web.browsing import PHONE, Visit, picture, visit
from tests.web.states import answers_of_every_state
from tests.web.test_account_looks import violations
from tests.web.test_looks import faults
from tests.web.test_screenshots import WIDE

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# Both of everything, in two views, as the pages of an account are looked at.
VIEWS = [("light", WIDE, "en"), ("dark", PHONE, "fr")]
STATUS = {
    "empty-home": 200, "empty-search": 200, "too-many-pages": 429, "search-down": 503, "fault-of-ours": 500,
    "meaning-down": 200, "meaning-alone-down": 503, "words-down": 200, "words-down-nothing": 200,
    "words-alone-down": 503,
}  # fmt: skip


def test_every_state_can_be_read_by_everybody(browser: Browser, served: str, own: Application) -> None:
    answers = answers_of_every_state(own)
    assert {name: answer.status_code for (name, _), answer in answers.items()} == STATUS
    found: list[object] = []
    for scheme, viewport, language in VIEWS:
        with visit(browser, "about:blank", viewport=viewport, scheme=scheme) as visited:
            page = visited.page
            page.set_extra_http_headers({"Accept-Language": language})
            for (name, spoken), answer in answers.items():
                if spoken != language:
                    continue
                page.route(f"{served}/{name}", as_answered(answer))
                page.goto(f"{served}/{name}")
                assert page.locator("html").get_attribute("lang") == language
                found += [(name, scheme, fault) for fault in faults_of(page)]
                picture(page, f"state-{name}", scheme)
            found += unexpected(visited)
    assert found == []


def test_waiting_and_being_offline_can_be_read_by_everybody(browser: Browser, served: str) -> None:
    found: list[object] = []
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    for scheme, viewport, language in VIEWS:
        with visit(browser, "about:blank", viewport=viewport, scheme=scheme) as visited:
            page = visited.page
            page.set_extra_http_headers({"Accept-Language": language})
            page.clock.install()
            page.goto(f"{served}/search?q=water&mode=keyword")
            page.route(re.compile("/search"), hold)
            page.locator("#query").evaluate("form => form.requestSubmit()")
            expect(page.locator("#results")).to_have_attribute("aria-busy", "true")
            page.clock.fast_forward(3_000)
            expect(page.locator("#under-way")).to_be_visible()
            found += [("slow", scheme, fault) for fault in faults_of(page)]
            picture(page, "state-slow", scheme, whole=False)
            held.pop().abort()
            page.unroute_all()
            page.context.set_offline(True)
            page.locator("#query").evaluate("form => form.requestSubmit()")
            expect(page.locator("#under-way [data-retries]")).to_be_visible()
            found += [("offline", scheme, fault) for fault in faults_of(page)]
            picture(page, "state-offline", scheme, whole=False)
    assert found == []


def as_answered(answer: httpx2.Response) -> Callable[[Route], None]:
    headers = {name: answer.headers[name] for name in ("content-type", "content-security-policy")}
    return lambda route: route.fulfill(status=answer.status_code, headers=headers, body=answer.text)


def faults_of(page: Page) -> list[object]:
    return [
        *violations(page),
        *(fault for name in ("contrast", "nameless", "small", "serif") for fault in faults(page, name)),
    ]


def unexpected(visited: Visit) -> list[str]:
    return [said for said in visited.complaints if not re.search("responded with a status of [45]", said)]
