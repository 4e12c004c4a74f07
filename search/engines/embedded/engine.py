"""The embedded engine: opens, follows and replaces the index in one folder."""

import threading
from collections.abc import Collection, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from filelock import FileLock, Timeout

from search.engines.embedded import generations
from search.engines.embedded.answering import answer
from search.engines.embedded.failures import damaged, mismatch, reading, writing
from search.engines.embedded.generations import Description
from search.engines.embedded.highlighting import highlight
from search.engines.embedded.many import answers
from search.engines.embedded.row_log import NONE
from search.engines.embedded.schema import VERSION
from search.engines.embedded.snapshot import Reader, Snapshot, mark
from search.engines.embedded.vocabulary import spellings
from search.engines.embedded.walking import Walk
from search.engines.embedded.writer import Writer
from search.engines.outdated import other_groups, other_model, other_version
from search.engines.port import (
    Branch,
    Change,
    EngineAnswer,
    EngineBusy,
    EngineError,
    EngineMismatch,
    EngineStatus,
    Hit,
    IndexedModel,
    PassageText,
    Plan,
)
from search.engines.spellings import Spellings
from search.query.tree import Node
from search.turns import turn
from statements.groups import tables_version

NAME = "embedded"


class EmbeddedEngine:
    """An index in `folder` with vectors of `model_name`. Nothing is opened or made before its first use.

    Safe to use from many threads.
    """

    def __init__(self, folder: Path, model_name: str, dimensions: int) -> None:
        self._home = folder
        self._pointer = generations.pointer(folder)
        self._model = model_name
        self._dimensions = dimensions
        self._opening = threading.Lock()
        self._reader: Reader | None = None
        self._pointed: tuple[int, ...] | None = None

    def apply(self, changes: Sequence[Change], up_to: int) -> None:
        """Takes changes in and moves the checkpoint to `up_to`, in one commit.

        Raises EngineBusy where another process writes, EngineMismatch where the index was built for
        another model, EngineError where it is damaged or cannot be written.
        """
        with self._lock():
            description = self._in_force() or self._first_generation()
            files = generations.files_of(self._home, description)
            with self._reading():
                writer = Writer(files, self._dimensions)
            with writer, writing(self._home):
                if up_to > writer.commit.checkpoint:
                    writer.apply(changes, up_to)
                    writer.save()
            generations.remove_others(self._home, description.generation)

    def rebuild(self, batches: Iterable[tuple[Sequence[Change], int]]) -> None:
        """Builds a new generation beside the one that serves, whatever state that one is in, and swaps them."""
        with self._lock():
            self._build(batches)

    def discard_replaced(self) -> tuple[str, ...]:
        """Nothing: a replaced generation is removed at once, and its readers keep it open while they need it."""
        return ()

    def run(self, plan: Plan) -> EngineAnswer:
        """Answers from the newest commit. An index that is not there yet is an empty one."""
        snapshot = self._snapshot()
        if snapshot is None:
            nothing = Branch((), 0)
            facets = dict.fromkeys(plan.facets, ())
            return EngineAnswer(
                nothing if plan.keyword else None, None if plan.vector is None else nothing, facets, total=0
            )
        if plan.vector is not None and plan.vector.shape != (self._dimensions,):
            raise EngineMismatch(
                f"The query's vector has the shape {plan.vector.shape}; the index holds {self._dimensions} dimensions.",
                "Search with the model that the index is for.",
            )
        with turn, self._reading():
            return answer(snapshot, plan)

    def run_many(self, plans: Sequence[Plan]) -> list[EngineAnswer]:
        """What `run` gives for each plan, of one commit. Vectors have the dimensions of the index."""
        snapshot = self._snapshot()
        if snapshot is None:
            return [self.run(plan) for plan in plans]
        with turn, self._reading():
            return list(answers(snapshot, plans))

    def walk(self, plan: Plan, size: int) -> Generator[tuple[Hit, ...]]:
        """All hits of one branch, of the newest commit at the first step."""
        snapshot = self._snapshot()
        if snapshot is None:
            return
        with turn, self._reading():
            hits = Walk(snapshot, plan)
        for start in range(0, hits.total, size):
            yield hits.at(start, size)

    def highlights(self, query: Node, passages: Mapping[str, PassageText]) -> dict[str, tuple[tuple[int, int], ...]]:
        """Code-point ranges in the texts that match the query, whether the index holds them or not."""
        return highlight(query, passages)

    def spellings(self, words: Collection[str]) -> dict[str, Spellings]:
        """What each word may be a misspelling of."""
        snapshot = self._snapshot()
        if snapshot is None:
            return {}
        with turn, self._reading():
            return spellings(snapshot, words)

    def contents(self) -> Iterator[tuple[str, str]]:
        """Passage id and digest of what both parts of the index hold; one without the other is not held."""
        snapshot = self._snapshot()
        if snapshot is None:
            return
        with self._reading():
            rows = snapshot.held()
            ids = snapshot.columns.ids[rows].tolist()
        for id_, row in zip(ids, rows.tolist(), strict=True):
            yield id_.decode(), snapshot.columns.digest(row)

    def status(self) -> EngineStatus:
        """The state of the projection; `bytes` counts all files."""
        snapshot = self._snapshot()
        if snapshot is None:
            return EngineStatus(NAME, self._model, 0, 0, 0, 0)
        return EngineStatus(
            name=NAME,
            model=self._model,
            passages=len(snapshot.alive),
            vectors=int(np.count_nonzero(snapshot.columns.owner != NONE)),
            checkpoint=snapshot.commit.checkpoint,
            bytes=generations.bytes_of(snapshot.files.folder),
        )

    def indexed_model(self) -> IndexedModel | None:
        """The model of the generation in force."""
        description = generations.described(self._home)
        return None if description is None else IndexedModel(description.model, description.dimensions)

    def close(self) -> None:
        """Lets go of files; the engine can be used again."""
        with self._opening:
            self._reader = self._pointed = None

    def _build(self, batches: Iterable[tuple[Sequence[Change], int]]) -> None:
        description = self._new_description()
        try:
            with writing(self._home):
                writer = Writer(generations.files_of(self._home, description), self._dimensions, create=True)
            with writer:
                # What goes wrong in the batches is not the index's fault, so only writing is watched.
                for changes, up_to in batches:
                    with writing(self._home):
                        writer.apply(changes, up_to)
                with writing(self._home):
                    writer.save()
            with writing(self._home):
                generations.put_in_force(self._home, description)
        except BaseException:
            generations.discard(self._home, description)
            raise
        generations.remove_others(self._home, description.generation)

    def _first_generation(self) -> Description:
        description = self._new_description()
        with (
            writing(self._home),
            Writer(generations.files_of(self._home, description), self._dimensions, create=True) as writer,
        ):
            writer.save()
        generations.put_in_force(self._home, description)
        return description

    def _new_description(self) -> Description:
        return Description(generations.new_name(), VERSION, self._model, self._dimensions, tables_version())

    def _in_force(self) -> Description | None:
        """The generation that serves. Raises EngineMismatch where it is for something else."""
        description = generations.described(self._home)
        if description is None:
            return None
        if description.version != VERSION:
            raise mismatch(self._home, other_version(f"layout {description.version}"))
        if (description.model, description.dimensions) != (self._model, self._dimensions):
            raise mismatch(self._home, other_model(description.model, self._model))
        if description.groups != tables_version():
            raise mismatch(self._home, other_groups())
        return description

    def _snapshot(self) -> Snapshot | None:
        with self._opening:
            try:
                return self._newest()
            except EngineError:
                # A rebuild may have swapped the generation between two looks at it.
                if self._pointed == self._pointer_mark():
                    raise
                return self._newest()

    def _newest(self) -> Snapshot | None:
        pointed = self._pointer_mark()
        if pointed is None:
            self._reader = self._pointed = None
            return None
        if self._reader is None or pointed != self._pointed:
            self._reader, self._pointed = None, pointed
            description = self._in_force()
            if description is None:
                return None
            with self._reading():
                self._reader = Reader(generations.files_of(self._home, description), self._dimensions)
        with self._reading():
            return self._reader.snapshot()

    def _pointer_mark(self) -> tuple[int, ...] | None:
        try:
            return mark(self._pointer)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise damaged(self._home, error.strerror or error) from error

    @contextmanager
    def _reading(self) -> Iterator[None]:
        with reading(self._home):
            yield

    @contextmanager
    def _lock(self) -> Iterator[None]:
        with writing(self._home):
            self._home.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self._home / "write.lock", timeout=0)
            try:
                lock.acquire()
            except Timeout as error:
                raise EngineBusy(
                    f"Another process is writing to the search index in {self._home}.",
                    "Wait until it is done; its passages become searchable as it goes.",
                ) from error
        try:
            yield
        finally:
            lock.release()
