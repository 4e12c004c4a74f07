import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.printed_dates import date_of, find_dates

DAY = dt.date(2026, 5, 18)


@pytest.mark.parametrize(
    "text",
    [
        "2026-05-18T10:00:00+02:00", "2026/05/18", "18 May 2026", "May 18, 2026", "Monday, May 18, 2026 at 9:00",
        "18th of May 2026", "18.05.2026", "18. Mai 2026", "le 18 mai 2026", "18 de mayo de 2026", "18 мая 2026 г.",
        "18 مايو 2026", "2026年5月18日", "MAY 18 2026", "Published on 18 May 2026; 18/05/2026",
    ],
)  # fmt: skip
def test_a_day_is_read_in_the_forms_of_every_language(text: str) -> None:
    assert date_of(text) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "05/06/2026", "May 2026", "18 May", "31 February 2026", "20260518", "18 May 2026 or 19 May 2026", "", "3:18",
        "the march of 18 people", "may 18 people", "10.0.18.2026", "12026-05-18",
    ],
)  # fmt: skip
def test_what_names_no_one_day_is_none(text: str) -> None:
    assert date_of(text) is None


def test_days_without_a_year_are_found_where_they_stand() -> None:
    text = "On May 17 they met, and on 3 June they meet again; the vote of 2025-12-01 stands."
    found = [(text[d.start : d.end], d.month, d.day, d.year) for d in find_dates(text)]
    assert found == [("May 17", 5, 17, None), ("3 June", 6, 3, None), ("2025-12-01", 12, 1, 2025)]


@given(
    st.dates(dt.date(1946, 1, 1), dt.date(2099, 12, 31)),
    st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%d.%m.%Y"]),
)
def test_every_day_that_is_printed_is_read(day: dt.date, form: str) -> None:
    assert date_of(f"Posted {day.strftime(form)} by the desk") == day
