"""Records of the scanned decades: two languages side by side, misread labels, numbered and typed records."""

from collections.abc import Mapping

import pytest

from indexer.reading import read_document
from indexer.records.record import Hints
from statements.parsed import ParsedDocument, ParsedStatement
from statements.vocabulary import Capacity, Certainty, DocumentType
from tests.indexer.formats.made_scans import Misread, Pair, Scan, columns, side_by_side
from tests.indexer.records.made_scanned_records import (
    ASSEMBLY,
    ASSEMBLY_COVER,
    AURELLE,
    COVER,
    KESTRIA,
    MEETING,
    OPENING,
    TYPED,
    TYPED_COVER,
)

HEADS = ("General Assembly — Twenty-ninth Session — Plenary Meetings",)


def misreading(words: Mapping[str, str], *, times: int = 1) -> Misread:
    """OCR that misreads some words, each so many times, from its first place on."""
    left = dict.fromkeys(words, times)

    def read(word: str) -> str:
        if left.get(word):
            left[word] -= 1
            return words[word]
        return word

    return read


def read(data: bytes, language: str | None = None) -> ParsedDocument:
    return read_document(data, Hints("a.pdf", language=language))[0]


def meeting(*pairs: Pair, misread: Misread = str, language: str | None = None) -> ParsedDocument:
    return read(side_by_side(COVER, pairs or MEETING, scan=Scan(misread=misread)), language)


def told(statement: ParsedStatement) -> tuple[object, ...]:
    name = statement.speaker.name if statement.speaker else None
    return name, statement.country, statement.capacity, statement.spoken_language


def said(document: ParsedDocument, statement: ParsedStatement) -> str:
    return "\n\n".join(document.text[start:end] for start, end in statement.spans)


def test_a_record_of_1950_gives_cover_and_statements_of_the_english_column() -> None:
    document = meeting()
    assert (document.type, document.language, document.symbol) == (DocumentType.VERBATIM_RECORD, "en", "XC/PV.492")
    assert document.meeting is not None
    assert (document.meeting.number, document.meeting.place) == (492, "Halmere")
    assert document.meeting.start is not None
    assert document.meeting.start.isoformat() == "1950-08-29T15:00:00"
    assert [told(s) for s in document.statements][:5] == [
        ("Mr. J. DOVALLE", None, Capacity.PRESIDING, "es"),
        ("Mr. ARKELIS", "XKE", Capacity.NATIONAL, None),
        ("Mr. VAUTRELLE", "XAU", Capacity.NATIONAL, "fr"),
        ("Mr. J. DOVALLE", None, Capacity.PRESIDING, "es"),
        ("Mr. J. DOVALLE", "XOR", Capacity.NATIONAL, "es"),
    ]
    assert said(document, document.statements[1]) == KESTRIA.left.removeprefix("Mr. ARKELIS (Kestria): ")
    assert {passage.language for passage in document.passages} == {"en"}
    assert [w.code for w in document.warnings] == ["languages_side_by_side"]


def test_the_french_column_is_a_document_of_its_own() -> None:
    english, french = meeting(), meeting(language="fr")
    assert english.identity != french.identity
    assert (french.language, french.symbol, french.date) == ("fr", english.symbol, english.date)
    assert [s.country for s in french.statements] == [s.country for s in english.statements]
    assert [s.capacity for s in french.statements] == [s.capacity for s in english.statements]
    assert {passage.language for passage in french.passages} == {"fr"}


@pytest.mark.parametrize(
    "misread",
    [{"PRESIDENT": 'PRESIDE:"T'}, {"The": "l'hl'", "PRESIDENT": "l'IŒS1IlE:\\T", "(translated": "(l1'll1ls/atl'd"}],
)
def test_a_label_of_the_chair_that_cannot_be_read_is_told_by_the_column_beside(misread: Mapping[str, str]) -> None:
    document = meeting(KESTRIA, OPENING, AURELLE, OPENING, KESTRIA, OPENING, misread=misreading(misread))
    second = document.statements[1]
    assert second.label == "Le PRÉSIDENT (traduit de l'espagnol) :"
    assert (second.rule, second.resolved) == ("label-of-facing-column", True)
    assert told(second) == ("Mr. J. DOVALLE", None, Capacity.PRESIDING, "es")
    assert said(document, second).startswith("The first item")


