"""A vote as each of the six languages prints it: the same comes out of each."""

import pytest

from indexer.formats.text import read_text
from indexer.records.record import Hints
from indexer.records.registry import read_record
from statements.parsed import ParsedVote, Tally
from statements.vocabulary import StatementKind, VoteChoice, VoteManner, VoteMatter
from tests.indexer.records.test_six_languages import LANGUAGES, text_of
from tests.indexer.records.votes.made_votes import CHAIR, PRINTED, printed

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


@pytest.mark.parametrize(
    ("language", "told", "tally"),
    [
        ("fr", "Le projet a recueilli 13 voix pour, zéro voix contre et deux abstentions.", Tally(13, 0, 2)),
        ("fr", "Le résultat du vote est le suivant : 14 voix pour, aucune contre et une abstention.", Tally(14, 0, 1)),
        ("es", "Ha habido 13 votos a favor, ninguno en contra y 2 abstenciones.", Tally(13, 0, 2)),
        ("es", "El proyecto de resolución ha recibido 13 votos a favor y ningún voto en contra.", Tally(13, 0, None)),
        ("ru", "За проект резолюции подано 13 голосов; никто не голосовал против; 2 члена Совета воздержались.",
         Tally(13, 0, 2)),
        ("ru", "Результаты голосования следующие: за — 13, против — 0, воздержались — 2.", Tally(13, 0, 2)),
        ("zh", "表决结果如下：13票赞成，0票反对，2票弃权。", Tally(13, 0, 2)),
        ("zh", "决议草案获得13票赞成、零票反对、两票弃权。", Tally(13, 0, 2)),
        ("ar", "حصل مشروع القرار على 13 صوتا مؤيدا مقابل لا شيء، مع امتناع عضوين عن التصويت.", Tally(13, None, 2)),
    ],
)  # fmt: skip
def test_the_chair_reads_out_the_count_in_many_ways(language: str, told: str, tally: Tally) -> None:
    form = PRINTED[language]
    record = printed(language, form.asked, form.taken, form.lists, f"{CHAIR[language]} {told}")
    assert only(record.votes).tally == tally


@pytest.mark.parametrize(
    ("language", "told", "adopted"),
    [
        ("fr", "Le projet de résolution n’est pas adopté, un membre permanent du Conseil ayant voté contre.", False),
        ("fr", "Le projet de résolution est adopté à l’unanimité en tant que résolution 12 (2026).", True),
        (
            "es",
            "El proyecto de resolución no ha sido aprobado debido al voto en contra de un miembro permanente.",
            False,
        ),
        ("es", "El proyecto de resolución queda aprobado por unanimidad como resolución 12 (2026).", True),
        ("ru", "Проект резолюции не принят, поскольку один из постоянных членов Совета голосовал против.", False),
        ("ru", "Проект резолюции принимается единогласно в качестве резолюции 12 (2026).", True),
        ("zh", "由于一个常任理事国投反对票，决议草案未获通过。", False),
        ("zh", "决议草案获得一致通过，成为第12（2026）号决议。", True),
        ("ar", "لم يُعتمد مشروع القرار نظرا للصوت المعارض لأحد الأعضاء الدائمين.", False),
        ("ar", "اعتُمد مشروع القرار بالإجماع بوصفه القرار 12 (2026).", True),
    ],
)
def test_the_chair_says_whether_a_draft_is_adopted(language: str, told: str, adopted: bool) -> None:
    form = PRINTED[language]
    vote = only(printed(language, form.asked, form.taken, form.lists, f"{CHAIR[language]} {told}").votes)
    assert (vote.adopted, vote.resolution) == (adopted, "XA/RES/12 (2026)" if adopted else None)
    assert listed(vote) == LISTED


def test_articles_before_names_in_a_note_are_no_part_of_them() -> None:
    form = PRINTED["fr"]
    note = (
        "[Les délégations de la Kestrie et de l’Orsavie ont par la suite informé le Secrétariat qu’elles entendaient "
        "voter pour.]"
    )
    vote = only(printed("fr", form.asked, form.taken, form.lists, form.adopted, note).votes)
    assert [(told.country, told.intended) for told in vote.notes] == [("XKE", IN_FAVOUR), ("XOR", IN_FAVOUR)]
