"""The figures of a chart of time as rows of a table: a decade a row, or a year of twelve months."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from statements.phrases import gettext
from web.dates import month

# The address of a search within two days and between.
Narrowed = Callable[[dt.date, dt.date], str]


@dataclass(frozen=True, slots=True)
class Cell:
    """How many are of a year or month, and where these are."""

    name: str
    count: int
    address: str


@dataclass(frozen=True, slots=True)
class Row:
    """Ten years or twelve months, and their sum."""

    name: str
    cells: tuple[Cell, ...]
    sum: int


def by_decades(counts: Mapping[int, int], narrowed: Narrowed) -> tuple[Row, ...]:
    """Years in rows of ten; the keys are months since the year 0, of years the first."""
    years = {number // 12: count for number, count in counts.items()}
    rows = []
    for decade in range(min(years) // 10 * 10, max(years) + 1, 10):
        cells = tuple(
            Cell(str(year), years.get(year, 0), narrowed(dt.date(max(1, year), 1, 1), dt.date(max(1, year), 12, 31)))
            for year in range(decade, decade + 10)
        )
        rows.append(_row(gettext("%(decade)ss", decade=decade), cells))
    return tuple(rows)


def by_years(counts: Mapping[int, int], narrowed: Narrowed) -> tuple[Row, ...]:
    """Months in rows of a year; the keys are months since the year 0."""
    rows = []
    for year in range(min(counts) // 12, max(counts) // 12 + 1):
        firsts = [dt.date(year, number, 1) for number in range(1, 13)]
        lasts = [*(first - dt.timedelta(days=1) for first in firsts[1:]), dt.date(year, 12, 31)]
        cells = tuple(
            Cell(month(first), counts.get(12 * year + first.month - 1, 0), narrowed(first, last))
            for first, last in zip(firsts, lasts, strict=True)
        )
        rows.append(_row(str(year), cells))
    return tuple(rows)


def _row(name: str, cells: tuple[Cell, ...]) -> Row:
    return Row(name, cells, sum(cell.count for cell in cells))
