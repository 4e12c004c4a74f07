"""What is kept of live sources, on both databases."""

import datetime as dt

from catalog.catalog import Catalog
from catalog.sources import ItemState, ListedItem, RunCounts, RunOutcome

FEED = "https://ministry.example/feed"
ONE = ListedItem("1", "https://ministry.example/1", title="On the dam", date=dt.date(2026, 3, 12), changed="a")
TWO = ListedItem("2", "https://ministry.example/2")


def test_what_is_listed_waits_until_it_is_had(catalog: Catalog) -> None:
    sources = catalog.sources
    assert sources.record_list("north", FEED, ('"1"', None), [TWO, ONE]) == 2
    assert sources.record_list("north", FEED, ('"2"', None), [TWO, ONE]) == 0
    assert sources.list_validators("north", FEED) == ('"2"', None)
    first, second = sources.due("north", 10)
    assert (first.listed, second.listed) == (ONE, TWO)
    sources.fetched(first, "0" * 64, "document", ('"a"', None), 3_600.0)
    sources.failed(second, ("blocked", "It is closed."), None)
    assert sources.due("north", 10) == []
    assert [item.state for item in sources.due("north", 10, retry=True)] == [ItemState.GIVEN_UP]
    assert sources.due("south", 10) == []


def test_what_says_that_it_has_changed_is_due_again(catalog: Catalog) -> None:
    sources = catalog.sources
    sources.record_list("north", FEED, (None, None), [ONE])
    (item,) = sources.due("north", 10)
    sources.fetched(item, "0" * 64, "document", (None, None), None)
    changed = ListedItem("1", ONE.address, changed="b")
    sources.record_list("north", FEED, (None, None), [changed])
    (again,) = sources.due("north", 10)
    assert (again.listed.title, again.listed.changed, again.document_id) == (ONE.title, "b", "document")


def test_runs_say_how_a_source_is_doing(catalog: Catalog) -> None:
    sources, health = catalog.sources, catalog.source_health
    assert sources.seconds_since_run("north") is None
    sources.end("north", sources.begin("north"), RunOutcome.DONE, RunCounts(listed=1, new=1))
    since = sources.seconds_since_run("north")
    assert since is not None
    assert 0 <= since < 60
    assert sources.begin("north") == 2
    assert sources.seconds_since_run("north") is None, "a run that was killed does not count"
    record = health.records()["north"]
    assert record.outcome is None
    assert record.last_success is not None
