"""The bilingual record of 1950 in the development data: every turn, in order, in both of its languages."""

import datetime as dt
import json
from pathlib import Path

import pytest

from indexer.reading import read_document
from indexer.records.record import Hints
from statements.parsed import ParsedDocument, ParsedStatement
from statements.vocabulary import Capacity

NAME = "S_PV.492.pdf"
PRESIDENT = "SUN"


def read(folder: Path, language: str | None = None) -> ParsedDocument:
    return read_document((folder / NAME).read_bytes(), Hints(NAME, language=language))[0]


def who(statement: ParsedStatement) -> str | None:
    """The country that a statement is credited to, the chair's for the chair."""
    return PRESIDENT if statement.capacity is Capacity.PRESIDING else statement.country


def turns(document: ParsedDocument) -> list[str | None]:
    """Who speaks, turn by turn; parts of one turn are put together."""
    found: list[str | None] = []
    before: ParsedStatement | None = None
    for statement in document.statements:
        apart = before is None or statement.spans[0].start - before.spans[-1].end > len("\n\n")
        if before is None or apart or statement.label != before.label:
            found.append(who(statement))
        before = statement
    return found


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_turn_of_the_scan_is_found_in_order_and_credited_to_its_country(data_folder: Path, language: str) -> None:
    folder = data_folder / "un_verbatim_pdf"
    gold = json.loads((folder / "turns.json").read_text("utf-8"))["files"][NAME]["turns"]
    wanted = [turn["country"] or PRESIDENT for turn in gold]
    document = read(folder, language)
    assert document.language == language
    assert turns(document) == wanted
    assert document.meeting is not None
    assert (document.meeting.number, document.date) == (492, dt.date(1950, 8, 29))


def test_the_languages_of_the_scan_are_apart(data_folder: Path) -> None:
    folder = data_folder / "un_verbatim_pdf"
    english, french = (f" {read(folder, language).text.lower()} " for language in ("en", "fr"))
    assert english.count(" the ") > 100 * english.count(" les ")
    assert french.count(" les ") > 100 * french.count(" the ")
