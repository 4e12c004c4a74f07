"""Waiting for what is not there yet: any number of callers look together, and sleep between two looks."""

import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager

import anyio
from anyio.to_thread import run_sync

from statements.errors import OnRecordError

# One request of the catalog a second for all who wait, and as long until they see that the server ends.
SECONDS_BETWEEN_LOOKS = 1.0
# Each holds a connection and some 50 kB.
MOST_WAITING = 200


class TooManyWaiting(OnRecordError):
    """As many wait already as this process serves."""

    code = "too_many_waiting"


class Watch:
    """Sees the change sequence grow. `last` gives the highest number of the catalog; it is asked in a thread."""

    def __init__(self, last: Callable[[], int], most: int = MOST_WAITING) -> None:
        self._ask = last
        self._most = most
        self._lock = threading.Lock()
        self._waiting = 0
        self._seen = 0
        self._seen_at = float("-inf")
        self.ended = False

    @property
    def waiting(self) -> int:
        """How many wait."""
        return self._waiting

    def end(self) -> None:
        """Nobody waits any longer: the server ends."""
        self.ended = True

    def check(self) -> None:
        """Raises TooManyWaiting where there is no place for another."""
        if self._waiting >= self._most:
            raise TooManyWaiting(
                f"{self._most} callers wait for changes already, and this server takes no more.",
                "Ask without wait, and again some seconds later.",
            )

    @contextmanager
    def place(self) -> Iterator[None]:
        """A place among those who wait."""
        with self._lock:
            self._waiting += 1
        try:
            yield
        finally:
            with self._lock:
                self._waiting -= 1

    async def growth(self, number: int, seconds: float) -> AsyncIterator[int | None]:
        """The highest number each time that it has grown beyond the one before, None at looks where it has not.

        Ends after `seconds`, or with the server.
        """
        until = time.monotonic() + seconds
        while not self.ended:
            last = await run_sync(self._look)
            yield last if last > number else None
            number = max(number, last)
            left = until - time.monotonic()
            if left <= 0:
                return
            await anyio.sleep(min(SECONDS_BETWEEN_LOOKS, left))

    def _look(self) -> int:
        with self._lock:
            now = time.monotonic()
            if now - self._seen_at >= SECONDS_BETWEEN_LOOKS / 2:
                self._seen, self._seen_at = self._ask(), now
            return self._seen
