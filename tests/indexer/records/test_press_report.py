"""Reports are told from speeches and records; what is unsure stays a speech."""

import gzip
import json
from itertools import islice
from pathlib import Path

import pytest

from indexer.formats.reader import read_source
from indexer.records.press_report import looks_like_press_report
from indexer.records.record import Hints
from indexer.records.registry import LIKELY, read_record
from statements.vocabulary import DocumentType
from tests.indexer.formats.made_pages import AGENCY, BROADCASTER, page, paragraphs
from tests.indexer.records.made_records import record_text
from tests.indexer.records.news_article.made_reports import COUNCIL, REPORT

TAGGED = (
    "The lock at Hallow will stay shut.\n\n“We have waited for three winters,” said Oda Okapi, its keeper.\n\n"
    "“They might have asked us,” Ama Brisk told the Courier. “Nobody did.”\n\n“It is an old lock,” the mayor "
    "of Hallow said."
)
SPEECH = (
    "Mr. President,\n\nWe have waited for three winters. “It is late,” said Oda Okapi in this hall. “It is,” Ama "
    "Brisk said. “It is not,” the mayor said.\n\nI thank you."
)
MINISTRY = (
    "Statement by the Ministry of Foreign Affairs of Valdoria\n\nValdoria condemns the closing of the road. The "
    "Ministry said last year that “no road may be closed”, and it stands by its word.\n\nValdor City, 18 May 2026"
)
MEMOIR = "I met Okapi in spring. “We wait,” said Okapi. “I do not,” I said. “You do,” said Brisk. We laughed, I left."
HEADER = f"Speaker: Oda Okapi\nCountry: Valdoria\n\n{TAGGED}"
QUESTIONS = "Q: What did you say?\n\nA: “We wait,” said Okapi. “We do,” said Brisk. “Never,” said Hale."


def likeliness(text: str, name: str = "a.txt") -> float:
    return looks_like_press_report(read_source(text.encode(), name), Hints(name))


@pytest.mark.parametrize("text", [REPORT, TAGGED, AGENCY, BROADCASTER], ids=["agency", "tagged", "page", "linked data"])
def test_reports_are_recognised(text: str) -> None:
    assert likeliness(text) > LIKELY
    assert read_record(read_source(text.encode(), "a.txt"), Hints("a.txt")).type is DocumentType.NEWS_ARTICLE


@pytest.mark.parametrize(
    "text",
    [
        SPEECH,
        MINISTRY,
        MEMOIR,
        HEADER,
        QUESTIONS,
        "It rained.",
        "",
        COUNCIL,
        page(f"<main>{paragraphs((MINISTRY,))}</main>"),
    ],
)
def test_what_is_unsure_stays_what_it_was(text: str) -> None:
    if text:
        assert likeliness(text) <= LIKELY


def test_records_are_records_though_they_quote() -> None:
    text = record_text("The President: I see.", f"Mr. Arkelis (Kestria): {TAGGED}")
    assert read_record(read_source(text.encode(), "a.txt"), Hints("a.txt")).type is DocumentType.VERBATIM_RECORD


def test_a_type_that_is_given_is_taken() -> None:
    source = read_source(SPEECH.encode(), "a.txt")
    assert read_record(source, Hints("a.txt", type=DocumentType.NEWS_ARTICLE)).type is DocumentType.NEWS_ARTICLE
    assert (
        read_record(read_source(REPORT.encode(), "a.txt"), Hints("a.txt", type=DocumentType.SPEECH)).type
        is DocumentType.SPEECH
    )


@pytest.mark.slow
def test_no_speech_of_the_general_debates_is_taken_for_a_report(data_folder: Path) -> None:
    with gzip.open(data_folder / "ungdc" / "ungdc_1946_2022.jsonl.gz", "rt", encoding="utf-8") as lines:
        speeches = [json.loads(line)["text"] for line in islice(lines, 0, None, 10)]
    assert len(speeches) > 1_000
    assert [speech[:80] for speech in speeches if likeliness(speech) > LIKELY] == []
