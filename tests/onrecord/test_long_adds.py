"""Adding a large folder: words first, meaning after, ended and gone on with at will."""

import signal
import sqlite3
import threading
from pathlib import Path

import pytest

from indexer.records.record import Hints
from onrecord import adding
from onrecord.adding import CATALOG_FAILURES, Run, add_paths
from onrecord.settings import Settings
from onrecord.wiring import open_application
from search import projection
from search.projection import no_progress
from tests.onrecord.conftest import Commands, write_speeches
from tests.onrecord.killing import contents
from tests.onrecord.test_killing import SPEECHES, write_many


def test_words_are_found_before_all_files_are_read_and_meaning_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "PASSAGES_BETWEEN_STAGES", 1)
    monkeypatch.setattr(projection, "EMBED_AT_ONCE", 1)
    application = open_application(Settings(home=tmp_path / "home"))
    seen = []

    def progress(stage: str, done: int, of: int) -> None:
        state = application.engine.status()
        seen.append((stage, done, of, state.passages, state.vectors))

    run = Run()
    add_paths(application, [write_speeches(tmp_path / "inbox")], Hints(""), progress, run)
    assert [step for step in seen if step[0] == "Reading"] == [("Reading", 1, 2, 0, 0), ("Reading", 2, 2, 1, 0)]
    assert [step[3:] for step in seen if step[0] == "Indexing"] == [(1, 0), (2, 0), (2, 2)]
    assert (run.files, run.caught_up.vectors) == (2, 2)
    assert run.caught_up.embedding_seconds > 0 < run.reading_seconds
    application.close()


def test_a_run_ends_after_the_file_at_hand_and_goes_on_from_there(tmp_path: Path) -> None:
    application = open_application(Settings(home=tmp_path / "home"))
    folder = write_speeches(tmp_path / "inbox")
    run = Run()
    add_paths(application, [folder], Hints(""), lambda *_: run.stop.set(), run)
    assert (len(run.additions), run.files, application.engine.status().passages) == (1, 2, 1)
    again = Run()
    add_paths(application, [folder], Hints(""), no_progress, again)
    assert [addition.ingested.outcome for addition in again.additions if addition.ingested] == ["unchanged", "added"]
    assert (application.engine.status().vectors, application.projection.verify()) == (2, [])
    application.close()


def test_refused_files_are_not_held_in_memory(tmp_path: Path) -> None:
    application = open_application(Settings(home=tmp_path / "home"))
    (tmp_path / "zero.txt").touch()
    run = Run()
    add_paths(application, [tmp_path / "zero.txt", tmp_path / "nowhere"], Hints(""), no_progress, run)
    errors = [addition.error for addition in run.rejected]
    assert [error and error.code for error in errors] == ["empty", "not_found"]
    assert all(error and (error.__traceback__, error.__cause__, error.__context__) == (None,) * 3 for error in errors)
    application.close()


def test_a_catalog_that_fails_ends_a_run_instead_of_refusing_every_file(commands: Commands, tmp_path: Path) -> None:
    folder = write_many(tmp_path / "speeches")
    commands.run("engine", "status")
    with sqlite3.connect(commands.home / "catalog.sqlite3") as database:
        database.execute("ALTER TABLE revisions RENAME TO elsewhere")
    ran = commands.run("add", "--json", folder, code=1)
    assert len(ran.json["rejected"]) == CATALOG_FAILURES
    assert f"{SPEECHES - CATALOG_FAILURES} files not looked at" in ran.err
    assert "no such table: revisions" in ran.err
    with sqlite3.connect(commands.home / "catalog.sqlite3") as database:
        database.execute("ALTER TABLE elsewhere RENAME TO revisions")
    assert len(commands.run("add", "--json", "--words-only", folder).json["documents"]) == SPEECHES


def test_words_alone_are_added_and_meaning_follows_when_asked_for(commands: Commands, tmp_path: Path) -> None:
    folder = write_speeches(tmp_path / "inbox")
    told = commands.run("add", "--words-only", "--json", folder).json
    assert (told["vectors_added"], told["stopped"]) == (0, False)
    assert {name: seconds > 0 for name, seconds in told["seconds"].items()} == {
        "reading": True,
        "indexing": True,
        "embedding": False,
    }
    state = commands.run("engine", "status", "--json").json
    assert (state["passages"], state["vectors"], state["behind"], state["lacking"]) == (2, 0, 0, 2)
    assert commands.run("search", "notification", "--json").json["total"]["value"] == 1
    commands.run("engine", "verify")
    assert commands.run("engine", "sync", "--json").json == {"applied": 2, "vectors": 2}
    commands.run("engine", "verify")


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_an_add_with_what_was_read_and_the_next_completes_it(
    commands: Commands, tmp_path: Path, number: signal.Signals
) -> None:
    folder = write_many(tmp_path / "speeches")
    with commands.start("add", "--json", folder) as adding_:
        waiting = threading.Event()
        while not contents(commands.home)["documents"] and adding_.poll() is None:
            waiting.wait(0.01)
        adding_.send_signal(number)
        adding_.communicate(timeout=60)
    assert adding_.returncode == 130
    held = contents(commands.home)
    assert 0 < held["documents"] < SPEECHES
    assert commands.run("engine", "status", "--json").json["passages"] == held["passages"]
    assert "goes on from there" not in commands.run("add", folder).err
    assert contents(commands.home)["documents"] == SPEECHES
    commands.run("engine", "verify")
