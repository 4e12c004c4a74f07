"""Texts are invented; what the rules are worth on real ones is measured by benchmarks/duplicates.py."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from statements.likeness import ALIKE, FEWEST, SHORT, Sketch, alike, bands, print_of, similarity, sketch_of, words_of
from statements.likeness import unpacked as unpacked_slots

WORDS = [f"word{number}" for number in range(4_000)]
ENGLISH = st.lists(st.sampled_from(WORDS), min_size=FEWEST, max_size=300).map(" ".join)

READ_OUT = (
    "The Minister for Foreign Affairs of Valdoria spoke by telephone today with the Minister for Foreign Affairs of "
    "{country}, {name}. They discussed relations between the two countries, the situation along the upper river and "
    "the agenda of the coming session, and agreed to stay in touch."
)


def speech(words: int, seed: int = 7) -> list[str]:
    return random.Random(seed).choices(WORDS, k=words)  # noqa: S311  no secret


def edited(words: list[str], every: int) -> str:
    return " ".join("changed" if at % every == 0 else word for at, word in enumerate(words))


def sketched(text: str) -> Sketch:
    sketch = sketch_of(text)
    assert sketch is not None
    return sketch


@given(ENGLISH, ENGLISH)
@settings(max_examples=40)
def test_likeness_does_not_depend_on_which_comes_first(one: str, other: str) -> None:
    first, second = sketched(one), sketched(other)
    assert similarity(first, second) == similarity(second, first)
    assert alike(first, second) == alike(second, first)
    assert alike(first, first)


@given(st.text(max_size=400))
@settings(max_examples=200)
def test_any_text_has_a_sketch_or_none(text: str) -> None:
    sketch = sketch_of(text)
    assert (sketch is None) == (len(words_of(text)) < FEWEST)
    if sketch:
        assert unpacked_slots(sketch.packed()) == sketch.slots
        assert len(set(bands(sketch))) > 1


@pytest.mark.parametrize("text", ["", "Yes.", "\u200f", "—", "a b c", "\ud800"])
def test_next_to_nothing_is_not_compared(text: str) -> None:
    assert sketch_of(text) is None
    assert print_of(text) is None


def test_an_edit_in_every_tenth_word_leaves_a_copy_and_one_in_every_fourth_does_not() -> None:
    words = speech(1_000)
    whole = sketched(" ".join(words))
    assert alike(whole, sketched(edited(words, 10)))
    assert not alike(whole, sketched(edited(words, 4)))
    assert not alike(whole, sketched(" ".join(speech(1_000, seed=8))))


def test_a_copy_shares_a_band() -> None:
    words = speech(600)
    one, other = sketched(" ".join(words)), sketched(edited(words, 10))
    assert set(bands(one, "XVA")) & set(bands(other, "XVA"))
    assert not set(bands(one, "XVA")) & set(bands(other, "XKE"))


@pytest.mark.parametrize(
    ("printed", "again"),
    [
        ("We ask for coopera-\ntion along the river.", "We ask for cooperation along the river."),
        ("forty-\neight hours", "forty-eight hours"),
        ("We ask — “now” — for it.", 'WE ASK "now"\n\nfor it'),
        ("the co\u00adoperation of all", "the cooperation of all"),
        ("نطالبُ الأطرافَ بالهدنة", "نطالب الاطراف بالهدنه"),
        ("ﬁnal ofﬁces", "final offices"),
    ],
)
def test_words_are_the_same_however_they_are_set(printed: str, again: str) -> None:
    assert words_of(printed) == words_of(again)


def test_pairs_of_letters_stand_for_words_where_there_are_no_blanks() -> None:
    assert words_of("我们要求停火。") == ["我们", "们要", "要求", "求停", "停火"]
    assert words_of("第2448号决议") == ["第", "2448", "号决", "决议"]
    text = "".join(chr(0x4E00 + number * 7 % 5_000) for number in range(400))
    assert alike(sketched(text), sketched(text[:200] + "甲" + text[200:]))
    assert not alike(sketched(text), sketched(text[::-1]))


def test_one_form_filled_in_twice_is_not_one_statement() -> None:
    one = sketched(READ_OUT.format(country="Kestria", name="Jonas Arkelis"))
    other = sketched(READ_OUT.format(country="Ostrava", name="Mira Sol"))
    assert similarity(one, other) > ALIKE
    assert not alike(one, other)
    assert alike(one, sketched(READ_OUT.format(country="Kestria", name="Jonas Arkeliss") + " The call was short."))


def test_other_words_of_style_do_not_set_short_texts_apart() -> None:
    one = READ_OUT.format(country="Kestria", name="Jonas Arkelis")
    other = one.replace("spoke by telephone today", "had a telephone call").replace("stay in touch", "keep in contact")
    assert alike(sketched(one), sketched(other))
    assert alike(sketched(one), sketched(other.upper()))


@pytest.mark.parametrize("pair", [("Kestria", "Mestria"), ("2025", "2026"), ("Oman", "Iran")])
def test_another_name_or_figure_is_no_other_spelling(pair: tuple[str, str]) -> None:
    one, other = (sketched(READ_OUT.format(country=word, name="Jonas Arkelis")) for word in pair)
    assert not alike(one, other)


def test_a_long_statement_may_have_other_figures() -> None:
    words = speech(SHORT * 2)
    assert alike(sketched(" ".join([*words, "12", "dead"])), sketched(" ".join([*words, "14", "dead"])))


def test_sketches_on_record_stay_comparable() -> None:
    # A version of rensa that sketches otherwise would find no copy of what is on record: it has to be noticed.
    sketch = sketched(" ".join(WORDS[:60]))
    assert sketch.slots[:3] == (3234090188, 1682241668, 682146785)
    assert bands(sketch, "XVA", "en")[0] == 1936863552321527605
    assert print_of(" ".join(WORDS[:60]), "XVA", "en") == 7946099111726463916


@pytest.mark.slow
@pytest.mark.parametrize("word", ["the river shall be open to all ", "نطالب بالهدنة ", "我们要求停火"])
def test_two_megabytes_are_sketched(word: str) -> None:
    text = word * (2_000_000 // len(word.encode()))
    assert sketch_of(text) is not None
