"""Keeps an engine equal to the catalog: words at once, meaning as the vectors come."""

import datetime as dt
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Self

import numpy as np

from catalog.catalog import Catalog
from catalog.reading import Entry, StatementView
from search.embedding.port import Embedder, Vectors
from search.engines.port import Change, IndexedPassage, SearchEngine
from statements.groups import group_key, groups_on
from statements.organizations import preferred_name
from statements.symbols import canonical

# Small enough that a kill repeats seconds of work, large enough that a transaction each is nothing.
EMBED_AT_ONCE = 256
# Ten times what a batch takes on two cores; a worker renews what it holds, so that a slow one may take longer.
CLAIM_SECONDS = 30.0
# A commit of the embedded engine takes 40 to 300 ms however small it is (docs/decisions/0006).
APPLY_AT_ONCE = 5_000
# Seventeen seconds of embedding on two cores: how long what is new meanwhile waits to be found by its words.
EMBED_BETWEEN_COMMITS = 2_560

Progress = Callable[[str, int, int], None]


def no_progress(_stage: str, _done: int, _of: int) -> None:
    """For callers that show none."""


class Fault(StrEnum):
    """How a passage of the engine differs from the catalog."""

    MISSING = "missing"
    EXTRA = "extra"
    ALTERED = "altered"


@dataclass(slots=True)
class CaughtUp:
    """What it took to bring an engine up to date: changes applied, vectors computed, and the seconds of either."""

    applied: int = 0
    vectors: int = 0
    indexing_seconds: float = 0.0
    embedding_seconds: float = 0.0

    def __iadd__(self, other: "CaughtUp") -> Self:
        self.applied += other.applied
        self.vectors += other.vectors
        self.indexing_seconds += other.indexing_seconds
        self.embedding_seconds += other.embedding_seconds
        return self


@dataclass(frozen=True, slots=True)
class Difference:
    """One passage on which engine and catalog disagree."""

    passage_id: str
    fault: Fault


def indexed(entry: Entry, vector: bytes | None, cites: tuple[str, ...] = ()) -> IndexedPassage:
    """A passage as engines see it; `cites` are the canonical symbols that it names."""
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
        organ=_organ(document.meeting.body) if document.meeting else None,
        symbol=_symbol(document.symbol) if document.symbol else None,
        capacity=statement.capacity if statement else None,
        spoken=statement.spoken_language if statement else None,
        cites=cites,
        date=document.date,
        vector=None if vector is None else np.frombuffer(vector, dtype="<f4"),
    )


