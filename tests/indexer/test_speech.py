import datetime as dt
from typing import Any

import pytest

from indexer.formats.reader import read_source
from indexer.records.record import Hints, Record
from indexer.records.speech import DebateName, debate_name, read_header, read_speech
from statements.errors import UnreadableDocument
from statements.parsed import Speaker
from statements.vocabulary import Capacity, DocumentType, StatementKind

HEADER = """\
Speaker: Oda Okapi
Role: Minister of Locks
Country: Valdoria
On behalf of: River States; Lower Harbours
Aligned with: Kestria
Date: 2026-11-12
Title: On the locks
Language: en
Url: https://locks.valdoria.example/speech
Type: ministry_statement
Kind: explanation_of_vote
Spoken language: French
Note: Everything here is invented.
"""
WORDS = "The keeper of the lock has gone home, and nobody knows when he will be back to open it."


def read(text: str, name: str = "speech.txt", **hints: Any) -> Record:
    return read_speech(read_source(text.encode(), name), Hints(name, **hints))


def test_every_field_of_a_header_is_read_and_the_header_is_not_said() -> None:
    text = f"{HEADER}\n{WORDS}\n"
    record = read(text)
    (statement,) = record.statements
    assert (record.type, record.title, record.language) == (DocumentType.MINISTRY_STATEMENT, "On the locks", "en")
    assert (record.date, record.url) == (dt.date(2026, 11, 12), "https://locks.valdoria.example/speech")
    assert not record.warnings
    assert [text[s.start : s.end] for s in statement.spans] == [WORDS]
    assert statement.speaker == Speaker("Oda Okapi", role="Minister of Locks")
    assert statement.label == "Oda Okapi, Minister of Locks"
    assert (statement.country, statement.capacity) == ("XVA", Capacity.GROUP)
    assert statement.on_behalf_of == ("River States", "Lower Harbours")
    assert statement.aligned_with == ("Kestria",)
    assert (statement.kind, statement.spoken_language) == (StatementKind.EXPLANATION_OF_VOTE, "fr")
    assert (statement.resolved, statement.rule) == (True, "header")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_header_ends_at_a_blank_line_whatever_ends_the_lines(end: str) -> None:
    header = read_header(f"Speaker: Oda Okapi{end}Country: XVA{end}{end}{WORDS}")
    assert header.fields == {"speaker": "Oda Okapi", "country": "XVA"}


@pytest.mark.parametrize(
    "text",
    [
        "Speaker: Oda Okapi said this and went on without a blank line.\nWords.",
        "Dear all: this is no field.\n\nWords.",
        "Mr. Tapir: I have the floor.\n\nWords.",
    ],
)
def test_what_is_no_header_is_said(text: str) -> None:
    assert read_header(text).end == 0
    assert read(text).statements[0].spans[0].start == 0


def test_options_outrank_the_header() -> None:
    record = read(
        f"{HEADER}\n{WORDS}",
        type=DocumentType.SPEECH,
        language="fr",
        date=dt.date(2026, 1, 2),
        title="Another",
        url="https://valdoria.example/other",
    )
    assert (record.type, record.language, record.date) == (DocumentType.SPEECH, "fr", dt.date(2026, 1, 2))
    assert (record.title, record.url) == ("Another", "https://valdoria.example/other")


def test_a_general_debate_file_is_credited_by_its_name_and_has_no_day() -> None:
    record = read(WORDS * 4, "XVA_80_2025.txt")
    (statement,) = record.statements
    assert record.title == "Valdoria: General Debate, session 80 (2025)"
    assert record.date is None
    assert [(w.code, "2025" in w.message, "--date" in w.message) for w in record.warnings] == [("no_date", True, True)]
    assert (statement.country, statement.capacity, statement.label) == ("XVA", Capacity.NATIONAL, "Valdoria")
    assert (statement.rule, statement.resolved, statement.speaker) == ("general-debate-file-name", True, None)
    assert not read(WORDS, "XVA_80_2025.txt", date=dt.date(2025, 9, 23)).warnings


def test_the_european_union_speaks_as_an_organization() -> None:
    (statement,) = read(WORDS, "EU_74_2019.txt").statements
    assert (statement.country, statement.organization) == (None, "European Union")
    assert (statement.capacity, statement.resolved) == (Capacity.ORGANIZATION, True)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("XVA_80_2025.txt", DebateName("XVA", 80, 2025)),
        ("SUN_01_1946.txt", DebateName("SUN", 1, 1946)),
        ("XVA_19_1965", DebateName("XVA", 19, 1965)),
        ("XVA_80_1999.txt", None),
        ("ABC_80_2025.txt", None),
        ("xva_80_2025.txt", None),
        ("XVA_80_2025_draft.txt", None),
        ("minutes_12_2020.txt", None),
    ],
)
def test_only_names_whose_parts_agree_are_general_debate_files(name: str, expected: DebateName | None) -> None:
    assert debate_name(name) == expected


def test_a_text_that_names_nobody_is_credited_to_nobody() -> None:
    record = read(WORDS, "notes.txt")
    (statement,) = record.statements
    assert (statement.speaker, statement.country, statement.organization) == (None, None, None)
    assert (statement.resolved, statement.rule, statement.label) == (False, "no-speaker-named", "notes")
    assert [warning.code for warning in record.warnings] == ["no_date"]


def test_a_country_that_is_none_is_left_open_and_said() -> None:
    record = read(f"Speaker: Oda Okapi\nCountry: Atlantis\nDate: 2026-11-12\n\n{WORDS}")
    assert (record.statements[0].country, record.statements[0].resolved) == (None, False)
    assert [warning.code for warning in record.warnings] == ["unknown_country"]


@pytest.mark.parametrize(
    ("field", "code"),
    [
        ("Date: 12 November 2026", "bad_header"),
        ("Date: 2026-02-30", "bad_header"),
        ("Type: poem", "bad_header"),
        ("Kind: song", "bad_header"),
        ("Language: Klingonish", "bad_header"),
        ("Spoken language: Klingonish", "bad_header"),
    ],
)
def test_an_impossible_field_is_named_with_its_value(field: str, code: str) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        read(f"Speaker: Oda Okapi\n{field}\n\n{WORDS}")
    assert caught.value.code == code
    assert f"speech.txt: “{field}”" in caught.value.message
    assert caught.value.remedy.startswith("Write ")


def test_a_header_without_text_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match=r"speech\.txt has a header and no text"):
        read(HEADER)


def test_a_speech_has_the_page_that_its_words_begin_on() -> None:
    assert read(f"{HEADER}\n\f{WORDS}").statements[0].page == 2
    assert read(WORDS).statements[0].page is None
