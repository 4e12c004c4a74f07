"""Transcripts are told from records, reports and speeches, and these are never taken for transcripts."""

import pytest

from indexer.formats.reader import read_source
from indexer.formats.text import read_text
from indexer.records.press_conference import looks_like_press_conference
from indexer.records.record import Hints
from indexer.records.registry import LIKELY, read_record
from statements.errors import UnreadableDocument
from statements.vocabulary import DocumentType
from tests.indexer.formats.made_pages import AGENCY, BROADCASTER, TABLES, WEBLOG
from tests.indexer.records.made_records import record_text
from tests.indexer.records.press_conference.made_transcripts import ANSWERS, ASKS, HEADS, transcript
from tests.indexer.records.test_languages import COVERS

SPEECH = (
    "Mr. President,\n\nOur question is simple: who pays? The answer: nobody.\n\nQuestion: is that right? We think not."
)
LIST = "Lock rules\n\nOpening hours: 8 to 5.\n\nPrice: two crowns.\n\nContact: the keeper.\n\nPrice: see above."
ASKED = "What is a lock?\n\nQ: What is a lock?\n\nA: A gate.\n\nQ: What is a dam?\n\nA: A wall."


def likeliness(text: str) -> float:
    return looks_like_press_conference(read_text(text.encode(), "a.txt"), Hints("a.txt"))


@pytest.mark.parametrize("form", HEADS)
def test_a_transcript_is_recognised_in_every_form(form: str) -> None:
    asked = [(label, "Is that all?") for label in ASKS[form]]
    turns = [turn for question in asked * 2 for turn in (question, (ANSWERS[form][0], "It is all."))]
    source = read_text(transcript(form, turns).encode(), "a.txt")
    assert read_record(source, Hints("a.txt")).type is DocumentType.PRESS_CONFERENCE


@pytest.mark.parametrize("text", [SPEECH, LIST, ASKED, record_text("The President: I see."), *COVERS.values()])
def test_other_texts_are_none(text: str) -> None:
    assert likeliness(text) <= LIKELY


@pytest.mark.parametrize("page", [WEBLOG, BROADCASTER, AGENCY, TABLES])
def test_articles_are_none(page: str) -> None:
    assert looks_like_press_conference(read_source(page.encode(), "a.html"), Hints("a.html")) <= LIKELY


def test_a_header_decides() -> None:
    assert (
        likeliness("Speaker: Oda Okapi\nTitle: Press conference\n\nQ: Why?\n\nA: So.\n\nQ: When?\n\nA: Now.") <= LIKELY
    )


def test_the_type_may_be_forced_where_there_are_labels() -> None:
    source = read_text(ASKED.encode(), "a.txt")
    record = read_record(source, Hints("a.txt", type=DocumentType.PRESS_CONFERENCE))
    assert [s.label for s in record.statements] == ["Q", "A", "Q", "A"]
    with pytest.raises(UnreadableDocument, match="no line of this transcript"):
        read_record(read_text(b"It rained.", "a.txt"), Hints("a.txt", type=DocumentType.PRESS_CONFERENCE))
