"""Summary records: numbered paragraphs in the third person, credited by the subject of their first sentence."""

import datetime as dt
import time
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.formats.text import read_text
from indexer.records.record import Hints, Record
from indexer.records.registry import read_record
from indexer.records.summary_record import read_summary_record
from statements.errors import OnRecordError, UnreadableDocument, UnsupportedDocument
from statements.parsed import ParsedStatement
from statements.vocabulary import Capacity, DocumentType, Form, StatementKind, VoteTiming

TEXT = (Path(__file__).parent / "summary_record.txt").read_text(encoding="utf-8")
COVER = TEXT.split("The meeting was called to order")[0]
SPEECH, REPLY = StatementKind.SPEECH, StatementKind.RIGHT_OF_REPLY
PIECES = st.sampled_from([
    "1. ", "2. ", "3. ", "Mr. Arkelis (Kestria) said that ", "The Chair invited ", "it snowed. ", "\n\n", "\n",
    "In favour:", "Kestria, Lanze", "A recorded vote was taken.", "Agenda item 3", "(a) a plough",
    ", speaking on behalf of ", "Statements made in exercise of the right of reply", "Ms. Vautrelle", "(", ")",
    "The meeting rose at 1 p.m.",
])  # fmt: skip


@cache
def whole() -> Record:
    return read(TEXT)


def read(text: str) -> Record:
    return read_record(read_text(text.encode(), "a.txt"), Hints("a.txt"))


def of(*paragraphs: str) -> tuple[ParsedStatement, ...]:
    return read("\n\n".join((COVER.strip(), *paragraphs))).statements


def said(statement: ParsedStatement, text: str = TEXT) -> list[str]:
    return [text[start:end] for start, end in statement.spans]


def test_the_cover_is_read() -> None:
    record = whole()
    assert (record.type, record.symbol, record.date) == (
        DocumentType.SUMMARY_RECORD, "XA/C.3/12/SR.44", dt.date(2026, 3, 19)
    )  # fmt: skip
    assert record.title == "Third Committee, twelfth session, 44th meeting"
    assert record.meeting is not None
    assert (record.meeting.number, record.meeting.place) == (44, "Halmere")
    assert record.meeting.president is not None
    assert (record.meeting.president.name, record.meeting.president.country) == ("Mr. Tornvik", "XTH")
    assert record.warnings == ()


def test_every_speaker_has_the_paragraphs_up_to_the_next_one() -> None:
    found = [(s.label, s.country, s.capacity, len(s.spans)) for s in whole().statements]
    assert found == [
        ("Ms. Maradine (Director of the Concord Relief Office)", None, Capacity.ORGANIZATION, 2),
        ("The Chair", None, Capacity.PRESIDING, 1),
        ("Mr. Arkelis (Kestria)", "XKE", Capacity.GROUP, 4),
        ("Ms. Vautrelle (Aurelle)", "XAU", Capacity.NATIONAL, 2),
        ("The Chair", "XTH", Capacity.NATIONAL, 1),
        ("Mr. Shen Baiyu (Lanze)", "XLZ", Capacity.NATIONAL, 1),
        ("Mr. Shen Baiyu (Lanze)", "XLZ", Capacity.NATIONAL, 1),
        ("The Acting Chair", None, Capacity.PRESIDING, 1),
        ("Mr. Dovalle (Orsavia)", "XOR", Capacity.NATIONAL, 1),
        ("Mr. Arkelis", "XKE", Capacity.NATIONAL, 1),
    ]
    assert {statement.form for statement in whole().statements} == {Form.INDIRECT}
    assert all(statement.resolved for statement in whole().statements)


def test_kinds_are_told_by_the_clause_or_by_the_heading() -> None:
    kinds = [(s.kind, s.vote_timing) for s in whole().statements if s.capacity is not Capacity.PRESIDING]
    explanation = StatementKind.EXPLANATION_OF_VOTE
    assert kinds == [
        (SPEECH, None), (SPEECH, None), (SPEECH, None), (SPEECH, None), (explanation, VoteTiming.BEFORE),
        (explanation, VoteTiming.AFTER), (REPLY, None), (REPLY, None),
    ]  # fmt: skip


def test_an_official_speaks_for_the_body_of_his_post() -> None:
    statement = whole().statements[0]
    assert statement.speaker is not None
    assert (statement.speaker.name, statement.speaker.role) == ("Ms. Maradine", "Director")
    assert (statement.organization, statement.rule) == ("Concord Relief Office", "post-in-label")


