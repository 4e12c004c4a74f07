"""Where a quotation stands in a text, and how it differs there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.quoted_words import place_of, words_of

TEXT = (
    "The river belongs to nobody. We ask for prior notification of every release of water, forty-eight hours ahead and "
    "in writing, of the river and of the lake."
)


def found(quotation: str, text: str = TEXT) -> tuple[str, float, list[tuple[str, str]]]:
    place = place_of(quotation, text)
    assert place is not None
    differences = [(difference.quoted, difference.on_record) for difference in place.differences]
    return text[place.start : place.end], place.similarity, differences


@pytest.mark.parametrize(
    "quotation",
    [
        "We ask for prior notification of every release of water",
        "“WE ASK — for prior notification, of every release of water…”",
        "we ask for prior notifi­cation".replace("­", "") + " of every release of water",
    ],
)
def test_signs_and_capitals_do_not_count(quotation: str) -> None:
    said, similarity, differences = found(quotation)
    assert said == "We ask for prior notification of every release of water"
    assert (similarity, differences) == (1.0, [])


def test_each_difference_is_told_and_common_words_elsewhere_are_not_taken() -> None:
    said, similarity, differences = found("We ask for prior notice of every release of the water in writing")
    assert said.startswith("We ask for prior notification")
    assert said.endswith("in writing")
    assert differences == [("notice", "notification"), ("the", ""), ("", "forty-eight hours ahead and")]
    assert 0.6 < similarity < 0.9


def test_scripts_without_blanks_are_compared_sign_by_sign() -> None:
    said, similarity, differences = found("我们要求事先通知", "今天，我们要求事先书面通知。")
    assert (said, differences) == ("我们要求事先书面通知", [("", "书面")])
    assert similarity > 0.85


def test_nothing_alike_is_nothing() -> None:
    assert place_of("entirely otherwise", TEXT) is None
    assert place_of("", TEXT) is place_of("water", "") is None


WORDS = st.lists(st.sampled_from(["water", "the", "of", "river", "dam", "we"]), min_size=1, max_size=12)


@given(WORDS, WORDS, WORDS)
def test_what_is_quoted_exactly_is_found_exactly(before: list[str], quoted: list[str], after: list[str]) -> None:
    text = " ".join([*before, *quoted, *after])
    place = place_of(" ".join(quoted), text)
    assert place is not None
    assert place.similarity == 1.0
    assert [word.folded for word in words_of(text[place.start : place.end])] == quoted


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_texts_are_compared_within_their_bounds(quotation: str, text: str) -> None:
    place = place_of(quotation, text)
    if place is not None:
        assert 0 <= place.start < place.end <= len(text)
        assert 0 < place.similarity <= 1