# A tenth of a millisecond each, and the same for all passages of a document.
_organ = lru_cache(1024)(preferred_name)
_symbol = lru_cache(1024)(canonical)


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
        # No passage of a change up to here lacks its vector; those up to the second number have been looked at.
        self._complete = self._seen = 0

    def behind(self) -> int:
        """How many changes the engine has not seen yet."""
        return self._catalog.sequence.last() - self._engine.status().checkpoint

    def complete(self) -> bool:
        """Whether all that the model reads can be found by meaning too. Quick, however much is on record."""
        last = self._catalog.sequence.last()
        if self._complete < last:
            model = self._embedder.model
            self._complete = self._catalog.vectors.complete_until(model.name, model.languages, self._complete, last)
        return self._complete >= last

    def lacking(self) -> int:
        """How many passages lack their vector."""
        if self.complete():
            return 0
        model = self._embedder.model
        return self._catalog.vectors.count_missing(model.name, model.languages, self._complete)

    def embed_batch(self) -> int:
        """Computes and stores the next vectors that are missing and nobody else's work; returns how many, 0 for none.

        The engine takes them in when it catches up.
        """
        model, vectors = self._embedder.model, self._catalog.vectors
        self._seen = max(self._seen, self._complete)
        wanted = (model.name, model.languages, EMBED_AT_ONCE)
        if self._holder is None:
            batch = vectors.missing(*wanted, after=self._seen)
        else:
            batch = vectors.claim(*wanted, self._holder, CLAIM_SECONDS, after=self._seen)
        if batch:
            rows = self._embedder.passages([unseen.text for unseen in batch])
            vectors.put(model.name, {unseen.passage_id: _bytes(row) for unseen, row in zip(batch, rows, strict=True)})
            self._seen = batch[-1].sequence
        else:
            # What another process has claimed and leaves undone is found when this one looks again.
            self.complete()
            self._seen = self._complete
        return len(batch)

    def catch_up(
        self, progress: Progress = no_progress, *, meaning: bool = True, stop: threading.Event | None = None
    ) -> CaughtUp:
        """Applies every change the engine has not seen; with `meaning`, computes the vectors that are missing too.

        Passages can be found by their words as soon as they are applied; their vectors follow in stages.
        Ends after the batch at hand when `stop` is set. Safe to kill anywhere and to repeat. Raises EngineBusy where
        another process is at it.
        """
        done = CaughtUp()
        if self.behind() > 0 or (meaning and not self.complete()):
            with self._turn():
                self._catch_up(progress, done, stop or threading.Event(), meaning=meaning)
        return done

    def _catch_up(self, progress: Progress, done: CaughtUp, stop: threading.Event, *, meaning: bool) -> None:
        lacking = self.lacking() if meaning else 0
        if lacking <= EMBED_AT_ONCE:  # two seconds: a commit for the words alone would not be worth it
            self.embed(progress, done, stop, lacking)
            lacking = 0
        until = self._apply(progress, done, stop)
        while lacking and self.embed(progress, done, stop, lacking, until):
            until = self._apply(progress, done, stop)

    def embed(
        self, progress: Progress, done: CaughtUp, stop: threading.Event, of: int, words_until: int | None = None
    ) -> int:
        """One stage of `of` missing vectors; returns how many came.

        With `words_until`, the last change whose words the engine has, a stage ends early where words wait behind it:
        of a slow model it would take minutes.
        """
        began, before = time.monotonic(), done.vectors
        while of and done.vectors - before < EMBED_BETWEEN_COMMITS and not stop.is_set():
            batch = self.embed_batch()
            if not batch:
                break
            done.vectors += batch
            progress("Reading for meaning", done.vectors, max(of, done.vectors))
            if words_until is not None and self._catalog.sequence.words_after(words_until):
                break
        done.embedding_seconds += time.monotonic() - began
        return done.vectors - before

    def _apply(self, progress: Progress, done: CaughtUp, stop: threading.Event) -> int:
        """Up to the newest change, whose number is returned; less where it is told to stop."""
        checkpoint, until = self._engine.status().checkpoint, self._catalog.sequence.last()
        began = time.monotonic()
        for changes, up_to in self._batches(checkpoint, until):
            self._engine.apply(changes, up_to)
            done.applied += len(changes)
            progress("Indexing", up_to - checkpoint, until - checkpoint)
            if stop.is_set():
                break
        done.indexing_seconds += time.monotonic() - began
        return until

    def rebuild(self, progress: Progress = no_progress) -> None:
        """Fills a new index beside the old one from the whole change sequence, and swaps; missing vectors follow.

        Raises EngineBusy where another process is writing.
        """
        with self._turn():
            until = self._catalog.sequence.last()

            def batches() -> Iterator[tuple[Sequence[Change], int]]:
                for changes, up_to in self._batches(0, until):
                    yield changes, up_to
                    progress("Indexing", up_to, until)

            self._engine.rebuild(batches())
            self._catch_up(progress, CaughtUp(), threading.Event(), meaning=True)

    def verify(self) -> list[Difference]:
        """Compares engine and catalog passage by passage."""
        held = dict(self._engine.contents())
        differences = []
        after = ""
        while entries := self._catalog.sequence.living(after, APPLY_AT_ONCE):
            vectors = self._vectors([entry.passage.id for entry in entries])
            cites = self._cites(entries)
            for entry in entries:
                id_ = entry.passage.id
                digest = held.pop(id_, None)
                if digest is None:
                    differences.append(Difference(id_, Fault.MISSING))
                elif digest != indexed(entry, vectors.get(id_), cites.get(id_, ())).digest():
                    differences.append(Difference(id_, Fault.ALTERED))
            after = entries[-1].passage.id
        return differences + [Difference(id_, Fault.EXTRA) for id_ in held]

    def _batches(self, checkpoint: int, until: int) -> Iterator[tuple[list[Change], int]]:
        while checkpoint < until:
            found, up_to = self._catalog.sequence.after(checkpoint, APPLY_AT_ONCE, until)
            vectors = self._vectors([change.passage_id for change in found])
            cites = self._cites([change.entry for change in found if change.entry])
            yield (
                [
                    Change(c.sequence, id_, indexed(c.entry, vectors.get(id_), cites.get(id_, ())) if c.entry else None)
                    for c in found
                    for id_ in [c.passage_id]
                ],
                up_to,
            )
            checkpoint = up_to

    def _cites(self, entries: Sequence[Entry]) -> dict[str, tuple[str, ...]]:
        return self._catalog.references.in_passages({entry.document.id for entry in entries})

    def _vectors(self, ids: list[str]) -> dict[str, bytes]:
        return self._catalog.vectors.get(self._embedder.model.name, ids)


def _bytes(row: Vectors) -> bytes:
    return row.astype("<f4").tobytes()
