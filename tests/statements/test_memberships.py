"""Groups with members by date, and the two tables that hold them."""

import csv
import datetime as dt
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements import countries
from statements.errors import OnRecordError
from statements.memberships import groups_of, known_groups, members, membership_group
from statements.organizations import organization_by_id
from statements.reference import rows

ROWS = rows("memberships.csv")
GROUPS = rows("membership_groups.csv")
REGIONAL = (
    "group-of-african-states",
    "group-of-asia-pacific-states",
    "group-of-eastern-european-states",
    "grulac",
    "weog",
)
DAYS = st.dates(dt.date(1945, 1, 1), dt.date(2026, 12, 31))
SINCE_1946 = st.dates(dt.date(1946, 1, 17), dt.date(1965, 12, 31))
SINCE_1966 = st.dates(dt.date(1966, 1, 1), dt.date(2026, 12, 31))


def _count(group: str, day: str) -> int:
    return len(members(group, dt.date.fromisoformat(day)))


def _day(text: str, otherwise: dt.date) -> dt.date:
    return dt.date.fromisoformat(text) if text else otherwise


def test_every_row_names_a_group_a_country_and_days_in_order() -> None:
    known = {row["group"] for row in GROUPS if not row["of"]}
    assert [row for row in ROWS if row["group"] not in known or countries.by_code(row["code"]) is None] == []
    assert [row for row in ROWS if _day(row["since"], dt.date.min) > _day(row["until"], dt.date.max)] == []


def test_every_group_is_an_organization_with_members_of_its_own_or_of_others() -> None:
    listed = {row["group"] for row in ROWS}
    assert [row["group"] for row in GROUPS if organization_by_id(row["group"]) is None] == []
    assert [row["group"] for row in GROUPS if bool(row["of"]) == (row["group"] in listed)] == []
    assert {row["dated"] for row in GROUPS} == {"yes", "no"}
    assert len(known_groups()) == len(GROUPS)


def test_times_of_one_member_do_not_overlap() -> None:
    times = defaultdict(list)
    for row in ROWS:
        times[row["group"], row["code"]].append((_day(row["since"], dt.date.min), _day(row["until"], dt.date.max)))
    for pair, found in times.items():
        ordered = sorted(found)
        assert all(until < since for (_, until), (since, _) in pairwise(ordered)), pair


def test_no_state_is_a_member_before_it_began_or_after_it_ended() -> None:
    for row in ROWS:
        state = countries.by_code(row["code"])
        assert state is not None
        if state.end:
            assert _day(row["until"], dt.date.max) <= state.end, row
        if state.start and row["since"]:
            assert dt.date.fromisoformat(row["since"]) >= state.start, row


def test_a_group_whose_days_are_known_leaves_none_open_but_with_its_own_beginning() -> None:
    begins = {row["group"]: row["since"] for row in GROUPS if row["dated"] == "yes"}
    regions = {"nordic-countries", "nordic-baltic-countries", "baltic-states", "lower-riparian-group"}
    assert [
        row for row in ROWS if not row["since"] and begins.get(row["group"]) == "" and row["group"] not in regions
    ] == []


# The growth in membership as the United Nations tells it; Zanzibar, a member for four months, has no code.
@pytest.mark.parametrize(
    ("year", "count"),
    [
        (1945, 51), (1946, 55), (1947, 57), (1948, 58), (1949, 59), (1950, 60), (1955, 76), (1956, 80), (1957, 82),
        (1958, 82), (1960, 99), (1961, 104), (1962, 110), (1963, 112), (1964, 115), (1965, 117), (1966, 122),
        (1967, 123), (1968, 126), (1970, 127), (1971, 132), (1973, 135), (1974, 138), (1975, 144), (1976, 147),
        (1977, 149), (1978, 151), (1979, 152), (1980, 154), (1981, 157), (1983, 158), (1984, 159), (1990, 159),
        (1991, 166), (1992, 179), (1993, 184), (1994, 185), (1999, 188), (2000, 189), (2002, 191), (2006, 192),
        (2011, 193), (2025, 193),
    ],
)  # fmt: skip
def test_the_united_nations_grow(year: int, count: int) -> None:
    assert _count("united-nations", f"{year}-12-31") == count


@given(SINCE_1966)
def test_the_council_has_fifteen_members_five_of_them_permanent(day: dt.date) -> None:
    council = members("security-council", day)
    # The tenth elected member of 1980 was agreed on only on 7 January.
    assert len(council) == (14 if dt.date(1980, 1, 1) <= day < dt.date(1980, 1, 7) else 15)
    assert len(members("p5", day)) == 5
    assert members("p5", day) | members("e10", day) == council
    assert members("p3", day) < members("p5", day)
    assert len(members("a3", day)) == 3


@given(SINCE_1966)
def test_elected_seats_are_shared_out_among_the_regions_by_resolution_1991_of_1963(day: dt.date) -> None:
    elected = members("e10", day)
    seats = [3, 2, 1, 1 if len(elected) == 9 else 2, 2]
    assert [len(elected & members(group, day)) for group in REGIONAL] == seats


@given(SINCE_1946)
def test_the_council_had_eleven_members_before(day: dt.date) -> None:
    assert len(members("security-council", day)) == 11
    assert len(members("p5", day)) == 5
    assert members("e10", day) == members("a3", day) == frozenset()


