"""A mail as it arrives, in a browser as in a mail program: by day, by night, on a phone, and with nothing loaded."""

from collections.abc import Iterator
from email import message_from_bytes, policy

import pytest
from playwright.sync_api import Browser, ViewportSize

from catalog.deliveries import Delivery
from catalog.owners import Owner
from digests.mail.message import message_bytes
from digests.mail.server_address import MailServer
from digests.mail.smtp import SmtpMailer
from digests.saved import Wanted
from digests.schedule import Schedule
from onrecord.accounts import open_accounts
from onrecord.digesting import letter_writer
from onrecord.wiring import Application
from search.request import Mode, SearchRequest
from tests.support.mail_server import mail_server
from tests.web import documents
from tests.web.accounts import now
from tests.web.browsing import DESKTOP, PHONE, visit
from tests.web.test_axe import AXE

pytestmark = [pytest.mark.browser, pytest.mark.slow]
SENDER = "onrecord@example.org"


@pytest.fixture
def owner(application: Application) -> Iterator[Owner]:
    made = application.catalog.owners.verified("reader.of.mails@example.org", now(), language="fr")
    yield made
    application.catalog.owners.forget(made.id)


@pytest.fixture
def received(application: Application, owner: Owner) -> str:
    """The HTML of a mail with news and a correction, as a server got it."""
    wanted = Wanted(request=SearchRequest(q="water", mode=Mode.KEYWORD))
    search = open_accounts(application).saved.create(owner, "Water below the upper gates", wanted, Schedule())
    ids = [passage.id for passage in documents.council().passages[:6]]
    told = [Delivery(id_, id_, (search.id,), by_words=True, by_meaning=bool(n % 2)) for n, id_ in enumerate(ids)]
    # No wording of it is known from before: it is told all the same.
    told.append(Delivery("earlier", ids[0], (search.id,), by_words=True, by_meaning=False, wording=ids[0]))
    letter = letter_writer(application).of_deliveries(owner, told, now())
    assert letter is not None
    with mail_server() as inbox:
        raw = message_bytes(letter, sender=SENDER, recipient=owner.address, key="looks", now=now())
        SmtpMailer(MailServer("127.0.0.1", inbox.port)).send(raw, SENDER, owner.address)
        ((_, _, taken),) = inbox.taken
    body = message_from_bytes(taken, policy=policy.default).get_body(("html",))
    assert body is not None
    return str(body.get_content())


@pytest.mark.parametrize(("scheme", "viewport"), [("light", DESKTOP), ("dark", PHONE)])
def test_a_mail_can_be_read_by_everybody(browser: Browser, received: str, scheme: str, viewport: ViewportSize) -> None:
    with visit(browser, "about:blank", viewport=viewport, scheme=scheme) as visited:
        page = visited.page
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.set_content(received)
        assert page.locator("blockquote").count() >= 3
        assert page.locator("html").get_attribute("lang") == "fr"
        background = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert background == {"light": "rgb(252, 252, 251)", "dark": "rgb(19, 22, 21)"}[scheme]
        assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
        assert asked == []
        page.evaluate(AXE)
        violations = page.evaluate("axe.run()")["violations"]
    assert [(one["id"], one["nodes"][0]["html"][:200]) for one in violations] == []
