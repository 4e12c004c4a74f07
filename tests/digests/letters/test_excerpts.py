"""Excerpts are verbatim, hold what was looked for, and are short."""

from hypothesis import given
from hypothesis import strategies as st

from digests.letters.excerpts import MOST, excerpt

SENTENCE = "The gates were lifted at night, and nobody below them had been told of it. "


def test_a_short_passage_is_shown_whole_with_what_was_looked_for() -> None:
    shown = excerpt(" We ask for\nnotice.\n", [(12, 18)])
    assert (shown.text, shown.before, shown.after) == ("We ask for notice.", False, False)
    assert [piece.text for piece in shown.pieces if piece.hit] == ["notice"]


def test_a_long_one_is_cut_at_sentences_round_the_first_hit() -> None:
    text = SENTENCE * 12 + "Then came the bell. " + SENTENCE * 12
    at = text.index("bell")
    shown = excerpt(text, [(at, at + 4)])
    assert shown.text.startswith("[…] Then came the bell. The gates")
    assert shown.text.endswith("told of it. […]")
    assert len(shown.text) <= MOST + 8


def test_a_sentence_without_end_is_cut_at_blanks() -> None:
    text = "water and " * 200
    at = text.index("water", 900)
    shown = excerpt(text, [(at, at + 5)])
    assert all(word in {"water", "and", "[…]"} for word in shown.text.split())


@given(
    text=st.text(st.sampled_from("ab é.?!。\n\t水ن"), min_size=1, max_size=1500).filter(str.strip),
    starts=st.lists(st.integers(0, 1400), max_size=4),
)
def test_every_excerpt_is_a_piece_of_the_text(text: str, starts: list[int]) -> None:
    # What is marked are words: with a blank alone, two blanks would stand in two pieces and be squeezed to two.
    places = sorted({start for start in starts if start + 1 < len(text) and not text[start].isspace()})
    ranges = [(low, low + 1) for low in places]
    shown = excerpt(text, ranges)
    words = "".join(piece.text for piece in shown.pieces)
    assert words.strip() in " ".join(text.split())
    assert len(words) <= MOST + 2
    if ranges:
        assert text[ranges[0][0]] in {piece.text for piece in shown.pieces if piece.hit}
