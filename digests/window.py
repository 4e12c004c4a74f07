"""What is new, as a small index of its own in which saved searches are run.

An engine of the embedded kind, whichever serves the pages: it is built from the catalog in some tenth of a second for
1,000 passages and asks nothing of a cluster (docs/decisions/0026). It holds besides the wording that a passage had
before, so that one is new since it was reworded only where it was not found earlier.
"""

import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple, Protocol

from catalog.catalog import Catalog
from catalog.novelties import News, Novelty
from catalog.reading import Entry
from digests.plans import Running
from digests.saved import Event
from search.embedding.port import Model, Vectors
from search.engines.port import Change, EngineAnswer, IndexedPassage, Plan, SearchEngine
from search.projection import indexed


class WindowEngine(SearchEngine, Protocol):
    """An engine that runs thousands of plans over a small index."""

    def run_many(self, plans: Sequence[Plan]) -> Sequence[EngineAnswer]:
        """What `run` gives for each."""


# Makes an engine in a folder.
MakeEngine = Callable[[Path], WindowEngine]
# Their answers fit into memory however many passages each finds.
_AT_ONCE = 2_000


class Match(NamedTuple):
    """A passage that a search finds, and by what; `before`: it finds the wording before this one too."""

    novelty: Novelty
    by_words: bool
    by_meaning: bool
    before: bool

    def is_told(self, event: Event, since: int, until: int) -> bool:
        """Whether it is told for a search that has been told up to `since`.

        A later wording is new where the earlier one was not found; who asks for changes of wording gets every one.
        """
        novelty = self.novelty
        reworded = novelty.is_reworded_since(since, until)
        if event is Event.REWORDED:
            return reworded
        return novelty.is_new_since(since, until) or (reworded and not self.before)


@dataclass(frozen=True, slots=True)
class Window:
    """New passages by id, as they are in the catalog now, and an engine that holds them and nothing else."""

    novelties: Mapping[str, Novelty]
    entries: Mapping[str, Entry]
    engine: WindowEngine
    model: Model
    depth: int

    def matches(self, asked: Sequence[tuple[Running, Vectors | None]]) -> Iterator[list[Match]]:
        """What each search finds among the passages, in the order in which they came. Raises what the engine raises.

        Procedural remarks are left out where nobody asked for them. Some thousand searches are run together, for most
        of which the engine knows at once that they find nothing.
        """
        for start in range(0, len(asked), _AT_ONCE):
            batch = asked[start : start + _AT_ONCE]
            plans = [running.plan(vector, self.model, self.depth) for running, vector in batch]
            for (running, _), answer in zip(batch, self.engine.run_many(plans), strict=True):
                yield self._matches(running, answer)

    def _matches(self, running: Running, answer: EngineAnswer) -> list[Match]:
        words = {hit.passage_id for hit in answer.keyword.hits} if answer.keyword else set()
        meaning = {hit.passage_id for hit in answer.meaning.hits} if answer.meaning else set()
        found = words | meaning
        if not found:
            return []
        matches = (
            Match(novelty, id_ in words, id_ in meaning, novelty.former_id in found)
            for id_ in found
            if (novelty := self.novelties.get(id_)) is not None and _is_wanted(self.entries[id_], running)
        )
        return sorted(matches, key=lambda match: match.novelty.sequence)


@contextmanager
def window_over(
    catalog: Catalog, make_engine: MakeEngine, model: Model, novelties: Sequence[Novelty]
) -> Iterator[Window]:
    """The window of these passages, as long as it is used; those that went meanwhile are left out."""
    entries = catalog.library.entries([novelty.passage_id for novelty in novelties])
    living = {novelty.passage_id: novelty for novelty in novelties if novelty.passage_id in entries}
    passages = _indexed(catalog, model, list(living.values()), entries)
    with tempfile.TemporaryDirectory(prefix="onrecord-window-") as folder:
        engine = make_engine(Path(folder))
        try:
            changes = [Change(number, passage.id, passage) for number, passage in enumerate(passages, start=1)]
            engine.rebuild([(changes, len(changes))])
            yield Window(living, entries, engine, model, max(1, len(changes)))
        finally:
            engine.close()


def _indexed(
    catalog: Catalog, model: Model, novelties: Sequence[Novelty], entries: Mapping[str, Entry]
) -> Iterator[IndexedPassage]:
    former = {novelty.former_id: novelty for novelty in novelties if novelty.former_id is not None}
    wordings = catalog.novelties.wordings(list(former))
    vectors = catalog.vectors.get(model.name, [*entries, *former, *(novelty.lineage for novelty in novelties)])
    cites = catalog.references.in_passages({entries[novelty.passage_id].document.id for novelty in novelties})
    for novelty in novelties:
        id_ = novelty.passage_id
        # One that came after what is told now may have no vector yet; that of its first wording stands for it.
        vector = vectors.get(id_) or vectors.get(novelty.lineage)
        passage = indexed(entries[id_], vector, cites.get(id_, ()))
        yield passage
        before = novelty.former_id
        if novelty.news is News.REWORDED and before in wordings:
            yield replace(indexed(entries[id_], vectors.get(before), passage.cites), id=before, text=wordings[before])


def _is_wanted(entry: Entry, running: Running) -> bool:
    statement = entry.statement
    if statement is None:
        return running.wants(None, entry.document.id, None, None)
    return running.wants(statement.kind, entry.document.id, statement.person_id, statement.role)
