"""Transcripts, coverage and joint statements on the pages: who asks, who answers, who is told of, who issues."""

from fastapi.testclient import TestClient

from catalog.rows import document_id
from indexer.reading import read_document
from indexer.records.record import Hints
from onrecord.wiring import Application
from statements.parsed import ParsedDocument
from tests.indexer.records.joint_statement.test_joint_statements import RELEASED, unwrapped
from tests.indexer.records.meetings_coverage.made_coverage import TEXT
from tests.indexer.records.press_conference.test_forms import DEPARTMENT
from tests.web.documents import add
from tests.web.html import Page
from tests.web.test_record_pages import shown, words


def parsed(text: str) -> ParsedDocument:
    return read_document(text.encode(), Hints("a.txt"))[0]


def rows(page: Page) -> list[list[str]]:
    """Of the table of statements, which stands last."""
    return [[words(cell.text) for cell in row.children] for row in page.all("tbody")[-1].children]


def document_page(own: Application, client: TestClient, document: ParsedDocument) -> Page:
    add(own, document)
    own.projection.catch_up(lambda *_: None)
    return shown(client, f"/documents/{document_id(document.identity)}")


def test_questions_and_answers_are_told_apart(own: Application, own_client: TestClient) -> None:
    table = rows(document_page(own, own_client, parsed(DEPARTMENT)))
    assert table[0][1:4] == ["Ned Weir, Department Spokesperson", "XVA Valdoria", "Speech"]
    assert table[1][1:4] == ["Not identified, printed as “QUESTION”", "", "Question"]
    assert table[2][3] == "Answer to the press"


def test_coverage_shows_whose_words_are_told(own: Application, own_client: TestClient) -> None:
    page = document_page(own, own_client, parsed(TEXT))
    assert "Security Council, 9757th meeting" in words(page.one("main").text)
    assert "In the reporter’s words" in words(page.one("main").text)


def test_a_joint_statement_names_all_who_issue_it(own: Application, own_client: TestClient) -> None:
    document = parsed(unwrapped(RELEASED))
    page = document_page(own, own_client, document)
    assert "the G7 Foreign Ministers of Kestria, Valdoria" in words(page.one("main").text)
    assert "Not identified" not in words(page.one("main").text)
    found = shown(own_client, "/search?q=lock")
    assert "Not identified" not in words(found.one("main").text)
    passage = shown(own_client, f"/p/{document.passages[0].id}")
    assert words(passage.one("h1").text).startswith("the G7 Foreign Ministers of Kestria")
