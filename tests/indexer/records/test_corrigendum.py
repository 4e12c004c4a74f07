"""Corrigenda, reissues and provisional records: what the cover tells of a document's place among others."""

import datetime as dt

import pytest

from indexer.parse_output import parse_output
from indexer.reading import read_document
from indexer.records.record import Hints
from statements.parsed import ParsedDocument
from statements.vocabulary import DocumentType, Issue

CORRIGENDUM = """United Nations XC/PV.1147/Corr.1

Council of Concord

1147th meeting

Thursday, 12 November 2026, 3 p.m.

New York

Corrigendum

Page 4, left column, line 12

For "Mr. Arkelis (Kestria): forty-eight hours" read "Ms. Tennant (Valdoria): seventy-two hours" (see XC/PV.1147).

26-51234 (E)
*2651234*
"""
RECORD = """XC/PV.1147{star}

Council of Concord{kind}

1147th meeting

Thursday, 12 November 2026, 3 p.m.

President: Mr. Arkelis (Kestria)

{note}

The meeting was called to order at 3.05 p.m.

The President: I call on the representative of Valdoria.

Ms. Tennant (Valdoria): This word is provisional
Provisional

The meeting rose at 5 p.m.

{foot}
"""


def read(text: str) -> ParsedDocument:
    return read_document(text.encode(), Hints("record.txt"))[0]


def record(star: str = "", kind: str = "", note: str = "", foot: str = "") -> ParsedDocument:
    return read(RECORD.format(star=star, kind=kind, note=note, foot=foot))


def test_a_corrigendum_holds_no_speeches_and_names_its_meeting() -> None:
    parsed = read(CORRIGENDUM)
    assert parsed.type is DocumentType.VERBATIM_RECORD
    assert (parsed.symbol, parsed.statements, parsed.passages) == ("XC/PV.1147/Corr.1", (), ())
    assert parsed.identity == "symbol:XC/PV.1147/Corr.1:en"
    assert parsed.title.endswith("(corrigendum 1)")
    assert parsed.meeting is not None
    assert parsed.meeting.number == 1147
    assert [r.symbol for r in parsed.references] == ["XC/PV.1147"]
    assert parsed.job_number == "26-51234"


@pytest.mark.parametrize("heading", ["Rectificatif", "Corrección", "Исправление", "更正", "تصويب", "CORRIGENDUM"])
def test_its_heading_is_known_in_six_languages(heading: str) -> None:
    assert read(CORRIGENDUM.replace("Corrigendum", heading)).statements == ()


def test_a_corrigendum_of_a_summary_record_is_one_too() -> None:
    parsed = read(CORRIGENDUM.replace("XC/PV.1147", "XC/10/SR.7"))
    assert (parsed.type, parsed.symbol) == (DocumentType.SUMMARY_RECORD, "XC/10/SR.7/Corr.1")


def test_a_record_with_a_corrigendum_on_its_agenda_stays_a_record() -> None:
    text = RECORD.format(star="", kind="", note="Agenda\n\nCorrigendum\n\nThe record XC/PV.1131/Corr.1", foot="")
    assert len(read(text).statements) == 2


@pytest.mark.parametrize(
    ("facts", "issue"),
    [
        ({}, None),
        ({"kind": " Provisional"}, Issue.PROVISIONAL),
        ({"kind": " PROVISIONAL"}, Issue.PROVISIONAL),
        ({"note": "Provisional summary record of the 1147th meeting"}, Issue.PROVISIONAL),
        ({"note": "Compte rendu analytique provisoire"}, Issue.PROVISIONAL),
        ({"star": "*"}, Issue.REISSUED),
        ({"star": "*", "kind": " Provisional"}, Issue.REISSUED_PROVISIONAL),
        ({"star": "/Rev.1"}, Issue.REVISED),
        ({"note": "* Reissued for technical reasons on 20 November 2026."}, Issue.REISSUED),
        ({"note": "Reissued as a final record."}, Issue.REISSUED),
    ],
)
def test_the_cover_tells_of_the_printing(facts: dict[str, str], issue: Issue | None) -> None:
    parsed = record(**facts)
    assert parsed.issue is issue
    assert (parsed.symbol, parsed.identity) == ("XC/PV.1147", "symbol:XC/PV.1147:en")


@pytest.mark.parametrize(
    ("note", "day"),
    [
        ("* Reissued for technical reasons on 20 November 2026.", (2026, 11, 20)),
        ("** Second reissue for technical reasons (3 December 2026)", (2026, 12, 3)),
        ("* Nouveau tirage pour raisons techniques (5 mars 2010).", (2010, 3, 5)),
        ("* Publicado nuevamente por razones técnicas el 5 de marzo de 2010.", (2010, 3, 5)),
        ("* Переиздано по техническим причинам 5 марта 2010 года.", (2010, 3, 5)),
        ("* 由于技术原因于2010年3月5日重新印发。", (2010, 3, 5)),
        ("* أعيد إصدارها لأسباب فنية في 5 آذار/مارس 2010.", (2010, 3, 5)),
        ("Distr.: General\n14 January 2027\n\nOriginal: English", (2027, 1, 14)),
        ("Distr. générale\n14 janvier 2027\nFrançais", (2027, 1, 14)),
        ("* Reissued for technical reasons.\n\nThe meeting of 20 November 2026", None),
        ("Distr.: General", None),
        ("", None),
    ],
)
def test_the_day_of_an_edition_is_that_of_its_own_note_and_never_that_of_the_meeting(
    note: str, day: tuple[int, int, int] | None
) -> None:
    parsed = record(note=note)
    assert parsed.issued_on == (dt.date(*day) if day else None)
    assert parse_output(parsed)["document"]["issued_on"] == (dt.date(*day).isoformat() if day else None)


@pytest.mark.parametrize(
    ("foot", "job"),
    [
        ("26-51234 (E)", "26-51234"),
        ("*2651234*", "2651234"),
        ("2/9 26-51234", "26-51234"),
        ("26-51234 7/9", "26-51234"),
        ("10-53066 7", "10-53066"),
        ("Telephone 26-512345, room 2651234", None),
        ("", None),
    ],
)
def test_the_job_number_is_read_from_cover_or_foot(foot: str, job: str | None) -> None:
    parsed = record(foot=foot)
    assert parsed.job_number == job
    assert parse_output(parsed)["document"]["job_number"] == job


def test_a_text_without_a_symbol_has_no_job_number() -> None:
    assert read("Speaker: A. Tennant\n\nWe thank the keeper.\n\n26-51234 (E)\n").job_number is None
