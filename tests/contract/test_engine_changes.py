"""Every engine follows the change sequence: what it was told last is what it holds."""

from collections.abc import Iterator, Sequence

import numpy as np
import pytest

from search.engines.port import Change, EngineError, Field, Filters, Plan, SearchEngine
from search.query.tree import Word
from tests.contract.conftest import Opener
from tests.contract.engine_data import (
    changes,
    digests,
    found,
    held,
    keyword,
    meaning,
    passage,
    put,
    retire,
    texts,
    vector,
)


def test_an_index_that_is_not_there_yet_is_empty(engine: SearchEngine) -> None:
    state = engine.status()
    assert (state.passages, state.vectors, state.checkpoint) == (0, 0, 0)
    answer = engine.run(Plan(query=Word("peace"), vector=vector(1), facets=(Field.COUNTRY,)))
    assert (keyword(answer).total, meaning(answer).total) == (0, 0)
    assert dict(answer.facets) == {Field.COUNTRY: ()}
    assert engine.run(Plan()).meaning is None
    assert engine.run(Plan(keyword=False, vector=vector(1))).keyword is None
    assert not any(engine.highlights(Word("peace"), texts(passage("p1", "Fish."))).values())
    assert held(engine) == {}


def test_what_was_applied_is_found_and_the_checkpoint_moves(engine: SearchEngine) -> None:
    engine.apply(changes([passage("p1", "We want peace.", vector=vector(1)), passage("p2", "Fish.")]), 7)
    state = engine.status()
    assert (state.passages, state.vectors, state.checkpoint) == (2, 1, 7)
    assert state.bytes > 0
    assert found(engine, Word("peace")) == {"p1"}


def test_applying_again_changes_nothing(engine: SearchEngine) -> None:
    made = changes([passage("p1", "We want peace.", vector=vector(1)), passage("p2", "Fish.")])
    engine.apply(made, 2)
    before = engine.status(), held(engine)
    engine.apply(made, 2)
    assert (engine.status(), held(engine)) == before
    assert found(engine, Word("peace")) == {"p1"}


def test_changes_seen_before_never_undo_later_ones(engine: SearchEngine) -> None:
    old = changes([passage("p1", "We want peace."), passage("p2", "Fish.")])
    engine.apply(old, 2)
    engine.apply([Change(3, "p1", passage("p1", "We want bread.")), Change(4, "p2", None)], 4)
    engine.apply(old, 2)
    assert engine.status().checkpoint == 4
    assert held(engine) == digests([passage("p1", "We want bread.")])
    engine.apply([*old, Change(5, "p3", passage("p3", "Rice."))], 5)
    assert held(engine) == digests([passage("p1", "We want bread."), passage("p3", "Rice.")])


def test_a_changed_passage_takes_the_place_of_the_old_one(engine: SearchEngine) -> None:
    put(engine, passage("p1", "We want peace.", country="XAA", vector=vector(1)))
    put(engine, passage("p1", "We want bread.", country="XBB", vector=vector(0, 1)))
    assert found(engine, Word("peace")) == set()
    assert found(engine, Word("bread")) == {"p1"}
    answer = engine.run(Plan(vector=vector(0, 1), facets=(Field.COUNTRY,)))
    assert [(c.value, c.count) for c in answer.facets[Field.COUNTRY]] == [("XBB", 1)]
    assert meaning(answer).hits[0].score == pytest.approx(1, abs=1e-6)
    assert (engine.status().passages, engine.status().vectors) == (1, 1)


def test_facts_may_change_while_text_and_vector_stay(engine: SearchEngine) -> None:
    put(engine, passage("p1", "We want peace.", kind="speech", vector=vector(1)), passage("p2", vector=vector(0, 1)))
    put(engine, passage("p1", "We want peace.", kind="procedural", vector=vector(1)))
    by_kind = {
        kind: found(engine, Word("peace"), filters=Filters({Field.KIND: (kind,)})) for kind in ("speech", "procedural")
    }
    assert by_kind == {"speech": set(), "procedural": {"p1"}}
    assert [hit.passage_id for hit in meaning(engine.run(Plan(vector=vector(1), floor=0.5))).hits] == ["p1"]


def test_a_passage_may_gain_and_lose_its_vector(engine: SearchEngine) -> None:
    put(engine, passage("p1"))
    assert meaning(engine.run(Plan(vector=vector(1)))).total == 0
    put(engine, passage("p1", vector=vector(1)))
    assert meaning(engine.run(Plan(vector=vector(1)))).total == 1
    put(engine, passage("p1"))
    assert meaning(engine.run(Plan(vector=vector(1)))).total == 0


def test_a_retired_passage_is_gone_and_may_come_back(engine: SearchEngine) -> None:
    put(engine, passage("p1", "We want peace.", vector=vector(1)), passage("p2", "We want peace."))
    retire(engine, "p1", "never-there")
    assert found(engine, Word("peace")) == {"p2"}
    assert meaning(engine.run(Plan(vector=vector(1)))).total == 0
    put(engine, passage("p1", "Peace again."))
    assert found(engine, Word("peace")) == {"p1", "p2"}


