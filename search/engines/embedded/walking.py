"""Everything that one branch of a plan finds, in order, handed out piece by piece."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from search.engines.embedded.keyword import by_words
from search.engines.embedded.marking import Marking
from search.engines.embedded.meaning import by_meaning
from search.engines.embedded.row_log import Rows
from search.engines.embedded.snapshot import Snapshot, hits_of
from search.engines.port import Hit, Plan


class Walk:
    """The hits of a plan with one branch over one snapshot, held as row numbers: 16 bytes a hit."""

    def __init__(self, snapshot: Snapshot, plan: Plan) -> None:
        self._snapshot = snapshot
        if plan.keyword:
            words = by_words(snapshot, replace(plan, otherwise=None))
            rows, scores = words.kept.rows, words.kept.scores
            order = np.lexsort((snapshot.columns.ids[rows], words.key(plan.sort)))
            self._rows, self._scores, self._marking = rows[order], scores[order], words.marking
        else:
            # Cosines as they were scanned: to weigh equal vectors alike, each would have to be copied.
            near, cosines = _near(snapshot, plan)
            order = np.lexsort((snapshot.columns.ids[near], -cosines))
            self._rows, self._scores = near[order], cosines[order].astype(np.float64)
            self._marking = Marking(snapshot, plan, verbatim=np.empty(0, np.int64))

    @property
    def total(self) -> int:
        """How many hits there are."""
        return len(self._rows)

    def at(self, start: int, size: int) -> tuple[Hit, ...]:
        """The hits from `start` on, at most `size`."""
        part = slice(start, start + size)
        return hits_of(self._snapshot, self._rows[part], self._scores[part], self._marking.marks(self._rows[part]))


def _near(snapshot: Snapshot, plan: Plan) -> tuple[Rows, NDArray[np.floating]]:
    if plan.vector is None:
        return np.empty(0, np.int64), np.empty(0)
    found = by_meaning(snapshot, replace(plan, facets=()), plan.vector).found
    return found.rows, found.cosines
