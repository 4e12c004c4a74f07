import re
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth

from indexer.formats.layout import SourceText
from indexer.formats.reader import read_source
from tests.indexer.formats.made_pdfs import pdf
from tests.indexer.formats.made_records import Said, record

COVER = ["Council of Concord", "1147th meeting", "Thursday, 12 November 2026"]
WORDS = (
    "The delegation of Valdoria welcomes the arrangement and thanks the keeper of the lock for his well-known "
    "patience, which the Commission has praised in document XC/2026/14 of this year. "
)


def said_by(number: int) -> list[Said]:
    """Four paragraphs that no other number has: lines that come back at the top of pages would be headers."""
    names = ("the northern lock", "a bridge", "the harbour dues of last year")
    words = [f"On {names[number]}, as point {point}, I say this: {WORDS}" for point in range(10)]
    return [
        Said("".join(words[:3]).strip(), "Ms. Okapi (Valdoria):"),
        Said("".join(words[3:5]).strip()),
        Said("The meeting was suspended at noon.", direction=True),
        Said("".join(words[5:]).strip(), "Mr. Tapir (Kestria) (spoke in Russian):"),
    ]


TURNS = [turn for number in range(3) for turn in said_by(number)]


def paragraphs(source: SourceText) -> list[str]:
    return [source.text[p.start : p.end] for p in source.paragraphs]


def printed(said: Said) -> str:
    return f"{said.label} {said.words}".strip()


@pytest.mark.parametrize("columns", [1, 2])
def test_paragraphs_join_over_lines_columns_and_pages_without_headers_and_footers(columns: int) -> None:
    source = read_source(record(COVER, TURNS, columns=columns), "record.pdf")
    assert paragraphs(source) == [*COVER, *map(printed, TURNS)]
    assert source.text == "\n\n".join([*COVER, *map(printed, TURNS)])
    assert not source.warnings


def test_labels_are_bold_and_directions_italic() -> None:
    source = read_source(record(COVER, TURNS), "record.pdf")
    assert [source.text[s.start : s.end] for s in source.bold] == [turn.label for turn in TURNS if turn.label]
    assert [source.text[s.start : s.end] for s in source.italic] == [turn.words for turn in TURNS if turn.direction]


def test_every_page_has_its_part_of_the_text_in_order() -> None:
    data = record(COVER, TURNS)
    source = read_source(data, "record.pdf")
    with pypdfium2.PdfDocument(data) as document:
        assert [page.number for page in source.pages] == list(range(1, len(document) + 1))
        for page in source.pages:
            shown = "".join(document[page.number - 1].get_textpage().get_text_range().split())
            for sentence in re.split(r"(?<=\.)\s", source.text[page.start : page.end]):
                assert "".join(sentence.split()) in shown
    assert "".join(source.text[page.start : page.end] for page in source.pages).split()[-1] == "year."


def test_lines_are_the_printed_ones() -> None:
    source = read_source(
        pdf(["Members:", "Valdoria . . . . . . . Ms. Okapi", "Kestria . . . . . . . Mr. Tapir"]), "a.pdf"
    )
    assert [source.text[s.start : s.end] for s in source.lines] == [
        "Members:",
        "Valdoria . . . . . . . Ms. Okapi",
        "Kestria . . . . . . . Mr. Tapir",
    ]


@pytest.mark.parametrize(
    ("end", "start", "joined"),
    [
        ("thanks the keeper for his well-", "known patience", "well-known patience"),
        ("as it is laid down in document XC/", "2026/14 of this year", "XC/2026/14 of"),
        ("as it is laid down in document XC/2026/14/Add.", "1 of this year", "XC/2026/14/Add.1 of"),
        ("as it is laid down in document XC/2026", "/L.4 of this year", "XC/2026/L.4 of"),
        ("in the years that the plan is for, 2026–", "2028, the", "2026–2028, the"),
        ("thanks the keeper and his", "daughters,", "his daughters,"),
    ],
)
def test_what_a_line_end_broke_is_whole_again(end: str, start: str, joined: str) -> None:
    filling = "so " * 40
    body = [_fitted(filling), _fitted(filling, end), _fitted(start + " " + filling), "and the last"]
    assert joined in read_source(pdf(body), "a.pdf").text


def _fitted(words: str, end: str = "") -> str:
    """As many of the words as fit the column before its end."""
    first, *_ = simpleSplit(words, "Helvetica", 11, 380 - stringWidth(f" {end}", "Helvetica", 11))
    return f"{first} {end}".strip()


SENTENCES = st.lists(
    st.sampled_from([
        "The keeper of the lock has gone home.",
        "We ask for three things, namely water, time and a key.",
        "Valdoria will abide by resolution 14 (2026).",
        "No.",
        "My delegation has read the report of the Commission with care and with some surprise.",
    ]),
    min_size=1,
    max_size=12,
).map(" ".join)  # fmt: skip
SAID = st.builds(Said, SENTENCES, st.sampled_from(["", "", "Ms. Okapi:", "The President:", "Mr. Tapir (Kestria):"]))


@settings(max_examples=40)
@given(st.lists(SAID, min_size=4, max_size=16), st.sampled_from([1, 2]), st.integers(18, 30))
def test_whatever_is_said_its_words_are_read_in_order(turns: list[Said], columns: int, lines: int) -> None:
    source = read_source(record(COVER, turns, columns=columns, lines_a_column=lines), "record.pdf")
    assert source.text.split() == " ".join([*COVER, *map(printed, turns)]).split()


RECORDS = ("A_64_PV.121.pdf", "A_76_PV.102.pdf", "S_PV.3756.pdf", "S_PV.8422.pdf")


@pytest.mark.parametrize("name", RECORDS)
def test_lines_of_published_records_stand_on_their_page(data_folder: Path, name: str) -> None:
    data = (data_folder / "un_verbatim_pdf" / name).read_bytes()
    source = read_source(data, name)
    with pypdfium2.PdfDocument(data) as document:
        pages = [_bare(page.get_textpage().get_text_range()) for page in document]
    starts = {page.number: (page.start, page.end) for page in source.pages}
    missing = [
        source.text[line.start : line.end]
        for number, (start, end) in starts.items()
        for line in source.lines
        if start <= line.start < end and _bare(source.text[line.start : line.end]) not in pages[number - 1]
    ]
    assert missing == []
    # Headers, footers and barcodes are about a fiftieth of a record.
    assert len(_bare(source.text)) > 0.95 * sum(map(len, pages))


def _bare(text: str) -> str:
    return re.sub(r"[\s\ufffe\x02-]", "", text)
