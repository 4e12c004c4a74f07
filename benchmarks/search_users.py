"""What becomes of a search's time when sixteen people search at once.

    python -m benchmarks.search_users [--passages 100000] [--seconds 10] [--data ../shared/data]

Passages of the General Debate with random vectors in a home of their own, embedded engine. One user, and then sixteen,
ask one query after the other without a pause, by words alone and then by words and meaning: as threads that call the
service, and as clients of `onrecord serve`, with one process and with one for each processor, over connections that
stay open, for the API's JSON. Who never pauses is served in turn, so that with sixteen a median may be sixteen times
as long, divided by the processors that work for them; `growth` is what it is times one user's, `fair` is that limit.
The query's vectors are remembered after the first time, so that a model's time does not count. `mebibytes` is what each
process of a server holds, first the one that was started.
The goals: `growth` no more than `fair`, and 5 ms at the median for one user by words. Prints one JSON line.
"""

import argparse
import http.client
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import cycle
from pathlib import Path
from urllib.parse import urlencode

from benchmarks.corpora.general_debate import FILE, QUERIES
from benchmarks.search_floor import seconds
from benchmarks.search_home import fill
from onrecord.commands.serve import listen
from onrecord.opening import open_from_environment
from search.request import Mode, SearchRequest

USERS, GOAL_MS = 16, 5.0
MODES = (Mode.KEYWORD, Mode.HYBRID)
REQUESTS = {mode: [SearchRequest(q=text, mode=mode, limit=10) for text in QUERIES] for mode in MODES}
# What a user does with a request; every user has one of their own.
Ask = Callable[[SearchRequest], object]
_START_SECONDS = 60


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--passages", type=int, default=100_000)
    options.add_argument("--seconds", type=float, default=10.0)
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    given = options.parse_args()
    if not (given.data / FILE).is_file():
        print(f"No {given.data / FILE}: nothing to measure on.", file=sys.stderr)
        return
    with tempfile.TemporaryDirectory() as home:
        os.environ["ONRECORD_HOME"] = home
        report = {"passages": fill(given.data, given.passages), **measured(given.seconds)}
    json.dump(report, sys.stdout)
    print()


def measured(duration: float) -> dict[str, object]:
    """Both ways, in the home of the environment."""
    application = open_from_environment()
    called = grown(lambda: application.search.search, duration)
    application.close()
    processors = len(os.sched_getaffinity(0))
    report: dict[str, object] = {
        "users": USERS,
        "processors": processors,
        "fair": USERS / processors,
        "service": called,
    }
    for processes in sorted({1, processors}):
        with served(processes) as (server, port):
            asked = grown(lambda port=port: client(port), duration)  # type: ignore[misc]
            report[f"served_by_{processes}"] = {**asked, "mebibytes": memory(server.pid)}
    return report


def memory(parent: int) -> list[int]:
    """What each process of a server holds, its share of what several hold in common, in MiB; Linux alone tells."""
    found = []
    for pid in [parent, *map(int, Path(f"/proc/{parent}/task/{parent}/children").read_text().split())]:
        told = Path(f"/proc/{pid}/smaps_rollup").read_text().split("Pss:", 1)[1].split()[0]
        found.append(int(told) // 1024)
    return found


def grown(make: Callable[[], Ask], duration: float) -> dict[str, dict[str, object]]:
    """The times of one user and of all at once, and how many times as long the latter are, by mode."""
    report = {}
    for mode, requests in REQUESTS.items():
        loaded(make, requests, 1, duration)  # fills caches
        alone, together = loaded(make, requests, 1, duration), loaded(make, requests, USERS, duration)
        one, every = statistics.median(alone), statistics.median(together)
        report[mode.value] = {
            "one_ms": round(one * 1000, 2),
            "all_ms": round(every * 1000, 2),
            "all_ms_p95": round(together[len(together) * 95 // 100] * 1000, 2),
            "growth": round(every / one, 1),
            "per_second": {"one": round(len(alone) / duration), "all": round(len(together) / duration)},
        }
    return report


def loaded(make: Callable[[], Ask], requests: list[SearchRequest], users: int, duration: float) -> list[float]:
    """The seconds of every search, shortest first, of so many users at once."""
    times: list[list[float]] = [[] for _ in range(users)]
    until = time.monotonic() + duration
    threads = []
    for user, own in enumerate(times):
        first = user * len(requests) // users
        told = (make(), [*requests[first:], *requests[:first]], until, own)
        threads.append(threading.Thread(target=one_by_one, args=told))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(taken for own in times for taken in own)


def one_by_one(ask: Ask, requests: list[SearchRequest], until: float, times: list[float]) -> None:
    """One user, who begins somewhere else in the list than the others."""
    for request in cycle(requests):
        if time.monotonic() > until:
            return
        times.append(seconds(partial(ask, request)))


def client(port: int) -> Ask:
    """Asks the API over one connection that stays open."""
    connection = http.client.HTTPConnection("127.0.0.1", port)

    def ask(request: SearchRequest) -> None:
        connection.request("GET", f"/api/v1/search?{urlencode(request.parameters())}")
        response = connection.getresponse()
        body = response.read()
        assert response.status == http.HTTPStatus.OK, body

    return ask


@contextmanager
def served(processes: int) -> Iterator[tuple["subprocess.Popen[bytes]", int]]:
    """A server over the home of the environment, and its port."""
    with listen("127.0.0.1", 0) as free:
        port = free.getsockname()[1]
    command = [
        str(Path(sys.executable).with_name("onrecord")),
        "serve",
        "--port",
        str(port),
        "--processes",
        str(processes),
    ]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL)  # noqa: S603  our own
    try:
        await_answer(port)
        yield server, port
    finally:
        server.terminate()
        server.wait()


def await_answer(port: int) -> None:
    until = time.monotonic() + _START_SECONDS
    while True:
        try:
            client(port)(SearchRequest())
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)
        else:
            return


if __name__ == "__main__":
    main()
