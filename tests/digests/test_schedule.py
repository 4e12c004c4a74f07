"""When mails are due: over both changes of clocks, at midnight in three zones, in a month of 28 days."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.schedule import BETWEEN_MAILS, Frequency, Schedule, WrongSchedule, in_utc

PARIS, NEW_YORK, KIRITIMATI, LORD_HOWE = map(
    ZoneInfo, ("Europe/Paris", "America/New_York", "Pacific/Kiritimati", "Australia/Lord_Howe")
)
ZONES = (PARIS, NEW_YORK, KIRITIMATI, LORD_HOWE, ZoneInfo("UTC"), ZoneInfo("Asia/Kathmandu"), ZoneInfo("Asia/Beirut"))


def utc(written: str) -> dt.datetime:
    return dt.datetime.fromisoformat(written).replace(tzinfo=dt.UTC)


def following(schedule: Schedule, zone: ZoneInfo, start: str, count: int) -> list[str]:
    """The next times of sending in UTC."""
    moment, found = utc(start), []
    for _ in range(count):
        due = schedule.next_after(moment, zone)
        assert due is not None
        found.append(due.strftime("%Y-%m-%d %H:%M"))
        moment = due
    return found


def test_daily_mails_keep_their_hour_over_both_changes_of_clocks() -> None:
    six = Schedule(Frequency.DAILY, hour=6)
    assert following(six, PARIS, "2026-03-28 00:00", 3) == ["2026-03-28 05:00", "2026-03-29 04:00", "2026-03-30 04:00"]
    assert following(six, PARIS, "2026-10-24 00:00", 3) == ["2026-10-24 04:00", "2026-10-25 05:00", "2026-10-26 05:00"]


def test_an_hour_that_is_left_out_is_the_first_moment_after_it() -> None:
    two = Schedule(Frequency.DAILY, hour=2)
    assert following(two, PARIS, "2026-03-28 12:00", 2) == ["2026-03-29 01:00", "2026-03-30 00:00"]
    assert following(two, NEW_YORK, "2026-03-07 12:00", 2) == ["2026-03-08 07:00", "2026-03-09 06:00"]
    # Clocks there are put forward by half an hour, from 02:00 to 02:30.
    assert following(two, LORD_HOWE, "2026-10-03 12:00", 1) == ["2026-10-03 15:30"]


def test_an_hour_that_comes_twice_is_its_first() -> None:
    two = Schedule(Frequency.DAILY, hour=2)
    assert following(two, PARIS, "2026-10-24 12:00", 2) == ["2026-10-25 00:00", "2026-10-26 01:00"]
    one = Schedule(Frequency.DAILY, hour=1)
    assert following(one, NEW_YORK, "2026-10-31 12:00", 2) == ["2026-11-01 05:00", "2026-11-02 06:00"]


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        (PARIS, ["2026-01-01 23:00", "2026-01-02 23:00"]),
        (NEW_YORK, ["2026-01-02 05:00", "2026-01-03 05:00"]),
        (KIRITIMATI, ["2026-01-02 10:00", "2026-01-03 10:00"]),
    ],
    ids=str,
)
def test_midnight_is_that_of_the_owner(zone: ZoneInfo, expected: list[str]) -> None:
    assert following(Schedule(Frequency.DAILY, hour=0), zone, "2026-01-01 12:00", 2) == expected[:2]


def test_weekly_mails_come_on_their_day_as_the_owner_counts_days() -> None:
    monday = Schedule(Frequency.WEEKLY, hour=6, day=0)
    assert following(monday, PARIS, "2026-11-18 00:00", 2) == ["2026-11-23 05:00", "2026-11-30 05:00"]
    assert following(monday, KIRITIMATI, "2026-11-18 00:00", 1) == ["2026-11-22 16:00"]


def test_a_month_without_the_day_has_its_last_one() -> None:
    last = Schedule(Frequency.MONTHLY, hour=6, day=31)
    assert following(last, ZoneInfo("UTC"), "2026-01-31 06:00", 3) == [
        "2026-02-28 06:00",
        "2026-03-31 06:00",
        "2026-04-30 06:00",
    ]
    assert following(Schedule(Frequency.MONTHLY, hour=0, day=30), PARIS, "2026-02-01 00:00", 2) == [
        "2026-02-27 23:00",
        "2026-03-29 22:00",
    ]


def test_what_is_off_is_never_due_and_what_is_at_once_soon() -> None:
    moment = utc("2026-11-18 09:00")
    assert Schedule(Frequency.OFF).next_after(moment, PARIS) is None
    assert Schedule(Frequency.AT_ONCE).next_after(moment, PARIS) == moment + BETWEEN_MAILS


@pytest.mark.parametrize(
    ("frequency", "hour", "day"),
    [
        (Frequency.DAILY, 24, 1),
        (Frequency.DAILY, -1, 1),
        (Frequency.WEEKLY, 6, 7),
        (Frequency.MONTHLY, 6, 0),
        (Frequency.MONTHLY, 6, 32),
    ],
)
def test_a_time_that_there_is_not_is_refused(frequency: Frequency, hour: int, day: int) -> None:
    with pytest.raises(WrongSchedule, match="Choose one from"):
        Schedule(frequency, hour, day)


@given(
    moment=st.integers(0, 15 * 365 * 24 * 60).map(lambda minutes: utc("2020-01-01") + dt.timedelta(minutes=minutes)),
    zone=st.sampled_from(ZONES),
    hour=st.integers(0, 23),
    frequency=st.sampled_from([Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY]),
    day=st.integers(1, 6),
)
def test_the_next_time_is_the_first_after_the_moment(
    moment: dt.datetime, zone: ZoneInfo, hour: int, frequency: Frequency, day: int
) -> None:
    schedule = Schedule(frequency, hour, day)
    due = schedule.next_after(moment, zone)
    assert due is not None
    assert due > moment
    apart = {Frequency.DAILY: 1, Frequency.WEEKLY: 7, Frequency.MONTHLY: 31}[frequency]
    assert due - moment <= dt.timedelta(days=apart, hours=2)
    # Nothing lies between: whoever asks a little before it is told the same.
    assert schedule.next_after(due - dt.timedelta(seconds=1), zone) == due
    local = due.astimezone(zone)
    assert local.hour == hour or in_utc(local.date(), hour, zone) == due
