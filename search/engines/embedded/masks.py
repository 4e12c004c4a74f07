"""Filters as masks over rows of the log."""

import re
from collections.abc import Iterator, Mapping

import numpy as np

from search.engines.embedded.row_log import Mask, Rows
from search.engines.embedded.snapshot import Snapshot
from search.engines.embedded.values import ValueList
from search.engines.port import SETS, Field, Filters

# By field; dates have none and stand under None. A filter that is not there has no mask.
Masks = Mapping[Field | None, Mask]
_MONTH = re.compile("([0-9]{4})-(0[1-9]|1[0-2])")


def masks_of(snapshot: Snapshot, filters: Filters, rows: Rows) -> Masks:
    """For each filter that holds back some of the rows, which of them it lets through.

    Every search asks for what was said, and often there is nothing else: without its mask nothing is copied.
    """
    masks: dict[Field | None, Mask] = {
        field: mask_of_field(snapshot, field, wanted, rows) for field, wanted in filters.terms.items() if wanted
    }
    if filters.start or filters.end:
        masks[None] = _of_dates(snapshot, filters, rows)
    return {field: mask for field, mask in masks.items() if not mask.all()}


def together(masks: Masks, count: int, *, without: Field | None = None) -> Mask:
    """All masks at once over `count` rows, but for the one of the field `without`."""
    combined = np.ones(count, np.bool_)
    for field, mask in masks.items():
        if without is None or field is not without:
            combined &= mask
    return combined


def mask_of_field(snapshot: Snapshot, field: Field, wanted: tuple[str, ...], rows: Rows) -> Mask:
    """The rows that hold any of the values."""
    columns = snapshot.columns
    if field is Field.YEAR:
        return np.isin(columns.year[rows], [int(year) for year in wanted if year.isascii() and year.isdigit()])
    if field is Field.MONTH:
        return np.isin(columns.month[rows], [_month(*said.groups()) for said in map(_MONTH.fullmatch, wanted) if said])
    lets_through = np.zeros(len(snapshot.values.keys) + 1, np.bool_)
    lets_through[list(_codes(snapshot.values, field, set(wanted)))] = True
    return lets_through[columns.codes[field][rows]]


def _month(year: str, month: str) -> int:
    return 12 * int(year) + int(month) - 1


def _codes(values: ValueList, field: Field, wanted: set[str]) -> Iterator[int]:
    if field in SETS:
        yield from (code for code, groups in values.of(field) if not wanted.isdisjoint(groups))
        return
    known = (values.code.get((str(field), value)) for value in wanted)
    yield from (code for code in known if code is not None)


def _of_dates(snapshot: Snapshot, filters: Filters, rows: Rows) -> Mask:
    """Undated rows (0) lie within no range."""
    date = snapshot.columns.date[rows]
    within = date > 0
    if filters.start:
        within &= date >= filters.start.toordinal()
    if filters.end:
        within &= date <= filters.end.toordinal()
    return within
