"""Whether the search by meaning finds all that it could, for the notice beside an answer."""

import time
from collections.abc import Callable

# Asking takes 0.2 ms, a twentieth of a search, and nobody sees in a second what has become complete.
SECONDS_BETWEEN_LOOKS = 1.0


class Completeness:
    """Asks at most once a second; what it says may be as old as that."""

    def __init__(self, complete: Callable[[], bool], clock: Callable[[], float] = time.monotonic) -> None:
        self._complete = complete
        self._clock = clock
        self._seen: tuple[float, bool] | None = None

    def __call__(self) -> bool:
        """Whether every passage that the model reads had its vector when it was last looked."""
        now = self._clock()
        seen = self._seen
        if seen is None or now - seen[0] >= SECONDS_BETWEEN_LOOKS:
            seen = self._seen = (now, self._complete())
        return seen[1]
