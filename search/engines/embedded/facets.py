"""How many passages hold each value, counted from the columns of the row log."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from search.engines.embedded.row_log import Rows
from search.engines.embedded.snapshot import Snapshot
from search.engines.embedded.values import SetMembers
from search.engines.port import SETS, FacetCount, Field, most_values


def count_facets(
    snapshot: Snapshot, fields: Sequence[Field], counted_for: Callable[[Field], Rows], size: int
) -> Mapping[Field, tuple[FacetCount, ...]]:
    """The most frequent values of each field among the rows that are counted for it."""
    return {field: _most_frequent(snapshot, field, counted_for(field), most_values(field, size)) for field in fields}


def _most_frequent(snapshot: Snapshot, field: Field, rows: Rows, size: int) -> tuple[FacetCount, ...]:
    column = _column(snapshot, field)
    counts = np.bincount(column[rows]) if len(rows) else np.zeros(1, np.int64)
    counts[0] = 0  # neither day nor value
    held = np.flatnonzero(counts)
    if field in SETS:
        return _ordered(_of_sets(snapshot.members_of(field), counts), size)
    if len(held) > size:
        # Everything as frequent as the last one to be shown, so that its equals are ordered by value.
        held = held[counts[held] >= np.partition(counts[held], -size)[-size]]
    return _ordered({_name(snapshot, field, code): int(counts[code]) for code in held.tolist()}, size)


def _column(snapshot: Snapshot, field: Field) -> NDArray[np.integer[Any]]:
    columns = snapshot.columns
    match field:
        case Field.YEAR:
            return columns.year
        case Field.MONTH:
            return columns.month
    return columns.codes[field]


def _name(snapshot: Snapshot, field: Field, code: int) -> str:
    match field:
        case Field.YEAR:
            return str(code)
        case Field.MONTH:
            return f"{code // 12:04}-{code % 12 + 1:02}"
    return str(snapshot.values.keys[code - 1][1])


def _of_sets(sets: SetMembers, counts: Rows) -> Mapping[str, int]:
    """A passage that holds several values counts for each of them."""
    counted = sets.codes < len(counts)
    sums = np.bincount(sets.members[counted], counts[sets.codes[counted]], len(sets.names))
    return {name: int(number) for name, number in zip(sets.names, sums.tolist(), strict=True) if number}


def _ordered(named: Mapping[str, int], size: int) -> tuple[FacetCount, ...]:
    order = sorted(named.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(map(FacetCount._make, order[:size]))
