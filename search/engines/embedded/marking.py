"""What a hit says of itself: whether it ranks lower, is in another language, holds the words as typed, is preferred."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from search.engines.embedded.masks import mask_of_field, masks_of, together
from search.engines.embedded.row_log import Mask, Rows
from search.engines.embedded.snapshot import Snapshot
from search.engines.port import Field, Plan, Sort

_EPOCH = dt.date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Marking:
    """Looks rows up for one plan; `verbatim` are all rows that hold the words as typed."""

    snapshot: Snapshot
    plan: Plan
    verbatim: Rows

    def marks(self, rows: Rows) -> tuple[NDArray[Any], ...]:
        """Lowered, translated, verbatim and preferred, as a hit has them, and in an order of days its day."""
        marks = self.lowered(rows), self._translated(rows), self._holding(rows), self._preferred(rows)
        return marks if self.plan.sort is Sort.BEST else (*marks, self._days(rows))

    def lowered(self, rows: Rows) -> Mask:
        """Those of a kind that ranks lower, unless they hold the words as typed."""
        if not self.plan.lowered:
            return _none_of(rows)
        return mask_of_field(self.snapshot, Field.KIND, self.plan.lowered, rows) & ~self._holding(rows)

    def _translated(self, rows: Rows) -> Mask:
        if self.plan.language is None:
            return _none_of(rows)
        return ~mask_of_field(self.snapshot, Field.LANGUAGE, (self.plan.language,), rows)

    def _preferred(self, rows: Rows) -> NDArray[np.float64]:
        met = np.zeros(len(rows))
        for filters in self.plan.preferred:
            met += together(masks_of(self.snapshot, filters, rows), len(rows))
        return met / max(1, len(self.plan.preferred))

    def _days(self, rows: Rows) -> NDArray[np.datetime64]:
        """Without a day where the log counts none."""
        days = self.snapshot.columns.date[rows].astype(np.int64)
        return np.where(days > 0, (days - _EPOCH).astype("datetime64[D]"), np.datetime64("NaT", "D"))

    def _holding(self, rows: Rows) -> Mask:
        return np.isin(rows, self.verbatim) if len(self.verbatim) else _none_of(rows)


def _none_of(rows: Rows) -> Mask:
    return np.zeros(len(rows), np.bool_)
