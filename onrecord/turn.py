"""Whose turn it is to bring the index up to date: that of one process at a time.

The engine's own lock covers the writing. This one covers the minutes of embedding before it too,
which several processes would otherwise all spend on the same passages.
"""

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol

from filelock import FileLock, Timeout

from catalog.holding import Holding, hold
from catalog.leases import Leases
from search.engines.port import EngineBusy

# How long everybody waits after the holder's machine has gone.
LEASE_SECONDS = 30.0


class Turn(Protocol):
    """One index's turn. A process that is killed gives it back, at once or after a while."""

    def taken(self) -> AbstractContextManager[None]:
        """Holds the turn, more than once in the same thread too. Raises EngineBusy where another has it."""

    def taken_if_free(self) -> AbstractContextManager[None]:
        """Holds the turn over a long run, in which it would else go to and fro; goes on without where it is taken."""


class HomeTurn:
    """The turn of an index in a home: a lock on a file, which the system frees with the process."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._lock = FileLock(home / "turn.lock", timeout=0)

    @contextmanager
    def taken(self) -> Iterator[None]:
        """As the port says."""
        if not self._acquire():
            raise _busy(f"the search index in {self._home}")
        try:
            yield
        finally:
            self._lock.release()

    @contextmanager
    def taken_if_free(self) -> Iterator[None]:
        """As the port says."""
        held = self._acquire()
        try:
            yield
        finally:
            if held:
                self._lock.release()

    def _acquire(self) -> bool:
        try:
            self._lock.acquire()
        except Timeout:
            return False
        return True


class LeaseTurn:
    """The turn of an index that several machines share: a lease in the catalog, renewed while it is held."""

    def __init__(self, leases: Leases, name: str, holder: str, seconds: float = LEASE_SECONDS) -> None:
        self._leases, self._name, self._seconds = leases, name, seconds
        self._holder = holder
        self._thread = threading.RLock()  # one lease a process, whichever of its threads works under it
        self._depth = 0
        self._holding: Holding | None = None

    @contextmanager
    def taken(self) -> Iterator[None]:
        """As the port says."""
        if not self._acquire():
            raise _busy("the search index")
        try:
            yield
        finally:
            self._release()

    @contextmanager
    def taken_if_free(self) -> Iterator[None]:
        """As the port says."""
        held = self._acquire()
        try:
            yield
        finally:
            if held:
                self._release()

    def _acquire(self) -> bool:
        if not self._thread.acquire(blocking=False):
            return False
        held = False
        try:
            held = self._depth > 0 or self._begin()
        finally:
            if not held:
                self._thread.release()
        self._depth += held
        return held

    def _begin(self) -> bool:
        """Whoever has lost the lease goes on: engines take the same changes twice."""
        self._holding = hold(self._leases, self._name, self._holder, self._seconds)
        if self._holding:
            self._holding.begin()
        return self._holding is not None

    def _release(self) -> None:
        self._depth -= 1
        try:
            if not self._depth and self._holding:
                self._holding.end()
        finally:
            self._thread.release()


def _busy(index: str) -> EngineBusy:
    return EngineBusy(
        f"Another process is bringing {index} up to date.",
        "Wait until it is done; what it adds becomes searchable as it goes.",
    )
