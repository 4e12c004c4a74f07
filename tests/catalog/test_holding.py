"""What is held stays the holder's while its work takes, whatever happens to it, and is free at the end."""

import threading
from collections.abc import MutableMapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine, text
from structlog.testing import capture_logs

from catalog.catalog import Catalog, open_catalog
from catalog.holding import LOST, Holding, hold
from catalog.leases import Leases
from tests.support.postgres import Server
from tests.support.renewals import wait_until_renewed

LONG, SHORT = 600.0, 0.15
# A busy machine may hold up renewals by a second.
SECONDS = 1.5
WAIT = 60
Lines = Sequence[MutableMapping[str, Any]]


class Counted:
    """Renewals of a lease, each of which can be waited for, whether it succeeds or not."""

    def __init__(self, leases: Leases, holder: str) -> None:
        self._leases, self._holder = leases, holder
        self._begun, self._begins = 0, threading.Condition()

    def holding(self) -> Holding:
        return Holding("index", SHORT, self._renew, lambda: self._leases.give_back("index", self._holder))

    def wait_for(self, number: int) -> None:
        """Returns when so many that begin from now on have ended and been told of: one more has begun behind them."""
        with self._begins:
            last = self._begun + number + 1
            assert self._begins.wait_for(lambda: self._begun >= last, WAIT), "nothing is renewed"

    def _renew(self) -> bool:
        with self._begins:
            self._begun += 1
            self._begins.notify_all()
        return self._leases.take("index", self._holder, LONG)


def said(lines: Lines) -> list[tuple[str, str]]:
    return [(line["event"], line["why"]) for line in lines]


def hand_over(database: Engine, holder: str) -> None:
    with database.begin() as connection:
        connection.execute(text("UPDATE leases SET holder = :holder"), {"holder": holder})


def test_a_lease_stays_its_holders_while_the_work_is_long(catalog: Catalog, database_url: str) -> None:
    holding = hold(catalog.leases, "index", "one", SECONDS)
    assert holding
    with holding, capture_logs() as lines:
        wait_until_renewed(database_url, "leases")
        assert not catalog.leases.take("index", "two", LONG)
        assert hold(catalog.leases, "index", "two", LONG) is None
    assert lines == []


def test_it_is_free_at_the_end_and_after_a_failure(catalog: Catalog) -> None:
    for holder in ("one", "two"):
        holding = hold(catalog.leases, "index", holder, LONG)
        assert holding
        with pytest.raises(KeyError), holding:
            raise KeyError("a fault of ours")
    assert catalog.leases.take("index", "three", LONG)


def test_a_renewal_that_is_under_way_at_the_end_does_not_take_it_anew() -> None:
    begun, slow, under_way = threading.Event(), threading.Event(), []

    def renew() -> bool:
        under_way.append(True)
        begun.set()
        slow.wait(0.3)
        under_way.clear()
        return True

    def give_back() -> None:
        assert not under_way

    holding = Holding("index", SHORT, renew, give_back).begin()
    assert begun.wait(WAIT)
    holding.end()


def test_a_lost_lease_is_noticed_once_and_held_again_when_it_is_free(catalog: Catalog, database_url: str) -> None:
    database, renewals = create_engine(database_url), Counted(catalog.leases, "one")
    assert catalog.leases.take("index", "one", LONG)
    with renewals.holding(), capture_logs() as lines:
        for _ in range(2):
            hand_over(database, "two")
            assert catalog.leases.take("index", "two", LONG)
            renewals.wait_for(3)
            catalog.leases.give_back("index", "two")
            renewals.wait_for(2)
            assert not catalog.leases.take("index", "three", LONG)
    assert said(lines) == [("not_renewed", LOST)] * 2
    assert catalog.leases.take("index", "three", LONG)


def test_what_another_has_by_now_is_not_given_back(catalog: Catalog, database_url: str) -> None:
    holding = hold(catalog.leases, "index", "one", LONG)
    assert holding
    with holding:
        hand_over(create_engine(database_url), "two")
    assert not catalog.leases.take("index", "three", LONG)


@pytest.mark.slow
def test_a_database_that_is_away_is_noticed_once_and_stops_nothing(own_server: Server, tmp_path: Path) -> None:
    with own_server.database() as url:
        leases = open_catalog(url, tmp_path).leases
        renewals = Counted(leases, "one")
        assert leases.take("index", "one", LONG)
        with capture_logs() as lines, renewals.holding():
            renewals.wait_for(1)
            own_server.stop()
            renewals.wait_for(3)
            own_server.start()
            renewals.wait_for(2)
            assert said(lines) == [("not_renewed", "catalog_unavailable")]
            own_server.stop()
        assert said(lines)[-1] == ("not_given_back", "catalog_unavailable")
        own_server.start()
        assert leases.take("index", "one", LONG)
