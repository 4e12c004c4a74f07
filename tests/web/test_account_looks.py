"""The pages of an account in a browser: what axe and the measures find, and the walk from results to a saved search."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from catalog.deliveries import Delivery, Paused
from catalog.owners import Owner
from catalog.webhook_posts import Came
from digests.closeness import Closeness
from digests.saved import Wanted
from digests.schedule import Frequency, Schedule
from onrecord.accounts import open_accounts
from onrecord.wiring import Application
from search.request import Mode, SearchRequest
from statements.key_scopes import Scope
from tests.web import documents
from tests.web.accounts import link_in, mails, now
from tests.web.browsing import DESKTOP, PHONE, picture, visit
from tests.web.test_axe import AXE
from tests.web.test_looks import faults

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# Both of everything, in two views: these pages are made of parts that are looked at in four elsewhere. The third is
# mirrored as for a language written from right to left.
VIEWS = [("dark", DESKTOP, "fr", "ltr"), ("light", PHONE, "en", "ltr"), ("light", DESKTOP, "en", "rtl")]


@pytest.fixture
def mira(application: Application) -> Iterator[Owner]:
    """Somebody with everything that a page can show: searches in every state, told mails, a mail that came back."""
    catalog, saved = application.catalog, open_accounts(application).saved
    owner = catalog.owners.verified("mira.of.the.long.address@ministry-of-water-and-rivers.example.org", now())
    searches = [
        saved.create(owner, name, Wanted(request=SearchRequest(q=q, mode=mode), closeness=Closeness.LOOSE), schedule)
        for name, q, mode, schedule in (
            ("Water", "water", Mode.KEYWORD, Schedule()),
            ("Notice before water is released " * 3, "notice before water is released", Mode.HYBRID, Schedule()),
            ("إخطار مسبق", "إخطار", Mode.KEYWORD, Schedule(Frequency.WEEKLY, day=2)),
            ("<b>Gauges</b>", "gauges", Mode.KEYWORD, Schedule(Frequency.OFF)),
        )
    ]
    told = [
        Delivery(passage.id, passage.id, (searches[0].id,), by_words=True, by_meaning=False)
        for passage in documents.council().passages[2:4]
    ]
    catalog.deliveries.hand_over(owner.id, "looks", [], told, {}, now())
    catalog.saved_searches.change(searches[1].id, {"due_at": now()})
    catalog.deliveries.pause(
        owner.id, "looks of one paused", [Paused(searches[1].id, "Its words are gone.")], {}, now()
    )
    # Told from the beginning again: the next mail has something to tell.
    catalog.saved_searches.change(searches[0].id, {"told_until": 0})
    catalog.owners.note_bounce(owner.id, now(), "550 no such mailbox")
    catalog.api_keys.create("Monitor of the desk for rivers and lakes", list(Scope), now(), owner_id=owner.id)
    open_accounts(application).feeds.renew(owner)
    post_to(application, owner)
    yield catalog.owners.owner(owner.id) or owner
    catalog.owners.forget(owner.id)


def post_to(application: Application, owner: Owner) -> None:
    """Webhooks in force and paused, with posts in every state."""
    catalog = application.catalog
    webhook = catalog.webhooks.add(owner.id, f"https://hook.example.org/{'a-long-way-down/' * 6}?key=1", now())
    long = "<html><body>No such page here.</body></html> " * 8
    for status, answer, error in ((204, "", None), (500, long, "HTTP 500"), (None, "", "hook.example.org is away.")):
        post = catalog.webhook_posts.test(webhook.id, "looks", 60, now())
        catalog.webhook_posts.tested(post, Came(now(), status, answer, error), taken=status == 204)
    catalog.webhooks.rotate(webhook.id, now() + dt.timedelta(hours=24))
    other = catalog.webhooks.add(owner.id, "https://other.example.org/", now())
    catalog.webhooks.pause(other.id, now())


def addresses(application: Application, owner: Owner) -> list[str]:
    """Every page of an owner, and those that need no session but their mail key."""
    stored = application.catalog.saved_searches.of_owner(owner.id)
    (digest,) = [mail.id for mail in application.catalog.outbox.log(owner.id, 10) if mail.passages]
    return [
        "/saved",
        f"/saved/{stored[0].id}",
        f"/saved/{stored[1].id}",
        "/saved/next",
        "/saved/mails",
        f"/saved/mails/{digest}",
        "/account/keys",
        "/account/webhooks",
        f"/account/webhooks/{application.catalog.webhooks.of_owner(owner.id)[0].id}",
        "/account",
        f"/unsubscribe/{owner.mail_key}?search={stored[0].id}",
        f"/unsubscribe/{owner.mail_key}",
        "/saved/new?q=water&country=XVA",
        "/saved/new?q=%22water",
    ]


def test_the_pages_of_an_account_can_be_read_by_everybody(
    browser: Browser, served: str, application: Application, mira: Owner
) -> None:
    token = application.catalog.sign_ins.open_session(mira.id, "Firefox, Linux", now())
    application.catalog.sign_ins.open_session(mira.id, "", now())
    found: list[object] = []
    for scheme, viewport, language, direction in VIEWS:
        with visit(browser, f"{served}/sign-in", viewport=viewport, scheme=scheme) as visited:
            page = visited.page
            page.context.add_cookies([{"name": "session", "value": token, "url": served}])
            page.set_extra_http_headers({"Accept-Language": language})
            for address in addresses(application, mira):
                page.goto(served + address)
                assert page.locator("html").get_attribute("lang") == language
                page.evaluate("direction => { document.documentElement.dir = direction; }", direction)
                found += [(address, scheme, language, *each) for each in violations(page)]
                measured = [f for name in ("contrast", "nameless", "small", "serif") for f in faults(page, name)]
                found += [(address, scheme, language, fault) for fault in measured]
                picture(page, name_of(address), scheme if direction == "ltr" else "mirrored")
            expected = re.compile("responded with a status of 4")
            found += [said for said in visited.complaints if not expected.search(said)]
    assert found == []


def name_of(address: str) -> str:
    """A file's name from the path of a page, without the numbers and the key in it."""
    path, _, asked = address.partition("?")
    words = [part for part in path.split("/") if re.fullmatch(r"[a-z]+(?:-[a-z]+)*", part)]
    parameters = re.findall("[a-z]+", asked.casefold())
    return "-".join([*words, *(["of-one"] if len(words) < path.count("/") else []), *parameters])


