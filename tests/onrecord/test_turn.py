"""Whose turn it is: the same promises from a lock in a home and from a lease in the catalog."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from catalog.catalog import open_catalog
from onrecord.turn import HomeTurn, LeaseTurn, Turn
from search.engines.port import EngineBusy
from tests.support.postgres import Server
from tests.support.renewals import wait_until_renewed

Open = Callable[[str], Turn]


@pytest.fixture(params=["home", "sqlite lease", "postgresql lease"])
def open_turn(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Open]:
    """Opens the turn as a process of this name would."""
    if request.param == "home":
        yield lambda _name: HomeTurn(tmp_path)
    elif request.param == "sqlite lease":
        leases = open_catalog(f"sqlite:///{tmp_path / 'catalog.sqlite3'}", tmp_path).leases
        yield lambda name: LeaseTurn(leases, "index", name)
    else:
        with request.getfixturevalue("postgres").database() as url:
            served = open_catalog(url, tmp_path).leases
            yield lambda name: LeaseTurn(served, "index", name)


def test_one_at_a_time_has_it_and_then_another(open_turn: Open) -> None:
    one, two = open_turn("one"), open_turn("two")
    with one.taken():
        with pytest.raises(EngineBusy, match="Another process"), two.taken():
            raise AssertionError("two have the turn")
        with two.taken_if_free(), pytest.raises(EngineBusy), two.taken():
            raise AssertionError("two have the turn")
    with two.taken(), pytest.raises(EngineBusy), one.taken():
        raise AssertionError("two have the turn")


def test_who_has_it_may_take_it_again_and_keeps_it_until_the_outermost_ends(open_turn: Open) -> None:
    one, two = open_turn("one"), open_turn("two")
    with one.taken_if_free():
        with one.taken(), one.taken():
            pass
        with pytest.raises(EngineBusy), two.taken():
            raise AssertionError("two have the turn")
    with two.taken():
        pass


def test_a_failure_under_it_gives_it_back(open_turn: Open) -> None:
    with pytest.raises(KeyError), open_turn("one").taken():
        raise KeyError("a fault of ours")
    with open_turn("two").taken():
        pass


def test_a_thread_of_the_same_process_is_another(open_turn: Open) -> None:
    turn = open_turn("one")

    def take() -> bool:
        try:
            with turn.taken():
                return True
        except EngineBusy:
            return False

    with turn.taken(), ThreadPoolExecutor(1) as other:
        assert not other.submit(take).result(20)


def test_a_lease_lasts_longer_than_its_time_while_it_is_used(postgres: Server, tmp_path: Path) -> None:
    with postgres.database() as url:
        leases = open_catalog(url, tmp_path).leases
        # A busy machine may hold up its renewals by a second.
        with LeaseTurn(leases, "index", "one", seconds=1.5).taken():
            wait_until_renewed(url, "leases")
            assert not leases.take("index", "two", 1)
        assert leases.take("index", "two", 1)
