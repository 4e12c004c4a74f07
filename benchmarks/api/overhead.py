"""What the API adds to a search: the same queries asked of the service, in one process, and over HTTP."""

import asyncio
import http.client
import statistics
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlencode

from starlette.types import ASGIApp, Message

from benchmarks.corpora.general_debate import QUERIES
from benchmarks.search_users import served
from onrecord.opening import open_from_environment
from onrecord.server import make_server
from onrecord.wiring import Application
from search.request import Mode, SearchRequest

GOAL_MS = 3.0
ROUNDS = 10
MODES = (Mode.KEYWORD, Mode.HYBRID)
_FLOOR = "/healthz"
# Seconds by the clock and of the processor, of one question after the other.
Times = list[tuple[float, float]]
Ask = Callable[[SearchRequest], Awaitable[object]]


def measured() -> dict[str, object]:
    """Over the home of the environment."""
    application = open_from_environment()
    try:
        with served(1) as (_, port):
            # One loop for all: threads that work for a loop end with what it was started for.
            return asyncio.run(compared(application, http.client.HTTPConnection("127.0.0.1", port)))
    finally:
        application.close()


async def compared(application: Application, connection: http.client.HTTPConnection) -> dict[str, object]:
    """Every way beside the others. Nobody else waits for this loop, so that what blocks it may."""
    server = make_server(application)

    async def service(request: SearchRequest) -> object:
        return application.search.search(request)

    def over_http(encoding: str) -> Ask:
        async def ask(request: SearchRequest) -> object:
            return fetched(connection, target(request), encoding)

        return ask

    async def floor(_: SearchRequest) -> object:
        return fetched(connection, _FLOOR)

    ways: dict[str, Ask] = {
        "service": service,
        "asgi": lambda request: answered(server, request),
        "http": over_http("identity"),
        "http_gzip": over_http("gzip"),
        "floor": floor,
    }
    report: dict[str, object] = {"passages": application.engine.status().passages, "goal_ms": GOAL_MS}
    return report | {mode.value: told(await asked(ways, mode)) for mode in MODES}


async def asked(ways: dict[str, Ask], mode: Mode) -> dict[str, Times]:
    """Every query by every way, one right after the other; who is first changes, and a first round fills caches."""
    times: dict[str, Times] = defaultdict(list)
    order = list(ways)
    for number in range(ROUNDS + 1):
        for text in QUERIES:
            request = SearchRequest(q=text, mode=mode)
            order.append(order.pop(0))
            for way in order:
                clock, processor = time.perf_counter(), time.process_time()
                await ways[way](request)
                took = time.perf_counter() - clock, time.process_time() - processor
                if number:
                    times[way].append(took)
    return times


def told(times: dict[str, Times]) -> dict[str, object]:
    """Medians of each way, and of what it adds to the service."""
    service = times["service"]
    added = {
        way: _p50([mine - theirs for (mine, _), (theirs, _) in zip(times[way], service, strict=True)])
        for way in ("asgi", "http", "http_gzip")
    }
    processor = [mine - theirs for (_, mine), (_, theirs) in zip(times["asgi"], service, strict=True)]
    return {
        "p50_ms": {way: _p50([clock for clock, _ in each]) for way, each in times.items() if way != "floor"},
        "floor_ms": _p50([clock for clock, _ in times["floor"]]),
        "added_ms": added,
        "added_processor_ms": {"asgi": _p50(processor)},
        "reached": max(added.values()) <= GOAL_MS,
    }


def target(request: SearchRequest) -> str:
    """The address of a search."""
    return f"/api/v1/search?{urlencode(request.parameters())}"


def fetched(connection: http.client.HTTPConnection, address: str, encoding: str = "identity") -> bytes:
    """One answer over a connection that stays open."""
    connection.request("GET", address, headers={"Accept-Encoding": encoding})
    response = connection.getresponse()
    body = response.read()
    assert response.status == http.HTTPStatus.OK, body
    return body


async def answered(server: ASGIApp, request: SearchRequest) -> bytes:
    """One answer of the application itself, without a connection."""
    path, _, query = target(request).partition("?")
    scope: dict[str, Any] = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET", "scheme": "http",
        "path": path, "raw_path": path.encode(), "root_path": "", "query_string": query.encode(),
        "headers": [(b"host", b"127.0.0.1:8000")], "client": ("127.0.0.1", 50_000), "server": ("127.0.0.1", 8000),
    }  # fmt: skip
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    await server(scope, receive, send)
    body = b"".join(message.get("body", b"") for message in sent)
    assert sent[0]["status"] == http.HTTPStatus.OK, body
    return body


def _p50(seconds: list[float]) -> float:
    return round(1000 * statistics.median(seconds), 2)
