"""Text on its way to the analyzers keeps its places, and odd text comes back as it was."""

import json

import hypothesis.strategies as st
import pytest
from hypothesis import example, given

from search.engines.elasticsearch.marked_by_index import marked_spans
from search.engines.elasticsearch.plain_text import plain, plain_words, printed_ranges, without_accents
from search.engines.elasticsearch.storable import restored, storable


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("U.S. can't pay 3.5", ["U", "S", "can", "t", "pay", "3", "5"]),
        ("A/76/PV.102_b", ["A", "76", "PV", "102", "b"]),
        ("km² ½ ①", ["km2", "1"]),
        ("停火 now", ["停", "火", "now"]),
        ("नमस्ते", ["नमस्ते"]),
        ("<em>peace</em>", ["em", "peace", "em"]),
        ("— … !", []),
        ("co\u00adoperation", ["cooperation"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert plain_words(text) == words


@given(st.text())
@example("e\u0301 \ud83d ½停")
def test_every_character_has_a_place_and_none_is_a_mark(text: str) -> None:
    shown = plain(text)
    assert not set("<>") & set(shown)
    shown.encode()
    for at in range(len(shown)):
        ((start, end),) = printed_ranges(text, [(at, at + 1)])
        assert 0 <= start < end <= len(text)


@given(st.text())
@example("\ufdd0")
@example("\ud83d")
def test_what_is_stored_comes_back(text: str) -> None:
    assert restored(json.loads(json.dumps(storable(text)).encode())) == text
    storable(text).encode()


@given(st.text())
def test_accents_are_taken_off_in_place(text: str) -> None:
    assert len(without_accents(text)) == len(text)


def test_accents() -> None:
    assert without_accents("Île, país, ça: œuvre, Straße, ёж") == "Ile, pais, ca: œuvre, Straße, ёж"


def test_marks_are_counted_out() -> None:
    assert marked_spans("𝔸 <peace> and <bread><rice>") == [(2, 7), (12, 17), (17, 21)]
