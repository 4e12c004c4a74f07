import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.embedding.readable import readable


@given(st.text())
def test_text_without_surrogates_stays_as_it_is(text: str) -> None:
    assert readable(text) == text


@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_the_outcome_can_always_be_encoded(text: str) -> None:
    assert readable(text).encode().decode() == readable(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a\udcffb", "a\ufffdb"), ("\ud83d", "\ufffd"), ("\ud83d\ude00", "\U0001f600"), ("\ude00\ud83d", "\ufffd\ufffd")],
)
def test_lone_surrogates_are_replaced_and_pairs_joined(text: str, expected: str) -> None:
    assert readable(text) == expected
