"""Whatever happens to a file on its way, reading ends in text or in an error that helps."""

from hypothesis import given
from hypothesis import strategies as st

from indexer.formats.layout import SourceText
from indexer.formats.reader import read_source
from statements.errors import UnreadableDocument
from tests.indexer.formats.made_pdfs import WORDS, pdf

SOUND = pdf([WORDS, f"Mr. Okapi (Valdoria): {WORDS}"], [WORDS] * 3)


def outcome(data: bytes) -> SourceText | UnreadableDocument:
    try:
        return read_source(data, "record.pdf")
    except UnreadableDocument as error:
        return error


def reads_or_says_why(data: bytes) -> None:
    source = outcome(data)
    if isinstance(source, UnreadableDocument):
        assert source.code
        assert source.message.startswith("record.pdf")
        return
    assert source.text.strip()
    assert all(source.text[p.start : p.end].strip() for p in source.paragraphs)
    assert [page.number for page in source.pages] == list(range(1, len(source.pages) + 1))


@given(st.integers(0, len(SOUND)))
def test_a_file_cut_anywhere(length: int) -> None:
    reads_or_says_why(SOUND[:length])


@given(st.lists(st.tuples(st.integers(0, len(SOUND) - 1), st.integers(0, 255)), min_size=1, max_size=30))
def test_a_file_with_changed_bytes(changes: list[tuple[int, int]]) -> None:
    data = bytearray(SOUND)
    for place, value in changes:
        data[place] = value
    reads_or_says_why(bytes(data))


@given(st.integers(0, len(SOUND)), st.integers(0, 200), st.binary(max_size=200))
def test_a_file_with_a_part_replaced(place: int, length: int, part: bytes) -> None:
    reads_or_says_why(SOUND[:place] + part + SOUND[place + length :])


@given(st.binary(max_size=2_000))
def test_any_bytes_after_the_mark_of_a_pdf(data: bytes) -> None:
    reads_or_says_why(b"%PDF-1.7\n" + data + b"\nstartxref\n0\n%%EOF\n")
