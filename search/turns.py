"""So many searches are worked on at once as there are processors; the others wait in line, first come first served.

Whoever lets go of Python's lock, as every row that is read from SQLite does, gets it back only after the others
have had it, for 5 ms each. With sixteen searches at once twice as many are answered in turns as all at once.
"""

import os
from collections import deque
from threading import Lock


class Turns:
    """A context of which no more than `places` are open at a time. Whoever is in one must not enter another."""

    def __init__(self, places: int) -> None:
        self._free = places
        self._changing = Lock()
        self._line: deque[Lock] = deque()

    @property
    def waiting(self) -> int:
        """How many stand in line."""
        return len(self._line)

    def __enter__(self) -> None:
        with self._changing:
            if self._free:
                self._free -= 1
                return
            called = Lock()
            called.acquire()
            self._line.append(called)
        called.acquire()

    def __exit__(self, *_: object) -> None:
        with self._changing:
            if self._line:
                self._line.popleft().release()  # the place goes from hand to hand, so that nobody comes between
            else:
                self._free += 1


def processors() -> int:
    """How many of them this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


# For work on the index and reads of the catalog in this process.
turn = Turns(processors())
