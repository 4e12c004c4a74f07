"""Products of one matrix with the vectors of all who ask at about the same time, in one pass over the matrix.

A hundred thousand vectors of 384 numbers are 150 MB. Read anew for each of eight queries that is 40 ms of processor
time, read once for all of them 15; for two of them it is 13 in place of 10, so that these are served one by one.
"""

from collections.abc import Sequence
from concurrent.futures import Future
from threading import Lock
from typing import NamedTuple

import numpy as np

from search.embedding.port import Vectors

FEWEST_TOGETHER = 3
# The products of so many queries with a million vectors are 64 MB.
MOST_TOGETHER = 16


class _Asked(NamedTuple):
    """A vector, and what its asker is told: the product, or None to work out those of all who wait, its own first."""

    query: Vectors
    told: "Future[Vectors | None]"


class Products:
    """Products with `matrix`, which has a vector in each row. Safe to ask from many threads.

    Whoever comes while nobody is at work begins at once; whoever comes meanwhile is served in the next pass. Sums may
    differ in their last digits by who is served together.
    """

    def __init__(self, matrix: Vectors) -> None:
        self._matrix = matrix
        self._changing = Lock()
        self._busy = False
        self._line: list[_Asked] = []

    def of(self, query: Vectors) -> Vectors:
        """The product of each row with `query`."""
        asked = _Asked(query, Future())
        with self._changing:
            self._line.append(asked)
            leads, self._busy = not self._busy, True
        product = None if leads else asked.told.result()
        return self._lead() if product is None else product

    def _lead(self) -> Vectors:
        """Works for the first in line and those behind, and hands the work on; returns the product of the first."""
        with self._changing:
            together, self._line = self._line[:MOST_TOGETHER], self._line[MOST_TOGETHER:]
        try:
            own, *others = self._products([asked.query for asked in together])
        except BaseException as error:
            for asked in together[1:]:
                asked.told.set_exception(error)
            raise
        else:
            for asked, product in zip(together[1:], others, strict=True):
                asked.told.set_result(product)
            return own
        finally:
            with self._changing:
                next_in_line = self._line[0] if self._line else None
                self._busy = next_in_line is not None
            if next_in_line is not None:
                next_in_line.told.set_result(None)

    def _products(self, queries: Sequence[Vectors]) -> list[Vectors]:
        if len(queries) < FEWEST_TOGETHER:
            return [self._matrix @ query for query in queries]
        return list(np.stack(queries) @ self._matrix.T)
