"""What is found by words and by meaning together: every row once."""

from functools import cached_property

import numpy as np

from search.engines.embedded.keyword import ByWords
from search.engines.embedded.meaning import ByMeaning
from search.engines.embedded.row_log import Mask, Rows
from search.engines.port import Field

_NOTHING: Rows = np.empty(0, np.int64)


class Union:
    """The rows of both branches, of which either may be missing, over a log of `length` rows."""

    def __init__(self, length: int, words: ByWords | None, meaning: ByMeaning | None) -> None:
        self._length = length
        self._words = words
        self._meaning = meaning

    @cached_property
    def rows(self) -> Rows:
        """What is found within all filters."""
        return np.concatenate((self._kept, self._besides)) if len(self._besides) else self._kept

    def counted_for(self, field: Field) -> Rows:
        """What the facet of `field` counts: what is found with its filter, and without it."""
        words = self._words if self._words and field in self._words.masks else None
        meaning = self._meaning if self._meaning and field in self._meaning.masks else None
        if words is None and meaning is None:
            return self.rows
        kept = words.without(field) if words else self._kept
        others = self._not_by_words(meaning.only_without(field)) if meaning else _NOTHING
        return np.concatenate((kept, self._besides, others))

    @property
    def _kept(self) -> Rows:
        return self._words.kept.rows if self._words else _NOTHING

    @cached_property
    def _besides(self) -> Rows:
        """What only meaning has found."""
        return self._not_by_words(self._meaning.rows) if self._meaning else _NOTHING

    def _not_by_words(self, rows: Rows) -> Rows:
        """Those that do not match the words, whatever filters say of them."""
        return rows[~self._matching[rows]] if self._words else rows

    @cached_property
    def _matching(self) -> Mask:
        matching = np.zeros(self._length, np.bool_)
        if self._words:
            matching[self._words.found.rows] = True
        return matching
