"""`onrecord search` on press reports: what nobody said is found only with --standing, and says what it is."""

import datetime as dt

import pytest

from catalog.catalog import open_catalog
from catalog.intake import Origin
from tests.onrecord.conftest import Commands
from tests.support.press import BACKGROUND, DENIED, KESTRIA, OFFICIAL, TENNANT, told


@pytest.fixture
def reported(commands: Commands) -> Commands:
    """A home into which a report was taken; the first search makes it searchable."""
    commands.home.mkdir(parents=True, exist_ok=True)
    catalog = open_catalog(f"sqlite:///{commands.home / 'catalog.sqlite3'}", commands.home / "files")
    parsed = told()
    origin = Origin("report.txt", "text/plain", 10, dt.datetime(2026, 9, 6, tzinfo=dt.UTC), {})
    catalog.intake.commit(parsed, origin)
    catalog.close()
    return commands


def test_a_search_finds_what_was_said_and_prints_who_reports_it(reported: Commands) -> None:
    printed = reported.run("search").out
    assert all(piece.sentence in printed for piece in (TENNANT, OFFICIAL, KESTRIA))
    assert BACKGROUND not in printed
    for how in ("quoted by", "quoted in part by", "reported in other words by"):
        assert f"{how} The Amaranth Courier\n" in printed


def test_more_is_found_where_it_is_asked_for(reported: Commands) -> None:
    printed = reported.run("search", "--standing", "doubtful", "--standing", "background").out
    assert "Nobody is credited, 2026-09-05\nThe own words of The Amaranth Courier\n" in printed
    assert "reported in other words by The Amaranth Courier, doubtful: not reported as surely said\n" in printed
    assert DENIED.sentence in printed
    assert TENNANT.sentence not in printed
    found = reported.run("search", "--standing", "background", "--json").json
    assert [(result["text"], result["statement_id"]) for result in found["results"]] == [(BACKGROUND, None)]


def test_a_standing_that_is_none_is_wrong_usage(reported: Commands) -> None:
    assert "none of said, doubtful, background" in reported.run("search", "--standing", "true", code=2).err
