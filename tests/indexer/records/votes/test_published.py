"""Votes of published records, each checked by eye against the printed page."""

from pathlib import Path

import pytest

from indexer.reading import read_document
from indexer.records.record import Hints
from statements.parsed import ParsedDocument, Tally
from statements.vocabulary import VoteChoice, VoteManner, VoteMatter

pytestmark = pytest.mark.data
EXPECTED = {
    "S_PV.8422.pdf": [("S/2018/1016", "S/RES/2448 (2018)")],
    "S_PV.3756.pdf": [("S/1997/241", None)],
    "A_64_PV.121.pdf": [
        ("A/64/L.72", "A/RES/64/299"), ("A/64/L.68", "A/RES/64/300"), ("A/64/L.71", None), ("A/64/L.70", None),
        (None, "A/RES/64/301"),
    ],
    "A_76_PV.102.pdf": [
        ("A/76/L.86", "A/RES/76/305"), ("A/76/L.79", "A/DEC/76/575"), ("A/76/L.85", "A/RES/76/306"),
        ("A/76/L.87", "A/RES/76/307"), (None, "A/DEC/76/423"),
        *((None, f"A/DEC/76/{number}") for number in range(576, 584)),
    ],
}  # fmt: skip


def read(folder: Path, name: str) -> ParsedDocument:
    return read_document((folder / "un_verbatim_pdf" / name).read_bytes(), Hints(name))[0]


@pytest.mark.parametrize("name", EXPECTED)
def test_every_decision_of_the_record_is_read(data_folder: Path, name: str) -> None:
    parsed = read(data_folder, name)
    assert [(vote.draft, vote.resolution) for vote in parsed.votes] == EXPECTED[name]
    assert not {w.code for w in parsed.warnings} & {"vote_count_differs", "unknown_voter", "listed_twice"}
    assert all(parsed.text[start:end].strip() for vote in parsed.votes for start, end in vote.spans)


@pytest.mark.parametrize(
    ("name", "adopted", "tally", "others"),
    [
        ("S_PV.8422.pdf", True, Tally(13, 0, 2), {"CHN": VoteChoice.ABSTAINING, "RUS": VoteChoice.ABSTAINING}),
        ("S_PV.3756.pdf", False, Tally(13, 1, 1), {"USA": VoteChoice.AGAINST, "CRI": VoteChoice.ABSTAINING}),
    ],
)
def test_every_member_of_the_council_is_listed_once(
    data_folder: Path, name: str, adopted: bool, tally: Tally, others: dict[str, VoteChoice]
) -> None:
    parsed = read(data_folder, name)
    (vote,) = parsed.votes
    assert (vote.manner, vote.adopted, vote.tally) == (VoteManner.SHOW_OF_HANDS, adopted, tally)
    assert len({p.country for p in vote.positions}) == len(vote.positions) == 15
    assert {p.country: p.choice for p in vote.positions if p.choice is not VoteChoice.IN_FAVOUR} == others
    explaining = [s for s in parsed.statements if s.vote_timing]
    assert explaining
    assert {s.explains for s in explaining} == {(0,)}


def test_decisions_of_the_assembly_without_a_vote_name_nobody(data_folder: Path) -> None:
    for name in ("A_64_PV.121.pdf", "A_76_PV.102.pdf"):
        for vote in read(data_folder, name).votes:
            assert (vote.manner, vote.adopted, vote.positions) == (VoteManner.WITHOUT_VOTE, True, ())
            assert vote.matter in {VoteMatter.RESOLUTION, VoteMatter.DECISION}
