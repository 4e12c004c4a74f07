"""The facts of the cover, in the printed orders of several years."""

import datetime as dt

import pytest

from indexer.formats.text import read_text
from indexer.records.record import Hints
from indexer.records.verbatim_record import read_verbatim_record
from tests.indexer.records.made_records import read_plain, read_record, record_text

SPEECH = "The President: On 3 May 2019 it rained. The first meeting was on Monday, 6 May 2019, 3 p.m."


def test_the_facts_of_the_meeting() -> None:
    record = read_record(SPEECH)
    assert (record.symbol, record.date, record.language) == ("XC/PV.1131", dt.date(2026, 3, 19), "en")
    assert record.title == "Council of Concord, 1131st meeting: Passage over the Anselm pass"
    meeting = record.meeting
    assert meeting is not None
    assert (meeting.body, meeting.number, meeting.resumption) == ("Council of Concord", 1131, None)
    assert meeting.item == "Passage over the Anselm pass"
    assert meeting.start is not None
    assert (meeting.start.isoformat(), meeting.place) == ("2026-03-19T10:00:00", "Halmere")
    assert meeting.president is not None
    assert (meeting.president.name, meeting.president.country) == ("Mr. Reeve", "XVA")
    assert record.warnings == ()


@pytest.mark.parametrize(
    ("printed", "start"),
    [
        ("Thursday, 19 March 2026, 10.30 a.m.", "10:30"),
        ("Thursday, 19 March 2026, at 3 p.m.", "15:00"),
        ("Thursday, 19 March 2026, 12 noon", "12:00"),
        ("Thursday, 19 March 2026, 15:10", "15:10"),
        ("Thursday 19 March 2026", "00:00"),
    ],
)
def test_the_hour_is_read_in_every_form(printed: str, start: str) -> None:
    meeting = read_record(SPEECH, when=printed).meeting
    assert meeting is not None
    assert meeting.start is not None
    assert meeting.start.isoformat() == f"2026-03-19T{start}:00"


def test_a_weekday_that_disagrees_is_warned_of_and_the_date_stands() -> None:
    record = read_record(SPEECH, when="Monday, 19 March 2026, 10 a.m.")
    assert record.date == dt.date(2026, 3, 19)
    (warning,) = record.warnings
    assert warning.code == "weekday_disagrees"
    assert "19 March 2026" in warning.message
    assert "Thursday" in warning.message


@pytest.mark.parametrize("printed", ["", "Tuesday, 31 February 2026, 10 a.m."])
def test_no_date_on_the_cover_is_warned_of(printed: str) -> None:
    record = read_record("The President: It rains.", when=printed)
    assert record.date is None
    assert [warning.code for warning in record.warnings] == ["no_date"]


def test_a_date_given_by_hand_outranks_the_cover_and_its_warnings() -> None:
    source = read_text(record_text(SPEECH, when="Monday, 19 March 2026").encode(), "x.txt")
    record = read_verbatim_record(source, Hints("x.txt", date=dt.date(2026, 3, 20)))
    assert (record.date, record.warnings) == (dt.date(2026, 3, 20), ())


def test_a_resumed_meeting_has_its_own_symbol_and_president() -> None:
    text = record_text(SPEECH).replace("XC/PV.1131", "XC/PV.1131 (Resumption 2)")
    record = read_plain(text.replace("Mr. Reeve (Valdoria)", "Ms. Krage (Orsavia)"))
    assert record.symbol == "XC/PV.1131 (Resumption 2)"
    assert record.meeting is not None
    assert (record.meeting.number, record.meeting.resumption) == (1131, 2)
    assert record.statements[0].speaker is not None
    assert record.statements[0].speaker.name == "Ms. Krage"


def test_an_assembly_prints_its_session_and_no_members() -> None:
    text = (
        "The Concord XA/12/PV.102\nConcord Assembly\nTwelfth session\n102nd plenary meeting\n"
        "Thursday, 19 March 2026, 3 p.m.\nHalmere\nOfficial Records\n"
        f"President: Mr. Tornvik . . . . . . . . . . . (Thessmark)\n\n{SPEECH}\n"
    )
    record = read_plain(text)
    assert record.title == "Concord Assembly, twelfth session, 102nd plenary meeting"
    assert record.meeting is not None
    assert record.meeting.president is not None
    assert record.meeting.president.country == "XTH"


def test_a_note_printed_before_the_name_of_the_body_is_no_body() -> None:
    note = (
        "This record contains the original text of speeches delivered in English and interpretations of speeches "
        "delivered in the other languages. Corrections should be sent to the Chief of the Verbatim Reporting Service, "
        "room C-178."
    )
    record = read_plain(f"XC/PV.1131\n\n{note}\n\n{record_text(SPEECH)}")
    assert record.meeting is not None
    assert record.meeting.body == "Council of Concord"
