"""A vote as each of the six languages prints it: the same comes out of each."""

import pytest

from indexer.formats.text import read_text
from indexer.records.record import Hints
from indexer.records.registry import read_record
from statements.parsed import ParsedVote, Tally
from statements.vocabulary import StatementKind, VoteChoice, VoteManner, VoteMatter
from tests.indexer.records.test_six_languages import LANGUAGES, text_of
from tests.indexer.records.votes.made_votes import PRINTED, printed

IN_FAVOUR, AGAINST, ABSTAINING = VoteChoice.IN_FAVOUR, VoteChoice.AGAINST, VoteChoice.ABSTAINING
LISTED = [
    ("XAU", IN_FAVOUR), ("XLZ", IN_FAVOUR), ("XML", IN_FAVOUR), ("XKE", AGAINST), ("XOR", ABSTAINING),
]  # fmt: skip
TITLES = {
    "en": "Tolls on bridges", "fr": "Péages sur les ponts", "es": "Peajes en los puentes", "ru": "Сборы на мостах",
    "zh": "桥梁通行费", "ar": "رسوم الجسور",
}  # fmt: skip


def only(votes: tuple[ParsedVote, ...]) -> ParsedVote:
    (vote,) = votes
    return vote


def listed(vote: ParsedVote) -> list[tuple[str | None, VoteChoice]]:
    return [(position.country, position.choice) for position in vote.positions]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_vote_of_the_council_is_read_in_every_language(language: str) -> None:
    record = read_record(read_text(text_of(language).encode(), "a.txt"), Hints("a.txt"))
    vote = only(record.votes)
    assert (vote.manner, vote.matter, vote.adopted) == (VoteManner.SHOW_OF_HANDS, VoteMatter.RESOLUTION, True)
    assert vote.resolution == "XC/RES/12 (2026)"
    assert vote.tally == Tally(4, 1, None)
    assert listed(vote) == [(code, IN_FAVOUR) for code in ("XAU", "XLZ", "XML", "XVA")] + [("XKE", AGAINST)]
    explaining = [s for s in record.statements if s.kind is StatementKind.EXPLANATION_OF_VOTE]
    assert [(s.country, s.explains) for s in explaining] == [("XML", (0,)), ("XKE", (0,))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_recorded_vote_of_the_assembly_is_read_in_every_language(language: str) -> None:
    form = PRINTED[language]
    record = printed(language, form.asked, form.taken, form.lists, form.adopted, form.intended)
    vote = only(record.votes)
    assert (vote.manner, vote.matter, vote.adopted) == (VoteManner.RECORDED, VoteMatter.RESOLUTION, True)
    assert (vote.draft, vote.resolution, vote.title) == ("XA/64/L.72", "XA/RES/64/299", TITLES[language])
    assert vote.result == form.adopted
    assert vote.tally == Tally(3, 1, 1)
    assert listed(vote) == LISTED
    assert record.warnings == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_delegation_had_intended_stands_beside_its_vote(language: str) -> None:
    form = PRINTED[language]
    vote = only(printed(language, form.asked, form.taken, form.lists, form.adopted, form.intended).votes)
    (note,) = vote.notes
    assert (note.country, note.intended, note.text) == ("XOR", IN_FAVOUR, form.intended.strip("[]"))
    assert [p.country for p in vote.positions if p.note == note.text] == ["XOR"]
    assert ("XOR", ABSTAINING) in listed(vote)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rejected_draft_becomes_no_resolution(language: str) -> None:
    form = PRINTED[language]
    vote = only(printed(language, form.asked, form.taken, form.lists, form.rejected).votes)
    assert (vote.adopted, vote.draft, vote.resolution, vote.tally) == (False, "XA/64/L.72", None, Tally(3, 1, 1))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_paragraph_is_voted_on_by_itself(language: str) -> None:
    form = PRINTED[language]
    vote = only(printed(language, form.asked, form.taken, form.lists, form.retained).votes)
    assert (vote.matter, vote.adopted, vote.draft, vote.resolution) == (VoteMatter.PART, True, "XA/64/L.72", None)
    assert vote.part is not None
    assert vote.part in form.retained
    assert "5" in vote.part


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_adoption_without_a_vote_has_neither_tally_nor_positions(language: str) -> None:
    form = PRINTED[language]
    vote = only(printed(language, form.asked, form.unopposed).votes)
    assert (vote.manner, vote.adopted, vote.tally, vote.positions) == (VoteManner.WITHOUT_VOTE, True, None, ())
    assert (vote.draft, vote.resolution) == ("XA/64/L.72", "XA/RES/64/299")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_so_decided_under_a_number_is_a_decision(language: str) -> None:
    form = PRINTED[language]
    vote = only(printed(language, form.asked, form.decided).votes)
    assert (vote.manner, vote.matter, vote.adopted) == (VoteManner.WITHOUT_VOTE, VoteMatter.DECISION, True)
    assert (vote.resolution, vote.result) == ("XA/DEC/64/555", form.decided)
    assert only(printed(language, form.asked, form.unopposed, form.intended).votes).resolution == "XA/RES/64/299"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lists_and_results_are_in_no_statement(language: str) -> None:
    form = PRINTED[language]
    record = printed(language, form.asked, form.taken, form.lists, form.adopted, form.intended)
    assert [len(statement.spans) for statement in record.statements] == [1]
    assert [span.end - span.start for span in record.statements[0].spans] == [len(form.asked)]
