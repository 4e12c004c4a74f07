"""Votes of the Security Council in 2020 against the published table of its meetings.

The data has the speeches of each meeting as one paragraph each, out of OCR; the table has the outcome as
"S/RES/2506 (2020) 15-0-0": in favour, against, abstaining.
"""

import csv
import datetime as dt
import gzip
import json
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from indexer.reading import read_document
from indexer.records.record import Hints
from statements.parsed import ParsedVote
from statements.vocabulary import DocumentType, StatementKind, VoteChoice, VoteManner

pytestmark = pytest.mark.data
_OUTCOME = re.compile(r"(S/RES/\d+ \(\d{4}\)) (\d+)-(\d+)-(\d+)")
_COUNTED = (VoteChoice.IN_FAVOUR, VoteChoice.AGAINST, VoteChoice.ABSTAINING)


def outcomes(folder: Path) -> dict[str, tuple[str, list[int]]]:
    """Resolution and numbers of votes by the symbol of the record."""
    with (folder / "reference" / "unsc_meetings_1946_2022.csv").open(encoding="utf-8") as table:
        rows = [(row["meeting_record"], _OUTCOME.search(" ".join(row.values()))) for row in csv.DictReader(table)]
    return {
        symbol.split()[0]: (found[1], [int(count) for count in found.groups()[1:]]) for symbol, found in rows if found
    }


def meetings(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """The speeches of each meeting in order."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    with gzip.open(folder / "unsc_2020" / "unsc2020_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        for speech in map(json.loads, lines):
            found[speech["symbol"].split()[0]].append(speech)
    return {symbol: sorted(speeches, key=lambda s: s["order"]) for symbol, speeches in found.items()}


def test_every_adoption_has_its_resolution_and_the_published_count(data_folder: Path) -> None:
    published = outcomes(data_folder)
    adoptions = [(symbol, speeches) for symbol, speeches in meetings(data_folder).items() if symbol in published]
    assert len(adoptions) == 20
    drafts = 0
    for symbol, speeches in adoptions:
        text = f"{symbol}\nSecurity Council\n\n" + "\n\n".join(speech["text"] for speech in speeches)
        hints = Hints("record.txt", DocumentType.VERBATIM_RECORD, date=dt.date.fromisoformat(speeches[0]["date"]))
        parsed, _ = read_document(text.encode(), hints)
        (vote,) = parsed.votes
        assert (vote.manner, vote.adopted, vote.resolution) == (VoteManner.SHOW_OF_HANDS, True, published[symbol][0])
        assert counted(vote) == published[symbol][1]
        assert len({position.country for position in vote.positions}) == 15
        explaining = [s for s in parsed.statements if s.kind is StatementKind.EXPLANATION_OF_VOTE]
        assert all(statement.explains == (0,) for statement in explaining)
        drafts += vote.draft is not None
    assert drafts == 18


def counted(vote: ParsedVote) -> list[int]:
    """How many are listed as having done what."""
    return [sum(position.choice is choice for position in vote.positions) for choice in _COUNTED]
