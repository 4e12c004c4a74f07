"""Quotas counted in the catalog: all of them or none, once for all processes."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import create_engine, text

from catalog import rate_counts
from catalog.catalog import Catalog
from catalog.database import open_database
from catalog.rate_counts import NOTHING_YET, RateCounts
from statements.rate_windows import read_rate_windows

WINDOWS = read_rate_windows("3/minute; 5/day")
MINUTE, DAY = WINDOWS


def end(url: str, seconds: int) -> None:
    """Lets a stretch of time end now, as waiting would."""
    with create_engine(url).begin() as connection:
        moment = dt.datetime.now(dt.UTC) - dt.timedelta(hours=1)
        statement = text("UPDATE rate_counts SET ends_at = :moment WHERE seconds = :seconds")
        connection.execute(statement, {"moment": moment, "seconds": seconds})


def test_all_quotas_are_taken_from_or_none(catalog: Catalog, database_url: str) -> None:
    counts = catalog.rate_counts
    for number in (1, 2, 3):
        taken = counts.take("a", WINDOWS, 1)
        assert taken is not None
        assert [taken[window].taken for window in WINDOWS] == [number, number]
        assert 0 < taken[MINUTE].ends_in <= 60 < taken[DAY].ends_in <= 86_400
    assert counts.take("a", WINDOWS, 1) is None
    # What was refused is not taken from the day.
    assert [count.taken for count in counts.counts("a", WINDOWS).values()] == [3, 3]
    end(database_url, 60)
    assert counts.counts("a", WINDOWS)[MINUTE] == NOTHING_YET
    assert counts.take("a", WINDOWS, 3) is None
    again = counts.take("a", WINDOWS, 2)
    assert again is not None
    assert [again[window].taken for window in WINDOWS] == [2, 5]


def test_more_than_a_quota_at_once_is_never_to_be_had(catalog: Catalog) -> None:
    assert catalog.rate_counts.take("a", WINDOWS, 4) is None
    assert catalog.rate_counts.counts("a", WINDOWS) == dict.fromkeys(WINDOWS, NOTHING_YET)


def test_callers_have_quotas_of_their_own(catalog: Catalog) -> None:
    assert catalog.rate_counts.take("a", WINDOWS, 3)
    assert catalog.rate_counts.take("a", WINDOWS, 1) is None
    assert catalog.rate_counts.take("b", WINDOWS, 1)


def test_many_at_once_get_what_there_is_and_no_more(database_url: str) -> None:
    windows = read_rate_windows("20/minute; 30/day")
    several = [RateCounts(open_database(database_url)) for _ in range(3)]
    with ThreadPoolExecutor(8) as threads:
        had = list(threads.map(lambda number: several[number % 3].take("a", windows, 1), range(60)))
    assert sum(taken is not None for taken in had) == 20
    assert [count.taken for count in several[0].counts("a", windows).values()] == [20, 20]


def test_what_has_ended_is_deleted(catalog: Catalog, database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    catalog.rate_counts.take("long ago", WINDOWS, 1)
    end(database_url, 60)
    monkeypatch.setattr(rate_counts, "_SECONDS_BETWEEN_SWEEPS", -1.0)
    catalog.rate_counts.take("a", WINDOWS, 1)
    with create_engine(database_url).connect() as connection:
        left = connection.execute(text("SELECT caller, seconds FROM rate_counts ORDER BY caller, seconds")).all()
    assert left == [("a", 60), ("a", 86_400), ("long ago", 86_400)]
