import io
import re
from collections.abc import Iterator

import pypdfium2
import pytest

from specimen.build import DOCUMENTS, print_record, sources
from specimen.faces import printable
from specimen.notation import RecordSource
from specimen.notice import EVERY_PAGE
from specimen.pages import meeting_day
from specimen.typeset import typeset

RECORDS = sources()
PRINTED = [record for record in RECORDS if record["form"] != "plain text"]
MOST_BYTES = 150_000
WRAPPED_LABEL = re.compile(r"\((?:spoke|interpretation)[^)]*\r\n[^)]*\):")


def each(records: list[RecordSource]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("record", records, ids=lambda record: record["symbol"])


def page_texts(pdf: bytes) -> Iterator[str]:
    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as document:
        for page in document:
            text_page = page.get_textpage()
            yield text_page.get_text_range()
            text_page.close()
            page.close()


@each(RECORDS)
def test_the_shipped_file_is_what_the_source_prints(record: RecordSource) -> None:
    shipped = (DOCUMENTS / record.file_name).read_bytes()
    assert shipped == print_record(record), "Run `python -m specimen.build` and commit what it writes."
    assert len(shipped) < MOST_BYTES


def test_every_form_is_printed_and_nothing_else_is_shipped_as_pdf() -> None:
    assert {record["form"] for record in RECORDS} == {"two columns", "single column", "old style", "plain text"}
    assert {path.name for path in DOCUMENTS.glob("*.pdf")} == {record.file_name for record in PRINTED}


@each(PRINTED)
def test_every_page_says_that_it_is_a_specimen(record: RecordSource) -> None:
    for text in page_texts(typeset(record).pdf):
        assert EVERY_PAGE in text


@each(PRINTED)
def test_odd_and_even_pages_swap_what_runs_above_and_below(record: RecordSource) -> None:
    pages = list(page_texts(typeset(record).pdf))
    for number, text in enumerate(pages[1:], start=2):
        lines = text.replace("\r", "").split("\n")
        if record["form"] == "old style":
            assert lines[0] == f"{record['body']} {record['meeting']}"
            assert str(number) in lines
        else:
            first, last = (record["symbol"], record["job"]) if number % 2 == 0 else (record["job"], record["symbol"])
            head, foot = (first, last) if number % 2 == 0 else (last, first)
            assert head in lines[0]
            assert foot in text
            assert f"{number}/{len(pages)}" in text


def test_some_line_ends_in_a_hyphen_of_the_word_and_some_label_wraps() -> None:
    texts = ["".join(page_texts(typeset(record).pdf)) for record in PRINTED]
    assert any("\ufffe" in text for text in texts)
    assert any(WRAPPED_LABEL.search(text) for text in texts)


def test_a_wrong_weekday_stops_the_press(monkeypatch: pytest.MonkeyPatch) -> None:
    record = PRINTED[0]
    monkeypatch.setitem(record.fields, "when", "Friday, 24 September 2026, 10 a.m.")
    with pytest.raises(ValueError, match="is a Thursday and no Friday"):
        meeting_day(record)


def test_a_letter_that_the_faces_lack_is_named() -> None:
    assert printable("Ms. Ortuño’s “Côte”") == "Ms. Ortuño’s “Côte”"
    with pytest.raises(ValueError, match="“ł” in “Ms"):
        printable("Ms. Wałek")