@given(DAYS)
def test_members_of_the_council_and_of_regional_groups_are_members_of_the_united_nations(day: dt.date) -> None:
    if day < dt.date(1945, 10, 24):
        assert members("united-nations", day) == frozenset()
        return
    found = [members(group, day) for group in REGIONAL]
    assert members("security-council", day) <= members("united-nations", day)
    assert frozenset().union(*found) <= members("united-nations", day)
    assert sum(map(len, found)) == len(frozenset().union(*found)), "somebody is in two groups"


@given(DAYS, st.sampled_from(known_groups()))
def test_groups_of_a_country_and_members_of_a_group_say_the_same(day: dt.date, group: str) -> None:
    present = members(group, day)
    assert all(group in groups_of(code, day) for code in present)
    others = {row["code"] for row in ROWS if row["group"] == group} - present
    assert not any(group in groups_of(code, day) for code in others)


@pytest.mark.parametrize(
    ("group", "day", "count"),
    [
        ("european-community", "1972-12-31", 6),
        ("european-community", "1990-01-01", 12),
        ("european-union", "1993-10-31", 0),
        ("european-union", "1993-11-01", 12),
        ("european-union", "2000-01-01", 15),
        ("european-union", "2004-05-01", 25),
        ("european-union", "2019-01-01", 28),
        ("european-union", "2020-01-31", 28),
        ("european-union", "2020-02-01", 27),
        ("nato", "1950-01-01", 12),
        ("nato", "1990-01-01", 16),
        ("nato", "2025-01-01", 32),
        ("african-union", "2005-01-01", 53),
        ("african-union", "2020-01-01", 55),
        ("ecowas", "2025-01-28", 15),
        ("ecowas", "2025-01-29", 12),
        ("group-of-77", "1964-06-15", 77),
        ("group-of-77", "2025-01-01", 134),
        # Of 25 at the first conference, for Algeria was not yet a state.
        ("non-aligned-movement", "1961-09-06", 24),
        ("non-aligned-movement", "2012-08-26", 120),
        ("non-aligned-movement", "2025-01-01", 121),
        ("oic", "2025-01-01", 57),
        ("arab-group", "2025-01-01", 22),
        ("asean", "1999-04-30", 10),
        ("brics", "2010-01-01", 4),
        ("g8", "2014-03-24", 0),
        ("ldcs", "2025-01-01", 44),
        ("lldcs", "2025-01-01", 32),
        ("aosis", "2025-01-01", 39),
        ("pacific-islands-forum", "2025-01-01", 18),
        ("caricom", "2025-01-01", 15),
        ("celac", "2025-01-01", 33),
    ],
)
def test_groups_have_their_known_number_of_members(group: str, day: str, count: int) -> None:
    assert _count(group, day) == count


@pytest.mark.parametrize(
    ("group", "day", "code", "belongs"),
    [
        ("security-council", "1991-12-23", "SUN", True),
        ("security-council", "1991-12-24", "RUS", True),
        ("security-council", "1990-05-21", "YMD", True),
        ("security-council", "1990-05-22", "YEM", True),
        ("security-council", "1991-06-01", "ZAR", True),
        ("security-council", "2017-12-31", "ITA", True),
        ("security-council", "2018-01-01", "NLD", True),
        ("united-nations", "1960-01-01", "SYR", False),
        ("united-nations", "1966-01-01", "IDN", False),
        ("european-union", "2020-01-31", "GBR", True),
        ("a3", "2021-06-01", "KEN", True),
        ("baltic-states", "1985-01-01", "LVA", False),
        ("lower-riparian-group", "2024-01-01", "XVA", True),
    ],
)
def test_who_belongs_on_the_day(group: str, day: str, code: str, belongs: bool) -> None:
    on = dt.date.fromisoformat(day)
    assert (code in members(group, on)) is belongs
    assert (group in groups_of(code, on)) is belongs


def test_unknown_groups_are_an_error_and_unknown_countries_have_no_groups() -> None:
    with pytest.raises(OnRecordError, match="who") as caught:
        members("who", dt.date(2020, 1, 1))
    assert caught.value.code == "unknown_group"
    assert "european-union" in caught.value.remedy
    assert membership_group("who") is None
    assert groups_of("QQQ", dt.date(2020, 1, 1)) == ()


def test_a_group_tells_whether_its_days_are_known_and_until_when() -> None:
    council = membership_group("security-council")
    assert council is not None
    assert council.dated
    assert council.as_of == dt.date(2026, 12, 31)
    movement = membership_group("non-aligned-movement")
    assert movement is not None
    assert not movement.dated


def test_terms_agree_with_a_published_list(data_folder: Path) -> None:
    text = (data_folder / "reference" / "council_membership.csv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    terms = [row for row in csv.DictReader(lines) if row["seat"] == "elected"]
    assert len(terms) > 150
    amiss = []
    for term in terms:
        for year in range(max(int(term["start_year"]), 1992), int(term["end_year"]) + 1):
            day = dt.date(year, 6, 1)
            state = countries.resolve(term["country_org"], day)
            if state is None or state.code not in members("e10", day):
                amiss.append((year, state.code if state else term["country_org"]))
    # The list has Côte d'Ivoire in the seat of India, whose term of 1990-1991 had ended.
    assert amiss == [(1992, "CIV")]
