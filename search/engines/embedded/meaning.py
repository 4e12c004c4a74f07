"""The meaning branch: an exact scan of every vector that counts."""

from dataclasses import dataclass

import numpy as np

from search.embedding.port import Vectors
from search.engines.embedded.row_log import Mask, Rows
from search.engines.embedded.snapshot import Snapshot, hits_of
from search.engines.port import Branch

# Below this share of the vectors, copying the chosen ones together is faster than scanning all.
GATHER_BELOW = 0.25
# Products of the same two vectors differ by less than this, depending on where in the matrix they stand.
SLACK = np.float32(1e-5)


@dataclass(frozen=True, slots=True)
class Likeness:
    """Vectors at or above the floor: which ones, whose, and their cosines with the query as scanned."""

    vectors: Rows
    rows: Rows
    cosines: Vectors


def scan(snapshot: Snapshot, query: Vectors, floor: float, allowed: Mask | None) -> Likeness:
    """Every vector of an allowed living row that reaches the floor. `allowed` has one entry a row, None for all."""
    owner = snapshot.columns.owner
    places = snapshot.carried if allowed is None else snapshot.carried[allowed[owner[snapshot.carried]]]
    query = np.ascontiguousarray(query, np.float32)
    if len(places) == len(owner):
        cosines = snapshot.vectors @ query
    elif len(places) < GATHER_BELOW * len(owner):
        cosines = snapshot.vectors[places] @ query
    else:
        cosines = (snapshot.vectors @ query)[places]
    above = np.flatnonzero(cosines >= floor)
    return Likeness(places[above], owner[places[above]], cosines[above])


def nearest(snapshot: Snapshot, query: Vectors, found: Likeness, depth: int) -> Branch:
    """The `depth` best; equal vectors have equal scores wherever they stand, and are ordered by passage id."""
    total = len(found.rows)
    kept = np.arange(total)
    if depth < total:
        last = np.partition(found.cosines, total - depth)[total - depth] if depth else np.inf
        kept = np.flatnonzero(found.cosines >= last - SLACK)
    rows = found.rows[kept]
    # Row by row, so that the order of addition is the same for each.
    cosines = np.vecdot(snapshot.vectors[found.vectors[kept]], np.ascontiguousarray(query, np.float32))
    order = np.lexsort((snapshot.columns.ids[rows], -cosines))[:depth]
    return Branch(hits_of(snapshot, rows[order], cosines[order]), total)
