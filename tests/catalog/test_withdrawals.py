"""What a source no longer has, on both databases: told at once, or after a day, or not at all."""

import datetime as dt

import pytest
from sqlalchemy import update

from catalog.catalog import Catalog
from catalog.database import open_database
from catalog.intake import Origin
from catalog.reading import DocumentView
from catalog.sources import ListedItem, SourceItem
from catalog.tables import source_items
from statements.vocabulary import Withdrawal
from tests.catalog.conftest import Parse

FEED = "https://ministry.example/feed"
ONE = ListedItem("1", "https://ministry.example/1")
NOT_THERE = ("gone", "It is not there.")


@pytest.fixture
def document_id(catalog: Catalog, parse: Parse, origin: Origin) -> str:
    document_id = catalog.intake.commit(parse(("Ms. Tennant (Valdoria):", "We ask for notice.")), origin).document_id
    listed(catalog, "north", document_id)
    return document_id


def listed(catalog: Catalog, source: str, document_id: str) -> None:
    catalog.sources.record_list(source, FEED, (None, None), [ONE])
    catalog.sources.fetched(item(catalog, source), "0" * 64, document_id, (None, None), 0.0)


def item(catalog: Catalog, source: str = "north") -> SourceItem:
    return catalog.sources.items(source, ["1"])["1"]


def gone(catalog: Catalog, how: Withdrawal, source: str = "north") -> bool:
    catalog.sources.failed(item(catalog, source), NOT_THERE, 0.0)
    return catalog.sources.gone(item(catalog, source), how)


def a_day_passes(database_url: str) -> None:
    """By the rows, which are all that remembers when something was seen."""
    with open_database(database_url).begin() as connection:
        day = dt.timedelta(days=1)
        earlier = {"gone_since": dt.datetime.now(dt.UTC) - day - dt.timedelta(minutes=1)}
        connection.execute(update(source_items).where(source_items.c.gone_since.is_not(None)).values(earlier))


def view(catalog: Catalog, document_id: str) -> DocumentView:
    found = catalog.library.document(document_id)
    assert found
    return found[0]


def test_gone_is_believed_at_once(catalog: Catalog, document_id: str) -> None:
    assert gone(catalog, Withdrawal.GONE)
    document = view(catalog, document_id)
    assert document.withdrawn_how == Withdrawal.GONE
    assert document.withdrawn_since
    assert abs(document.withdrawn_since - dt.datetime.now(dt.UTC)) < dt.timedelta(minutes=1)
    assert not gone(catalog, Withdrawal.GONE), "it is withdrawn already"


def test_not_found_has_to_last_for_a_day(catalog: Catalog, document_id: str, database_url: str) -> None:
    assert not gone(catalog, Withdrawal.NOT_FOUND)
    assert not gone(catalog, Withdrawal.NOT_FOUND)
    assert view(catalog, document_id).withdrawn_since is None
    a_day_passes(database_url)
    assert gone(catalog, Withdrawal.NOT_FOUND)
    document = view(catalog, document_id)
    assert document.withdrawn_how == Withdrawal.NOT_FOUND
    assert document.withdrawn_since
    assert dt.datetime.now(dt.UTC) - document.withdrawn_since > dt.timedelta(days=1), "since it was first missed"


def test_what_comes_back_is_not_withdrawn(catalog: Catalog, document_id: str, database_url: str) -> None:
    gone(catalog, Withdrawal.NOT_FOUND)
    catalog.sources.unchanged(item(catalog), 0.0)
    a_day_passes(database_url)
    assert not gone(catalog, Withdrawal.NOT_FOUND), "it was there in between"
    assert gone(catalog, Withdrawal.GONE)
    catalog.sources.fetched(item(catalog), "1" * 64, document_id, (None, None), 0.0)
    document = view(catalog, document_id)
    assert (document.withdrawn_since, document.withdrawn_how) == (None, None)


def test_what_another_source_still_has_is_not_withdrawn(catalog: Catalog, document_id: str) -> None:
    listed(catalog, "south", document_id)
    assert not gone(catalog, Withdrawal.GONE)
    assert view(catalog, document_id).withdrawn_since is None
    assert gone(catalog, Withdrawal.GONE, "south"), "neither has it now"


def test_what_was_never_had_cannot_be_withdrawn(catalog: Catalog) -> None:
    catalog.sources.record_list("north", FEED, (None, None), [ONE])
    assert not gone(catalog, Withdrawal.GONE)


def test_what_is_withdrawn_is_no_failure_of_its_source(catalog: Catalog, document_id: str) -> None:
    catalog.sources.begin("north")
    gone(catalog, Withdrawal.GONE)
    assert view(catalog, document_id).withdrawn_since
    assert catalog.source_health.records()["north"].failing == ()
