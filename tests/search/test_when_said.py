"""Years and months that an answer tells, out of what engines count by month."""

from hypothesis import given
from hypothesis import strategies as st

from search.engines.port import FacetCount
from search.when_said import MOST_MONTHS, months_of, years_of


def counts(*pairs: tuple[str, int]) -> list[FacetCount]:
    return [FacetCount(month, count) for month, count in pairs]


def test_months_add_up_to_years_most_frequent_first() -> None:
    months = counts(("2025-12", 1), ("2024-02", 2), ("2025-01", 3), ("2023-07", 2), ("0987-01", 1))
    assert years_of(months) == counts(("2025", 4), ("2023", 2), ("2024", 2), ("987", 1))
    assert years_of(()) == months_of(()) == []


def test_months_are_told_of_ten_years_and_no_more() -> None:
    ten_years = counts(("2015-03", 1), ("2025-02", 4))
    assert months_of(ten_years) == counts(("2025-02", 4), ("2015-03", 1))
    assert months_of([*ten_years, FacetCount("2025-03", 9)]) == []


@given(st.dictionaries(st.dates().map(lambda day: day.isoformat()[:7]), st.integers(1, 10**6), max_size=60))
def test_nothing_is_lost(held: dict[str, int]) -> None:
    months = [FacetCount(*pair) for pair in held.items()]
    assert sum(year.count for year in years_of(months)) == sum(held.values())
    told = months_of(months)
    assert not told or sorted(told) == sorted(months)
    assert bool(told) == (bool(held) and _between(min(held), max(held)) < MOST_MONTHS)


def _between(first: str, last: str) -> int:
    return 12 * (int(last[:4]) - int(first[:4])) + int(last[5:]) - int(first[5:])
