"""Reported speech is credited to the delegate told of, on from sentence to sentence, and linked to the record."""

import datetime as dt

import pytest

from statements.errors import UnreadableDocument, UnsupportedDocument
from statements.vocabulary import Capacity, DocumentType, Form, StatementKind
from tests.indexer.records.meetings_coverage.made_coverage import FRENCH, TEXT, by_label, covered, read, told, words


def test_the_facts_of_the_meeting() -> None:
    record = read(TEXT)
    assert record.type is DocumentType.MEETINGS_COVERAGE
    assert (record.symbol, record.date, record.language) == ("SC/99482", dt.date(2026, 8, 16), "en")
    assert record.title.startswith("Speakers in Security Council")
    assert record.meeting
    assert (record.meeting.body, record.meeting.number) == ("Security Council", 9757)
    assert {statement.related_meeting for statement in record.statements} == {"S/PV.9757"}


def test_who_is_told_of() -> None:
    found = [(s.label, s.country, s.organization) for s in read(TEXT).statements]
    assert found == [
        ("Valdoria’s delegate", "XVA", None),
        ("The speaker for Orsavia", "XOR", None),
        ("Kestria's representative", "XKE", None),
        ("the representative of the Tamarind Isles", "XTI", None),
        ("STEFAN DARROW", None, "United Nations"),
        ("MARIE VAUTRELLE (Aurelle)", "XAU", None),
        ("ODA OKAPI", "XKE", None),
        ("The representative of Valdoria", "XVA", None),
    ]


def test_nothing_is_a_speech_and_forms_tell_quotation_marks() -> None:
    statements = by_label(read(TEXT))
    assert {s.kind for s in statements.values()} == {StatementKind.QUOTATION, StatementKind.RIGHT_OF_REPLY}
    assert statements["The speaker for Orsavia"].form is Form.INDIRECT
    assert statements["Valdoria’s delegate"].form is Form.MIXED
    assert statements["STEFAN DARROW"].form is Form.MIXED


def test_free_indirect_speech_runs_on_over_paragraphs_until_the_next_source() -> None:
    darrow = by_label(read(TEXT))["STEFAN DARROW"]
    said = words(TEXT, darrow.spans)
    assert said.startswith("the lock had been shut since May. He had visited it twice. The situation was serious")
    assert said.endswith("“We need barges, not speeches,” In the Department's view, the Council must act at once.")
    assert [TEXT[a:b] for a, b in darrow.cue_spans] == ["said", "observed", "added"]
    assert darrow.speaker
    assert darrow.speaker.role == "Under-Secretary-General for River Affairs"


def test_for_whom_and_with_whom() -> None:
    statement = by_label(read(TEXT))["MARIE VAUTRELLE (Aurelle)"]
    assert statement.on_behalf_of == ("Group of Anselm States",)
    assert statement.aligned_with == ("European Union",)
    assert statement.capacity is Capacity.GROUP


def test_what_the_service_itself_tells_is_nobodys() -> None:
    record = read(TEXT)
    said = " ".join(words(TEXT, s.spans) for s in record.statements)
    for left_out in ("granaries along", "Also speaking", "The meeting began", "had before it", "was closed"):
        assert left_out not in said
    assert any("Also speaking" in TEXT[a:b] for a, b in record.sentences)


def test_a_summary_ends_a_speaker_with_the_paragraph_unless_he_goes_on() -> None:
    text = covered(
        "Kestria’s delegate said that the lock was old.",
        "Granaries were empty and the price of bread had risen.",
        "The speaker for Orsavia said the dam would hold.",
        "He added that it had been inspected.",
    )
    kestria, orsavia = read(text).statements
    assert words(text, kestria.spans) == "the lock was old."
    assert words(text, orsavia.spans) == "the dam would hold. it had been inspected."


def test_a_delegate_gets_the_name_of_the_one_delegate_of_that_country() -> None:
    record = told(
        "Aurelle’s representative said that the lock must open.",
        "MARIE VAUTRELLE (Aurelle) said that the lock must open soon.",
        "ODA OKAPI, Minister for Foreign Affairs of Kestria, said no.",
        "The representative of Kestria said yes.",
    )
    first, _, _, last = record.statements
    assert first.speaker
    assert (first.speaker.name, first.rule) == ("MARIE VAUTRELLE", "delegate-named-elsewhere")
    assert (last.speaker, last.country, last.rule) == (None, "XKE", "delegate-of-state")


@pytest.mark.parametrize(
    ("sentence", "country", "said"),
    [
        ("The representative of the Tamarind Isles said that it rained.", "XTI", "it rained."),
        ("The delegate of Lanze, echoing others, stressed the need for talks.", "XLZ", "the need for talks."),
        ("The Kestrian delegate said it rained.", "XKE", "it rained."),
        ("Rain had fallen, said the representative of Thessmark.", "XTH", "Rain had fallen"),
        ("“Rain has fallen,” Monteluna’s speaker said.", "XML", "“Rain has fallen,”"),
        ("Speaking for the first time, the observer for Sarmadia said that it rained.", "XSM", "it rained."),
        ("Her counterpart from Port Amaranth called for calm.", "XPA", "for calm."),
        ("Many spoke of rain, with Thessmark’s delegate stressing that it rained.", "XTH", "it rained."),
        ("Orsavia’s Foreign Minister underscored that it rained.", "XOR", "it rained."),
    ],
)
def test_the_ways_in_which_a_delegate_is_told_of(sentence: str, country: str, said: str) -> None:
    text = covered(sentence)
    (statement,) = read(text).statements
    assert (statement.country, words(text, statement.spans)) == (country, said)


@pytest.mark.parametrize(
    "sentence",
    [
        "Chile’s neighbours, the delegates of Kestria among them, were absent.",
        "The report mentions the representative of Kestria.",
    ],
)
def test_somebody_mentioned_is_no_source(sentence: str) -> None:
    text = covered("The speaker for Orsavia said the dam would hold.", sentence)
    assert [s.country for s in read(text).statements] == ["XOR"]


@pytest.mark.parametrize(
    "sentence",
    [
        "“It rains,” said Stefan Darrow, Under-Secretary-General for River Affairs.",
        "Stefan Darrow, Under-Secretary-General for River Affairs, said that it rained.",
    ],
)
def test_somebody_named_with_a_post(sentence: str) -> None:
    text = covered(sentence, "He called for calm.")
    (statement,) = read(text).statements
    assert statement.speaker
    assert (statement.speaker.name, statement.organization) == ("Stefan Darrow", "United Nations")
    assert words(text, statement.spans) in {"“It rains,” for calm.", "it rained. for calm."}


def test_coverage_in_french() -> None:
    vautrelle, okapi, delegate = read(FRENCH).statements
    assert (vautrelle.country, vautrelle.on_behalf_of) == ("XAU", ("Groupe des États d’Afrique",))
    assert words(FRENCH, vautrelle.spans).endswith("les péniches attendaient. Le prix du grain avait doublé.")
    assert okapi.form is Form.MIXED
    assert words(FRENCH, okapi.spans) == "son pays avait construit l’écluse. « Elle est à nous »"
    assert (delegate.country, delegate.related_meeting) == ("XVA", "S/PV.9758")
    assert read(FRENCH).symbol == "CS/99483"


def test_other_languages_and_texts_without_speakers_are_refused() -> None:
    with pytest.raises(UnsupportedDocument, match="English and French"):
        read(TEXT, language="es")
    with pytest.raises(UnreadableDocument, match="told to be said"):
        told("Rain fell on the river and on the lock.")
