"""One invented meeting as its record is printed in each of the six languages: the same statements come out of each."""

import datetime as dt
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.formats.text import read_text
from indexer.records.record import Hints, Record
from indexer.records.registry import read_record
from statements.errors import OnRecordError
from statements.parsed import ParsedStatement
from statements.vocabulary import Capacity, DocumentType, StatementKind, VoteTiming

LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")
FOLDER = Path(__file__).parent / "six_languages"
PRESIDING, NATIONAL = Capacity.PRESIDING, Capacity.NATIONAL
SPEECH, PROCEDURAL, EXPLANATION = StatementKind.SPEECH, StatementKind.PROCEDURAL, StatementKind.EXPLANATION_OF_VOTE


class Expected(NamedTuple):
    """A statement in whatever language: who, for whom, what for, by which rule, in how many pieces."""

    country: str | None
    capacity: Capacity
    kind: StatementKind
    rule: str
    organization: str | None = None
    timing: VoteTiming | None = None
    pieces: int = 1


CHAIR = Expected(None, PRESIDING, PROCEDURAL, "cover-president")
MEETING = (
    CHAIR,
    Expected(None, Capacity.BRIEFER, SPEECH, "announced-by-chair", organization="River Commission"),
    CHAIR,
    Expected("XKE", Capacity.GROUP, SPEECH, "place-in-label", pieces=2),
    Expected(None, PRESIDING, PROCEDURAL, "took-the-chair"),
    Expected("XAU", NATIONAL, SPEECH, "place-in-label", pieces=2),
    CHAIR,
    Expected("XVA", NATIONAL, SPEECH, "national-capacity-of-chair"),
    CHAIR,
    Expected("XML", NATIONAL, EXPLANATION, "place-in-label", timing=VoteTiming.BEFORE),
    CHAIR,
    CHAIR,
    Expected("XKE", NATIONAL, EXPLANATION, "place-in-label", timing=VoteTiming.AFTER),
    CHAIR,
    Expected("XOR", NATIONAL, StatementKind.RIGHT_OF_REPLY, "place-in-label"),
    CHAIR,
    Expected("XKE", NATIONAL, StatementKind.POINT_OF_ORDER, "place-in-label"),
    CHAIR,
)
GROUP = {
    "en": "Lower Riparian Group", "fr": "Groupe des riverains d’aval", "es": "Grupo Ribereño Inferior",
    "ru": "Группы стран низовья", "zh": "下游沿岸国集团", "ar": "مجموعة دول المصب",
}  # fmt: skip
TITLE = {
    "en": "Council of Concord, 1131st meeting: Passage over the Anselm pass",
    "fr": "Conseil de la Concorde, 1131e séance : Passage du col d’Anselm",
    "es": "Consejo de la Concordia, 1131ª sesión: Paso del puerto de Anselm",
    "ru": "Совет согласия, 1131-е заседание: Проход через перевал Ансельм",
    "zh": "和睦理事会第1131次会议：安塞尔姆山口的通行",
    "ar": "مجلس الوئام، الجلسة 1131: المرور عبر ممر أنسيلم",
}
PRESIDENT = {
    "en": "Mr. Reeve", "fr": "M. Reeve", "es": "Sr. Reeve", "ru": "г-н Рив", "zh": "里夫先生", "ar": "السيد ريف",
}  # fmt: skip
PLACE = {"en": "Halmere", "fr": "Halmere", "es": "Halmere", "ru": "Хальмере", "zh": "哈尔梅尔", "ar": "هالمير"}


@cache
def text_of(language: str) -> str:
    return (FOLDER / f"{language}.txt").read_text(encoding="utf-8")


@cache
def record(language: str) -> Record:
    return read_record(read_text(text_of(language).encode(), "a.txt"), Hints("a.txt"))


def words(language: str, statement: ParsedStatement) -> list[str]:
    return [text_of(language)[start:end] for start, end in statement.spans]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_statements_come_out_of_every_language(language: str) -> None:
    read = record(language)
    assert (read.type, read.language) == (DocumentType.VERBATIM_RECORD, language)
    found = tuple(
        Expected(s.country, s.capacity, s.kind, s.rule, s.organization, s.vote_timing, len(s.spans))
        for s in read.statements
    )
    assert found == MEETING
    assert all(statement.resolved for statement in read.statements)
    assert read.warnings == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_cover_is_read_in_every_language(language: str) -> None:
    read = record(language)
    assert (read.symbol, read.date, read.title) == ("XC/PV.1131", dt.date(2026, 3, 19), TITLE[language])
    meeting = read.meeting
    assert meeting is not None
    assert (meeting.body, meeting.number, meeting.place) == ("Council of Concord", 1131, PLACE[language])
    assert meeting.start is not None
    assert meeting.start.isoformat() == "2026-03-19T10:30:00"
    assert meeting.president is not None
    assert (meeting.president.name, meeting.president.country) == (PRESIDENT[language], "XVA")


@pytest.mark.parametrize("language", LANGUAGES)
def test_groups_and_agreement_are_kept_apart_in_every_language(language: str) -> None:
    statements = record(language).statements
    assert [s.on_behalf_of for s in statements if s.on_behalf_of] == [(GROUP[language],)]
    assert [(s.country, s.aligned_with) for s in statements if s.aligned_with] == [("XAU", (GROUP[language],))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_language_spoken_is_the_one_that_the_label_marks(language: str) -> None:
    spoken = {index: s.spoken_language for index, s in enumerate(record(language).statements)}
    assert spoken[5] == (None if language == "fr" else "fr")
    assert spoken[9] == (None if language == "es" else "es")
    assert spoken[4] == (None if language == "zh" else "zh")
    assert spoken[1] == (None if language == "en" else "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobodys_words_are_in_no_statement(language: str) -> None:
    text = text_of(language)
    said = "\n".join(part for statement in record(language).statements for part in words(language, statement))
    # Every paragraph that is a direction, a heading, a list of votes or a mark stands outside of all statements.
    between = [p for p in text.split("\n\n") if p.startswith(("(", "（")) or "\n" in p]
    assert len(between) >= 5
    assert not any(paragraph in said for paragraph in between)
    last_paragraph = text.strip().split("\n\n")[-1]
    assert last_paragraph not in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_are_given_as_printed(language: str) -> None:
    text = text_of(language)
    for statement in record(language).statements:
        before = text[: statement.spans[0].start]
        assert statement.label in before


@pytest.mark.parametrize("language", LANGUAGES)
@given(data=st.data())
@settings(max_examples=25)
def test_in_whatever_order_spans_are_sorted_apart_and_hold_no_label(language: str, data: st.DataObject) -> None:
    paragraphs = text_of(language).strip().split("\n\n")
    shuffled = data.draw(st.lists(st.sampled_from(paragraphs), max_size=30))
    text = "\n\n".join([*paragraphs[:6], *shuffled])
    try:
        read = read_record(read_text(text.encode(), "a.txt"), Hints("a.txt", type=DocumentType.VERBATIM_RECORD))
    except OnRecordError as error:
        assert error.remedy  # noqa: PT017
        return
    spans = [span for statement in read.statements for span in statement.spans]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert all(text[start] == text[start].strip() and text[end - 1].strip() for start, end in spans)
    said = [text[start:end] for start, end in spans]
    assert not any(statement.label in part for statement in read.statements for part in said)
