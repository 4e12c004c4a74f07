"""An index that is damaged, of another model or of another version says so, and is built again by one command."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from search.engines.embedded import EmbeddedEngine
from search.engines.embedded.failures import EngineDamaged
from search.engines.port import EngineError, EngineMismatch, Plan
from search.query.tree import Word
from tests.search.embedded.story import DIMENSIONS, MODEL, batches, open_engine

COMMAND = "onrecord engine rebuild"


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def empty(path: Path) -> None:
    os.truncate(path, 0)


def scramble(path: Path) -> None:
    path.write_bytes(b"\xff" * path.stat().st_size)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    engine = open_engine(tmp_path)
    engine.rebuild(batches())
    engine.close()
    return tmp_path


def one(home: Path, pattern: str) -> Path:
    return min((home / "index").glob(pattern))


@pytest.mark.parametrize("harm", [cut, empty, scramble, Path.unlink])
@pytest.mark.parametrize(
    "pattern",
    ["generation-*/rows.bin", "generation-*/values.jsonl", "generation-*/vectors.f32", "generation-*/text/meta.json",
     "generation-*/text/*.term", "generation-*/text/*.idx", "generation-*/text/*.store", "generation-*/text/*.fast"],
)  # fmt: skip
def test_damage_is_named_and_mended_by_a_rebuild(home: Path, pattern: str, harm: Callable[[Path], None]) -> None:
    path = one(home, pattern)
    harm(path)
    engine = open_engine(home)
    if harm is not scramble or path.name in {"values.jsonl", "meta.json"}:
        for use in (engine.status, lambda: list(engine.contents()), lambda: engine.apply([], 10_000)):
            with pytest.raises(EngineDamaged, match=COMMAND):
                use()
    engine.rebuild(batches())
    assert engine.run(Plan(query=Word("peace"))).keyword
    assert not path.exists()


def test_damage_while_the_index_is_open_is_named_too(home: Path) -> None:
    engine = open_engine(home)
    engine.status()
    engine.apply([], 10_000)
    cut(one(home, "generation-*/text/meta.json"))
    with pytest.raises(EngineDamaged, match=COMMAND):
        engine.run(Plan(query=Word("peace")))


@pytest.mark.parametrize("harm", [cut, empty, scramble])
def test_a_description_that_cannot_be_read(home: Path, harm: Callable[[Path], None]) -> None:
    harm(home / "index" / "current.json")
    engine = open_engine(home)
    with pytest.raises(EngineDamaged, match=COMMAND):
        engine.status()
    engine.rebuild(batches())
    assert engine.status().passages


def test_without_a_description_the_index_begins_anew(home: Path) -> None:
    (home / "index" / "current.json").unlink()
    engine = open_engine(home)
    assert engine.status().checkpoint == 0
    changes, up_to = next(batches())
    engine.apply(changes, up_to)
    assert engine.status().checkpoint == up_to
    assert len(list((home / "index").glob("generation-*"))) == 1


def test_what_a_killed_writer_left_behind_the_commit_does_not_count(home: Path) -> None:
    engine = open_engine(home)
    before = dict(engine.contents()), engine.status().vectors
    for name in ("rows.bin", "values.jsonl", "vectors.f32"):
        with one(home, f"generation-*/{name}").open("ab") as file:
            file.write(b"half a record")
    assert (dict(open_engine(home).contents()), open_engine(home).status().vectors) == before
    engine.apply([], 10_000)
    assert (dict(engine.contents()), engine.status().vectors) == before


@pytest.mark.parametrize(("model", "dimensions"), [("another-model/int8", DIMENSIONS), (MODEL, DIMENSIONS * 2)])
def test_another_model_is_refused(home: Path, model: str, dimensions: int) -> None:
    engine = EmbeddedEngine(home / "index", model, dimensions)
    for use in (engine.status, lambda: engine.run(Plan()), lambda: engine.apply([], 10_000)):
        with pytest.raises(EngineMismatch, match=COMMAND):
            use()
    engine.rebuild([])
    assert engine.status().passages == 0
    with pytest.raises(EngineMismatch, match=MODEL.split("/", maxsplit=1)[0]):
        open_engine(home).status()


def test_another_layout_is_refused(home: Path) -> None:
    path = home / "index" / "current.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"version": 99}))
    with pytest.raises(EngineMismatch, match=r"layout 99.*onrecord engine rebuild"):
        open_engine(home).status()


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "index").write_text("in the way")
    engine = open_engine(tmp_path)
    writes: list[Callable[[], None]] = [lambda: engine.apply([], 1), lambda: engine.rebuild([])]
    for write in writes:
        with pytest.raises(EngineError, match="cannot be written"):
            write()
