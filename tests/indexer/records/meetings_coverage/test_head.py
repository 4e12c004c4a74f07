"""Symbol, meeting and record, as heads and addresses print them."""

import pytest

from indexer.formats.reader import read_source
from indexer.formats.text import read_text
from indexer.records.meetings_coverage.head import read_head
from indexer.records.meetings_coverage.reader import read_meetings_coverage
from indexer.records.meetings_coverage.recognition import looks_like_meetings_coverage
from indexer.records.record import Hints
from indexer.records.registry import LIKELY, read_record
from statements.vocabulary import DocumentType
from tests.indexer.formats.made_pages import FOOTER, MENU, TEASERS, WEBLOG, page
from tests.indexer.records.made_records import record_text
from tests.indexer.records.meetings_coverage.made_coverage import FRENCH, STATEMENTS, SUMMARY, TEXT

BODY = "\n\nOpening the Debate on Rivers\n\nThe representative of Kestria said that it had rained for a week.\n"


@pytest.mark.parametrize(
    ("head", "symbol", "body", "record"),
    [
        ("SC/99482\n16 August 2026\n9757th Meeting* (AM)", "SC/99482", "Security Council", "S/PV.9757"),
        ("9757TH MEETING (PM)\nSC/99482", "SC/99482", "Security Council", "S/PV.9757"),
        ("SC/99482\n10,216th Meeting (PM)", "SC/99482", "Security Council", "S/PV.10216"),
        ("SC/99482\n9757th Meeting (Resumption 1) (PM)", "SC/99482", "Security Council", "S/PV.9757 (Resumption 1)"),
        ("GA/99482\nSeventy-first Session, 33rd Meeting (AM)", "GA/99482", "General Assembly", "A/71/PV.33"),
        ("GA/99482\nEightieth Session, 33rd & 34th Meetings (AM & PM)", "GA/99482", "General Assembly", None),
        ("GA/SHC/9482\nSeventy-Ninth Session, 5th Meeting (AM)", "GA/SHC/9482", "Third Committee", "A/C.3/79/SR.5"),
        ("GA/99482\n33rd Meeting (AM)", "GA/99482", "General Assembly", None),
        ("ECOSOC/9482\n12 May 2026\n7th Meeting (AM)", "ECOSOC/9482", "Economic and Social Council", "E/2026/SR.7"),
    ],
)
def test_the_record_of_the_same_meeting(head: str, symbol: str, body: str, record: str | None) -> None:
    found = read_head(read_text((head + BODY).encode(), "a.txt"), Hints("a.txt"))
    assert (found.symbol, found.record) == (symbol, record)
    assert found.meeting
    assert found.meeting.body == body
    assert found.title == "Opening the Debate on Rivers"


@pytest.mark.parametrize(
    ("address", "symbol"),
    [
        ("https://press.un.org/en/2026/sc99482.doc.htm", "SC/99482"),
        ("https://press.un.org/en/blog/sc99482", "SC/99482"),
        ("https://press.un.org/fr/2026/cs99483.doc.htm", "CS/99483"),
        ("https://press.un.org/en/2026/gashc9482.doc.htm", "GA/SHC/9482"),
    ],
)
def test_the_address_tells_the_symbol_where_the_page_prints_none(address: str, symbol: str) -> None:
    source = read_text(BODY.encode(), "a.txt")
    assert read_head(source, Hints("a.txt", url=address)).symbol == symbol


def test_coverage_is_recognised() -> None:
    for text in (TEXT, FRENCH):
        source = read_text(text.encode(), "a.txt")
        assert read_record(source, Hints("a.txt")).type is DocumentType.MEETINGS_COVERAGE


@pytest.mark.parametrize(
    "text",
    [
        record_text("The President: I see.", "Mr. Arkelis (Kestria): As SC/99482 says, it rained."),
        "Mr. President,\n\nThe press release SC/99482 of the 9757th meeting says that the delegate of Kestria spoke.",
        "SG/SM/99123\n\nThe representative of Kestria said it rained. The delegate of Lanze said so too.",
    ],
)
def test_other_texts_are_none(text: str) -> None:
    assert looks_like_meetings_coverage(read_text(text.encode(), "a.txt"), Hints("a.txt")) <= LIKELY


def test_articles_are_none() -> None:
    assert looks_like_meetings_coverage(read_source(WEBLOG.encode(), "a.html"), Hints("a.html")) <= LIKELY


def test_a_page_with_symbol_and_meeting_beside_the_headline() -> None:
    blocks = "".join(f"<p>{block}</p>" for block in (SUMMARY + STATEMENTS).strip().split("\n\n"))
    markup = page(
        f"{MENU}<main><div><div class='symbol'>SC/99482</div><div>9757th Meeting* (AM)</div>"
        "<h1>Speakers Urge States</h1><div><time datetime='2026-08-16T12:00:00Z'>16 August 2026</time></div></div>"
        f"<article>{blocks}</article>{TEASERS}</main>{FOOTER}"
    )
    source = read_source(markup.encode(), "a.html")
    assert looks_like_meetings_coverage(source, Hints("a.html")) > LIKELY
    record = read_meetings_coverage(source, Hints("a.html"))
    assert (record.symbol, record.title) == ("SC/99482", "Speakers Urge States")
    assert [s.country for s in record.statements] == ["XVA", "XOR", "XKE", "XTI", None, "XAU", "XKE", "XVA"]
    assert not any("teaser" in source.text[a:b] for s in record.statements for a, b in s.spans)
