"""The keyword branch: rows that match a query, in the order a plan asks for."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tantivy import Query

from search.engines.embedded.row_log import Rows
from search.engines.embedded.snapshot import Snapshot, hits_of
from search.engines.port import Branch, Sort

_LAST = np.iinfo(np.int64).max


@dataclass(frozen=True, slots=True)
class Matches:
    """Living rows that match, and how well. Best first where a query was asked, else by row."""

    rows: Rows
    scores: NDArray[np.float64]


def everything(snapshot: Snapshot) -> Matches:
    """Every living row, all alike."""
    return Matches(snapshot.alive, np.zeros(len(snapshot.alive)))


def matching(snapshot: Snapshot, query: Query | None) -> Matches:
    """Every row that matches; None matches nothing.

    All of them, not the best hundred: filters, facets and totals are counted here at 0.2 us a hit.
    """
    if query is None or not snapshot.searcher.num_docs:
        return Matches(np.empty(0, np.int64), np.empty(0))
    hits = snapshot.searcher.search(query, snapshot.searcher.num_docs, count=False).hits
    rows = snapshot.searcher.fast_field_values("row", [address for _, address in hits])
    return Matches(np.array(rows, np.int64), np.array([score for score, _ in hits], np.float64))


def ranked(snapshot: Snapshot, matches: Matches, sort: Sort, offset: int, depth: int) -> Branch:
    """The hits from `offset` on, at most `depth`. Equals are ordered by passage id."""
    key = -matches.scores if sort is Sort.BEST else _date_key(snapshot, matches.rows, sort)
    end = offset + depth
    rows, scores = matches.rows, matches.scores
    if end < len(rows):
        # Only what can be among the first `end` is put in order, its equals included.
        kept = np.flatnonzero(key <= np.partition(key, end - 1)[end - 1]) if end else np.empty(0, np.int64)
        key, rows, scores = key[kept], rows[kept], scores[kept]
    order = np.lexsort((snapshot.columns.ids[rows], key))[offset:end]
    return Branch(hits_of(snapshot, rows[order], scores[order]), len(matches.rows))


def _date_key(snapshot: Snapshot, rows: Rows, sort: Sort) -> Rows:
    date = snapshot.columns.date[rows].astype(np.int64)
    return np.where(date == 0, _LAST, -date if sort is Sort.NEWEST else date)
