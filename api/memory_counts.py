"""How much of their quotas callers have taken, counted in this process alone."""

import threading
import time
from collections.abc import Callable, Mapping, Sequence

from catalog.rate_counts import NOTHING_YET, Count
from statements.rate_windows import RateWindow

# Counts that have ended are let go of when there are this many more than the time before: some 2 MB.
_BETWEEN_SWEEPS = 10_000


class MemoryCounts:
    """Counts like those of the catalog, `catalog.rate_counts.RateCounts`, without a write with every request."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._counts: dict[tuple[str, int], tuple[int, float]] = {}
        self._sweep_at = _BETWEEN_SWEEPS

    def take(self, caller: str, windows: Sequence[RateWindow], cost: int) -> Mapping[RateWindow, Count] | None:
        """Takes `cost` of every quota at once, or nothing where one of them has not that much left: then None."""
        with self._lock:
            now = self._clock()
            begun = {window: self._begun(caller, window, now) for window in windows}
            if any(taken + cost > window.quota for window, (taken, _) in begun.items()):
                return None
            for window, (taken, ends) in begun.items():
                self._counts[caller, window.seconds] = (taken + cost, ends)
            self._sweep(now)
            return {window: Count(taken + cost, ends - now) for window, (taken, ends) in begun.items()}

    def counts(self, caller: str, windows: Sequence[RateWindow]) -> Mapping[RateWindow, Count]:
        """What was taken of each quota."""
        with self._lock:
            now = self._clock()
            begun = {window: self._begun(caller, window, now) for window in windows}
        return {w: Count(taken, ends - now) if taken else NOTHING_YET for w, (taken, ends) in begun.items()}

    def _begun(self, caller: str, window: RateWindow, now: float) -> tuple[int, float]:
        taken, ends = self._counts.get((caller, window.seconds), (0, now))
        return (taken, ends) if ends > now else (0, now + window.seconds)

    def _sweep(self, now: float) -> None:
        if len(self._counts) >= self._sweep_at:
            self._counts = {key: count for key, count in self._counts.items() if count[1] > now}
            self._sweep_at = len(self._counts) + _BETWEEN_SWEEPS
