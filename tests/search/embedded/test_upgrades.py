"""An index that an earlier version of OnRecord made says so, and what to do; a rebuild takes its place."""

import json
from pathlib import Path

import pytest

from search.engines.embedded import EmbeddedEngine
from search.engines.embedded.schema import VERSION
from search.engines.port import EngineMismatch, Plan
from tests.contract.engine_data import DIMENSIONS, MODEL, changes, found, passage, put


def test_an_index_of_the_layout_before_is_refused_until_it_is_built_again(tmp_path: Path) -> None:
    engine = EmbeddedEngine(tmp_path, MODEL, DIMENSIONS)
    put(engine, passage("p1", "Peace."))
    engine.close()
    pointer = tmp_path / "current.json"
    description = json.loads(pointer.read_bytes())
    # Layouts up to the second knew nothing of tables of groups.
    del description["groups"]
    pointer.write_text(json.dumps(description | {"version": VERSION - 1}))
    for use in (
        lambda: engine.run(Plan()),
        engine.status,
        lambda: engine.apply([], 9),
        lambda: list(engine.contents()),
    ):
        with pytest.raises(EngineMismatch, match=rf"layout {VERSION - 1}.*onrecord engine rebuild"):
            use()
    engine.rebuild([(changes([passage("p2", "Peace.")]), 1)])
    assert found(engine, None) == {"p2"}
    engine.close()
