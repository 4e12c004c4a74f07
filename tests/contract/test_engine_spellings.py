"""Every engine knows its words, and which of them another word may be a misspelling of."""

import pytest

from search.engines.port import SearchEngine
from search.engines.spellings import Spelling, Spellings
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
        ("negocations", [("negociations", 1), ("negotiations", 1)]),
        ("NÉGOCATIONS", [("negociations", 1), ("negotiations", 1)]),
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


def test_what_far_more_passages_hold_is_meant(engine: SearchEngine) -> None:
    put(engine, passage("misprint", "goverment"), *(passage(f"g{number}", "government") for number in range(10)))
    assert near(engine, "goverment") == ()
    put(engine, passage("g10", "government"))
    assert near(engine, "goverment") == (Spelling("government", 11),)


def test_it_tells_how_many_passages_hold_each_word_in_any_form(spoken: SearchEngine) -> None:
    words = ["negotiating", "acess", "access", "of", "two words"]
    found = {word: spellings.found for word, spellings in spoken.spellings(words).items()}
    assert found == {"negotiating": 1, "acess": 0, "access": 2}


def test_an_index_that_is_not_there_knows_no_words(engine: SearchEngine) -> None:
    assert engine.spellings(["humanitarain"]) == {}
