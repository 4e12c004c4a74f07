"""Every engine knows its words, and which of them another word may be a misspelling of."""

import hypothesis.strategies as st
import pytest
from hypothesis import given

from search.engines.port import SearchEngine
from search.engines.spellings import Spelling, Spellings, edits
from tests.contract.engine_data import passage, put

SAID = [
    "Humanitarian access to the islands.",
    "Access for humanitarian convoys.",
    "The négociations of the harbour.",
    "Negotiation, negotiations, harbours.",
    "Перемирие и переговоры.",
]


@pytest.fixture
def spoken(engine: SearchEngine) -> SearchEngine:
    put(engine, *(passage(f"s{number}", text) for number, text in enumerate(SAID)))
    return engine


def near(engine: SearchEngine, word: str) -> tuple[Spelling, ...]:
    """Where it is looked for at all."""
    return engine.spellings([word]).get(word, Spellings(0, ())).near


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("humanitarain", [("humanitarian", 2)]),
        ("Humanitaran", [("humanitarian", 2)]),
        ("acess", [("access", 2)]),
        ("negociation", [("negotiation", 1), ("negociations", 1), ("negotiations", 1)]),
        ("NÉGOCIATION", [("negotiation", 1), ("negociations", 1), ("negotiations", 1)]),
        ("переговары", [("переговоры", 1)]),
        ("humanitarian", []),
        ("kumanitarian", []),
        ("teh", []),
        ("2024x", []),
        ("two words", []),
        ("", []),
        ("\ud800", []),
    ],
)
def test_words_that_are_near(spoken: SearchEngine, word: str, expected: list[tuple[str, int]]) -> None:
    assert sorted(near(spoken, word)) == sorted(expected)


def test_fewer_edits_come_first_then_what_more_passages_hold(engine: SearchEngine) -> None:
    texts = ["harbor reef", "harbour reef", "harbour", "harbour tide"]
    put(engine, *(passage(f"h{number}", text) for number, text in enumerate(texts)))
    assert [spelling.word for spelling in near(engine, "harbqr")] == ["harbor", "harbour"]
    assert near(engine, "harboor")[0].word == "harbour"


def test_it_tells_how_many_passages_hold_each_word_in_any_form(spoken: SearchEngine) -> None:
    words = ["negotiating", "acess", "access", "of", "two words"]
    found = {word: spellings.found for word, spellings in spoken.spellings(words).items()}
    assert found == {"negotiating": 1, "acess": 0, "access": 2}


def test_an_index_that_is_not_there_knows_no_words(engine: SearchEngine) -> None:
    assert engine.spellings(["humanitarain"]) == {}


WORDS = st.text("abc", max_size=6)


@given(WORDS, WORDS)
def test_edits_are_a_distance(one: str, other: str) -> None:
    assert edits(one, other) == edits(other, one) <= max(len(one), len(other))
    assert (edits(one, other) == 0) == (one == other)
    assert edits(one, one[:2] + one[3:]) == (len(one) > 2)


def test_neighbours_that_are_swapped_are_one_edit() -> None:
    others = ("ceasefrie", "ceasefre", "ceaasefire", "peasefire", "caesefrie")
    assert [edits("ceasefire", other) for other in others] == [1, 1, 1, 1, 2]
