"""Keeps an engine equal to the catalog: vectors first, then the change sequence."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from catalog.catalog import Catalog
from catalog.reading import Entry, StatementView
from search.embedding.port import Embedder, Vectors
from search.engines.port import Change, IndexedPassage, SearchEngine
from statements.groups import group_key, groups_on

# Small enough that a kill repeats seconds of work, large enough that a transaction each is nothing.
EMBED_AT_ONCE = 256
# Ten times what a batch takes on two cores; a worker renews what it holds, so that a slow one may take longer.
CLAIM_SECONDS = 30.0
# A commit of the embedded engine takes 40 to 300 ms however small it is (docs/decisions/0006).
APPLY_AT_ONCE = 5_000

Progress = Callable[[str, int, int], None]


def no_progress(_stage: str, _done: int, _of: int) -> None:
    """For callers that show none."""


class Fault(StrEnum):
    """How a passage of the engine differs from the catalog."""

    MISSING = "missing"
    EXTRA = "extra"
    ALTERED = "altered"


@dataclass(frozen=True, slots=True)
class Difference:
    """One passage on which engine and catalog disagree."""

    passage_id: str
    fault: Fault


def indexed(entry: Entry, vector: bytes | None) -> IndexedPassage:
    """A passage as engines see it."""
    passage, statement, document = entry.passage, entry.statement, entry.document
    behalf = tuple(dict.fromkeys(map(group_key, statement.on_behalf_of))) if statement else ()
    return IndexedPassage(
        id=passage.id,
        document_id=document.id,
        statement_id=statement.id if statement else None,
        text=passage.text,
        language=passage.language,
        type=document.type,
        kind=statement.kind if statement else None,
        standing=entry.standing,
        country=statement.country if statement else None,
        speaker=statement.speaker if statement else None,
        organization=statement.organization if statement else None,
        groups=tuple(dict.fromkeys((*_groups(statement, document.date), *behalf))) if statement else (),
        behalf=behalf,
        date=document.date,
        vector=None if vector is None else np.frombuffer(vector, dtype="<f4"),
    )


def _groups(statement: StatementView, date: dt.date | None) -> tuple[str, ...]:
    """The groups of which the country was a member when it was said; of a report, on the day that it tells.

    What has no date counts for the groups that the country has always belonged to, and for no others.
    """
    return groups_on(statement.country, statement.said_on or date) if statement.country else ()


class Projection:
    """One engine fed from one catalog, with vectors of one model.

    `turn` is held while the engine is brought up to date; entering it may raise EngineBusy.
    `holder` names this process where others compute vectors for the same catalog.
    """

    def __init__(
        self,
        catalog: Catalog,
        engine: SearchEngine,
        embedder: Embedder,
        turn: Callable[[], AbstractContextManager[None]] = nullcontext,
        holder: str | None = None,
    ) -> None:
        self._catalog = catalog
        self._engine = engine
        self._embedder = embedder
        self._turn = turn
        self._holder = holder

    def behind(self) -> int:
        """How many changes the engine has not seen yet."""
        return self._catalog.sequence.last() - self._engine.status().checkpoint

    def embed(self, progress: Progress = no_progress) -> int:
        """Computes and stores the vectors that are missing and nobody else's work; returns how many."""
        model, done = self._embedder.model, 0
        total = self._catalog.vectors.count_missing(model.name, model.languages)
        while batch := self.embed_batch():
            done += batch
            progress("Reading for meaning", done, total)
        return done

    def embed_batch(self) -> int:
        """Computes and stores the next vectors that are missing; returns how many, 0 where nothing is left."""
        model, vectors = self._embedder.model, self._catalog.vectors
        if self._holder is None:
            batch = vectors.missing(model.name, model.languages, EMBED_AT_ONCE)
        else:
            batch = vectors.claim(model.name, model.languages, EMBED_AT_ONCE, self._holder, CLAIM_SECONDS)
        if batch:
            rows = self._embedder.passages([text for _, text in batch])
            vectors.put(model.name, {id_: _bytes(row) for (id_, _), row in zip(batch, rows, strict=True)})
        return len(batch)

    def catch_up(self, progress: Progress = no_progress) -> int:
        """Applies every change the engine has not seen; returns how many passages that concerned.

        Safe to kill anywhere and to repeat. Raises EngineBusy where another process is at it.
        """
        if self.behind() <= 0:
            return 0
        with self._turn():
            return self._catch_up(progress)

    def _catch_up(self, progress: Progress) -> int:
        until = self._catalog.sequence.last()
        checkpoint = self._engine.status().checkpoint
        self.embed(progress)
        until = self._ready_until(checkpoint, until)
        applied = 0
        for changes, up_to in self._batches(checkpoint, until):
            self._engine.apply(changes, up_to)
            applied += len(changes)
            progress("Indexing", up_to - checkpoint, until - checkpoint)
        return applied

    def rebuild(self, progress: Progress = no_progress) -> None:
        """Fills a new index beside the old one from the whole change sequence, and swaps.

        Raises EngineBusy where another process is writing.
        """
        with self._turn():
            self._rebuild(progress)

    def _rebuild(self, progress: Progress) -> None:
        until = self._catalog.sequence.last()
        self.embed(progress)
        until = self._ready_until(0, until)

        def batches() -> Iterator[tuple[Sequence[Change], int]]:
            for changes, up_to in self._batches(0, until):
                yield changes, up_to
                progress("Indexing", up_to, until)

        self._engine.rebuild(batches())

    def verify(self) -> list[Difference]:
        """Compares engine and catalog passage by passage."""
        held = dict(self._engine.contents())
        differences = []
        after = ""
        while entries := self._catalog.sequence.living(after, APPLY_AT_ONCE):
            vectors = self._vectors([entry.passage.id for entry in entries])
            for entry in entries:
                id_ = entry.passage.id
                digest = held.pop(id_, None)
                if digest is None:
                    differences.append(Difference(id_, Fault.MISSING))
                elif digest != indexed(entry, vectors.get(id_)).digest():
                    differences.append(Difference(id_, Fault.ALTERED))
            after = entries[-1].passage.id
        return differences + [Difference(id_, Fault.EXTRA) for id_ in held]

    def _batches(self, checkpoint: int, until: int) -> Iterator[tuple[list[Change], int]]:
        while checkpoint < until:
            found, up_to = self._catalog.sequence.after(checkpoint, APPLY_AT_ONCE, until)
            vectors = self._vectors([change.passage_id for change in found])
            yield (
                [
                    Change(c.sequence, c.passage_id, indexed(c.entry, vectors.get(c.passage_id)) if c.entry else None)
                    for c in found
                ],
                up_to,
            )
            checkpoint = up_to

    def _ready_until(self, after: int, until: int) -> int:
        """How far the engine may go: not past a passage whose vector another process is computing."""
        model = self._embedder.model
        if self._holder is None:
            return until
        return self._catalog.vectors.ready_until(model.name, model.languages, after, until)

    def _vectors(self, ids: list[str]) -> dict[str, bytes]:
        return self._catalog.vectors.get(self._embedder.model.name, ids)


def _bytes(row: Vectors) -> bytes:
    return row.astype("<f4").tobytes()
