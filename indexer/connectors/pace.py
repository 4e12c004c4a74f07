"""One pace for each host: how long to leave a site alone between two requests."""

import threading
import time
from collections.abc import Callable

# Seconds to wait; returns whether it has waited to the end, False where it was told to stop.
Wait = Callable[[float], bool]


def sleep(seconds: float) -> bool:
    """Waits where nobody may say stop."""
    time.sleep(seconds)
    return True


class Pace:
    """Turns at hosts. For several threads: each gets a moment of its own and waits for it."""

    def __init__(self, wait: Wait = sleep, clock: Callable[[], float] = time.monotonic) -> None:
        self._wait, self._clock = wait, clock
        self._free: dict[str, float] = {}
        self._lock = threading.Lock()

    def turn(self, host: str, pause: float) -> bool:
        """Waits for the next turn at a host, after which it is left alone for `pause` seconds.

        Returns False where it was told to stop meanwhile.
        """
        with self._lock:
            now = self._clock()
            moment = max(now, self._free.get(host, now))
            self._free[host] = moment + pause
        return moment <= now or self._wait(moment - now)

    def rest(self, host: str, seconds: float) -> bool:
        """Leaves a host alone for so long from now, and waits for it as `turn` does."""
        with self._lock:
            self._free[host] = max(self._free.get(host, 0.0), self._clock() + seconds)
        return self._wait(seconds)