def test_a_label_that_cannot_be_read_is_told_by_the_column_beside() -> None:
    misread = misreading({"Mr.": ".:\\lr.", "ARKELIS": ":\\l{KEl_lS", "(Kestria):": "((~stna):"})
    document = meeting(OPENING, KESTRIA, AURELLE, OPENING, AURELLE, KESTRIA, misread=misread)
    second = document.statements[1]
    assert second.label == "M. ARKELIS (Kestrie) (traduit de l'anglais) :"
    assert (second.country, second.rule, second.resolved) == ("XKE", "label-of-facing-column", True)
    assert second.spoken_language is None
    assert said(document, second).startswith("I ask that the record")


def test_words_after_a_hole_in_one_column_are_not_the_last_speakers() -> None:
    bey = Pair(KESTRIA.left.replace("Mr. ARKELIS", "Aram ARKELIS Bey"), KESTRIA.right.replace("M. ", "Aram ", 1))
    misread = without(bey.left.split()[:20])
    document = meeting(OPENING, AURELLE, bey, OPENING, AURELLE, OPENING, misread=misread)
    assert [s.country for s in document.statements][:4] == [None, "XAU", "XKE", None]
    assert document.statements[2].rule == "label-of-facing-column"
    assert document.statements[2].label == "Aram ARKELIS (Kestrie) (traduit de l'anglais) :"
    assert not said(document, document.statements[1]).endswith("live by it.")


def without(words: list[str]) -> Misread:
    """OCR that leaves out these words where they stand in this order."""
    waiting = list(words)

    def read(word: str) -> str:
        if waiting and word == waiting[0]:
            waiting.pop(0)
            return ""
        return word

    return read


RISEN = "The river has risen again, and nobody has told us how long it will go on rising before the locks are opened."


@pytest.mark.parametrize(
    ("printed", "name", "country", "rule", "resolved"),
    [
        ("Mr. TENNANT (Kestr1a);", "Mr. TENNANT", "XKE", "place-misread", True),
        ("~lr. TE;\\:\\ANT {Kestria):", "~lr. TE;\\:\\ANT", "XKE", "label-misread", False),
        ("l\\1r. SH3N {Lanze) :", "Mr. SHEN", "XLZ", "misread-name-fits", True),
        ("The PRESIDE:'T (interpretation from Freneh):", "Mr. ARKELIS", None, "chair-label-misread", True),
    ],
)
def test_in_one_language_a_misread_label_is_read_as_far_as_it_goes(
    printed: str, name: str, country: str | None, rule: str, *, resolved: bool
) -> None:
    turns = [f"The PRESIDENT: {RISEN}", f"Mr. SHEN (Lanze): {RISEN}", f"{printed} {RISEN}"]
    document = read(columns(TYPED_COVER, turns * 3, count=1))
    assert len(document.statements) == 9
    statement = document.statements[2]
    assert statement.speaker is not None
    assert (statement.speaker.name, statement.country, statement.rule) == (name, country, rule)
    assert statement.resolved is resolved
    assert said(document, statement) == RISEN


@pytest.mark.parametrize(
    ("misread", "others", "certainty"),
    [
        ("Mr. TENNANT (Kestr1a);", (), Certainty.SURE),  # it presides, as the cover says
        ("Mr. TENNANT (Orsav1a);", (), Certainty.LIKELY),
        ("Mr. TENNANT (Orsav1a);", ("Mr. DOVALLE (Orsavia):",), Certainty.SURE),
    ],
)
def test_a_misread_country_is_sure_where_it_sits_in_the_meeting_or_is_printed_elsewhere(
    misread: str, others: tuple[str, ...], certainty: Certainty
) -> None:
    labels = ("The PRESIDENT:", misread, "Mr. SHEN (Lanze):", *others)
    document = read(columns(TYPED_COVER, [f"{label} {RISEN}" for label in labels] * 3, count=1))
    statement = document.statements[1]
    assert (statement.rule, statement.resolved, statement.certainty) == ("place-misread", True, certainty)


