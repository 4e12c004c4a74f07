"""From the model that an index is of to the one that is wanted: read by it in the background, then swapped at once."""

import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

from catalog.vectors import VectorStore
from search.engines.port import EngineError
from search.projection import CaughtUp, Difference, Progress, no_progress
from search.serving import Pair, Serving

# Counting takes half a second where there are 300,000 passages, and embedding a hundred of them some seconds.
SECONDS_BETWEEN_COUNTS = 10.0


@dataclass(frozen=True, slots=True)
class ModelChange:
    """A change under way: the model that serves, the one to come, and how many of how many passages that has read."""

    serving: str
    coming: str
    read: int
    of: int

    @property
    def percent(self) -> int:
        """Rounded down: not 100 before all is read."""
        return 100 * self.read // self.of if self.of else 100


class Changeover:
    """Keeps the index that serves equal to the catalog, and changes it to the wanted model where it is of another.

    Until the new index is there the old one answers, with the model that it is of; what is added meanwhile is found by
    its words at once. Vectors are kept in the catalog as they come, so that whoever is killed goes on from there. Where
    another process has changed the index away from the wanted model again, it stays as that one left it: two
    processes with different settings would else go on for ever.
    """

    def __init__(
        self,
        serving: Serving,
        vectors: VectorStore,
        turn: Callable[[], AbstractContextManager[None]] = nullcontext,
    ) -> None:
        self._serving = serving
        self._vectors = vectors
        self._turn = turn
        self._counted: tuple[float, ModelChange] | None = None

    @property
    def pending(self) -> bool:
        """Whether the index is still of another model than the wanted one."""
        return self._serving.current() is not self._serving.wanted and not self._serving.changed_elsewhere

    def change(self) -> ModelChange | None:
        """How far the change is, None where there is none; counted anew at most every ten seconds."""
        if not self.pending:
            return None
        now = time.monotonic()
        if self._counted is None or now - self._counted[0] >= SECONDS_BETWEEN_COUNTS:
            wanted = self._serving.wanted
            of = self._vectors.count_read(wanted.embedder.model.languages)
            read = max(0, of - wanted.projection.lacking())
            self._counted = now, ModelChange(self._serving.current().model.name, wanted.model.name, read, of)
        return self._counted[1]

    @property
    def seen(self) -> ModelChange | None:
        """What `change` said last, for whoever must not wait for a count."""
        return self._counted[1] if self._counted and self.pending else None

    def behind(self) -> int:
        """How many changes the index that serves has not seen yet."""
        return self._serving.answered(lambda pair: pair.projection.behind())

    def complete(self) -> bool:
        """Whether all that the model reads can be found by meaning too, and that model is the wanted one."""
        return self._serving.current().projection.complete() and not self.pending

    def lacking(self) -> int:
        """How many passages lack a vector of the model to come, or of the one that serves where none is."""
        return self._fed().projection.lacking()

    def embed_batch(self) -> int:
        """As `Projection.embed_batch`, by the model to come where there is one."""
        return self._fed().projection.embed_batch()

    def catch_up(
        self,
        progress: Progress = no_progress,
        *,
        meaning: bool = True,
        change: bool = False,
        stop: threading.Event | None = None,
    ) -> CaughtUp:
        """Brings the index that serves up to date, as `Projection.catch_up` does.

        With `change`, for those that run for long or were told to: where the index is of another model than the wanted
        one, computes what vectors that lacks, and then makes and swaps the index.
        """
        pair = self._serving.look()
        self.change()
        if not (change and meaning and self.pending):
            return pair.projection.catch_up(progress, meaning=meaning and pair.loaded, stop=stop)
        done = CaughtUp()
        with self._turn():
            self._change(self._serving.look(), progress, done, stop or threading.Event())
        return done

    def rebuild(self, progress: Progress = no_progress) -> None:
        """A new index beside the one that serves, for the wanted model.

        Where one of another model serves and can be used, its vectors come first. Raises EngineBusy.
        """
        if self._usable(self._serving.look()) and self.pending:
            self.catch_up(progress, change=True)
            if not self.pending:
                return
        self._serving.wanted.projection.rebuild(progress)
        self._serving.look()

    def unused_vectors(self) -> dict[str, int]:
        """How many vectors the catalog keeps of each model that neither serves nor is to come."""
        used = {pair.model.name for pair in (self._serving.look(), self._serving.wanted)}
        return {model: count for model, count in self._vectors.models().items() if model not in used}

    def discard_unused_vectors(self) -> dict[str, int]:
        """Deletes them; returns how many they were. Going back to such a model means to read everything again."""
        return {model: self._vectors.discard(model) for model in self.unused_vectors()}

    def verify(self) -> list[Difference]:
        """Compares the index that serves with the catalog, passage by passage."""
        return self._serving.answered(lambda pair: pair.projection.verify())

    def _fed(self) -> Pair:
        return self._serving.wanted if self.pending else self._serving.current()

    def _change(self, serving: Pair, progress: Progress, done: CaughtUp, stop: threading.Event) -> None:
        wanted = self._serving.wanted.projection
        while self.pending and not stop.is_set():
            done += serving.projection.catch_up(progress, meaning=False, stop=stop)
            if wanted.complete():
                wanted.rebuild(progress)
                self._serving.look()
                return
            words_until = serving.engine.status().checkpoint
            if not wanted.embed(progress, done, stop, wanted.lacking(), words_until):
                return  # what is left is another worker's, who has claimed it
            self.change()

    @staticmethod
    def _usable(pair: Pair) -> bool:
        try:
            pair.engine.status()
        except EngineError:
            return False
        return True