def test_groups_and_agreement_are_kept_apart() -> None:
    statements = whole().statements
    assert [s.on_behalf_of for s in statements if s.on_behalf_of] == [("Lower Riparian Group",)]
    assert [(s.country, s.aligned_with) for s in statements if s.aligned_with] == [("XAU", ("Lower Riparian Group",))]


def test_spans_hold_whole_sentences_without_numbers_votes_and_headings() -> None:
    words = "\n".join(part for statement in whole().statements for part in said(statement))
    assert words.startswith("Ms. Maradine (Director of the Concord Relief Office), introducing the report")
    assert "The President of Kestria had visited the pass." in words
    for other in ("In favour", "12.", "Agenda item", "was adopted by", "took the Chair", "rose at", "right of reply"):
        assert other not in words


def test_an_observer_is_of_the_place_he_observes_for() -> None:
    (statement,) = of("1. Mr. Pell (Observer for Port Amaranth) said that the harbour was frozen.")
    assert (statement.country, statement.resolved) == ("XPA", True)


@pytest.mark.parametrize(
    ("paragraph", "kind"),
    [
        ("1. Mr. Dovalle (Orsavia), speaking in exercise of the right of reply, said that it was not so.", REPLY),
        (
            "1. Mr. Dovalle (Orsavia), speaking on a point of order, asked who had the floor.",
            StatementKind.POINT_OF_ORDER,
        ),
        ("1. Mr. Dovalle (Orsavia) said that he reserved the right of reply.", SPEECH),
    ],
)
def test_the_clause_tells_the_kind(paragraph: str, kind: StatementKind) -> None:
    assert of(paragraph)[0].kind is kind


@pytest.mark.parametrize(
    "goes_on",
    [
        "2. Mr. Tornvik had been right about that.",
        "2. The Secretary-General had called for patience.",
        "2. The President of Kestria wished it were otherwise.",
        "2. Her delegation regretted the delay.",
        "2. In 2019. the pass had been open.",
    ],
)
def test_a_paragraph_that_names_no_speaker_goes_on(goes_on: str) -> None:
    (statement,) = of("1. Ms. Vautrelle (Aurelle) said that it had snowed.", goes_on)
    assert len(statement.spans) == 2


def test_what_follows_a_decision_without_a_name_is_nobodys() -> None:
    (statement,) = of(
        "1. Ms. Vautrelle (Aurelle) said that it had snowed.",
        "2. Draft resolution XA/C.3/12/L.5 was adopted.",
        "3. It had been a long meeting.",
    )
    assert len(statement.spans) == 1


def test_a_name_nobody_knows_stays_printed_and_unresolved() -> None:
    (statement,) = of("1. Mr. Oake said that it had snowed.")
    assert statement.speaker is not None
    assert (statement.speaker.name, statement.resolved, statement.rule) == ("Mr. Oake", False, "unresolved")


def test_a_record_in_which_nobody_speaks_is_refused() -> None:
    with pytest.raises(UnreadableDocument) as caught:
        of("1. It had snowed for nine days in the valley, and that was all.")
    assert caught.value.remedy


def test_a_summary_record_in_another_language_says_which() -> None:
    text = (
        "XA/C.3/12/SR.44\nCompte rendu analytique de la 44e séance\n\n1. M. Arkelis (Kestrie) dit que la neige est sur "
        "le col et que les routes de la vallée ne sont pas ouvertes pour les camions qui sont dans les villages."
    )
    with pytest.raises(UnsupportedDocument, match="French"):
        read(text)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_whatever_the_text_spans_are_sorted_apart_and_inside(pieces: str) -> None:
    text = COVER + pieces
    try:
        record = read_summary_record(read_text(text.encode(), "a.txt"), Hints("a.txt"))
    except OnRecordError as error:
        assert error.remedy  # noqa: PT017
        return
    spans = [span for statement in record.statements for span in statement.spans]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))


@pytest.mark.parametrize("unit", ["1. Mr. A ", "Mr. A (", "The Chair, ", "on behalf of ", "a, "])
def test_hostile_texts_take_no_more_time_than_others(unit: str) -> None:
    text = f"{COVER}1. Mr. Arkelis (Kestria) said that it had snowed.\n\n" + unit * (60_000 // len(unit))
    began = time.thread_time()
    read_summary_record(read_text(text.encode(), "a.txt"), Hints("a.txt"))
    assert time.thread_time() - began < 10
