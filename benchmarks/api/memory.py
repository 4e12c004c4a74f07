"""Memory of another process, read while it works."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

SECONDS_BETWEEN_LOOKS = 0.05


class Memory(NamedTuple):
    """In MB: resident, mapped files included, and what the process alone holds."""

    resident_mb: float
    own_mb: float


def memory(pid: int) -> Memory:
    """What a process holds now; Linux alone tells."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    told = {name: value for name, _, value in (line.partition(":") for line in lines)}
    resident, own = (round(int(told[name].split()[0]) * 1024 / 1e6, 1) for name in ("VmRSS", "RssAnon"))
    return Memory(resident, own)


@contextmanager
def watched(pid: int) -> Iterator[list[tuple[float, Memory]]]:
    """What a process holds from now on to the end of the block, with the seconds since its beginning."""
    began, over = time.monotonic(), threading.Event()
    seen = [(0.0, memory(pid))]

    def look() -> None:
        while not over.wait(SECONDS_BETWEEN_LOOKS):
            seen.append((time.monotonic() - began, memory(pid)))

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield seen
    finally:
        over.set()
        thread.join()
        seen.append((time.monotonic() - began, memory(pid)))


def most(seen: list[tuple[float, Memory]]) -> Memory:
    """The most of either that there was."""
    return Memory(max(one.resident_mb for _, one in seen), max(one.own_mb for _, one in seen))
