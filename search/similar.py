"""Passages that say much the same in other words: the nearest to one by the vectors that are kept of both."""

import numpy as np

from catalog.library import Library
from catalog.reading import Entry
from catalog.vectors import VectorStore
from search.answer import Result
from search.collapsing import collapse
from search.engines.port import Filters, Plan
from search.fields import Field
from search.fusion import Fused
from search.presenting import Presenter
from search.serving import Pair
from statements.vocabulary import Standing

# The nearest are often of the same statement, or the same words in another document; both are left out.
DEPTH = 50


class Similar:
    """Finds what is near to a passage in one catalog."""

    def __init__(self, vectors: VectorStore, library: Library, presenter: Presenter) -> None:
        self._vectors = vectors
        self._library = library
        self._presenter = presenter

    def to(self, passage_id: str, pair: Pair, count: int) -> list[Result]:
        """The `count` nearest of what was said in other statements, the nearest first.

        None for a passage that the model of the pair has not read. Raises EngineError.
        """
        model = pair.embedder.model
        stored = self._vectors.get(model.name, [passage_id]).get(passage_id)
        if stored is None:
            return []
        vector = np.frombuffer(stored, dtype="<f4").astype(np.float32, copy=False)
        said = Filters({Field.STANDING: (Standing.SAID,)})
        nearest = pair.engine.run(Plan(said, keyword=False, vector=vector, floor=model.floor, depth=DEPTH)).meaning
        scores = {hit.passage_id: hit.score for hit in nearest.hits} if nearest else {}
        entries, copies = self._library.entries_and_copies([passage_id, *scores])
        here = entries.get(passage_id)
        same = {passage_id, *(copy.passage.id for copy in copies.get(passage_id, ()))}
        others = {id_: entry for id_, entry in entries.items() if id_ not in same and not _together(entry, here)}
        hits = [Fused(id_, score, ("meaning",)) for id_, score in scores.items() if id_ in others]
        shown = collapse(hits, others, copies)[:count]
        return [self._presenter.result(entries[one.hit.passage_id], one.hit, (), one.also_at) for one in shown]


def _together(one: Entry, other: Entry | None) -> bool:
    """Whether both stand in one statement, or in one report without being a statement."""
    if other is None:
        return False
    if one.statement and other.statement:
        return one.statement.id == other.statement.id
    return one.document.id == other.document.id