def test_of_several_changes_in_one_batch_the_last_counts(engine: SearchEngine) -> None:
    engine.apply(
        [
            Change(1, "p1", passage("p1", "First.")),
            Change(2, "p2", passage("p2", "First.")),
            Change(3, "p1", passage("p1", "Second.")),
            Change(4, "p2", None),
            Change(5, "p3", None),
            Change(6, "p3", passage("p3", "Third.")),
        ],
        6,
    )
    assert held(engine) == digests([passage("p1", "Second."), passage("p3", "Third.")])
    assert found(engine, Word("first")) == set()


def test_the_checkpoint_moves_without_changes_too(engine: SearchEngine) -> None:
    engine.apply([], 12)
    assert engine.status().checkpoint == 12
    put(engine, passage("p1"))
    engine.apply([], 20)
    assert (engine.status().checkpoint, engine.status().passages) == (20, 1)


def test_a_second_handle_sees_what_the_first_one_writes(open_engine: Opener) -> None:
    writer, reader = open_engine(), open_engine()
    assert found(reader, Word("peace")) == set()
    for number in range(3):
        put(writer, passage(f"p{number}", "We want peace."))
        assert len(found(reader, Word("peace"))) == number + 1
        assert reader.status().checkpoint == number + 1


def test_a_closed_engine_left_everything_behind(open_engine: Opener) -> None:
    first = open_engine()
    put(first, passage("p1", "We want peace."))
    first.close()
    assert found(open_engine(), Word("peace")) == {"p1"}


def test_a_rebuilt_index_holds_the_batches_and_nothing_else(open_engine: Opener) -> None:
    engine, reader = open_engine(), open_engine()
    put(engine, passage("p1", "We want peace."), passage("p2", "We want bread."))
    assert found(reader, Word("want")) == {"p1", "p2"}
    fresh = [passage("p2", "We want bread."), passage("p3", "We want rice."), passage("p4", "We want fish.")]
    made = changes(fresh, after=4)
    engine.rebuild(iter([(made[:1], 5), (made[1:], 9)]))
    for handle in (engine, reader):
        assert held(handle) == digests(fresh)
        assert found(handle, Word("want")) == {"p2", "p3", "p4"}
        assert handle.status().checkpoint == 9


def test_the_old_index_serves_while_the_new_one_is_built(engine: SearchEngine) -> None:
    put(engine, passage("p1", "We want peace."))
    seen = []

    def batches() -> Iterator[tuple[Sequence[Change], int]]:
        yield changes([passage("p2", "We want bread.")]), 1
        seen.append(found(engine, Word("want")))

    engine.rebuild(batches())
    assert seen == [{"p1"}]
    assert found(engine, Word("want")) == {"p2"}


def test_a_rebuild_that_fails_leaves_the_old_index(engine: SearchEngine) -> None:
    put(engine, passage("p1", "We want peace."))

    def batches() -> Iterator[tuple[Sequence[Change], int]]:
        yield changes([passage("p2", "We want bread.")]), 1
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        engine.rebuild(batches())
    assert found(engine, Word("want")) == {"p1"}
    put(engine, passage("p3", "We want rice."))
    assert found(engine, Word("want")) == {"p1", "p3"}


def test_an_index_may_be_built_where_there_was_none(engine: SearchEngine) -> None:
    engine.rebuild([(changes([passage("p1", "We want peace.")]), 3)])
    assert (found(engine, Word("peace")), engine.status().checkpoint) == ({"p1"}, 3)
    engine.rebuild([])
    assert (held(engine), engine.status().checkpoint) == ({}, 0)


def test_what_a_rebuild_replaced_may_be_discarded(engine: SearchEngine) -> None:
    put(engine, passage("p1", "We want peace."))
    for at in (5, 6):
        engine.rebuild([(changes([passage("p2", "We want bread.")], after=at), at + 1)])
    engine.discard_replaced()
    assert engine.discard_replaced() == ()
    assert found(engine, Word("want")) == {"p2"}
    put(engine, passage("p3", "We want rice."))
    assert found(engine, Word("want")) == {"p2", "p3"}


def test_a_vector_of_another_model_is_refused_and_harms_nothing(engine: SearchEngine) -> None:
    put(engine, passage("p1", "We want peace.", vector=vector(1)))
    wrong = passage("p3", "Wrong.", vector=np.ones(7, np.float32))
    with pytest.raises(EngineError, match="7"):
        put(engine, passage("p2", "We want bread."), wrong)
    with pytest.raises(EngineError, match="7"):
        engine.run(Plan(vector=np.ones(7, np.float32)))
    assert held(engine) == digests([passage("p1", "We want peace.", vector=vector(1))])
    put(engine, passage("p2", "We want bread."))
    assert found(engine, Word("want")) == {"p1", "p2"}
