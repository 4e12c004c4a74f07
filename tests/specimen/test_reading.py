import datetime as dt

import pytest

from specimen.build import sources
from specimen.notation import RecordSource
from specimen.notice import COVER, EVERY_PAGE
from specimen.pages import meeting_day
from specimen.typeset import typeset
from statements.countries import by_code, resolve
from statements.parsed import ParsedStatement
from statements.vocabulary import Capacity, DocumentType
from tests.specimen.readings import expected, read, reading

RECORDS = {record["symbol"]: record for record in sources()}
each = pytest.mark.parametrize("record", RECORDS.values(), ids=RECORDS.keys())


def statements_by(symbol: str, label: str) -> list[ParsedStatement]:
    document = reading(RECORDS[symbol].file_name)
    return [statement for statement in document.statements if statement.label.startswith(label)]


def title_of(record: RecordSource) -> str:
    sitting = record["sitting"]
    session = [sitting[0].lower() + sitting[1:]] if sitting.endswith("session") else []
    title = ", ".join([record["body"], *session, record["meeting"]])
    return f"{title}: {record['title']}" if record["title"] else title


@each
def test_every_statement_is_read_as_it_was_written(record: RecordSource) -> None:
    assert read(reading(record.file_name)) == expected(record)


@each
def test_the_cover_is_read_as_it_was_written(record: RecordSource) -> None:
    document = reading(record.file_name)
    assert document.type is DocumentType.VERBATIM_RECORD
    assert (document.symbol, document.language, document.warnings) == (record["symbol"], "en", ())
    assert document.date == meeting_day(record)
    assert document.title == title_of(record)
    meeting = document.meeting
    assert meeting is not None
    assert (meeting.body, meeting.place) == (record["body"], record["place"])
    assert record["meeting"].startswith(str(meeting.number))
    assert meeting.start is not None
    assert meeting.start.time() in {dt.time(10), dt.time(15)}
    name, _, place = record["president"].removesuffix(")").partition(" (")
    country = resolve(place)
    assert country is not None
    assert meeting.president is not None
    assert (meeting.president.name, meeting.president.country) == (name, country.code)


@each
def test_every_statement_stands_on_the_page_on_which_it_was_printed(record: RecordSource) -> None:
    pages = [statement.page for statement in reading(record.file_name).statements]
    if record["form"] == "plain text":
        assert set(pages) == {None}
    else:
        assert pages == list(typeset(record).pages)


@each
def test_the_spoken_language_is_that_of_the_label(record: RecordSource) -> None:
    codes = {"French": "fr", "Spanish": "es", "Russian": "ru", "Arabic": "ar", "Chinese": "zh"}
    marks = [(said.label.language or "").split(" ")[-1] for said in record.statements]
    spoken = [statement.spoken_language for statement in reading(record.file_name).statements]
    # No mark means English; a reading may leave it open.
    assert [code if code != "en" else None for code in spoken] == [codes.get(mark) for mark in marks]


@each
def test_nobody_said_what_the_printer_put_on_the_page(record: RecordSource) -> None:
    document = reading(record.file_name)
    for statement in document.statements:
        words = " ".join(document.text[start:end] for start, end in statement.spans)
        assert EVERY_PAGE not in words
        assert COVER[:40] not in words
        assert record["job"] not in words


def test_the_acting_president_is_who_took_the_chair() -> None:
    acting, *_ = statements_by("XA/12/PV.7", "The Acting President")
    assert acting.speaker is not None
    assert acting.speaker.name == "Ms. Ortuño"
    returned, *_ = statements_by("XA/12/PV.7", "The President")
    assert returned.speaker is not None
    assert returned.speaker.name == "Mr. Tornvik"


def test_a_statement_goes_on_after_the_chair_has_changed() -> None:
    (speech,) = statements_by("XA/12/PV.7", "Ms. Al-Wadi")
    assert len(speech.spans) == 2


@pytest.mark.parametrize(
    ("symbol", "label", "role", "organization"),
    [
        ("XC/PV.1104", "General Orr", "Head", "Concord Observer Mission at Verrin"),
        ("XC/PV.1131", "Ms. Maradine", "Director", "Concord Relief Office"),
        ("XC/PV.1147", "Mr. Fenwright", "Chief Commissioner", "River Commission"),
        ("XC/PV.1147", "Ms. Windlass", "Secretary", "Lower Serane Boatmen’s Union"),
        ("XC/PV.1148", "Ms. Ashdown", "Head", "Office for Measuring Networks"),
    ],
)
def test_a_briefer_is_credited_as_the_president_announced(
    symbol: str, label: str, role: str, organization: str
) -> None:
    (briefing,) = statements_by(symbol, label)
    assert briefing.capacity in {Capacity.BRIEFER, Capacity.ORGANIZATION}
    assert briefing.country is None
    assert briefing.speaker is not None
    announced = f"{briefing.speaker.role} of the {briefing.organization}"
    assert announced.startswith(role)
    assert organization in announced


@pytest.mark.parametrize(
    ("symbol", "label", "groups"),
    [
        ("XC/PV.1147", "Ms. Tennant (Valdoria)", ("Lower Riparian Group",)),
        ("XA/12/PV.7", "Ms. Castellow (Valdoria)", ("Lower Riparian Group",)),
        ("XA/12/PV.7", "Mr. Aru (Tamarind Isles)", ("Group of Distant Water Fishing Communities",)),
        ("XC/PV.1147", "Ms. Al-Wadi (Sarmadia)", ()),
        ("XC/PV.1147", "Mr. Dovalle (Orsavia)", ()),
        ("XA/12/PV.7", "Mr. Reeve (Valdoria)", ()),
    ],
)
def test_a_group_is_spoken_for_only_in_the_first_person(symbol: str, label: str, groups: tuple[str, ...]) -> None:
    statement, *_ = statements_by(symbol, label)
    assert statement.on_behalf_of == groups
    assert (statement.capacity is Capacity.GROUP) is bool(groups)


@pytest.mark.parametrize(
    ("symbol", "label"),
    [
        ("XC/PV.1147", "Ms. Al-Wadi (Sarmadia)"),
        ("XA/12/PV.7", "Ms. Al-Wadi (Sarmadia)"),
        ("XA/12/PV.7", "Ms. Pell (Port Amaranth)"),
        ("XA/12/PV.7", "Ms. Caldevilla (Monteluna)"),
        ("XC/PV.1149", "Mr. Brissonnet (Aurelle)"),
    ],
)
def test_whoever_agrees_with_a_statement_speaks_for_nobody_else(symbol: str, label: str) -> None:
    statement, *_ = statements_by(symbol, label)
    assert statement.aligned_with
    assert statement.on_behalf_of == ()


def test_everybody_speaks_for_an_invented_country() -> None:
    for record in RECORDS.values():
        for statement in reading(record.file_name).statements:
            country = by_code(statement.country) if statement.country else None
            assert country is None or country.invented
