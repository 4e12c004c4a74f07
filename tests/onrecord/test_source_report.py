"""What is said of how a source is doing, silence above all."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.source_health import Failing, SourceRecord
from catalog.sources import RunOutcome
from indexer.connectors.definition import Definition
from indexer.connectors.definitions import read_definition_file
from onrecord.source_report import SourceState, quiet_since, report_on

TODAY = dt.date(2026, 11, 26)
NOON = dt.datetime(2026, 11, 26, 12, tzinfo=dt.UTC)


def record(*days_ago: int, seen_ago: int | None = None) -> SourceRecord:
    """A source that was read today and whose documents are so many days old, the last seen so many days ago."""
    return SourceRecord(
        "valdoria",
        last_run=NOON,
        last_success=NOON,
        outcome=RunOutcome.DONE,
        documents=len(days_ago),
        last_new=None if seen_ago is None else NOON - dt.timedelta(seen_ago),
        days=tuple(TODAY - dt.timedelta(ago) for ago in days_ago),
        now=NOON,
    )


@pytest.mark.parametrize(
    ("known", "quiet"),
    [
        (record(), None),
        # Every second day: a week without news is nothing, eight days are.
        (record(7, 9, 11, 13, 15), None),
        (record(8, 10, 12, 14, 16), 8),
        # It was once quiet for ten days: so it may be for twice as long.
        (record(20, 22, 32, 34, 36), None),
        (record(21, 23, 33, 35, 37), 21),
        # It comes twice a year, yet three months are worth a look.
        (record(90, 270, 450, 630, 810), None),
        (record(91, 271, 451, 631, 811), 91),
        # With fewer than five days of news its habits are not known.
        (record(30, 31, 32, 33), None),
        (record(31, 32, 33, 34), 31),
        # What is listed today for a day long ago is news, and so is what has no day.
        (record(50, 52, 54, 56, 58, seen_ago=2), None),
        (record(seen_ago=31), 31),
        # Announced for days to come: that is not when it last said something.
        (record(-14, 8, 10, 12, 14, 16), 8),
    ],
)
def test_silence_is_suspicious_where_it_is_longer_than_it_ever_was(known: SourceRecord, quiet: int | None) -> None:
    assert quiet_since(known) == (None if quiet is None else TODAY - dt.timedelta(quiet))


@given(st.lists(st.integers(0, 400), max_size=40, unique=True).map(sorted), st.integers(0, 400) | st.none())
def test_news_of_the_last_week_is_never_silence_and_three_months_without_always_are(
    days: list[int], seen_ago: int | None
) -> None:
    since = quiet_since(record(*days, seen_ago=seen_ago))
    newest = min([*days, *([] if seen_ago is None else [seen_ago])], default=None)
    if newest is None or newest <= 7:
        assert since is None
    elif newest > 90:
        assert since == TODAY - dt.timedelta(newest)


@pytest.fixture
def definition(tmp_path: Path) -> Definition:
    path = tmp_path / "valdoria.yaml"
    path.write_text("title: Valdoria\ncountry: XVA\nkind: feed\nurl: https://example.org/feed\n", encoding="utf-8")
    return read_definition_file(path)


def test_a_source_that_is_quiet_for_long_is_a_warning_with_the_day(definition: Definition) -> None:
    report = report_on(definition, record(8, 10, 12, 14, 16))
    assert report.state is SourceState.QUIET
    assert report.words == "Nothing new since 2026-11-18, which is longer than is usual there."
    assert report_on(definition, record(1, 3, 5, 7, 9)).state is SourceState.WORKING


def test_what_a_run_failed_with_comes_before_silence(definition: Definition) -> None:
    quiet = record(8, 10, 12, 14, 16)
    failed = replace(quiet, outcome=RunOutcome.FAILED, error_code="blocked", error="It wants a login.")
    assert report_on(definition, failed).state is SourceState.BLOCKED
    none_had = replace(quiet, documents=0, failing=(Failing("gone", 3, "It is not there."),))
    assert report_on(definition, none_had).state is SourceState.FAILING


def test_a_source_that_is_off_or_was_never_asked_is_not_quiet(definition: Definition) -> None:
    assert report_on(definition, None).state is SourceState.NEVER
    off = definition.model_copy(update={"enabled": False, "reason": "The site is gone."})
    assert report_on(off, record(200)).state is SourceState.OFF
