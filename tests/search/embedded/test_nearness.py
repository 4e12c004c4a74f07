"""Nearness is read from the texts where that is quick; where most would have to be read, it is that of pairs."""

from pathlib import Path

import pytest

from search.engines.embedded import EmbeddedEngine, nearness
from search.engines.embedded.nearness import stand_near
from search.query.tree import Near
from tests.contract.engine_data import DIMENSIONS, MODEL, found, passage, put

TEXTS = {
    "together": "kelva mirun sav",
    "turned": "mirun kelva sav",
    "twice": "kelva sav sav und und und",
    "apart": "kelva und und und und mirun und und und und sav",
}


@pytest.mark.parametrize("at_most", [0, 100])
def test_what_is_near_is_found_either_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_most: int) -> None:
    monkeypatch.setattr(nearness, "READ_AT_MOST", at_most)
    engine = EmbeddedEngine(tmp_path, MODEL, DIMENSIONS)
    put(engine, *(passage(id_, text, language="tlh") for id_, text in TEXTS.items()))
    assert found(engine, Near("kelva mirun sav", 2)) == {"together", "turned"}
    assert found(engine, Near("kelva sav sav", 2)) >= {"twice"}
    engine.close()


def test_each_word_stands_at_a_place_of_its_own() -> None:
    assert stand_near(["a", "a"], ["a", "b", "a"], 1)
    assert not stand_near(["a", "a"], ["b", "a", "b"], 9)
    assert stand_near(["a", "b", "a"], ["a", "a", "b"], 2)
    assert not stand_near(["a", "b", "c"], ["a", "b"], 9)
