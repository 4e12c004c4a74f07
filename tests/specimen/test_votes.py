"""The votes of the specimen are read as they are printed, and every explanation knows its own."""

import pytest

from specimen.build import sources
from statements.parsed import Tally
from statements.vocabulary import StatementKind, VoteChoice, VoteManner
from tests.specimen.readings import reading

FILES = {record["symbol"]: record.file_name for record in sources()}
HANDS, RECORDED = VoteManner.SHOW_OF_HANDS, VoteManner.RECORDED
VOTES = [
    ("XC/PV.1104", HANDS, True, "XC/2025/61", "XC/RES/214 (2025)", Tally(9, None, None), (9, 0, 0)),
    ("XC/PV.1131", HANDS, False, "XC/2026/31", None, Tally(5, 2, 2), (5, 2, 2)),
    ("XC/PV.1149", HANDS, True, "XC/2026/88", "XC/RES/231 (2026)", Tally(7, 1, 1), (7, 1, 1)),
    ("XA/10/PV.3", RECORDED, True, "XA/10/L.2", "XA/RES/10/2", Tally(6, 1, 2), (6, 1, 2)),
]


@pytest.mark.parametrize(("symbol", "manner", "adopted", "draft", "resolution", "tally", "listed"), VOTES)
def test_votes_are_read_as_printed(
    symbol: str,
    manner: VoteManner,
    adopted: bool,
    draft: str,
    resolution: str | None,
    tally: Tally,
    listed: tuple[int, int, int],
) -> None:
    (vote,) = reading(FILES[symbol]).votes
    assert (vote.manner, vote.adopted, vote.draft, vote.resolution) == (manner, adopted, draft, resolution)
    assert vote.tally == tally
    choices = [position.choice for position in vote.positions]
    counted = tuple(choices.count(c) for c in (VoteChoice.IN_FAVOUR, VoteChoice.AGAINST, VoteChoice.ABSTAINING))
    assert counted == listed
    assert all(position.country for position in vote.positions)


@pytest.mark.parametrize("symbol", FILES)
def test_every_explanation_explains_the_vote_of_its_meeting(symbol: str) -> None:
    document = reading(FILES[symbol])
    explaining = [s for s in document.statements if s.kind is StatementKind.EXPLANATION_OF_VOTE]
    assert all(statement.explains == (0,) for statement in explaining)
    assert bool(explaining) <= bool(document.votes)
    others = [s for s in document.statements if s.kind is not StatementKind.EXPLANATION_OF_VOTE]
    assert not any(statement.explains for statement in others)