def test_a_numbered_record_of_the_assembly_gives_no_speaker_a_number() -> None:
    document = read(columns(ASSEMBLY_COVER, ASSEMBLY * 4, HEADS))
    assert document.title == "General Assembly, twenty-ninth session, 2229th plenary meeting"
    assert document.meeting is not None
    assert document.meeting.place == "New York"
    first, second, third, fourth = document.statements[:4]
    assert [s.country for s in (first, second, third, fourth)] == [None, "XKE", None, "XOR"]
    assert (first.spoken_language, second.spoken_language, fourth.spoken_language) == ("fr", "ru", None)
    assert said(document, first).endswith("who wishes to speak.")
    assert said(document, second).endswith("\n\n3. We shall therefore vote for the draft resolution, which asks that "
                                           "the water be measured.")  # fmt: skip


def test_a_typed_record_of_1982_takes_members_from_its_cover_and_drops_the_heads_of_its_pages() -> None:
    heads = ("S/PV.2345", "{page}-1", "(Mr. Dovalle, Orsavia)")
    document = read(columns(TYPED_COVER, [TYPED[0], *TYPED[1:4] * 12, TYPED[4]], heads, count=1))
    assert document.meeting is not None
    assert (document.symbol, document.meeting.number) == ("S/PV.2345", 2345)
    assert [told(s)[:2] for s in document.statements[:3]] == [
        ("Mr. ARKELIS", None),
        ("Mr. DOVALLE", "XOR"),
        ("Mr. SHEN", "XLZ"),
    ]
    assert not any("(Mr. Dovalle" in said(document, s) for s in document.statements)


@pytest.mark.parametrize(
    ("cover", "number"),
    [
        (("FOUR HUNDRED AND NINETY-SECOND MEETING", "President: Mr. REEVE (Valdoria)"), 492),
        (("492nd MEETING: 29 AUGUST 1950", "Presideut: Mr. REEVE (Valdoria)"), 492),
        (("SjPV.492", "Presldent; Mr. REEVE (Valdoria)"), 492),
    ],
)
def test_covers_of_scans_are_read_as_far_as_one_reading_is_possible(cover: tuple[str, ...], number: int) -> None:
    lines = (
        "SECURITY COUNCIL",
        "OFFICIAL RECORDS",
        "Held at Lake Success, New York on Tuesday, 29 August 1950, st 3 p.m.",
    )
    document = read(columns((*lines, *cover), TYPED * 3, count=1))
    assert document.meeting is not None
    president = document.meeting.president
    assert (document.meeting.number, document.meeting.body, document.meeting.place) == (
        number,
        "Security Council",
        "Lake Success",
    )
    assert president is not None
    assert (president.name, president.country) == ("Mr. REEVE", "XVA")
    assert document.meeting.start is not None
    assert document.meeting.start.isoformat() == "1950-08-29T15:00:00"


@pytest.mark.parametrize(
    ("heads", "codes"),
    [
        (("S/PV.2345", "28/04/1982"), []),
        (("S/PV.2346",), ["pages_disagree"]),
        (("2345th meeting — 29 April 1982",), ["pages_disagree"]),
    ],
)
def test_a_cover_that_its_pages_contradict_is_reported(heads: tuple[str, ...], codes: list[str]) -> None:
    document = read(columns(TYPED_COVER, [TYPED[0], *TYPED[1:4] * 16, TYPED[4]], heads, count=1))
    assert [w.code for w in document.warnings] == codes
