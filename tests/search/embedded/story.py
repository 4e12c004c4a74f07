"""A long story of changes that any process can tell again: the same numbers give the same passages."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from search.engines.embedded import EmbeddedEngine
from search.engines.port import Change, IndexedPassage

MODEL = "invented-model/float32"
DIMENSIONS = 16
CHANGES = 2000
BATCH = 40


def open_engine(home: Path) -> EmbeddedEngine:
    return EmbeddedEngine(home / "index", MODEL, DIMENSIONS)


def change(number: int) -> Change:
    """Of each ten changes one retires, two replace, the others add."""
    if number % 10 == 0:
        return Change(number, f"p{number - 5:04}", None)
    target = number - 7 if number % 10 in {8, 9} else number
    chance = np.random.default_rng(number)
    row = chance.standard_normal(DIMENSIONS).astype(np.float32)
    passage = IndexedPassage(
        id=f"p{target:04}",
        document_id=f"d{target // 50}",
        statement_id=f"s{target // 5}",
        text=f"Change {number} speaks of peace and of matter{chance.integers(30)}.",
        language="en",
        type="speech",
        kind="speech",
        country=("XAA", "XBB", "XCC")[number % 3],
        speaker=f"Speaker {number % 17}",
        vector=row / np.linalg.norm(row),
    )
    return Change(number, passage.id, passage)


def batches(after: int = 0) -> Iterator[tuple[Sequence[Change], int]]:
    """The story from a checkpoint on."""
    for start in range(after + 1, CHANGES + 1, BATCH):
        end = min(start + BATCH, CHANGES + 1)
        yield [change(number) for number in range(start, end)], end - 1


def ending() -> dict[str, IndexedPassage]:
    """What an index holds when all has been told."""
    held: dict[str, IndexedPassage] = {}
    for number in range(1, CHANGES + 1):
        told = change(number)
        held.pop(told.passage_id, None)
        if told.passage:
            held[told.passage_id] = told.passage
    return held
