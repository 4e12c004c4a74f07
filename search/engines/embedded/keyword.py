"""The keyword branch: rows that match a query, in the order a plan asks for."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tantivy import Query

from search.engines.embedded.compilation import Compiler
from search.engines.embedded.marking import Marking
from search.engines.embedded.masks import Masks, masks_of, together
from search.engines.embedded.row_log import Rows
from search.engines.embedded.schema import schema
from search.engines.embedded.snapshot import Snapshot, hits_of
from search.engines.function_words import essential
from search.engines.port import LOWERED_TO, After, Branch, Field, Hit, Plan, Sort
from search.query.tree import Node

_LAST = np.iinfo(np.int64).max
_NO_ROWS: Rows = np.empty(0, np.int64)


@dataclass(frozen=True, slots=True)
class Matches:
    """Living rows that match, and how well."""

    rows: Rows
    scores: NDArray[np.float64]


@dataclass(frozen=True)
class ByWords:
    """What matches, before the filters, whose masks are over `found`."""

    snapshot: Snapshot
    found: Matches
    masks: Masks
    marking: Marking
    some_words: bool = False

    @cached_property
    def kept(self) -> Matches:
        """What passes all filters."""
        if not self.masks:
            return self.found
        passing = together(self.masks, len(self.found.rows))
        return Matches(self.found.rows[passing], self.found.scores[passing])

    def without(self, field: Field) -> Rows:
        """What passes all filters but that of `field`."""
        return self.found.rows[together(self.masks, len(self.found.rows), without=field)]

    def key(self, sort: Sort) -> NDArray[np.float64] | Rows:
        """What `kept` is ordered by, the smallest first; equals by passage id."""
        return -self.kept.scores if sort is Sort.BEST else _date_key(self.snapshot, self.kept.rows, sort)

    def branch(self, plan: Plan) -> Branch:
        """The hits that the plan wants. Equals are ordered by passage id."""
        rows, scores, key = self.kept.rows, self.kept.scores, self.key(plan.sort)
        total = len(rows)
        offset = plan.offset
        if plan.after is not None and plan.sort is not Sort.BEST:
            behind, offset = self._behind(plan.after, key, plan.sort), 0
            key, rows, scores = key[behind], rows[behind], scores[behind]
        end = offset + plan.depth
        if end < len(rows):
            # Only what can be among the first `end` is put in order, its equals included.
            kept = np.flatnonzero(key <= np.partition(key, end - 1)[end - 1]) if end else np.empty(0, np.int64)
            key, rows, scores = key[kept], rows[kept], scores[kept]
        order = np.lexsort((self.snapshot.columns.ids[rows], key))[offset:end]
        return Branch(self.hits(rows[order], scores[order]), total, some_words=self.some_words)

    def _behind(self, after: After, key: NDArray[Any], sort: Sort) -> Rows:
        """Which of `kept` stand behind a place in the order of days."""
        place = _day_key(np.array([after.date.toordinal() if after.date else 0]), sort)[0]
        behind = key > place
        same = np.flatnonzero(key == place)
        behind[same] = self.snapshot.columns.ids[self.kept.rows[same]] > after.passage_id.encode()
        return np.flatnonzero(behind)

    def hits(self, rows: Rows, scores: NDArray[np.float64]) -> tuple[Hit, ...]:
        """Rows as hits, in the same order."""
        return hits_of(self.snapshot, rows, scores, self.marking.marks(rows))


def by_words(snapshot: Snapshot, plan: Plan) -> ByWords:
    """What matches the query; where nothing does within the filters, what matches its alternative."""
    found = _matched(snapshot, plan, plan.query)
    if plan.otherwise is None or len(found.kept.rows):
        return found
    others = _matched(snapshot, plan, plan.otherwise)
    return replace(others, some_words=True) if len(others.kept.rows) else found


def compiled(snapshot: Snapshot, tree: Node) -> Query | None:
    """The tree for this state of the index."""
    return Compiler(schema(), snapshot.languages, snapshot.searcher.doc_freq, snapshot.texts).compiled(tree)


def matching(snapshot: Snapshot, query: Query | None) -> Matches:
    """Every row that matches; None matches nothing.

    All of them, not the best hundred: filters, facets and totals are counted here at 0.2 us a hit.
    """
    if query is None or not snapshot.searcher.num_docs:
        return Matches(np.empty(0, np.int64), np.empty(0))
    hits = snapshot.searcher.search(query, snapshot.searcher.num_docs, count=False).hits
    rows = snapshot.searcher.fast_field_values("row", [address for _, address in hits])
    return Matches(np.array(rows, np.int64), np.array([score for score, _ in hits], np.float64))


def _matched(snapshot: Snapshot, plan: Plan, tree: Node | None) -> ByWords:
    found = _everything(snapshot) if tree is None else matching(snapshot, compiled(snapshot, essential(tree)))
    held = matching(snapshot, compiled(snapshot, plan.verbatim)).rows if tree and plan.verbatim else _NO_ROWS
    marking = Marking(snapshot, plan, held)
    if plan.lowered:
        found = replace(found, scores=np.where(marking.lowered(found.rows), LOWERED_TO, 1) * found.scores)
    return ByWords(snapshot, found, masks_of(snapshot, plan.filters, found.rows), marking)


def _everything(snapshot: Snapshot) -> Matches:
    """Every living row, all alike."""
    return Matches(snapshot.alive, np.zeros(len(snapshot.alive)))


def _date_key(snapshot: Snapshot, rows: Rows, sort: Sort) -> Rows:
    return _day_key(snapshot.columns.date[rows].astype(np.int64), sort)


def _day_key(days: Rows, sort: Sort) -> Rows:
    """Days as they are counted in the row log; whoever is undated comes last."""
    return np.where(days == 0, _LAST, -days if sort is Sort.NEWEST else days)
