"""Many clients at once who never pause: whether all are answered, how fast, and whether memory stays what it is."""

import http.client
import json
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from itertools import cycle
from urllib.parse import urlencode

from benchmarks.api.memory import Memory, watched
from benchmarks.api.overhead import fetched
from benchmarks.corpora.general_debate import QUERIES
from benchmarks.search_users import served

GOAL_GROWTH = 0.05
# By then every client has been answered and what is loaded once is loaded.
SETTLED_SECONDS = 10
_PATIENCE = 60.0
_LISTS = (
    "documents?type=speech", "people?name=a", "countries", "organizations", "votes", "sources", "changes?limit=50",
    "usage",
)  # fmt: skip


@dataclass(slots=True)
class Told:
    """What one client saw."""

    seconds: list[float] = field(default_factory=list)
    statuses: Counter[str] = field(default_factory=Counter)


def measured(clients: int, seconds: int) -> dict[str, object]:
    """`onrecord serve` over the home of the environment, asked for so many seconds."""
    with served(1) as (server, port):
        addresses = addresses_of(port)
        with watched(server.pid) as seen:
            told = asked(port, addresses, clients, seconds)
    taken = sorted(one for each in told for one in each.seconds)
    statuses = sum((each.statuses for each in told), Counter[str]())
    wrong = {status: count for status, count in statuses.items() if status != "200"}
    settled, last = at(seen, min(SETTLED_SECONDS, seconds / 2)), at(seen, seconds)
    growth = (last.resident_mb - settled.resident_mb) / settled.resident_mb
    return {
        "clients": clients,
        "seconds": seconds,
        "addresses": len(addresses),
        "answers": len(taken),
        "per_second": round(len(taken) / seconds, 1),
        "errors": wrong,
        "p50_ms": _share(taken, 50),
        "p95_ms": _share(taken, 95),
        "memory": {f"{second} s": at(seen, second)._asdict() for second in range(0, seconds + 1, SETTLED_SECONDS)},
        "growth": round(growth, 3),
        "goal_growth": GOAL_GROWTH,
        "reached": not wrong and growth <= GOAL_GROWTH,
    }


def addresses_of(port: int) -> list[str]:
    """Searches of both kinds, what they find, and lists, mixed."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    addresses = []
    for number, text in enumerate(QUERIES):
        search = f"search?{urlencode({'q': text})}"
        found = json.loads(fetched(connection, f"/api/v1/{search}"))["results"]
        if not found:
            continue
        first = found[0]
        addresses += [
            search,
            f"{search}&mode=keyword&limit=50",
            f"{search}&per=statement",
            f"passages/{first['passage_id']}",
            f"statements/{first['statement_id']}",
            f"documents/{first['document']['id']}",
            _LISTS[number % len(_LISTS)],
        ]
    return [f"/api/v1/{address}" for address in addresses]


def asked(port: int, addresses: list[str], clients: int, seconds: int) -> list[Told]:
    """What each client saw; each begins somewhere else."""
    told = [Told() for _ in range(clients)]
    until = time.monotonic() + seconds
    threads = []
    for number, own in enumerate(told):
        first = number * len(addresses) // clients
        order = [*addresses[first:], *addresses[:first]]
        threads.append(threading.Thread(target=one_client, args=(port, order, until, own)))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return told


def one_client(port: int, addresses: list[str], until: float, told: Told) -> None:
    """Asks over a connection of its own, and over another one where that broke."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    for address in cycle(addresses):
        began = time.monotonic()
        if began > until:
            break
        try:
            connection.request("GET", address, headers={"Accept-Encoding": "gzip"})
            response = connection.getresponse()
            response.read()
            told.statuses[str(response.status)] += 1
        except (OSError, http.client.HTTPException) as error:
            told.statuses[type(error).__name__] += 1
            connection.close()
        told.seconds.append(time.monotonic() - began)
    connection.close()


def at(seen: list[tuple[float, Memory]], second: float) -> Memory:
    """The memory at a second, or what was seen last before it."""
    return [memory for when, memory in seen if when <= second][-1]


def _share(taken: list[float], share: int) -> float:
    return round(1000 * taken[len(taken) * share // 100], 1)
