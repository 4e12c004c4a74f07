"""Differences of two wordings: they hold both texts, and say what a reader would say."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.differences import MOST_PAIRS, Change, Piece, differences, words_of

WORDS = (
    "the",
    "river",
    "rises",
    "Valdoria’s",
    "in",
    "forty-eight",
    "hours",
    ".",
    ",",
    "الإخطارَ",
    "المسبق",
    "水",
    "门",
    "e\u0301",
)
BLANKS = st.sampled_from([" ", "", "\n", "\n\n", "\u00a0"])
TEXTS = st.lists(st.tuples(st.sampled_from(WORDS), BLANKS), max_size=40).map(lambda ws: "".join(w + b for w, b in ws))


def squeezed(text: str) -> str:
    return "".join(text.split())


def told(before: str, now: str) -> list[tuple[str, str]]:
    """Changes alone, each as what was and what is."""
    return [(piece.before, piece.now) for piece in differences(before, now) if piece.change is not Change.SAME]


@given(TEXTS | st.text(max_size=60), TEXTS | st.text(max_size=60))
def test_the_pieces_hold_both_texts_as_they_are(before: str, now: str) -> None:
    pieces = differences(before, now)
    assert "".join(piece.before for piece in pieces) == before
    assert "".join(piece.now for piece in pieces) == now
    for change, was, became in pieces:
        assert (change is Change.GONE) == (became == "" and was != "" and change is not Change.SAME)
        assert (change is Change.NEW) == (was == "" and became != "" and change is not Change.SAME)


@given(TEXTS, TEXTS)
def test_what_stays_differs_in_blanks_and_composition_alone(before: str, now: str) -> None:
    for change, was, became in differences(before, now):
        if change is Change.SAME:
            assert [w.key for w in words_of(was) if w.key] == [w.key for w in words_of(became) if w.key]


@given(TEXTS)
def test_a_text_with_other_blanks_has_not_changed(text: str) -> None:
    assert told(text, text.replace(" ", "\n  ")) == []
    assert "".join(word.text for word in words_of(text)) == text


@pytest.mark.parametrize(
    ("before", "now", "changes"),
    [
        ("We ask for forty-eight hours, in writing.", "We ask for seventy-two hours, in writing.",
         [("forty-eight", ""), ("", "seventy-two")]),
        ("Valdoria’s gates are shut.", "Valdoria’s gates are all shut.", [("", "all ")]),
        ("The gates are shut!", "The gates are shut.", [("!", ""), ("", ".")]),
        ("ليس الإخطارُ المسبق امتيازًا.", "ليس الإخطارَ المسبق امتيازًا.", [("الإخطارُ", ""), ("", "الإخطارَ")]),
        ("开闸前请通知我们。", "放水前请通知\n我们。", [("开闸", ""), ("", "放水")]),
        ("e\u0301crit", "\u00e9crit", []),
        ("", "A word.", [("", "A word.")]),
        ("नदी का पानी बढ़ा", "नदी का पानी घटा", [("बढ़ा", ""), ("", "घटा")]),
    ],
)  # fmt: skip
def test_changes_are_whole_words(before: str, now: str, changes: list[tuple[str, str]]) -> None:
    assert told(before, now) == changes


def test_chance_words_do_not_split_a_sentence_written_anew() -> None:
    before = "The gates of the upper dam will stay shut until spring."
    now = "The ministers agreed to meet the engineers once a week."
    assert told(before, now) == [
        ("gates of the upper dam will stay shut until spring", ""),
        ("", "ministers agreed to meet the engineers once a week"),
    ]


def test_long_texts_are_compared_between_stretches_that_both_have_once() -> None:
    vocabulary = [f"word{n}" for n in range(2_000)]
    chance = random.Random(7)  # noqa: S311  no secret
    before = [chance.choice(vocabulary) for _ in range(6_000)]
    now = [*before]
    now[100], now[3_000], now[5_900] = "here", "there", "everywhere"
    del now[4_000:4_003]
    changes = told(" ".join(before), " ".join(now))
    assert [was for was, became in changes if was] == [
        before[100], before[3_000], " ".join(before[4_000:4_003]) + " ", before[5_900],
    ]  # fmt: skip
    assert [became for _, became in changes if became] == ["here", "there", "everywhere"]


def test_a_long_text_without_anything_in_common_is_replaced_as_a_whole() -> None:
    length = int(MOST_PAIRS**0.5) + 10
    before, now = "a b " * length, "c d " * length
    assert differences(before, now) == [
        Piece(Change.GONE, before.rstrip(), ""), Piece(Change.NEW, "", now.rstrip()), Piece(Change.SAME, " ", " "),
    ]  # fmt: skip


@given(st.text(st.characters(max_codepoint=0x2BFF, blacklist_categories=["M", "Cs"]), max_size=30) | TEXTS)
def test_usual_scripts_are_cut_as_all_others_are(text: str) -> None:
    marked = words_of(f"\u0301\n{text}")  # a mark, for which the shorter way is not taken
    assert [word.key for word in words_of(text) if word.key] == [word.key for word in marked[1:]]
