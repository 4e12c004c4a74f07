import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.other_calendars import solar_day
from indexer.printed_dates import date_of, find_dates

DAY = dt.date(2026, 5, 18)


@pytest.mark.parametrize(
    "text",
    [
        "2026-05-18T10:00:00+02:00", "2026/05/18", "18 May 2026", "May 18, 2026", "Monday, May 18, 2026 at 9:00",
        "18th of May 2026", "18.05.2026", "18. Mai 2026", "le 18 mai 2026", "18 de mayo de 2026", "18 мая 2026 г.",
        "18 مايو 2026", "2026年5月18日", "18 Mayıs 2026", "18 MAYIS 2026 Pazartesi", "18 maggio 2026",
        "18 травня 2026 року", "18 de maio de 2026", "١٨ مايو ٢٠٢٦", "غرة ذي الحجة 1447 الموافق 18 مايو 2026م",
        "28 اردیبهشت 1405", "۲۸ اردیبهشت‌ماه ۱۴۰۵", "28 Ordibehesht 1405", "28 ثور 1405", "18 พฤษภาคม 2569",
        "วันที่ ๑๘ พฤษภาคม พ.ศ. ๒๕๖๙", "18 พ.ค. 2026", "MAY 18 2026", "Published on 18 May 2026; 18/05/2026",
    ],
)  # fmt: skip
def test_a_day_is_read_in_the_forms_of_every_language(text: str) -> None:
    assert date_of(text) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "05/06/2026", "May 2026", "18 May", "31 February 2026", "20260518", "18 May 2026 or 19 May 2026", "", "3:18",
        "the march of 18 people", "may 18 people", "10.0.18.2026", "12026-05-18",
        # The moon is seen a day earlier in one country than in another.
        "12 رمضان 1447", "1 Ramadan 1447", "31 مهر 1405", "30 اسفند 1404", "18 พฤษภาคม 2269", "28 May 1405",
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


def test_dates_of_two_calendars_come_in_order_and_within_the_range_asked_for() -> None:
    text = "۲۸ اردیبهشت ۱۴۰۵ برابر با ۱۸ مه، 19 مايو ٢٠٢٦، ۳۰ اردیبهشت ۱۴۰۵"
    found = [(text[d.start : d.end], d.date) for d in find_dates(text)]
    assert found == [
        ("۲۸ اردیبهشت ۱۴۰۵", DAY),
        ("19 مايو ٢٠٢٦", DAY + dt.timedelta(1)),
        ("۳۰ اردیبهشت ۱۴۰۵", DAY + dt.timedelta(2)),
    ]
    start = text.index("19")
    assert [d.start for d in find_dates(text, start, start + 12)] == [start]
    assert list(find_dates(text, start + 1, start + 12)) == []


@pytest.mark.parametrize(
    ("solar", "day"),
    [
        # New year's days as they were kept, and days that are dated in both calendars.
        ((1357, 1, 1), "1978-03-21"), ((1375, 1, 1), "1996-03-20"), ((1376, 1, 1), "1997-03-21"),
        ((1391, 1, 1), "2012-03-20"), ((1399, 1, 1), "2020-03-20"), ((1400, 1, 1), "2021-03-21"),
        ((1403, 1, 1), "2024-03-20"), ((1404, 1, 1), "2025-03-21"), ((1408, 1, 1), "2029-03-20"),
        ((1409, 1, 1), "2030-03-21"), ((1357, 11, 22), "1979-02-11"), ((1403, 12, 30), "2025-03-20"),
    ],
)  # fmt: skip
def test_the_solar_calendar_as_it_was_kept(solar: tuple[int, int, int], day: str) -> None:
    assert solar_day(*solar) == dt.date.fromisoformat(day)


@given(st.integers(1304, 1472), st.integers(1, 12), st.integers(1, 31))
def test_the_day_after_a_solar_day_is_the_next_of_ours(year: int, month: int, day: int) -> None:
    this = solar_day(year, month, day)
    following = solar_day(year, month, day + 1) or solar_day(year, month + 1, 1) or solar_day(year + 1, 1, 1)
    if this and following:
        assert following - this == dt.timedelta(1)


@given(st.text())
def test_any_text_gives_dates_that_stand_in_it_in_order(text: str) -> None:
    found = list(find_dates(text))
    assert [date.start for date in found] == sorted(date.start for date in found)
    assert all(0 <= date.start < date.end <= len(text) for date in found)
