"""Homes that cannot be used, damaged ones, and what mends them."""

import sqlite3
from pathlib import Path

import pytest
from filelock import FileLock

from tests.onrecord.conftest import SPEECHES, Commands, write_speeches

pytestmark = pytest.mark.slow


@pytest.fixture
def own(commands: Commands, tmp_path: Path) -> Commands:
    """A filled home for a test that damages it."""
    commands.run("add", write_speeches(tmp_path / "speeches"))
    return commands


@pytest.mark.parametrize("command", ["search water", "engine status", "serve --port 0", "add north.txt"])
def test_a_home_that_cannot_be_written_is_named(commands: Commands, tmp_path: Path, command: str) -> None:
    (tmp_path / "file").write_text("a file where a folder should be")
    ran = commands.run(*command.split(), code=1, ONRECORD_HOME=str(tmp_path / "file" / "home"))
    assert ran.out == ""
    assert f"The data folder {tmp_path / 'file' / 'home'} cannot be written" in ran.err
    assert "ONRECORD_HOME" in ran.err


def test_a_home_of_a_newer_version_is_refused_and_left_alone(own: Commands) -> None:
    with sqlite3.connect(own.home / "catalog.sqlite3") as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    assert "newer version of OnRecord" in own.run("search", "water", code=1).err
    (check,) = own.run("doctor", "--json", code=1).json
    assert not check["ok"]
    assert "schema 9999" in check["finding"]


def test_a_damaged_index_is_named_and_rebuilt(own: Commands) -> None:
    (own.home / "index" / "current.json").write_text("{}")
    assert "onrecord engine rebuild" in own.run("search", "water", code=1).err
    found = {check["check"]: check for check in own.run("doctor", "--json", code=1).json}
    assert not found["index"]["ok"]
    assert "onrecord engine rebuild" in found["index"]["finding"]
    assert found["catalog"]["ok"]
    own.run("engine", "rebuild")
    assert own.run("engine", "verify", "--json").json["differences"] == []
    assert own.run("search", "water", "--json").json["total"]["value"] == 2


def test_an_index_that_is_gone_comes_back_with_the_next_search(own: Commands) -> None:
    for path in sorted((own.home / "index").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    assert own.run("engine", "status", "--json").json["behind"] == 4  # two passages and their vectors
    assert own.run("search", "water", "--json").json["total"]["value"] == 2


def test_verify_lists_what_differs_and_exits_with_one(own: Commands) -> None:
    with sqlite3.connect(own.home / "catalog.sqlite3") as database:
        database.execute("UPDATE statements SET country = 'XKE' WHERE country = 'XVA'")
    database.close()
    ran = own.run("engine", "verify", "--json", code=1)
    (difference,) = ran.json["differences"]
    assert difference["fault"] == "altered"
    assert "onrecord engine rebuild" in ran.err
    own.run("engine", "rebuild")
    own.run("engine", "verify")


def test_a_search_goes_on_while_another_process_brings_the_index_up_to_date(own: Commands, tmp_path: Path) -> None:
    with FileLock(own.home / "turn.lock"):
        late = tmp_path / "late.txt"
        late.write_text(SPEECHES["north.txt"].replace("forty-eight", "seventy-two"), encoding="utf-8")
        assert own.run("add", late, "--json").json["documents"][0]["outcome"] == "added"
        ran = own.run("search", "water", "--json")
        assert ran.json["total"]["value"] == 2
        assert "Another process is adding documents" in ran.err
        assert "Another process" in own.run("engine", "sync", code=1).err
    assert own.run("search", "water", "--json").json["total"]["value"] == 3


def test_a_stored_file_that_was_damaged_is_put_back_by_adding_it_again(own: Commands, tmp_path: Path) -> None:
    stored = next(path for path in (own.home / "files").rglob("*") if path.is_file())
    whole = stored.read_bytes()
    stored.write_bytes(whole[:20])
    again = own.run("add", tmp_path / "speeches", "--json").json
    assert {document["outcome"] for document in again["documents"]} == {"unchanged"}
    assert stored.read_bytes() == whole


def test_two_adds_at_once_both_end_with_everything_searchable(own: Commands, tmp_path: Path) -> None:
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        for number in range(3):
            text = SPEECHES["north.txt"].replace("forty-eight", f"{number} times {name}")
            (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    adds = [own.start("add", tmp_path / name) for name in ("one", "two")]
    for add in adds:
        _, said = add.communicate(timeout=60)
        assert (add.returncode, "Traceback" in said) == (0, False), said
    assert own.run("engine", "status", "--json").json["behind"] == 0
    assert own.run("engine", "verify", "--json").json == {"passages": 8, "differences": []}


def test_a_queue_that_nobody_works_on_is_to_mend(own: Commands, tmp_path: Path) -> None:
    (tmp_path / "east.txt").write_text(SPEECHES["north.txt"].replace("forty-eight", "thirty"), "utf-8")
    own.run("add", "--queue", tmp_path / "east.txt")
    assert "1 file waiting" in own.run("doctor").out
    with sqlite3.connect(own.home / "catalog.sqlite3") as database:
        database.execute("UPDATE jobs SET queued_at = datetime(queued_at, '-3 hours')")
    database.close()
    found = {check["check"]: check for check in own.run("doctor", "--json", code=1).json}
    assert not found["queue"]["ok"]
    assert "the oldest has waited for 3 h and nobody reads: onrecord worker" in found["queue"]["finding"]
    own.run("worker", "--once")
    assert "nothing waits to be read" in own.run("doctor").out
