"""So many searches are worked on at once as there are processors; the others wait in line, first come first served.

Whoever lets go of Python's lock, as every row that is read from SQLite does, gets it back only after the others
have had it, for 5 ms each. With sixteen searches at once twice as many are answered in turns as all at once.
"""

import os
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock


class Turns:
    """A context of which no more than `places` are open at a time. Whoever is in one must not enter another."""

    def __init__(self, places: int) -> None:
        self._free = places
        self._changing = Lock()
        self._line: deque[Lock] = deque()
        self._own = threading.local()

    @property
    def waiting(self) -> int:
        """How many stand in line."""
        return len(self._line)

    @contextmanager
    def left(self) -> Iterator[None]:
        """Lets others have the place for a while, for work that wants none; whoever is in no turn just goes on."""
        if not getattr(self._own, "inside", False):
            yield
            return
        self.__exit__()
        try:
            yield
        finally:
            self.__enter__()

    def __enter__(self) -> None:
        self._stand_in_line()
        self._own.inside = True

    def _stand_in_line(self) -> None:
        with self._changing:
            if self._free:
                self._free -= 1
                return
            called = Lock()
            called.acquire()
            self._line.append(called)
        called.acquire()

    def __exit__(self, *_: object) -> None:
        self._own.inside = False
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
