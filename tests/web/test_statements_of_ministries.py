"""Statements of ministries on the pages: who speaks, and what a reader has to know of the text."""

import json

from fastapi.testclient import TestClient

from catalog.rows import document_id
from indexer.reading import read_document
from indexer.records.record import Hints
from onrecord.wiring import Application
from tests.indexer.formats.test_json_govuk import item
from tests.indexer.records.ministry_statement.made_statements import MADE
from tests.web.documents import add
from tests.web.test_record_pages import shown, words


def test_a_withdrawn_text_says_so_on_its_page(own: Application, own_client: TestClient) -> None:
    notice = {"explanation": "<p>It is out of date.</p>", "withdrawn_at": "2026-06-15T11:29:10Z"}
    document, _ = read_document(json.dumps(item(withdrawn_notice=notice)).encode(), Hints("speech.json"))
    add(own, document)
    page = shown(own_client, f"/documents/{document_id(document.identity)}")
    assert "The publisher withdrew this text on 15 June 2026: It is out of date." in words(page.one("main").text)


def test_a_paper_names_its_speaker_and_warns_that_the_words_are_not_checked(
    own: Application, own_client: TestClient
) -> None:
    made = MADE["docx"]
    document, _ = read_document(made.data, made.given())
    add(own, document)
    main = words(shown(own_client, f"/documents/{document_id(document.identity)}").one("main").text)
    assert "Ruben Holt, Deputy Permanent Representative" in main
    assert "What to know of this text" in main
    assert "what was said may differ from these words" in main


def test_a_text_without_doubts_has_no_such_heading(own: Application, own_client: TestClient) -> None:
    made = MADE["chinese"]
    document, _ = read_document(made.data, made.given())
    add(own, document)
    main = words(shown(own_client, f"/documents/{document_id(document.identity)}").one("main").text)
    assert "What to know of this text" not in main
