"""Whatever the text: no error but ours, and spans that hold words and nothing else."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.formats.text import read_text
from indexer.records.record import Hints, Record
from indexer.records.verbatim_record import looks_like_verbatim_record, read_verbatim_record
from statements.errors import OnRecordError
from tests.indexer.records.made_records import record_text

HINTS = Hints("any.txt")
PIECES = st.sampled_from([
    "The President: ", "The Acting President (spoke in French): ", "Mr. Arkelis (Kestria): ", "Ms. King: ",
    "Ms. Oake; ", "In my national capacity, I ", "I now resume my functions ", "on behalf of ", "(", ")", "“", "”", '"',
    "the Lower Riparian Group ", "(spoke in French)", "In favour:", "Kestria, Lanze", "The meeting rose at 1 p.m.",
    "It was so decided.", "Mr. Shen (Lanze), Vice-President, took the Chair.", "Agenda item 3", "\n", "\n\n", ". ",
    "A recorded vote was taken.", "XC/PV.1131", "19 March 2026", "President: Mr. Reeve (Valdoria)",
    "Members: Kestria ..... Mr. Arkelis", "I give the floor to the representative of Kestria. ", "\t",
    "explanation of vote ", "words are words ", "2/9 26-03177",
])  # fmt: skip
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=300)
DIRECTION = "Mr. Shen Baiyu (Lanze), Vice-President, took the Chair."
NOBODYS_WORDS = (DIRECTION, "It was so decided.", "In favour:\nAurelle, Lanze", "Agenda item 14", "(spoke in French)")


def read(text: str) -> Record | None:
    try:
        source = read_text(text.encode("utf-8", "surrogatepass"), HINTS.file_name)
        assert 0 <= looks_like_verbatim_record(source, HINTS) <= 1
        return read_verbatim_record(source, HINTS)
    except OnRecordError as error:
        failure = error
    assert failure.message
    assert failure.remedy
    return None


@given(TEXTS)
def test_spans_are_sorted_apart_and_inside_the_text(text: str) -> None:
    record = read(text)
    spans = [span for statement in record.statements for span in statement.spans] if record else []
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert all(text[start] == text[start].strip() and text[end - 1].strip() for start, end in spans)


@given(st.lists(st.sampled_from(NOBODYS_WORDS), max_size=4), st.lists(st.integers(0, 4), max_size=4))
def test_what_nobody_said_is_in_no_span(between: list[str], places: list[int]) -> None:
    words = ["We thank the ferrymen.", "They were late.", "They came.", "We waited for them.", "All is well."]
    for place, other in zip(places, between, strict=False):
        words.insert(place + 1, other)
    text = record_text("Mr. Arkelis (Kestria): " + words[0], *words[1:], "The President: I thank him.")
    record = read(text)
    assert record is not None
    said = " ".join(text[start:end] for statement in record.statements for start, end in statement.spans)
    for other in NOBODYS_WORDS:
        assert other not in said
    assert "Mr. Arkelis" not in said
    assert "President" not in said


@given(TEXTS)
def test_every_statement_stands_under_its_printed_label(text: str) -> None:
    record = read(text)
    for statement in record.statements if record else ():
        assert statement.label
        assert text.rfind(statement.label, 0, statement.spans[0].start) >= 0


@pytest.mark.parametrize(
    "unit", ["(", "A", "A ", "A\n", "Mr. A ", "a.", "H.E. Mr. ", "\n", "“", "The President: ", "I speak on behalf of "]
)
def test_hostile_texts_take_no_more_time_than_others(unit: str) -> None:
    # Half a second at most on a slow machine; anything quadratic takes minutes.
    text = record_text("The President: I see.") + unit * (100_000 // len(unit))
    began = time.thread_time()
    read(text)
    assert time.thread_time() - began < 10
