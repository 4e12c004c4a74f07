"""Printed notes on what a delegation had intended: they stand beside the vote that was cast and change nothing."""

import re
from dataclasses import replace

from indexer.records.verbatim_record.votes.positions import NamesOfCountries
from indexer.records.verbatim_record.votes.words import VoteResultWords
from statements.parsed import Position, VoteNote

_AROUND = re.compile(r"\A[\s\[［*(]+|[\s\]］)]+\Z")


def notes_in(text: str, words: VoteResultWords, names: NamesOfCountries) -> list[VoteNote]:
    """A note for every delegation that the printed text names; none where it names nobody."""
    printed = _AROUND.sub("", " ".join(text.split()))
    notes = []
    for clause in words.note.finditer(printed):
        rest = clause["rest"]
        intended = next((choice for choice, pattern in words.intended if pattern.search(rest)), None)
        notes += [VoteNote(printed, name, code, intended) for name, code in names.named(clause["names"])]
    return notes


def with_notes(positions: list[Position], notes: list[VoteNote]) -> tuple[Position, ...]:
    """The positions, each with the note on its country."""
    told = {note.country or note.name: note.text for note in notes}
    return tuple(replace(position, note=told.get(position.country or position.name)) for position in positions)
