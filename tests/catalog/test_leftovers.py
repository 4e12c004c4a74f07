"""Stored bytes that nothing needs: found, and removed when they are old enough."""

import datetime as dt
from dataclasses import replace

import pytest

from catalog.catalog import Catalog
from catalog.errors import CatalogError
from catalog.files import StorageError
from catalog.intake import Origin
from catalog.leftovers import AGE, Leftovers
from tests.catalog.conftest import Parse

NOW = dt.datetime.now(dt.UTC)
LATER = NOW + AGE + dt.timedelta(hours=1)
TENNANT = ("Ms. Tennant (Valdoria):", "We ask for prior notification, forty-eight hours ahead.")


def test_what_is_refused_is_left_over_and_all_else_is_needed(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    document = parse(TENNANT)
    page, refused, waiting, failing = (catalog.files.put(data) for data in (b"a page", b"refused", b"wait", b"failing"))
    catalog.files.put(document.text.encode())
    catalog.intake.commit(document, replace(origin, served=page))
    catalog.jobs.put(failing, {"file_name": "bad.pdf"})
    job = catalog.jobs.take("a worker", 60)
    assert job
    catalog.jobs.fail(job, "a worker", CatalogError("It cannot be read.", "Try another."))
    catalog.jobs.put(waiting, {"file_name": "next.pdf"})
    assert catalog.sweeping.leftovers(LATER) == Leftovers(2, len(b"refusedfailing"))
    assert catalog.sweeping.sweep(LATER) == Leftovers(2, len(b"refusedfailing"))
    for sha256 in (refused, failing):
        with pytest.raises(StorageError):
            catalog.files.get(sha256)
    assert [catalog.files.get(sha) for sha in (page, waiting)] == [b"a page", b"wait"]
    assert catalog.files.holds(document.sha256)
    assert catalog.jobs.failed(5) == []
    assert catalog.jobs.state().open == 1
    assert catalog.sweeping.sweep(LATER) == Leftovers(0, 0)


def test_what_is_young_may_be_needed_in_a_moment(catalog: Catalog) -> None:
    sha256 = catalog.files.put(b"on its way")
    assert catalog.sweeping.sweep(NOW) == Leftovers(0, 0)
    assert not catalog.files.remove(sha256, NOW - AGE)
    assert catalog.files.get(sha256) == b"on its way"


def test_what_is_handed_in_again_is_young_again(catalog: Catalog) -> None:
    first = catalog.files.put(b"on its way")
    (stored,) = catalog.files.stored()
    assert (stored.sha256, stored.bytes) == (first, len(b"on its way"))
    catalog.files.put(b"on its way")
    (again,) = catalog.files.stored()
    assert again.stored_at > stored.stored_at
