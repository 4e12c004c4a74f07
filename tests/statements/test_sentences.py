from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.sentences import sentences, token_estimate, word_count


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "expected",
    [
        ["We met Ms. Okapi at 3 p.m. yesterday.", "She spoke of paras. 4 and 5."],
        ["“It is closed.”", "So he said (more than once).", "“Why?” she asked.", "Nobody knows!"],
        ["The price rose by 3.5 per cent.", "It fell again… and then rose."],
        ["See document XC/2026/14/Add.1.", "It has 2 pages."],
        ["Sie sagte: „Es ist zu.“", "Er sagte: »Nein.«", "„Warum?“ fragte sie."],
        ["Он сказал: «Закрыто».", "Это было в 2026 г. на реке."],
        ["قال إن الباب مغلق؟", "ولم يفتحه أحد."],
        ["门关了。", "“谁来开？”", "没人知道！"],
        ["No full stop at the end"],
    ],
)
def test_sentences_end_where_a_reader_ends_them(expected: list[str]) -> None:
    joined = "" if expected[0][0] == "门" else " "
    assert cut(joined.join(expected)) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("One well-known keeper’s lock: 14,000 tonnes.", 7),
        ("— … —", 0),
        ("我们感谢船闸管理员。", 5),
        ("Он ушёл", 2),
    ],
)
def test_words_are_counted_in_any_script(text: str, words: int) -> None:
    assert word_count(text) == words


def test_tokens_are_estimated_from_letters() -> None:
    assert token_estimate("the lock") == 2
    assert token_estimate("The interpretation, of it.") > 5
    assert token_estimate("café") == token_estimate("cafe")


@given(st.text(st.sampled_from('aB1 .!?,\n"”)。م'), max_size=200), st.integers(0, 20), st.integers(0, 20))
def test_sentences_hold_every_character_but_blanks_in_order(text: str, left: int, right: int) -> None:
    low, high = min(left, len(text)), max(min(left, len(text)), len(text) - right)
    found = list(sentences(text, low, high))
    assert all(one[1] <= two[0] for one, two in pairwise(found))
    assert all(low <= start < end <= high for start, end in found)
    assert "".join("".join(text[start:end].split()) for start, end in found) == "".join(text[low:high].split())
