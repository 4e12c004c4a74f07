"""The row log: one record for every version of a passage and every retirement, in the order they came.

A record never changes. Which rows are alive follows from the log alone: a record names the row it
takes the place of. So a log cut at any commit is a whole state, and readers need no lock.
"""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from search.engines.port import Field

Mask = NDArray[np.bool_]
Rows = NDArray[np.int64]

# The fields that are kept as codes of the value list, in the order of a record; days are numbers.
CODED = (
    Field.COUNTRY,
    Field.SPEAKER,
    Field.ORGANIZATION,
    Field.KIND,
    Field.TYPE,
    Field.LANGUAGE,
    Field.GROUP,
    Field.STANDING,
    Field.BEHALF,
    Field.ORGAN,
    Field.SYMBOL,
    Field.CAPACITY,
    Field.SPOKEN,
    Field.CITES,
)
ID_BYTES = 32
NONE = -1

# `date` counts days as date.toordinal does, 0 for none. `vector` counts the vectors file. `before`
# is the row that this one takes the place of. `passage` is False where the passage was retired.
RECORD = np.dtype(
    [
        ("id", f"S{ID_BYTES}"),
        ("digest", "u1", (32,)),
        ("codes", "<u4", (len(CODED),)),
        ("date", "<i4"),
        ("year", "<i4"),
        ("vector", "<i4"),
        ("before", "<i4"),
        ("passage", "?"),
    ]
)


@dataclass(frozen=True, slots=True)
class Columns:
    """The log up to one commit, read column by column. Arrays have one entry a row."""

    log: NDArray[np.void]
    ids: NDArray[np.bytes_]
    codes: dict[Field, NDArray[np.uint32]]
    date: NDArray[np.int32]
    year: NDArray[np.int32]
    # 12 times the year and the month from 0, 0 for none.
    month: NDArray[np.int64]
    alive: Mask
    # The living row of every vector in the order of the vectors file, NONE where there is none left.
    owner: Rows

    def digest(self, row: int) -> str:
        """The digest of a row's passage, as `IndexedPassage.digest` writes it."""
        return bytes(self.log["digest"][row]).hex()


def read_columns(path: Path, rows: int, vectors: int) -> Columns:
    """The first `rows` records. Columns that whole searches walk are copied to stand in one piece."""
    log: NDArray[Any] = np.memmap(path, RECORD, mode="r", shape=(rows,)) if rows else np.empty(0, RECORD)
    alive = np.array(log["passage"])
    before = log["before"]
    alive[before[before != NONE]] = False
    owner = np.full(vectors, NONE, np.int64)
    carriers = np.flatnonzero(alive & (log["vector"] != NONE))
    owner[log["vector"][carriers]] = carriers
    return Columns(
        log=log,
        ids=np.array(log["id"]),
        codes={field: np.array(log["codes"][:, at]) for at, field in enumerate(CODED)},
        date=np.array(log["date"]),
        year=np.array(log["year"]),
        month=_months(log["date"]),
        alive=alive,
        owner=owner,
    )


def _months(dates: NDArray[Any]) -> Rows:
    """Days as date.toordinal counts them, as months; whoever is undated stays 0."""
    days = dates.astype(np.int64) - dt.date(1970, 1, 1).toordinal()
    months: Rows = days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64) + 12 * 1970
    return np.where(dates > 0, months, 0)
