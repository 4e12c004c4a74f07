import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.attribution.languages.arabic_letters import compiled, mended

LETTERS = st.text("اأإلهمنب \ufe8e\ufefb\ufe94abc()", max_size=60)


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("باإلنكليزية", "بالإنكليزية"),
        ("األمن", "الأمن"),
        ("االتحاد", "الاتحاد"),
        ("هللا", "الله"),
        ("ﺍﻟﺮﺋﻴﺲ", "الرئيس"),
    ],
)
def test_broken_letters_are_mended(broken: str, whole: str) -> None:
    assert mended(broken) == whole


@pytest.mark.parametrize("whole", ["الأمن", "الاتحاد", "السيد", "قال", "the Alps"])
def test_whole_words_stay(whole: str) -> None:
    assert mended(whole) == whole


@given(LETTERS)
def test_mending_keeps_the_length_so_that_offsets_hold(text: str) -> None:
    assert len(mended(text)) == len(text)


@pytest.mark.parametrize("printed", ["اعتمد القرار", "اعتُمد القرار", "أُعتُمِد  القرار"])
def test_a_pattern_matches_with_and_without_signs(printed: str) -> None:
    assert compiled(r"اعتمد\s+القرار").fullmatch(printed)


def test_classes_and_quantifiers_keep_their_meaning() -> None:
    assert compiled(r"[وف]?رئيسة?").fullmatch("ورئيس")
    assert compiled(r"[وف]?رئيسة?").fullmatch("رئيسه")
    assert not compiled(r"[وف]?رئيسة?").fullmatch("برئيس")
