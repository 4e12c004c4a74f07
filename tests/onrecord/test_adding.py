import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from catalog.intake import Outcome
from indexer.reading import read_document
from indexer.records.record import Hints
from onrecord import adding
from onrecord.adding import Run, add_file, add_paths
from onrecord.settings import Settings
from onrecord.wiring import Application, open_application
from search.projection import no_progress
from tests.indexer.formats.made_pdfs import WORDS, encrypted, image_pdf, pdf
from tests.onrecord.conftest import Commands, write_speeches

SOUND = pdf([WORDS] * 12)


@pytest.fixture
def application(tmp_path: Path) -> Iterator[Application]:
    opened = open_application(Settings(home=tmp_path / "home"))
    yield opened
    opened.close()


@pytest.fixture
def bad_folder(tmp_path: Path) -> Path:
    """Sound files among others of every sort."""
    folder = write_speeches(tmp_path / "inbox")
    (folder / "cut.pdf").write_bytes(SOUND[:900])
    (folder / "locked.pdf").write_bytes(encrypted(SOUND, "open", "own"))
    (folder / "page.pdf").write_bytes(b"<!DOCTYPE html><html>Not found</html>")
    (folder / "scan.pdf").write_bytes(image_pdf(""))
    (folder / "sound.pdf").write_bytes(SOUND)
    (folder / "statement.docx").write_bytes(b"PK\x03\x04word/document.xml")
    (folder / "zero.txt").touch()
    os.mkfifo(folder / "pipe")
    (folder / "up").symlink_to(folder)
    return folder


CODES = {
    "cut.pdf": "truncated",
    "locked.pdf": "encrypted",
    "page.pdf": "not_a_pdf",
    "pipe": "not_a_file",
    "scan.pdf": "no_text_layer",
    "statement.docx": "damaged",
    "zero.txt": "empty",
}


@pytest.mark.slow
def test_bad_files_are_one_line_each_and_the_others_are_found(commands: Commands, bad_folder: Path) -> None:
    ran = commands.run("add", bad_folder, bad_folder / "none.txt", code=1)
    assert "3 documents added" in ran.err
    lines = [line.strip() for line in ran.err.splitlines() if line.startswith("  ")]
    assert [Path(line.split(" ", 1)[0]).name for line in lines] == [*CODES, "none.txt"]
    assert all(line.endswith(".") for line in lines)
    assert not ran.out
    found = commands.run("search", "keeper of the lock", "--mode", "keyword", "--json").json
    assert [hit["page"] for hit in found["results"]][:1] == [1]


@pytest.mark.slow
def test_json_names_what_was_added_and_why_the_rest_was_not(commands: Commands, bad_folder: Path) -> None:
    added = commands.run("add", "--json", bad_folder, code=1).json
    assert {Path(entry["file"]).name: entry["code"] for entry in added["rejected"]} == CODES
    assert all(entry["message"].startswith(entry["file"]) for entry in added["rejected"])
    assert [entry["outcome"] for entry in added["documents"]] == ["added"] * 3
    again = commands.run("add", "--json", bad_folder, code=1).json
    assert [entry["outcome"] for entry in again["documents"]] == ["unchanged"] * 3


def test_parse_gives_a_line_for_each_file_in_their_order(commands: Commands, bad_folder: Path) -> None:
    names = ["zero.txt", "sound.pdf", "locked.pdf", "north.txt"]
    ran = commands.run("parse", "--json", *(bad_folder / name for name in names), code=1)
    documents: list[dict[str, Any]] = [json.loads(line) for line in ran.out.splitlines()]
    assert [Path(document["file"]).name for document in documents] == names
    assert [document.get("error", {}).get("code") for document in documents] == ["empty", None, "encrypted", None]
    assert documents[3]["statements"][0]["speaker"]["name"] == "A. Tennant"
    assert not commands.home.exists()


def test_a_copy_by_another_name_is_the_same_document(application: Application, tmp_path: Path) -> None:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(WORDS)
    outcomes = [
        add_file(application.catalog, tmp_path / n, Hints("")).ingested for n in ("one.txt", "two.txt", "one.txt")
    ]
    assert [ingested and ingested.outcome for ingested in outcomes] == [
        *(Outcome.ADDED, Outcome.UNCHANGED, Outcome.UNCHANGED)
    ]


def test_what_is_added_quietly_is_found_and_news_to_nobody(application: Application, tmp_path: Path) -> None:
    for name, words in (("one.txt", WORDS), ("two.txt", f"{WORDS} Once more.")):
        (tmp_path / name).write_text(words)
        assert add_file(application.catalog, tmp_path / name, Hints(""), quiet=name == "one.txt").error is None
    catalog = application.catalog
    (news,) = catalog.novelties.between(0, catalog.sequence.last(), 10)
    assert catalog.library.entries([news.passage_id])[news.passage_id].passage.text.endswith("Once more.")
    assert catalog.library.coverage().passages == 2


@pytest.mark.slow
def test_a_worker_is_as_quiet_as_was_asked(commands: Commands, tmp_path: Path) -> None:
    folder = write_speeches(tmp_path / "speeches")
    commands.run("add", "--queue", "--quiet", folder / "north.txt")
    commands.run("add", "--queue", folder / "south.txt")
    commands.run("worker", "--once")
    application = open_application(Settings(home=commands.home))
    try:
        catalog = application.catalog
        news = catalog.novelties.between(0, catalog.sequence.last(), 10)
        said = catalog.library.entries([one.passage_id for one in news])
        assert [entry.passage.text[:11] for entry in said.values()] == ["We ask only"]
    finally:
        application.close()


def test_a_name_that_says_who_spoke_is_read_again(application: Application, tmp_path: Path) -> None:
    for name in ("notes.txt", "XVA_80_2025.txt"):
        (tmp_path / name).write_text(WORDS)
        addition = add_file(application.catalog, tmp_path / name, Hints(""))
        assert addition.error is None
    assert addition.ingested
    assert addition.ingested.outcome is Outcome.REVISED
    assert [code for code, _ in application.catalog.library.coverage().countries] == ["XVA"]


def test_a_fault_in_one_file_is_reported_and_the_next_is_read(
    application: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails_on_one(data: bytes, hints: Hints) -> Any:
        if hints.file_name == "north.txt":
            raise KeyError("a fault of ours")
        return read_document(data, hints)

    monkeypatch.setattr(adding, "read_document", fails_on_one)
    run = Run()
    add_paths(application, [write_speeches(tmp_path / "inbox")], Hints(""), no_progress, run)
    assert [addition.path.name for addition in run.rejected] == ["north.txt"]
    assert run.rejected[0].error
    assert run.rejected[0].error.code == "internal_error"
    assert run.additions[1].ingested
    assert application.engine.status().passages == 1


@pytest.mark.slow
def test_a_name_of_any_bytes_is_added_and_found(commands: Commands, tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"na\xffme.txt")
    path.write_text(WORDS)
    added = commands.run("add", "--json", path).json
    assert added["documents"][0]["file"].endswith("na\\xffme.txt")