def violations(page: Page) -> list[tuple[str, str]]:
    page.evaluate(AXE)
    # What a mail holds is looked at where mails are made.
    answer: dict[str, Any] = page.evaluate("axe.run({ exclude: [['.mail-frame']] })")
    return [(one["id"], one["nodes"][0]["html"][:200]) for one in answer["violations"]]


def test_no_page_of_an_account_scrolls_sideways(
    browser: Browser, served: str, application: Application, mira: Owner
) -> None:
    token = application.catalog.sign_ins.open_session(mira.id, "Firefox, Linux", now())
    with visit(browser, f"{served}/sign-in") as visited:
        page = visited.page
        page.context.add_cookies([{"name": "session", "value": token, "url": served}])
        for address in addresses(application, mira):
            page.goto(served + address)
            for width in (320, 390, 600, 961, 1184, 1440):
                page.set_viewport_size(ViewportSize(width=width, height=800))
                for direction in ("rtl", "ltr"):
                    page.evaluate("direction => { document.documentElement.dir = direction; }", direction)
                    assert page.evaluate("document.documentElement.scrollWidth") <= width, (address, width, direction)


@pytest.mark.parametrize("script", [True, False])
def test_a_search_is_saved_without_an_account_by_pages_and_a_mail_alone(
    browser: Browser, served: str, application: Application, *, script: bool
) -> None:
    address = f"walker.{script}@example.org".lower()
    with visit(browser, f"{served}/search?q=prior+notification&mode=keyword", script=script) as visited:
        page = visited.page
        page.get_by_role("link", name="Mail me what is new").click()
        page.wait_for_url(re.compile("/saved/new"))
        page.get_by_label("Weekly").check()
        page.get_by_label("On which day of the week").select_option("Friday")
        page.get_by_label("Your mail address").fill(address)
        page.get_by_role("button", name="Mail me a link that saves it").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("A mail is on its way")
        (mail,) = mails(application.settings.home, address)
        page.goto(served + link_in(mail))
        page.get_by_role("button", name="Yes, write to me").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("Saved")
        assert visited.complaints == []
    owner = application.catalog.owners.with_address(address)
    assert owner is not None
    (stored,) = application.catalog.saved_searches.of_owner(owner.id)
    assert (stored.frequency, stored.day, stored.name) == ("weekly", 4, "prior notification")
    application.catalog.owners.forget(owner.id)


def test_the_zone_of_the_machine_is_offered(browser: Browser, served: str) -> None:
    context = browser.new_context(timezone_id="Asia/Tokyo")
    page = context.new_page()
    page.goto(f"{served}/saved/new?q=water")
    expect(page.get_by_label("Time zone")).to_have_value("Asia/Tokyo")
    context.close()
