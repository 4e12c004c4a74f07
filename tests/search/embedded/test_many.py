"""Many plans at once find what each finds alone, also where most of them find nothing."""

from dataclasses import replace
from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from search.engines.embedded import EmbeddedEngine
from search.engines.port import Change, Field, Filters, IndexedPassage, Plan
from search.query.parser import parse_query

TEXTS = ("The gates were lifted.", "Boats came home empty.", "Gates and boats.", "The river rose at night.")
QUERIES = ("gates", "boats gates", '"river rose"', "-gates", "ship*", "nothing here", "gates OR absent", "the")
DIMENSIONS = 8


def engine_with_texts(folder: Path) -> EmbeddedEngine:
    engine = EmbeddedEngine(folder, "model", DIMENSIONS)
    passages = [
        IndexedPassage(
            id=f"p{number}",
            document_id="d",
            statement_id="s",
            text=text,
            language="en",
            type="speech",
            kind="speech" if number else "procedural",
            vector=np.eye(DIMENSIONS, dtype=np.float32)[number],
        )
        for number, text in enumerate(TEXTS)
    ]
    engine.rebuild([([Change(n, passage.id, passage) for n, passage in enumerate(passages, start=1)], len(passages))])
    return engine


plans = st.builds(
    Plan,
    filters=st.sampled_from([Filters(), Filters({Field.KIND: ("speech",)})]),
    keyword=st.booleans(),
    query=st.sampled_from([None, *(parse_query(text).tree for text in QUERIES)]),
    vector=st.one_of(
        st.none(), st.integers(0, DIMENSIONS - 1).map(lambda place: np.eye(DIMENSIONS, dtype=np.float32)[place])
    ),
    floor=st.sampled_from([0.0, 0.5]),
    depth=st.integers(1, 5),
    facets=st.sampled_from([(), (Field.KIND,)]),
)


def test_many_plans_are_answered_as_each_alone(tmp_path: Path) -> None:
    engine = engine_with_texts(tmp_path / "index")

    @given(st.lists(plans.filter(lambda plan: plan.keyword or plan.vector is not None), max_size=8))
    def same(asked: list[Plan]) -> None:
        assert list(engine.run_many(asked)) == [engine.run(plan) for plan in asked]

    same()
    engine.close()


def test_an_index_that_is_not_there_yet_is_an_empty_one(tmp_path: Path) -> None:
    engine = EmbeddedEngine(tmp_path / "index", "model", DIMENSIONS)
    plan = Plan(query=parse_query("gates").tree)
    asked = [plan, replace(plan, vector=np.ones(DIMENSIONS, np.float32), keyword=False)]
    assert engine.run_many(asked) == [engine.run(one) for one in asked]
