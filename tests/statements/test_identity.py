"""Ids: stable for ever, different for whatever differs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.identity import ALPHABET, LENGTH, canonical, short_id, text_ids

# Pinned: a change of these breaks every permalink that was ever given out.
GOLDEN = {
    ("passage", "XC/PV.1147", "We ask for prior notification.", "1"): "x1tn7xjn4pv7",
    ("statement", "S/PV.8422", "Текст", "2"): "ag4xcwkwn8zr",
    (): "werc8gmrzge1",
}


@pytest.mark.parametrize(("parts", "identity"), GOLDEN.items())
def test_ids_never_change(parts: tuple[str, ...], identity: str) -> None:
    assert short_id(*parts) == identity


@given(st.lists(st.text(max_size=20), max_size=4))
def test_ids_are_short_and_readable_aloud(parts: list[str]) -> None:
    identity = short_id(*parts)
    assert len(identity) == LENGTH <= 16
    assert set(identity) <= set(ALPHABET)
    assert not set(ALPHABET) & set("ilou")


_PARTS = st.lists(st.text(alphabet=st.characters(exclude_characters="\x1f"), max_size=8), max_size=4)


@given(_PARTS, _PARTS)
def test_ids_depend_on_parts_and_their_borders(one: list[str], other: list[str]) -> None:
    assert (short_id(*one) == short_id(*other)) == (one == other or "\x1f".join(one) == "\x1f".join(other))


def test_a_border_moved_is_another_id() -> None:
    assert short_id("ab", "c") != short_id("a", "bc")


@given(st.text(max_size=60))
def test_line_breaks_and_blanks_do_not_count(text: str) -> None:
    assert canonical(canonical(text)) == canonical(text)
    assert canonical(f" {text}\n".replace(" ", "\n \t")) == canonical(text)


def test_composed_and_decomposed_letters_are_the_same() -> None:
    assert canonical("Côte  d’Ivoire\n") == canonical("Co\u0302te d’Ivoire")


def test_copies_of_a_text_are_numbered_in_order() -> None:
    ids = text_ids("passage", "XC/PV.1147", ["It was so decided.", "Other words.", "It was so\ndecided."])
    assert len(set(ids)) == 3
    assert ids[:2] == text_ids("passage", "XC/PV.1147", ["It was so decided.", "Other words."])


@given(st.lists(st.sampled_from(["a", "b", "c"]), max_size=8))
def test_a_text_added_at_the_end_leaves_the_others_alone(texts: list[str]) -> None:
    assert text_ids("passage", "d", [*texts, "new"])[: len(texts)] == text_ids("passage", "d", texts)


@given(st.lists(st.text(max_size=5), max_size=8))
def test_no_two_texts_of_a_document_share_an_id(texts: list[str]) -> None:
    assert len(set(text_ids("passage", "d", texts))) == len(texts)


def test_scope_and_document_are_part_of_the_id() -> None:
    ids = {text_ids(scope, document, ["same"])[0] for scope in ("passage", "statement") for document in ("d", "e")}
    assert len(ids) == 4


def test_a_broken_surrogate_still_has_an_id() -> None:
    assert len(short_id("\ud800")) == LENGTH
