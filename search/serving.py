"""Which index serves and whose vectors it holds: engine and model change together, in the middle of searches too."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from search.answer import Counted, SearchAnswer
from search.embedding.port import Embedder
from search.engines.port import EngineError, EngineMismatch, IndexedModel, SearchEngine
from search.projection import Projection
from search.request import SearchRequest
from search.service import SearchService
from search.walking import Walk

Answer = TypeVar("Answer")


class Searching(Protocol):
    """Whatever answers searches."""

    def search(self, request: SearchRequest) -> SearchAnswer:
        """One page of results."""

    def count(self, request: SearchRequest, *, all_near: bool = False) -> Counted:
        """How many passages are found."""

    def walk(self, request: SearchRequest) -> Walk:
        """All that is found."""

    def point_out(self, request: SearchRequest, answer: SearchAnswer) -> None:
        """Sets `closest` of the results that were found by meaning alone."""


@dataclass(frozen=True, slots=True)
class Pair:
    """An engine for vectors of one model and that model, with what feeds and asks them. Never used across.

    `loaded` is whether the model can be had; without it passages are found by their words.
    """

    engine: SearchEngine
    embedder: Embedder
    projection: Projection
    service: SearchService
    loaded: bool = True

    @property
    def model(self) -> IndexedModel:
        """What an index of this pair says that it holds."""
        return IndexedModel(self.embedder.model.name, self.embedder.model.dimensions)


class Serving:
    """The pair whose model the index in force is of: `wanted` as soon as that is the one, else what `open_` gives.

    Another process may put another index in force at any moment. Safe to use from many threads.
    """

    def __init__(self, wanted: Pair, open_: Callable[[IndexedModel], Pair]) -> None:
        self.wanted = wanted
        self._open = open_
        self._lock = threading.Lock()
        self._other: Pair | None = None
        self._current: Pair | None = None
        self._has_served = False

    @property
    def changed_elsewhere(self) -> bool:
        """Whether the wanted model has served, and another process has changed the index to another one since."""
        return self._has_served and self.current() is not self.wanted

    def current(self) -> Pair:
        """The pair that served when it was last looked."""
        return self._current or self.look()

    def look(self) -> Pair:
        """The pair that serves now; where none can be looked at the last one, whose engine says what is wrong."""
        with self._lock:
            try:
                model = self.wanted.engine.indexed_model()
            except EngineError:
                return self._current or self.wanted
            self._has_served = self._has_served or model == self.wanted.model
            self._current = self._pair_of(model)
            return self._current

    def answered(self, ask: Callable[[Pair], Answer]) -> Answer:
        """What the pair that serves answers, asked again of its successor where that took its place meanwhile."""
        pair = self.current()
        try:
            return ask(pair)
        except EngineMismatch:
            successor = self.look()
            if successor is pair:
                raise
            return ask(successor)

    def close(self) -> None:
        """Lets go of files and connections."""
        self.wanted.engine.close()
        if self._other is not None:
            self._other.engine.close()

    def _pair_of(self, model: IndexedModel | None) -> Pair:
        if model is None or model == self.wanted.model:
            return self.wanted
        if self._other is None or self._other.model != model:
            self._other = self._open(model)
        return self._other
