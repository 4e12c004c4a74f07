"""Votes set in columns over many pages: no list loses its heading, its end or a name."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.reading import read_document
from indexer.records.record import Hints
from statements import countries
from statements.vocabulary import VoteChoice, VoteManner
from tests.indexer.formats.made_records import Said, record

COVER = ("The Concord XA/64/PV.121", "Assembly of the Concord", "121st meeting", "Thursday, 19 March 2026, 10 a.m.")
NAMES = sorted(country.name for country in countries.all_countries() if country.invented)
# What a vote takes of a single column, its lists being of one line.
LINES_OF_A_VOTE = 6


def vote(number: int, split: int) -> list[Said]:
    favour, against = NAMES[:split], NAMES[split:]
    count = f"{len(favour)} votes to {len(against)}"
    return [
        Said("A recorded vote was taken.", direction=True),
        Said("In favour:", direction=True),
        Said(", ".join(favour)),
        Said("Against:", direction=True),
        Said(", ".join(against)),
        Said(f"Draft resolution XA/64/L.{number} was adopted by {count} (resolution 64/{number}).", direction=True),
    ]


def check(splits: list[int], opening: list[Said], *, columns: int, lines: int) -> None:
    printed = [said for number, split in enumerate(splits) for said in vote(number, split)]
    closing = [Said("I thank the members.", "The President:"), Said("The meeting rose at 1 p.m.", direction=True)]
    data = record(COVER, [*opening, *printed, *closing], columns=columns, lines_a_column=lines)
    parsed, _ = read_document(data, Hints("XA_64_PV.121.pdf"))
    assert [vote.manner for vote in parsed.votes] == [VoteManner.RECORDED] * len(splits)
    for number, (split, read) in enumerate(zip(splits, parsed.votes, strict=True)):
        assert (read.draft, read.resolution) == (f"XA/64/L.{number}", f"XA/RES/64/{number}")
        assert [p.name for p in read.positions if p.choice is VoteChoice.IN_FAVOUR] == NAMES[:split]
        assert [p.name for p in read.positions if p.choice is VoteChoice.AGAINST] == NAMES[split:]
    assert not {warning.code for warning in parsed.warnings} & {"vote_count_differs", "unknown_voter"}


def test_the_heading_of_a_list_is_no_header_where_it_tops_page_after_page() -> None:
    opening = [
        Said("The meeting was called to order at 10.05 a.m.", direction=True),
        *(Said(f"We turn to draft resolution number {number} of this day.", "The President:") for number in range(4)),
    ]
    assert len(opening) + 1 == LINES_OF_A_VOTE
    check([3, 4, 5, 6, 7, 3, 4, 5], opening, columns=1, lines=LINES_OF_A_VOTE)


@pytest.mark.parametrize("columns", [1, 2])
@given(splits=st.lists(st.integers(1, len(NAMES) - 1), min_size=5, max_size=8), lines=st.integers(24, 50))
@settings(max_examples=12)
def test_every_vote_of_a_long_record_is_whole(columns: int, splits: list[int], lines: int) -> None:
    opening = [
        Said("The meeting was called to order at 10.05 a.m.", direction=True),
        Said("We turn to the draft resolutions before the Assembly.", "The President:"),
    ]
    check(splits, opening, columns=columns, lines=lines)
