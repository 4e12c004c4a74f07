"""Every engine counts all that is near in meaning where that is asked for, each passage once."""

from search.engines.port import Field, Plan, SearchEngine
from search.query.tree import Word
from tests.contract.engine_data import passage, put, vector

# Every second one holds the word too; the last are too far away.
HELD = [
    passage(f"p{n:02}", "We want peace." if n % 2 else "We want bread.", vector=vector(1, n / 20), country="XAA")
    for n in range(40)
]
PLAN = Plan(query=Word("peace"), vector=vector(1, 0), floor=0.7, depth=3, facets=(Field.COUNTRY,))


def test_all_that_is_near_is_counted_beside_words(engine: SearchEngine) -> None:
    put(engine, *HELD)
    near = {p.id for p in HELD if p.vector is not None and p.vector[0] >= PLAN.floor}
    by_words = {p.id for p in HELD if "peace" in p.text}
    assert by_words - near
    few = engine.run(PLAN)
    assert (few.total, few.at_least) == (len(by_words) + 2, True)
    for depth in (0, 3):
        whole = engine.run(Plan(query=PLAN.query, vector=PLAN.vector, floor=0.7, depth=depth, all_near=True))
        assert (whole.total, whole.at_least) == (len(by_words | near), False)
        assert whole.meaning is not None
        assert (whole.meaning.total, len(whole.meaning.hits)) == (len(near), depth)
