"""Votes on the page of their document, and the way to them from the statements that explain them."""

from dataclasses import replace
from typing import Any

import pytest
from fastapi.testclient import TestClient
from playwright.sync_api import Browser, expect

from catalog.reading import StatementView
from catalog.rows import document_id
from onrecord.wiring import Application
from statements.parsed import ParsedDocument, ParsedVote, Position, Span, Tally, VoteNote
from statements.vocabulary import VoteChoice, VoteManner, VoteMatter
from tests.web import documents
from tests.web.browsing import PHONE, visit
from tests.web.html import Element, Page
from web.votes import name_of

SPECIMEN = document_id("symbol:XA/10/PV.3:en")
NOTE = f"The delegation of Orsavia had intended to abstain. {documents.HOSTILE}"
RECORDED = ParsedVote(
    ordinal=0,
    spans=(Span(0, 4),),
    manner=VoteManner.RECORDED,
    matter=VoteMatter.PART,
    adopted=True,
    draft="A/64/L.72",
    part="operative paragraph 5",
    subject="operative paragraph 5",
    title=f"Tolls {documents.HOSTILE}",
    result=f"Operative paragraph 5 was retained. {documents.HOSTILE}",
    tally=Tally(2, 0, None),
    positions=(
        Position("Valdoria", "XVA", VoteChoice.IN_FAVOUR),
        Position("Orsavia", "XOR", VoteChoice.IN_FAVOUR, NOTE),
        Position(f"Nowhere {documents.HOSTILE}", None, VoteChoice.ABSENT),
    ),
    notes=(VoteNote(NOTE, "Orsavia", "XOR", VoteChoice.ABSTAINING),),
    page=2,
)
AGREED = ParsedVote(
    1, (Span(5, 9),), VoteManner.WITHOUT_VOTE, VoteMatter.DECISION, True, resolution="A/DEC/64/555",
    subject="May I take it that the Council wishes to meet again?", result="It was so decided (decision 64/555).",
)  # fmt: skip
OPEN = ParsedVote(2, (Span(10, 14),), VoteManner.BALLOT, VoteMatter.ELECTION, None)


def words(element: Element) -> str:
    return " ".join(element.text.split())


def shown(client: TestClient, address: str) -> Page:
    answer = client.get(address)
    assert answer.status_code == 200, address
    page = Page(answer.text)
    assert page.faults == []
    return page


@pytest.fixture
def voted(own: Application) -> ParsedDocument:
    """A record with a vote that has everything, and one without anything."""
    record = documents.council()
    explaining = [replace(s, explains=(0, 1) if s.vote_timing else ()) for s in record.statements]
    made = replace(record, votes=(RECORDED, AGREED, OPEN), statements=tuple(explaining))
    documents.add(own, made)
    return made


def explanation(application: Application, document: str) -> StatementView:
    found = application.catalog.library.document(document)
    assert found
    return next(statement for statement in found[1] if statement.explains)


def test_a_vote_of_the_specimen_shows_draft_result_and_all_positions(client: TestClient) -> None:
    vote = shown(client, f"/documents/{SPECIMEN}").one("li", id="vote-1")
    assert "Draft resolution XA/10/L.2" in words(vote)
    assert "Adopted as XA/RES/10/2: recorded vote, 6 in favour, 1 against and 2 abstaining." in words(vote)
    rows = [[words(cell) for cell in row.children] for row in vote.descendants() if row.tag == "tr"]
    assert rows == [
        ["In favour6", "Aurelle, Monteluna, Sarmadia, Tamarind Isles, Thessmark, Valdoria"],
        ["Against1", "Orsavia"],
        ["Abstaining2", "Kestria, Lanze"],
    ]
    assert "Draft resolution XA/10/L.2 was adopted by 6 votes to 1, with 2 abstentions" in words(vote)


def test_an_explanation_leads_to_its_vote_and_back(application: Application, client: TestClient) -> None:
    statement = explanation(application, SPECIMEN)
    page = shown(client, f"/statements/{statement.id}")
    assert "Explains the vote on draft resolution XA/10/L.2." in words(page.one("dl", class_="fourfold"))
    assert f"/documents/{SPECIMEN}#vote-1" in page.links()
    found = application.catalog.library.statement(statement.id)
    assert found
    assert f"/documents/{SPECIMEN}#vote-1" in shown(client, f"/p/{found[2][0].id}").links()
    assert f"/statements/{statement.id}" in shown(client, f"/documents/{SPECIMEN}").links()


