"""`onrecord search --output` and `onrecord cite`: the files and citations of the pages, by the command line."""

import csv
import io
import json
from pathlib import Path

import pytest
import rispy
import typer
from docx import Document

from onrecord.commands.cite import Style
from onrecord.commands.search_file import FileFormat, form_of
from search.exporting.formats import FORMATS
from statements.citations import STYLES
from tests.onrecord.conftest import SPEECHES, Commands


def test_the_command_knows_every_format_and_every_style() -> None:
    assert [form.value for form in FileFormat] == list(FORMATS)
    assert [style.value for style in Style] == list(STYLES)


@pytest.mark.parametrize(
    ("output", "form", "meant"),
    [
        ("note.docx", None, "docx"), ("a.csl.json", None, "csl"), ("a.json", None, "json"), ("v1.2.bib", None, "bib"),
        ("note.txt", "ris", "ris"), (None, "csv", "csv"), (None, None, None), ("note", None, "refused"),
        ("note.pdf", None, "refused"), (None, "docx", "refused"),
    ],
)  # fmt: skip
def test_the_ending_tells_the_format_unless_it_is_named(output: str | None, form: str | None, meant: str) -> None:
    path, named = Path(output) if output else None, FileFormat(form) if form else None
    if meant == "refused":
        with pytest.raises(typer.BadParameter):
            form_of(path, named)
    else:
        assert form_of(path, named) == meant


@pytest.mark.slow
def test_what_is_found_is_written_as_pages_write_it(filled: Commands, tmp_path: Path) -> None:
    note = tmp_path / "note.docx"
    ran = filled.run("search", "notification", "--mode", "keyword", "--output", note)
    assert (ran.out, "note.docx" in ran.err) == ("", True)
    paragraphs = [paragraph.text for paragraph in Document(str(note)).paragraphs]
    assert SPEECHES["north.txt"].rpartition("\n\n")[2].strip() in paragraphs
    table = filled.run("search", "water", "--mode", "keyword", "--limit", "1", "--format", "csv").out
    assert len(list(csv.DictReader(io.StringIO(table.removeprefix("\ufeff"), newline="")))) == 2
    assert len(rispy.loads(filled.run("search", "water", "--mode", "keyword", "--format", "ris").out)) == 2
    refused = filled.run("search", "water", "--output", tmp_path / "nowhere" / "a.json", code=1)
    assert "cannot be written" in refused.err


@pytest.mark.slow
def test_passages_are_cited_in_their_order(filled: Commands) -> None:
    found = filled.run("search", "water", "--mode", "keyword", "--json").json["results"]
    ids = [result["passage_id"] for result in found]
    lines = filled.run("cite", *ids[::-1]).out.splitlines()
    assert [line.rpartition(" ")[2].rstrip(".") for line in lines] == ids[::-1]
    told = filled.run("cite", ids[0], "--style", "csl_json", "--json").json["citations"]
    assert json.loads(told[0]["text"])[0]["URL"]
    assert "nothing0here" in filled.run("cite", "nothing0here", code=1).err
