"""Several processes at one index: one writes, all read, and any of them may be killed at any moment."""

import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from search.engines.embedded import EmbeddedEngine
from search.engines.port import EngineBusy, Plan
from search.query.tree import Word
from tests.conftest import ROOT
from tests.search.embedded.story import BATCH, CHANGES, batches, ending, open_engine


@contextmanager
def telling(home: Path, task: str) -> Iterator[subprocess.Popen[str]]:
    """A process at work; killed at the end if it is still there."""
    command = [sys.executable, "-m", "tests.search.embedded.teller", str(home), task]
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        yield process
    finally:
        process.kill()
        process.communicate()


def assert_complete(engine: EmbeddedEngine) -> None:
    expected = ending()
    assert dict(engine.contents()) == {id_: passage.digest() for id_, passage in expected.items()}
    assert engine.status().checkpoint == CHANGES
    plan = Plan(query=Word("peace"), vector=next(iter(expected.values())).vector, floor=-1, depth=CHANGES)
    answer = engine.run(plan)
    for branch in (answer.keyword, answer.meaning):
        assert branch is not None
        assert sorted(hit.passage_id for hit in branch.hits) == sorted(expected)


def test_a_second_writer_is_told_so_and_readers_go_on(tmp_path: Path) -> None:
    engine = open_engine(tmp_path)
    changes, up_to = next(batches())
    engine.apply(changes, up_to)
    with telling(tmp_path, "hold") as process:
        writes: list[Callable[[], None]] = [lambda: engine.apply([], up_to + 1), lambda: engine.rebuild([])]
        for write in writes:
            # The other goes on holding it: who waited for it would wait for good.
            with pytest.raises(EngineBusy, match="Another process is writing"):
                write()
        assert engine.run(Plan(query=Word("peace"))).keyword
        assert engine.status().checkpoint == up_to
        process.communicate()
        assert process.returncode == 0
    assert engine.status().checkpoint == BATCH
    engine.apply([], up_to + 1)


def test_the_lock_of_a_killed_writer_is_free(tmp_path: Path) -> None:
    with telling(tmp_path, "hold") as process:
        process.kill()
        process.wait()
    engine = open_engine(tmp_path)
    assert engine.status().checkpoint == 0
    engine.rebuild(batches())
    assert_complete(engine)
    assert len([path for path in (tmp_path / "index").iterdir() if path.is_dir()]) == 1


def test_a_death_between_deletions_and_commit_does_not_stop_the_next_writer(tmp_path: Path) -> None:
    first, second = list(batches())[:2]
    engine = open_engine(tmp_path)
    engine.apply(*first)
    (commit,) = tmp_path.rglob("meta.json")
    shutil.copytree(commit.parent, tmp_path / "before")
    engine.apply(*second)
    engine.close()
    # What a writer leaves that dies when its deletions are on the disk and its commit is not; which files
    # there may be was noted before they were written.
    shutil.copytree(
        tmp_path / "before", commit.parent, dirs_exist_ok=True, ignore=shutil.ignore_patterns(".managed.json")
    )
    shutil.rmtree(tmp_path / "before")
    again = open_engine(tmp_path)
    for changes, up_to in batches():
        again.apply(changes, up_to)
    assert_complete(again)


def test_a_reader_follows_a_writer_in_another_process(tmp_path: Path) -> None:
    engine = open_engine(tmp_path)
    seen = [0]
    with telling(tmp_path, "apply") as process:
        while process.poll() is None:
            status = engine.status()
            answer = engine.run(Plan(query=Word("peace"), depth=CHANGES))
            assert answer.keyword is not None
            assert answer.keyword.total == len(answer.keyword.hits) >= status.passages - BATCH
            seen.append(status.checkpoint)
        assert process.returncode == 0
    assert seen == sorted(seen)
    assert len(set(seen)) > 2
    assert_complete(engine)


@pytest.mark.slow
@pytest.mark.parametrize("task", ["apply", "rebuild"])
def test_death_at_any_moment_loses_and_doubles_nothing(tmp_path: Path, task: str) -> None:
    chance = random.Random(tmp_path.name)  # noqa: S311  no secret
    checkpoint = 0
    for _ in range(8):
        with telling(tmp_path, task) as process:
            time.sleep(chance.uniform(0, 0.5))
            process.kill()
        engine = open_engine(tmp_path)
        assert engine.status().checkpoint >= checkpoint
        checkpoint = engine.status().checkpoint
        assert len(list(engine.contents())) == engine.status().passages
        engine.close()
    engine = open_engine(tmp_path)
    catch_up(engine)
    assert_complete(engine)


def catch_up(engine: EmbeddedEngine) -> None:
    for changes, up_to in batches(engine.status().checkpoint):
        engine.apply(changes, up_to)


def test_a_reader_in_the_middle_of_a_swap_reads_on(tmp_path: Path) -> None:
    engine, reader = open_engine(tmp_path), open_engine(tmp_path)
    engine.rebuild(batches())
    with telling(tmp_path, "rebuild") as process:
        while process.poll() is None:
            assert_complete(reader)
        assert process.returncode == 0
    assert_complete(reader)
