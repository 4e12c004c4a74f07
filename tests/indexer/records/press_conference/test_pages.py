"""Transcripts as web pages and PDF: the head is outside the article, menus and teasers are nobody's words."""

import re

from tests.indexer.formats.made_pages import FOOTER, MENU, TEASERS, page
from tests.indexer.formats.made_pdfs import pdf
from tests.indexer.records.press_conference.made_transcripts import read_file, said
from tests.indexer.records.press_conference.test_forms import DEPARTMENT, NOON

LONG = "We have told both sides that the lock has to be open before the first barge of the year arrives from the north."


def paragraphs(text: str, skip: int) -> str:
    """The paragraphs of a transcript as elements, labels in bold."""
    blocks = (re.sub(r"^([^:<]{1,40}:)", r"<strong>\1</strong>", block) for block in text.strip().split("\n\n")[skip:])
    return "".join(f"<p>{block}</p>" for block in blocks)


DEPARTMENT_PAGE = page(
    f"<header>{MENU}</header><main><div class='featured'><h1>Department Press Briefing – May 18, 2026</h1>"
    "<p class='meta'>Department Press Briefing</p><p class='meta'>Ned Weir, Department Spokesperson</p>"
    "<p class='meta'>Halmere</p><p class='meta__publish-date'>May 18, 2026</p></div>"
    f"<div class='entry-content'>{paragraphs(DEPARTMENT, 4)}<p>{LONG}</p></div></main>{TEASERS}{FOOTER}",
    "<title>Department Press Briefing – May 18, 2026 - Department of Rivers</title>"
    '<meta property="og:type" content="article">'
    '<meta property="og:site_name" content="Department of Rivers of Valdoria">'
    '<meta property="article:published_time" content="2026-05-18T22:00:00Z">',
)
NOON_PAGE = page(
    f"{MENU}<main><h1>Daily Press Briefing by the Office of the Spokesperson for the Secretary-General</h1>"
    f"<time datetime='2026-05-18T12:00:00Z'>18 May 2026</time><article>{paragraphs(NOON, 2)}</article>{TEASERS}</main>"
    f"{FOOTER}"
)


def test_the_speaker_stands_in_the_head_of_the_page_alone() -> None:
    record, text = read_file(DEPARTMENT_PAGE.encode())
    opening = record.statements[0]
    assert "Ned Weir" not in text
    assert opening.speaker
    assert (opening.speaker.name, opening.speaker.role, opening.country) == (
        "Ned Weir",
        "Department Spokesperson",
        "XVA",
    )
    words = " ".join(said(statement, text) for statement in record.statements)
    for left_out in ("teaser", "Section 1", "Imprint", "rights reserved"):
        assert left_out not in words


def test_a_noon_briefing_as_a_page() -> None:
    record, text = read_file(NOON_PAGE.encode())
    assert [statement.label for statement in record.statements[1:4]] == ["Spokesman", "Question", "Spokesman"]
    assert said(record.statements[0], text).startswith("Good afternoon")
    assert record.date
    assert record.date.isoformat() == "2026-05-18"


def test_a_transcript_as_pdf_has_pages() -> None:
    first = [
        "Department Press Briefing - May 18, 2026",
        "",
        "Ned Weir, Department Spokesperson",
        "",
        "MR WEIR: Good day.",
    ]
    second = ["QUESTION: Is the lock open, after all these weeks?", "", "MR WEIR: It is not, and it will not be soon."]
    record, _ = read_file(pdf(first, second), "a.pdf", country="XVA")
    assert [(s.label, s.page) for s in record.statements] == [("MR WEIR", 1), ("QUESTION", 2), ("MR WEIR", 2)]