def test_statements_that_explain_nothing_name_no_vote(client: TestClient, application: Application) -> None:
    found = application.catalog.library.document(SPECIMEN)
    assert found
    other = next(statement for statement in found[1] if not statement.explains)
    assert not any("#vote" in link for link in shown(client, f"/statements/{other.id}").links())


def test_notes_unknown_names_and_markup_are_shown_as_text(own_client: TestClient, voted: ParsedDocument) -> None:
    page = shown(own_client, f"/documents/{document_id(voted.identity)}")
    vote = page.one("li", id="vote-1")
    assert "Operative paragraph 5, A/64/L.72" in words(vote)
    assert "Kept: recorded vote, 2 in favour and none against, page 2." in words(vote)
    assert words(page.one("ul", id="vote-1-notes")) == f"* {' '.join(NOTE.split())}"
    assert "#vote-1-notes" in page.links()
    assert "https://docs.un.org/en/A/64/L.72" in page.links()
    assert [words(e) for e in vote.descendants() if e.attributes.get("class") == "unresolved"] == [
        f"Nowhere {' '.join(documents.HOSTILE.split())}"
    ]
    assert all(e.tag not in {"script", "img"} for e in vote.descendants())


def test_decisions_without_a_vote_quote_what_was_asked(own_client: TestClient, voted: ParsedDocument) -> None:
    page = shown(own_client, f"/documents/{document_id(voted.identity)}")
    agreed = words(page.one("li", id="vote-2"))
    assert agreed.startswith("Decision A/DEC/64/555 Adopted: without a vote.")
    assert "May I take it that the Council wishes to meet again? It was so decided (decision 64/555)." in agreed
    assert words(page.one("li", id="vote-3")).startswith("Election By secret ballot.")


def test_a_position_on_what_was_not_voted_on_is_no_vote(
    own: Application, own_client: TestClient, voted: ParsedDocument
) -> None:
    statement = explanation(own, document_id(voted.identity))
    told = words(shown(own_client, f"/statements/{statement.id}").one("dl", class_="fourfold"))
    assert "Explains the vote on operative paragraph 5, A/64/L.72." in told
    assert "Explains the position on decision A/DEC/64/555." in told


def test_a_document_without_votes_has_no_place_for_them(client: TestClient) -> None:
    page = shown(client, f"/documents/{document_id(documents.arabic().identity)}")
    assert not page.all("h2", id="votes")


@pytest.mark.browser
@pytest.mark.slow
def test_positions_open_on_a_phone_without_a_script_and_fit(browser: Browser, served: str) -> None:
    with visit(browser, f"{served}/documents/{SPECIMEN}", viewport=PHONE, script=False) as visited:
        visited.page.get_by_text("How 9 members voted").click()
        expect(visited.page.locator(".positions")).to_be_visible()
        assert visited.page.locator("html").bounding_box() == visited.page.locator("body").bounding_box()
    with visit(browser, f"{served}/documents/{SPECIMEN}#vote-1", viewport=PHONE) as visited:
        visited.page.get_by_text("How 9 members voted").click()
        assert visited.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        assert visited.complaints == []


@pytest.mark.parametrize(
    ("facts", "name"),
    [
        ({"subject": "The draft resolution", "resolution": "XC/RES/12 (2026)"}, "Resolution XC/RES/12 (2026)"),
        ({"subject": "Draft resolution II", "resolution": "A/RES/64/31"}, "Draft resolution II"),
        ({"subject": "the motion"}, "The motion"),
        (
            {"subject": "May I take it so?", "result": "It was so decided.", "resolution": "A/DEC/64/5"},
            "Decision A/DEC/64/5",
        ),
        ({"draft": "A/64/L.72", "subject": "The draft resolution"}, "Draft resolution A/64/L.72"),
        ({"draft": "A/64/L.72", "part": "paragraph 5"}, "Paragraph 5, A/64/L.72"),
        ({}, "Draft resolution"),
    ],
)
def test_a_vote_is_called_by_what_says_most(facts: dict[str, str], name: str) -> None:
    result = {"result": facts["subject"]} if "subject" in facts else {}
    bare = ParsedVote(0, (Span(0, 1),), VoteManner.RECORDED, VoteMatter.RESOLUTION, adopted=True)
    told: dict[str, Any] = {**result, **facts}
    assert name_of(replace(bare, **told)) == name
