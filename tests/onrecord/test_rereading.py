"""`onrecord add --again`, as people run it after an upgrade."""

import random
import signal
import sqlite3
import time
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, text

from tests.onrecord.conftest import Commands, Ran, write_speeches
from tests.onrecord.killing import contents
from tests.onrecord.test_killing import SPEECHES, write_many
from tests.support.postgres import Server

# What an older version did not see yet, of documents that it has read.
OLDER = ("UPDATE revisions SET reader = NULL", "UPDATE statements SET country = 'XKE'")


def read_by_an_older_version(commands: Commands, *changes: str) -> None:
    database = sqlite3.connect(commands.home / "catalog.sqlite3")
    with database:
        for change in changes or OLDER:
            database.execute(change)
    database.close()


def outcomes(ran: Ran) -> dict[str, str]:
    return {Path(document["file"]).name: document["outcome"] for document in ran.json["documents"]}


def countries(commands: Commands) -> list[str]:
    found = commands.run("search", "water", "--json", "--sort", "newest").json["results"]
    return sorted(hit["country"]["code"] for hit in found)


def test_everything_is_read_again_by_what_was_said_of_it_and_then_nothing(commands: Commands, tmp_path: Path) -> None:
    commands.run("add", write_speeches(tmp_path / "speeches"), "--date", "2026-11-12", "--title", "On the water")
    read_by_an_older_version(commands)
    assert "2 read by another version: onrecord add --again" in commands.run("doctor").out
    ran = commands.run("add", "--again")
    assert "2 documents read otherwise than before, 0 unchanged; 0 new passages." in ran.err
    assert countries(commands) == ["XPA", "XVA"]
    hit = commands.run("search", "boats", "--json").json["results"][0]
    assert (hit["date"], hit["document"]["title"]) == ("2026-11-12", "On the water")
    assert commands.run("add", "--again", "--json").json["documents"] == []
    assert "read by another version" not in commands.run("doctor").out
    verified = commands.run("engine", "verify", "--json").json
    assert verified == {"passages": 2, "differences": []}


def test_named_files_are_read_again_and_new_ones_added(commands: Commands, tmp_path: Path) -> None:
    folder = write_speeches(tmp_path / "speeches")
    commands.run("add", folder / "north.txt")
    read_by_an_older_version(commands)
    assert outcomes(commands.run("add", "--again", folder, "--json")) == {"north.txt": "revised", "south.txt": "added"}
    assert outcomes(commands.run("add", "--again", folder, "--json")) == dict.fromkeys(
        ("north.txt", "south.txt"), "unchanged"
    )


def test_what_cannot_be_read_any_more_is_named_and_stays(commands: Commands, tmp_path: Path) -> None:
    commands.run("add", write_speeches(tmp_path / "speeches"))
    read_by_an_older_version(commands)
    (stored, other) = sorted(path for path in (commands.home / "files").rglob("*") if path.is_file())
    stored.unlink()
    ran = commands.run("add", "--again", "--json", code=1)
    (rejected,) = ran.json["rejected"]
    assert rejected["code"] == "storage_unavailable"
    assert stored.name in rejected["message"]
    assert len(ran.json["documents"]) == 1
    assert "XKE" in countries(commands)
    ran = commands.run("add", "--again", code=1)
    assert "1 not read, and as they were before:" in ran.err
    assert other.exists()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "--again for everything on record"),
        (["--again", "--type", "speech"], "by what was said when a document was added"),
        (["--again", "--queue", "https://valdoria.example/a"], "is not on record"),
    ],
)
def test_what_makes_no_sense_is_refused(commands: Commands, arguments: list[str], says: str) -> None:
    assert says in " ".join(commands.run("add", *arguments, code=2).err.replace("│", " ").split())


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_workers_share_reading_again(commands: Commands, tmp_path: Path, kind: str, postgres: Server) -> None:
    with postgres.database() as url:

        def run(*arguments: str | Path, **options: Any) -> Ran:
            return commands.run(*arguments, **options, ONRECORD_DATABASE_URL=url if kind == "postgresql" else "")

        run("add", write_speeches(tmp_path / "speeches"))
        engine = create_engine(
            url if kind == "postgresql" else f"sqlite:///{commands.home / 'catalog.sqlite3'}",
        )
        with engine.begin() as connection:
            for change in OLDER:
                connection.execute(text(change))
        engine.dispose()
        assert run("add", "--again", "--queue", "--json").json["queued"] == 2
        assert run("add", "--again", "--queue", "--json").json["waiting"] == 2
        assert run("worker", "--once", "--json").json["files"] == {"revised": 2}
        found = run("search", "water", "--json").json["results"]
        assert sorted(hit["country"]["code"] for hit in found) == ["XPA", "XVA"]
        assert run("add", "--again", "--queue", "--json").json["queued"] == 0
        assert run("queue", "--json").json["jobs"]["failed"] == 0
        run("engine", "verify")


@pytest.mark.slow
def test_reading_again_that_is_killed_goes_on_and_does_nothing_twice(commands: Commands, tmp_path: Path) -> None:
    commands.run("add", write_many(tmp_path / "speeches"), "--words-only")
    read_by_an_older_version(commands)
    commands.run("engine", "rebuild")
    before = contents(commands.home)
    moments = random.Random(1148)  # noqa: S311  a number to repeat a failure by, no secret
    ended = []
    for seconds in (moments.uniform(0.8, 1.6) for _ in range(4)):
        with commands.start("add", "--again", "--words-only") as reading:
            time.sleep(seconds)
            ended.append(reading.poll() is not None)
            reading.send_signal(signal.SIGKILL)
            reading.communicate()
        assert commands.run("engine", "verify", "--json").json == {"passages": before["passages"], "differences": []}
    assert not all(ended)
    commands.run("add", "--again", "--words-only")
    after = contents(commands.home)
    assert (after["documents"], after["revisions"], after["passages"]) == (SPEECHES, SPEECHES, before["passages"])
    # Each passage was changed once: whatever was read before a kill was not read again.
    database = sqlite3.connect(commands.home / "catalog.sqlite3")
    changed = database.execute("SELECT count(*) FROM changes WHERE kind = 'changed'").fetchone()[0]
    database.close()
    assert changed == before["passages"]
    assert commands.run("search", "water", "--country", "XKE", "--json").json["total"]["value"] == 0
    assert commands.run("add", "--again", "--json").json["documents"] == []
