"""Whose turn it is to bring the index up to date: that of one process at a time.

The engine's own lock covers the writing. This one covers the minutes of embedding before it too,
which several processes would otherwise all spend on the same passages.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from search.engines.port import EngineBusy


class Turn:
    """One home's turn. A process that is killed gives it back."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._lock = FileLock(home / "turn.lock", timeout=0)

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Holds the turn, more than once in the same thread too. Raises EngineBusy where another has it."""
        if not self._acquire():
            raise EngineBusy(
                f"Another process is bringing the search index in {self._home} up to date.",
                "Wait until it is done; what it adds becomes searchable as it goes.",
            )
        try:
            yield
        finally:
            self._lock.release()

    @contextmanager
    def taken_if_free(self) -> Iterator[None]:
        """Holds the turn over a long run, in which it would else go to and fro; goes on without where it is taken."""
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
