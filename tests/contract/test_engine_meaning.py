"""Every engine finds by meaning what is nearest, above the floor, within filters, phrases and exclusions."""

import numpy as np
import pytest

from search.engines.port import Field, Filters, Plan, SearchEngine
from search.query.tree import All, Node, Phrase, Some, Without, Word
from tests.contract.engine_data import DIMENSIONS, ids, meaning, passage, put, retire, vector


def test_the_nearest_come_first_with_their_cosines(engine: SearchEngine) -> None:
    put(
        engine,
        passage("far", vector=vector(0.2, 1)),
        passage("near", vector=vector(1, 0.1)),
        passage("opposite", vector=vector(-1)),
        passage("same", vector=vector(1)),
        passage("without"),
    )
    branch = meaning(engine.run(Plan(vector=vector(1), floor=-1)))
    assert ids(branch) == ["same", "near", "far", "opposite"]
    assert branch.total == 4
    expected = [1, 1 / np.sqrt(1.01), 0.2 / np.sqrt(1.04), -1]
    assert [hit.score for hit in branch.hits] == pytest.approx(expected, abs=1e-6)


def test_hits_below_the_floor_are_none(engine: SearchEngine) -> None:
    put(engine, *[passage(f"p{n}", vector=vector(np.cos(n / 10), np.sin(n / 10))) for n in range(10)])
    branch = meaning(engine.run(Plan(keyword=False, vector=vector(1), floor=0.9, depth=2)))
    assert ids(branch) == ["p0", "p1"]
    assert (branch.total, branch.at_least) == (5, False)
    assert meaning(engine.run(Plan(vector=vector(0, 0, 1), floor=0.1))).total == 0


def test_equal_vectors_are_ordered_by_id_wherever_they_stand(engine: SearchEngine) -> None:
    chance = np.random.default_rng(7)
    noise = chance.standard_normal((120, DIMENSIONS))
    twin = vector(0.3, 0.5, 0.2, 0.7)
    others = [passage(f"n{n:03}", vector=vector(*row)) for n, row in enumerate(noise)]
    twins = [passage(f"t{n:02}", vector=twin) for n in (5, 3, 9, 1, 7, 2)]
    mixed = others[:17] + twins[:3] + others[17:63] + twins[3:5] + others[63:] + twins[5:]
    put(engine, *mixed)
    for depth in (1, 3, 6):
        branch = meaning(engine.run(Plan(keyword=False, vector=twin, depth=depth)))
        assert ids(branch) == ["t01", "t02", "t03", "t05", "t07", "t09"][:depth]
        assert len({hit.score for hit in branch.hits}) == 1


@pytest.mark.parametrize("country", ["XAA", "XBB", "XCC", "XZZ"])
def test_a_filtered_search_is_as_exact_as_one_of_everything(engine: SearchEngine, country: str) -> None:
    chance = np.random.default_rng(11)
    rows = chance.standard_normal((200, DIMENSIONS))
    countries = ["XAA" if n % 50 == 0 else "XBB" if n % 5 == 0 else "XCC" for n in range(200)]
    put(engine, *[passage(f"p{n:03}", country=countries[n], vector=vector(*rows[n])) for n in range(200)])
    retire(engine, *[f"p{n:03}" for n in range(0, 200, 7)])
    query = vector(1, 1, 0.5)
    within = Filters({Field.COUNTRY: (country,)})
    branch = meaning(engine.run(Plan(within, keyword=False, vector=query, floor=-1, depth=10)))
    cosines = {f"p{n:03}": float(vector(*rows[n]) @ query) for n in range(200) if countries[n] == country and n % 7}
    assert branch.total == len(cosines)
    assert ids(branch) == sorted(cosines, key=lambda id_: -cosines[id_])[:10]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (Word("ceasefire"), {"p1", "p2", "p3"}),
        (All((Word("ceasefire"), Phrase("the islands"))), {"p1", "p2"}),
        (All((Word("ceasefire"), Word("the"), Word("islands"))), {"p1", "p2", "p3"}),
        (Without(Word("ceasefire"), Word("bread")), {"p1", "p3"}),
        (Without(Phrase("the islands"), Word("bread")), {"p1"}),
        (Without(All((Word("peace"), Phrase("the islands"))), Some((Word("calm"), Word("unheard")))), {"p2"}),
        (Without(None, Phrase("the islands")), {"p3"}),
        (Without(Word("ceasefire"), Word("unheard")), {"p1", "p2", "p3"}),
        (All((Phrase("unheard of"), Word("peace"))), set()),
        (All((Phrase("the islands"), Some((Word("a"), Word("b"))))), {"p1", "p2"}),
        (Some((Phrase("the islands"), Word("peace"))), {"p1", "p2", "p3"}),
        (All((Phrase("…"), Word("peace"))), {"p1", "p2", "p3"}),
    ],
)
def test_phrases_and_exclusions_bind_but_words_do_not(engine: SearchEngine, query: Node, expected: set[str]) -> None:
    put(
        engine,
        passage("p1", "Calm for the islands.", vector=vector(1)),
        passage("p2", "Bread for the islands.", vector=vector(1, 0.1)),
        passage("p3", "The islands? The sea!", vector=vector(1, 0.2)),
    )
    put(engine, passage("p3", "Islands in the sea.", vector=vector(1, 0.2)))
    for keyword in (True, False):
        assert set(ids(meaning(engine.run(Plan(query=query, keyword=keyword, vector=vector(1)))))) == expected
