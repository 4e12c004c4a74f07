"""Counts by month, as engines give them, as the years and months that an answer tells."""

from collections import Counter
from collections.abc import Sequence

from search.engines.port import FacetCount

# Ten years: of more, months say nothing that years do not, and make an answer long.
MOST_MONTHS = 120


def years_of(months: Sequence[FacetCount]) -> list[FacetCount]:
    """How many passages are of each year, most frequent first, then by year; `months` are `YYYY-MM`."""
    years: Counter[str] = Counter()
    for month in months:
        years[str(int(month.value[:4]))] += month.count
    return _ordered([FacetCount(year, count) for year, count in years.items()])


def months_of(months: Sequence[FacetCount]) -> list[FacetCount]:
    """The months themselves; none where more than `MOST_MONTHS` lie between the first and the last."""
    numbers = [12 * int(month.value[:4]) + int(month.value[5:]) for month in months]
    return _ordered(months) if months and max(numbers) - min(numbers) < MOST_MONTHS else []


def _ordered(counts: Sequence[FacetCount]) -> list[FacetCount]:
    return sorted(counts, key=lambda each: (-each.count, each.value))
