"""Letters with statements as annexes: each annex is a statement, whose speaker its heading names."""

import datetime as dt

import pytest

from indexer.formats.text import read_text
from indexer.records.record import Hints, Record
from indexer.records.registry import read_record
from statements.vocabulary import Capacity, DocumentType

LETTER = """The Concord XC/2026/418
Council of Concord
22 May 2026

Letter dated 22 May 2026 from the President of the Council addressed to the members of the Council

I have the honour to enclose herewith a copy of the briefing and of the statements in connection with the
video-teleconference on “The Anselm pass” convened on Wednesday, 20 May 2026.

(Signed) Oswin Reeve
President of the Council
"""
ARKELIS = """Annex II
Statement by the Permanent Representative of Kestria to the United Nations, Piers Arkelis
[Original: English and French]

The road is closed. We ask: for how long?

The President: that is what our guide is called, and he does not know."""
MARADINE = """Annex I
Briefing by the Director of the Concord Relief Office, Ilse Maradine

The snow is a metre high."""


def read(*annexes: str) -> Record:
    text = "\n\n".join((LETTER, *annexes)) + "\n"
    return read_record(read_text(text.encode(), "a.txt"), Hints("a.txt"))


def said(record: Record, index: int, *annexes: str) -> str:
    text = "\n\n".join((LETTER, *annexes)) + "\n"
    ((start, end),) = record.statements[index].spans
    return text[start:end]


def test_every_annex_is_a_statement_of_the_speaker_in_its_heading() -> None:
    record = read(MARADINE, ARKELIS)
    assert (record.type, record.symbol) == (DocumentType.VERBATIM_RECORD, "XC/2026/418")
    assert record.warnings == ()
    briefer, kestria = record.statements
    assert briefer.speaker is not None
    assert kestria.speaker is not None
    assert (briefer.speaker.name, briefer.speaker.role, briefer.organization, briefer.capacity) == (
        "Ilse Maradine", "Director", "Concord Relief Office", Capacity.BRIEFER
    )  # fmt: skip
    assert (kestria.speaker.name, kestria.speaker.role, kestria.country, kestria.capacity) == (
        "Piers Arkelis", "Permanent Representative", "XKE", Capacity.NATIONAL
    )  # fmt: skip
    assert {statement.rule for statement in record.statements} == {"annex-heading"}
    assert said(record, 0, MARADINE, ARKELIS) == "The snow is a metre high."


def test_the_words_are_those_of_the_annex_whatever_stands_in_them() -> None:
    record = read(MARADINE, ARKELIS)
    words = said(record, 1, MARADINE, ARKELIS)
    assert words.startswith("The road is closed.")
    assert words.endswith("he does not know.")


def test_the_date_is_that_of_the_meeting_and_else_of_the_letter() -> None:
    assert read(ARKELIS).date == dt.date(2026, 5, 20)
    text = LETTER.replace("convened on Wednesday, 20 May 2026", "held lately")
    record = read_record(read_text(f"{text}\n\n{ARKELIS}".encode(), "a.txt"), Hints("a.txt"))
    assert record.date == dt.date(2026, 5, 22)


@pytest.mark.parametrize(
    ("who", "name", "country", "organization"),
    [
        ("Mr. Piers Arkelis, Minister for Water of Kestria", "Mr. Piers Arkelis", "XKE", None),
        ("the Minister for Water of Kestria, Piers Arkelis", "Piers Arkelis", "XKE", None),
        (
            "the Permanent Representative of the Tamarind Isles, Ms. ‘Utoi",
            "Ms. ‘Utoi",
            "XTI",
            None,
        ),
        ("the Permanent Mission of Kestria to the United Nations", None, "XKE", None),
        ("the Secretary-General", None, None, "United Nations"),
        ("Somebody From Nowhere", "Somebody From Nowhere", None, None),
    ],
)
def test_headings_name_speakers_in_several_ways(
    who: str, name: str | None, country: str | None, organization: str | None
) -> None:
    (statement,) = read(f"Annex\nStatement by {who}\n\nThe road is closed.").statements
    assert (statement.speaker.name if statement.speaker else None) == name
    assert (statement.country, statement.organization) == (country, organization)
    assert statement.resolved is bool(country or organization)


def test_a_statement_for_a_group_says_so() -> None:
    annex = ARKELIS.replace("The road is closed.", "I speak on behalf of the Lower Riparian Group.")
    (statement,) = read(annex).statements
    assert (statement.on_behalf_of, statement.capacity) == (("Lower Riparian Group",), Capacity.GROUP)


def test_a_letter_without_annexed_statements_is_no_record() -> None:
    record = read_record(read_text(LETTER.encode(), "a.txt"), Hints("a.txt"))
    assert record.type is DocumentType.SPEECH
