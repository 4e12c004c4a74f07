"""Saved searches run over what is new: those that ask for the same run once, whoever's they are."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from catalog.catalog import Catalog
from catalog.novelties import News, Novelty
from catalog.reading import Entry
from catalog.saved_searches import StoredSearch
from digests.lost import LOST, running_of
from digests.plans import Running, vector_of
from digests.saved import Event
from digests.window import MakeEngine, Match, Window, window_over
from search.embedding.errors import EmbeddingError
from search.embedding.port import Embedder, Vectors

# A month of a busy installation is gone through in pieces of which each fits into memory.
AT_ONCE = 5_000
# Searches understood are kept for the next time: to read 10,000 takes as long as to run them.
UNDERSTOOD_KEPT = 50_000


@dataclass(slots=True)
class Outcome:
    """What was found for each search, by its number, in the order in which it came.

    `lost` tells why others cannot be run any more, `waiting` why some cannot be run now: a search by meaning waits for
    its model and is not run for less. `ask_for_changes` are the searches that want what reads differently. `entries`
    are the passages found, and `reworded` the later wordings of the window with theirs.
    """

    until: int
    matches: dict[int, list[Match]] = field(default_factory=dict)
    lost: dict[int, str] = field(default_factory=dict)
    waiting: dict[int, str] = field(default_factory=dict)
    ask_for_changes: set[int] = field(default_factory=set)
    entries: dict[str, Entry] = field(default_factory=dict)
    reworded: list[Novelty] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Identical:
    """Searches that ask for the same, and what that is."""

    running: Running
    vector: Vectors | None
    searches: tuple[StoredSearch, ...]

    @property
    def told_until(self) -> int:
        """Up to where all of them have been told."""
        return min(search.told_until for search in self.searches)


class Matcher:
    """Runs saved searches of one catalog. Keeps what it has understood; not for several threads at a time."""

    def __init__(self, catalog: Catalog, embedder: Embedder, make_engine: MakeEngine) -> None:
        self._catalog = catalog
        self._embedder = embedder
        self._make_engine = make_engine
        self._understood: dict[str, Running] = {}

    def run(self, searches: Sequence[StoredSearch], until: int) -> Outcome:
        """What is new for each of the searches up to a number of the change sequence.

        Raises EngineError where matching has to wait: then nothing is told, and nothing lost.
        """
        outcome = Outcome(until)
        groups = self._understand(searches, outcome)
        after = min((search.told_until for search in searches), default=until)
        beyond = after
        while after < until and (found := self._catalog.novelties.between(after, until, AT_ONCE, beyond)):
            with window_over(self._catalog, self._make_engine, self._embedder.model, found) as window:
                _match(window, groups, outcome)
            beyond = found[-1].sequence
        return outcome

    def understood(self, stored: StoredSearch) -> Running:
        """What a search asks for. Raises what makes it one that cannot be run any more."""
        return self._running(_key(stored), stored, _Speakers(self._catalog.library.speakers))

    def _understand(self, searches: Sequence[StoredSearch], outcome: Outcome) -> list[Identical]:
        speakers = _Speakers(self._catalog.library.speakers)
        alike: dict[str, list[StoredSearch]] = {}
        for search in searches:
            alike.setdefault(_key(search), []).append(search)
        groups = []
        for key, same in alike.items():
            try:
                understood = self._running(key, same[0], speakers)
                groups.append(Identical(understood, self._vector(understood, same), tuple(same)))
            except LOST as error:
                outcome.lost |= {search.id: str(error) for search in same}
            except EmbeddingError as error:
                outcome.waiting |= {search.id: str(error) for search in same}
        return groups

    def _running(self, key: str, search: StoredSearch, speakers: "_Speakers") -> Running:
        known = self._understood.get(key)
        if known is None:
            speakers.asked = False
            known = running_of(search, self._catalog, self._embedder.model, speakers)
            # Who bears a name or an id changes with every document.
            named = speakers.asked or known.wanted.person or known.wanted.document
            if not named and len(self._understood) < UNDERSTOOD_KEPT:
                self._understood[key] = known
        return known

    def _vector(self, understood: Running, searches: Sequence[StoredSearch]) -> Vectors | None:
        """The vector of the words, kept with the searches; each takes as long as running fifty of them."""
        if not understood.about:
            return None
        model = self._embedder.model.name
        kept = next((search.vector for search in searches if search.model == model and search.vector), None)
        vector = vector_of(self._embedder, understood) if kept is None else np.frombuffer(kept, "<f4")
        lacking = [search for search in searches if search.model != model]
        if vector is not None:
            for search in lacking:
                stored = {"model": model, "vector": vector.astype("<f4").tobytes()}
                self._catalog.saved_searches.change(search.id, stored)
        return vector


def _match(window: Window, groups: Iterable[Identical], outcome: Outcome) -> None:
    last = max((novelty.sequence for novelty in window.novelties.values()), default=0)
    asking = [same for same in groups if same.told_until < last]
    matches = window.matches([(same.running, same.vector) for same in asking])
    for same, found in zip(asking, matches, strict=True):
        outcome.entries |= {match.novelty.passage_id: window.entries[match.novelty.passage_id] for match in found}
        event = same.running.wanted.event
        if event is Event.REWORDED:
            outcome.ask_for_changes |= {search.id for search in same.searches}
        if not found:
            continue
        for search in same.searches:
            new = [match for match in found if match.is_told(event, search.told_until, outcome.until)]
            if new:
                outcome.matches.setdefault(search.id, []).extend(new)
    reworded = [novelty for novelty in window.novelties.values() if novelty.news is News.REWORDED]
    outcome.reworded += reworded
    outcome.entries |= {novelty.passage_id: window.entries[novelty.passage_id] for novelty in reworded}


def _key(search: StoredSearch) -> str:
    """The same for searches that ask for the same: what is stored has its fields in their order."""
    return f"{search.version}:{search.search}"


class _Speakers:
    """Every speaker's name, read at most once, and whether anybody asked."""

    def __init__(self, read: Callable[[], Iterable[str]]) -> None:
        self._read = read
        self.asked = False

    def __call__(self) -> Sequence[str]:
        self.asked = True
        return self._names

    @cached_property
    def _names(self) -> Sequence[str]:
        return list(self._read())
