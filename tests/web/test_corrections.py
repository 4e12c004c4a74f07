"""Corrections that readers offer: recorded with what they saw, applied by nobody, and never too many."""

import pytest
from fastapi.testclient import TestClient
from playwright.sync_api import Browser, expect

from catalog.proposals import LONGEST_REASON, About, Proposal
from onrecord.wiring import Application
from statements.rate_windows import RateWindow
from tests.web import documents
from tests.web.browsing import visit
from tests.web.html import Page

COUNCIL = documents.council(corrected=True)
TENNANT = COUNCIL.passages[1].id
SENT = {"about": "country", "value": "Kestria", "reason": "The label on page 2 names Kestria."}


@pytest.fixture
def filled(own: Application, own_client: TestClient) -> TestClient:
    documents.add(own, COUNCIL)
    documents.add(own, documents.press())
    return own_client


def only(application: Application) -> Proposal:
    (proposal,) = application.catalog.proposals.find()
    return proposal


def page_of(client: TestClient, address: str) -> Page:
    answer = client.get(address)
    page = Page(answer.text)
    assert (answer.status_code, page.faults) == (200, [])
    return page


def test_pages_lead_to_the_form_and_the_form_back(own: Application, filled: TestClient) -> None:
    found = own.catalog.library.passage(TENNANT)
    assert found
    for address in (f"/p/{TENNANT}", f"/statements/{found.passage.statement_id}"):
        why = page_of(filled, address).one("section", aria_labelledby="why")
        (form,) = (e.attributes["href"] for e in why.descendants() if e.tag == "a" and "correction" in e.text)
        page = page_of(filled, form)
        assert page.one("form", class_="form").attributes["action"] == form == f"{address}/correction"
        assert address in page.links()
        assert "Nothing changes by itself" in page.one("section", aria_labelledby="then").text


def test_a_proposal_is_recorded_with_what_the_reader_saw_and_changes_nothing(
    own: Application, filled: TestClient
) -> None:
    before = filled.get(f"/p/{TENNANT}").text
    answer = filled.post(f"/p/{TENNANT}/correction", data={**SENT, "address": " reader@mission.example "})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/p/{TENNANT}/correction?sent=1")
    page = page_of(filled, answer.headers["location"])
    assert "recorded" in page.one("h1").text
    proposed = only(own).proposed
    assert (proposed.about, proposed.value, proposed.reason) == (About.COUNTRY, SENT["value"], SENT["reason"])
    assert (proposed.passage_id, proposed.address) == (TENNANT, "reader@mission.example")
    assert proposed.shown["credited"] == "Marisol Tennant for Valdoria"
    assert proposed.shown["words"].startswith("The Serane does not read our maps.")
    assert filled.get(f"/p/{TENNANT}").text == before
    assert own.catalog.people.history() == []


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"about": ""}, "Say what is wrong."),
        ({"about": "weather"}, "Say what is wrong."),
        ({"reason": "  "}, "Say how you know it."),
        ({"reason": "x" * (LONGEST_REASON + 1)}, "longer than 2000 characters"),
        ({"address": "reader@nowhere"}, "is no mail address"),
        ({"address": "a@b.example\r\nBcc: c@d.example"}, "is no mail address"),
    ],
)
def test_what_is_lacking_is_told_and_nothing_typed_is_lost(
    own: Application, filled: TestClient, change: dict[str, str], told: str
) -> None:
    answer = filled.post(f"/p/{TENNANT}/correction", data={**SENT, **change})
    page = Page(answer.text)
    assert (answer.status_code, page.faults) == (422, [])
    assert told in page.one("div", role="alert").text
    assert page.one("input", name="value").attributes["value"] == SENT["value"]
    assert page.one("textarea").text.strip() == {**SENT, **change}["reason"].strip()
    assert own.catalog.proposals.find() == []


def test_words_of_nobody_can_be_corrected_too(own: Application, filled: TestClient) -> None:
    background = next(p for p in documents.press().passages if p.statement is None)
    address = f"/p/{background.id}/correction"
    offered = {e.attributes["value"] for e in page_of(filled, address).all("input", name="about")}
    assert offered == {"speaker", "text", "date", "other"}
    assert filled.post(address, data={**SENT, "about": "country"}).status_code == 422
    assert filled.post(address, data={**SENT, "about": "text"}).status_code == 303
    assert only(own).proposed.statement_id is None


def test_what_no_keyboard_types_is_left_out(own: Application, filled: TestClient) -> None:
    filled.post(f"/p/{TENNANT}/correction", data={**SENT, "reason": "one\r\ntwo\x00\x1b[31m\u202e", "value": "\x00"})
    proposed = only(own).proposed
    assert (proposed.reason.splitlines()[0], proposed.value) == ("one", "")
    assert proposed.reason.isprintable() or set(proposed.reason) - {"\n"} <= set("onetw[31m ")


def test_one_network_cannot_flood_the_list(
    own: Application, filled: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("web.correction_page.LIMITS", (RateWindow(2, 3600, "hour"),))
    answers = [filled.post(f"/p/{TENNANT}/correction", data=SENT).status_code for _ in range(4)]
    assert answers == [303, 303, 429, 429]
    assert len(own.catalog.proposals.find()) == 2


@pytest.mark.parametrize("address", ["/p/nothing0here/correction", "/statements/nothing0here/correction"])
def test_there_is_no_form_for_what_is_not_on_record(client: TestClient, address: str) -> None:
    assert client.get(address).status_code == client.post(address, data=SENT).status_code == 404


def test_another_site_offers_nothing(own: Application, filled: TestClient) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"}
    assert filled.post(f"/p/{TENNANT}/correction", data=SENT, headers=headers).status_code == 403
    assert own.catalog.proposals.find() == []


@pytest.mark.browser
@pytest.mark.slow
def test_the_form_is_filled_in_without_script(browser: Browser, served: str) -> None:
    with visit(browser, f"{served}/p/{TENNANT}", script=False) as visited:
        page = visited.page
        page.get_by_role("link", name="Offer a correction").click()
        page.get_by_label("Who spoke").check()
        page.get_by_label("How you know it").fill("She is called otherwise on page 3.")
        page.get_by_role("button", name="Send the correction").click()
        expect(page.locator("h1")).to_contain_text("recorded")
        page.get_by_role("link", name="Back to it").click()
        expect(page).to_have_url(f"{served}/p/{TENNANT}")
