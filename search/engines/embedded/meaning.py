"""The meaning branch: an exact scan of every vector that counts."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from search.embedding.port import Vectors
from search.engines.binding import binding
from search.engines.embedded.analysis import says
from search.engines.embedded.keyword import compiled, matching
from search.engines.embedded.marking import Marking
from search.engines.embedded.masks import Masks, masks_of, together
from search.engines.embedded.row_log import Mask, Rows
from search.engines.embedded.snapshot import Snapshot, hits_of
from search.engines.port import Branch, Field, Filters, Plan
from search.query.tree import Node
from search.turns import turn

# Below this share of the vectors, copying the chosen ones together is faster than scanning all.
GATHER_BELOW = 0.25
# Products of the same two vectors differ by less than this, depending on where in the matrix they stand.
SLACK = np.float32(1e-5)


class Likeness(NamedTuple):
    """Vectors at or above the floor: which ones, whose, and their cosines with the query as scanned."""

    vectors: Rows
    rows: Rows
    cosines: Vectors


class Nearest(NamedTuple):
    """Best first: places in a `Likeness`, and cosines that are equal where vectors are."""

    places: Rows
    cosines: NDArray[np.floating]


@dataclass(frozen=True)
class ByMeaning:
    """What is near enough; the filters in `masks` are still to be met. Held are `most` of the nearest, None for all."""

    snapshot: Snapshot
    query: Vectors
    found: Likeness
    masks: Masks
    most: int | None
    marking: Marking

    @cached_property
    def rows(self) -> Rows:
        """What is held, within all filters."""
        return self.found.rows[self._passing if self.most is None else self._nearest(self._passing, self.most).places]

    def only_without(self, field: Field) -> Rows:
        """What is held without the filter of `field` and does not meet it."""
        places = np.flatnonzero(together(self.masks, len(self.found.rows), without=field))
        if self.most is not None:
            places = self._nearest(places, self.most).places
        return self.found.rows[places[~self.masks[field][places]]]

    def branch(self, depth: int) -> Branch:
        """The `depth` best."""
        places, cosines = self._nearest(self._passing, depth)
        rows = self.found.rows[places]
        hits = hits_of(self.snapshot, rows, cosines, self.marking.marks(rows))
        total = len(self.rows)
        return Branch(hits, total, at_least=self.most is not None and total >= self.most)

    @cached_property
    def _passing(self) -> Rows:
        count = len(self.found.rows)
        return np.flatnonzero(together(self.masks, count)) if self.masks else np.arange(count)

    def _nearest(self, places: Rows, depth: int) -> Nearest:
        """Equal vectors have equal cosines wherever they stand, and are ordered by passage id."""
        vectors, rows, scanned = (column[places] for column in self.found)
        kept = np.arange(len(places))
        if depth < len(places):
            last = np.partition(scanned, len(places) - depth)[len(places) - depth] if depth else np.inf
            kept = np.flatnonzero(scanned >= last - SLACK)
        # Row by row, so that the order of addition is the same for each.
        cosines = np.vecdot(self.snapshot.vectors[vectors[kept]], np.ascontiguousarray(self.query, np.float32))
        order = np.lexsort((self.snapshot.columns.ids[rows[kept]], -cosines))[:depth]
        return Nearest(places[kept[order]], cosines[order])


def by_meaning(snapshot: Snapshot, plan: Plan, query: Vectors) -> ByMeaning:
    """Scans within what the query binds and all filters but those whose fields are counted without their own."""
    counted = {field: values for field, values in plan.filters.terms.items() if field in plan.facets}
    others = {field: values for field, values in plan.filters.terms.items() if field not in plan.facets}
    allowed = _allowed(snapshot, Filters(others, plan.filters.start, plan.filters.end), _bound(snapshot, plan.query))
    found = scan(snapshot, query, plan.floor, allowed)
    masks = masks_of(snapshot, Filters(counted), found.rows)
    marking = Marking(snapshot, plan, verbatim=np.empty(0, np.int64))
    return ByMeaning(snapshot, query, found, masks, None if plan.all_near or not plan.keyword else plan.depth, marking)


def scan(snapshot: Snapshot, query: Vectors, floor: float, allowed: Mask | None) -> Likeness:
    """Every vector of an allowed living row that reaches the floor. `allowed` has one entry a row, None for all."""
    owner = snapshot.columns.owner
    places = snapshot.carried if allowed is None else snapshot.carried[allowed[owner[snapshot.carried]]]
    query = np.ascontiguousarray(query, np.float32)
    if len(places) < GATHER_BELOW * len(owner):
        cosines = snapshot.vectors[places] @ query
    else:
        with turn.left():
            cosines = snapshot.products.of(query)
        cosines = cosines if len(places) == len(owner) else cosines[places]
    near = np.flatnonzero(cosines >= floor - SLACK)
    at_the_edge = near[cosines[near] < floor + SLACK]
    cosines[at_the_edge] = np.vecdot(snapshot.vectors[places[at_the_edge]], query)
    above = near[cosines[near] >= floor]
    return Likeness(places[above], owner[places[above]], cosines[above])


def _bound(snapshot: Snapshot, tree: Node | None) -> Mask | None:
    """The rows that keep the phrases and exclusions of a query, None where it has none."""
    condition = None if tree is None else binding(tree, says)
    if condition is None:
        return None
    mask = np.zeros(snapshot.commit.rows, np.bool_)
    mask[matching(snapshot, compiled(snapshot, condition)).rows] = True
    return mask


def _allowed(snapshot: Snapshot, filters: Filters, bound: Mask | None) -> Mask | None:
    rows = np.arange(snapshot.commit.rows)
    masks = masks_of(snapshot, filters, rows)
    if not masks:
        return bound
    filtered = together(masks, len(rows))
    return filtered if bound is None else filtered & bound
