"""Whatever a text is made of: spans are sorted, apart and in range, nothing crashes, and work grows with length."""

from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar, SupportsIndex, overload

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.attribution.quotations.marked import extraction
from indexer.attribution.quotations.marked.elements import Element, elements
from indexer.attribution.quotations.marked.extraction import find_marked_quotations
from indexer.attribution.quotations.marked.lexicon import LANGUAGES
from indexer.formats.layout import Paragraph
from statements.parsed import Span
from tests.indexer.attribution.quotations.marked.scoring import paragraphs_of

PIECES = (
    "«", "»", "“", "”", "„", '"', "「", "」", "« ", " »", ": ", ", ", ". ", "! ", "\n\n", " — ", "— ", "-",
    "'", "’", "...", "。", "，", "：", "le ministre", "a déclaré", "a-t-il ajouté", "que", "selon",
    "Jean Dorval", "el canciller", "dijo", "añadió", "según", "der Minister", "sagte", "fügte er hinzu",
    "dass", "laut", "министр", "заявил", "что", "по словам", "قال", "الوزير", "إن", "وأضاف", "بحسب",
    "外交部发言人", "表示", "他", "说", "据", "nous ne céderons pas", "мы не уступим никому",
    "لن نتراجع عن حقوقنا أبدا", "我们绝不会后退一步", " ", "\u00a0", "\u202f", "\u200f", "\x00", "(", ")",
    "《", "》",
)  # fmt: skip
_MANY = st.lists(st.sampled_from(PIECES), max_size=60)
TEXTS = st.one_of(st.text(max_size=300), _MANY.map("".join), _MANY.map(" ".join))


@given(TEXTS, st.sampled_from(LANGUAGES))
@settings(max_examples=150)
def test_spans_are_sorted_apart_and_in_range(text: str, language: str) -> None:
    end = 0
    for quotation in find_marked_quotations(text, paragraphs_of(text), language):
        assert quotation.content
        assert quotation.cue
        assert quotation.content[0].start >= end
        end = quotation.content[-1].end
        for spans in (quotation.content, quotation.source, quotation.cue):
            assert all(0 <= start < stop <= len(text) for start, stop in spans)
            assert all(left.end <= right.start for left, right in pairwise(spans))
        assert not any(_overlap(s, c) for s in (*quotation.source, *quotation.cue) for c in quotation.content)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


class _Counted(list[Element]):
    """The elements of a paragraph, counting how many of them the rules look at."""

    looks: ClassVar[int] = 0

    @overload
    def __getitem__(self, key: SupportsIndex) -> Element: ...
    @overload
    def __getitem__(self, key: slice) -> list[Element]: ...
    def __getitem__(self, key: SupportsIndex | slice) -> Element | list[Element]:
        _Counted.looks += len(range(*key.indices(len(self)))) if isinstance(key, slice) else 1
        return super().__getitem__(key)

    def __iter__(self) -> Iterator[Element]:
        _Counted.looks += len(self)
        return super().__iter__()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "unit",
    [
        '"',
        "« ",
        "« » ",
        ' "a b c d", ',
        "il a dit que « a b c d e » ",
        "он сказал: «а б в г» ",
        "“一二三四五六七八”他说",
        "— а б в, — сказал ",
    ],
)
def test_a_paragraph_full_of_marks_costs_no_square(unit: str, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def looks(length: int) -> int:
        text = "Le ministre a dit : " + unit * (length // len(unit))
        _Counted.looks = 0
        find_marked_quotations(text, [Paragraph(0, len(text), None)], language)
        return _Counted.looks

    monkeypatch.setattr(extraction, "elements", lambda *args: _Counted(elements(*args)))
    short = looks(3_000)
    assert short > 0
    # Four times the length needs four times the looks, and a few more before the windows are full; a square needs 16.
    assert looks(12_000) < 6 * short


@given(TEXTS)
@settings(max_examples=30)
def test_other_languages_have_nothing(text: str) -> None:
    assert find_marked_quotations(text, paragraphs_of(text), "en") == ()
    assert find_marked_quotations(text, paragraphs_of(text), "und") == ()
