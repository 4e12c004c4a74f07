"""Every engine counts nearness in the same moves, however many words stand near each other."""

import random
from itertools import product

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from search.engines.port import Plan, SearchEngine
from search.query.tree import Near, Phrase
from tests.contract.engine_data import found, meaning, passage, put, vector

# Of no language that has stems.
VOCABULARY = ("kelva", "mirun", "sav", "tholu")
_CHANCE = random.Random(5)  # noqa: S311  the same texts each time
SAID = {
    f"p{number:03}": [_CHANCE.choice((*VOCABULARY, "und", "eto")) for _ in range(2 + number % 9)]
    for number in range(240)
}


@pytest.fixture
def filled(engine: SearchEngine) -> SearchEngine:
    put(engine, *(passage(id_, " ".join(words), language="tlh", vector=vector(1)) for id_, words in SAID.items()))
    return engine


def is_near(wanted: list[str], said: list[str], distance: int) -> bool:
    """Whether the words stand so that no two are further than `distance` from where they belong."""
    places = [[at for at, word in enumerate(said) if word == one] for one in wanted]
    moved = ([at - place for place, at in enumerate(chosen)] for chosen in product(*places))
    return any(max(moves) - min(moves) <= distance for moves in moved)


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    words=st.lists(st.sampled_from(VOCABULARY), min_size=2, max_size=4, unique=True),
    distance=st.integers(0, 9),
)
def test_several_words_near_each_other(filled: SearchEngine, words: list[str], distance: int) -> None:
    near = Near(" ".join(words), distance)
    expected = {id_ for id_, said in SAID.items() if is_near(words, said, distance)}
    assert found(filled, near, depth=len(SAID)) == expected
    bound = meaning(filled.run(Plan(query=near, keyword=False, vector=vector(1), depth=len(SAID))))
    assert {hit.passage_id for hit in bound.hits} == expected
    assert found(filled, Phrase(near.text), depth=len(SAID)) <= expected


@pytest.mark.parametrize("distance", [0, 1, 3])
def test_a_word_asked_for_twice_has_to_stand_there_twice(engine: SearchEngine, distance: int) -> None:
    put(
        engine,
        passage("twice", "kelva kelva", language="tlh"),
        passage("once", "sav kelva sav mirun", language="tlh"),
        passage("apart", "kelva sav sav sav kelva sav sav", language="tlh"),
    )
    expected = {"twice", "apart"} if distance == 3 else {"twice"}
    assert found(engine, Near("kelva kelva", distance)) == expected
