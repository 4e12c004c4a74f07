"""Whatever the text: spans that are sorted, apart, inside the text and not each other's, in bearable time."""

import sys
from itertools import pairwise
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.attribution.quotations.extraction import find_quotations
from indexer.attribution.quotations.parsing import analyse
from statements.parsed import Span
from tests.indexer.attribution.quotations.made_reports import paragraphs_of, quotations

PIECES = st.sampled_from([
    "“", "”", '"', "''", "``", "’", "'", "(", ")", "— ", ": ", ". ", ", ", "? ", "\n", "\n\n", " ", "\t", "\u00a0",
    "Ms. Oake said ", "said the envoy of Lanze", "he said", "according to officials", "that the weir is safe",
    "We have waited for years", "who warned that ", "and urged Kestria to wait", "Oake: ", "the claim that ",
    "Вода поднялась. ", "水位上升。", "ارتفع الماء ", "no", "Why", "…", "PORT LANZE, 3 May (KNA) — ",
    "is expected to rise",
])  # fmt: skip
REPORTS = st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=120)


def in_order(spans: tuple[Span, ...], length: int) -> bool:
    inside = all(0 <= start < end <= length for start, end in spans)
    return inside and all(before.end <= after.start for before, after in pairwise(spans))


@settings(max_examples=60, deadline=None)
@given(REPORTS)
def test_spans_are_sorted_apart_and_inside(text: str) -> None:
    for found in quotations(text):
        assert found.content
        assert found.cue
        for spans in (found.content, found.source, found.cue):
            assert in_order(spans, len(text))
        merged = tuple(sorted((*found.content, *found.source)))
        assert in_order(merged, len(text)), "content lies apart from its source"
        assert all(any(character.isalnum() for character in text[start:end]) for start, end in found.content)


@settings(max_examples=40, deadline=None)
@given(REPORTS)
def test_no_word_is_credited_twice(text: str) -> None:
    assert in_order(tuple(sorted(span for found in quotations(text) for span in found.content)), len(text))


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(["“", "”", '"', "''", "``", "’"]), max_size=6))
def test_marks_without_partner_do_not_hide_a_plain_saying(marks: list[str]) -> None:
    text = "".join(marks) + " left over.\nMs. Oake said the weir was safe."
    found = quotations(text)[-1]
    assert [text[start:end] for start, end in found.content] == ["the weir was safe"]


def calls_for(text: str) -> int:
    """How many calls the rules make for a text, parsing apart: what does not depend on how busy the machine is."""
    doc = analyse(text, paragraphs_of(text))
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        find_quotations(text, doc)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["“", "said ", "who said ", "“a” ", 'said: "x y z w" ', "A"])
def test_one_paragraph_of_any_sort_takes_linear_work(unit: str) -> None:
    calls_for("Ms. Oake said so.")  # tables are read once
    short, long = (calls_for(unit * (length // len(unit))) for length in (2_000, 8_000))
    # Four times the text; sixteen times the work would be its square.
    assert long < 8 * short


def test_sayings_in_a_very_long_paragraph_are_found_to_its_end() -> None:
    text = "Ms. Oake said the weir was safe. The lake was calm that day, and nobody went out on it. " * 120
    found = quotations(text)
    assert len(found) == 120
    assert {text[span.start : span.end] for quotation in found for span in quotation.content} == {"the weir was safe"}
