"""The year of a Security Council resolution by its number, which counts on from 1946 (docs/reference-tables.md)."""

from bisect import bisect_right
from functools import cache

from statements.reference import rows


def year_of(number: int) -> int | None:
    """The year in which the resolution was adopted; None from the last year of the table on, which is not closed."""
    years, firsts = _table()
    at = bisect_right(firsts, number) - 1
    return years[at] if 0 <= at < len(years) - 1 else None


def is_of(number: int, year: int) -> bool:
    """Whether the resolution can be of that year; after the table's last year any number that is higher still can."""
    years, firsts = _table()
    if year >= years[-1]:
        return number >= firsts[-1]
    return year_of(number) == year


@cache
def _table() -> tuple[tuple[int, ...], tuple[int, ...]]:
    table = rows("council_resolutions.csv")
    return tuple(int(row["year"]) for row in table), tuple(int(row["first"]) for row in table)
