"""How many requests were answered, with what, and how long that took: by route, never by what was asked."""

import threading
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import accumulate

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.exposition import Family, Sample

# Upper ends in seconds: a search takes milliseconds, an export minutes.
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
# What no route answered: refused before one was looked for, or at no address of ours.
NO_ROUTE = "none"
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_ROUTE = "onrecord.route"


@dataclass(slots=True)
class _Times:
    counts: list[int] = field(default_factory=lambda: [0] * (len(BUCKETS) + 1))
    seconds: float = 0.0


class RequestCounts:
    """Counts of one process, since it began."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._answered: Counter[tuple[str, str, str]] = Counter()
        self._times: dict[str, _Times] = defaultdict(_Times)
        self._under_way = 0

    def begin(self) -> None:
        """A request came."""
        with self._lock:
            self._under_way += 1

    def end(self, route: str, method: str, status: int, seconds: float) -> None:
        """It was answered, to the last byte."""
        # Anybody may send a method of any name: each would be kept for ever.
        known = method if method in _METHODS else "other"
        bucket = next((at for at, most in enumerate(BUCKETS) if seconds <= most), len(BUCKETS))
        with self._lock:
            self._under_way -= 1
            self._answered[route, known, str(status)] += 1
            times = self._times[route]
            times.counts[bucket] += 1
            times.seconds += seconds

    def families(self) -> list[Family]:
        """All counts as they are now."""
        with self._lock:
            under_way, answered = self._under_way, sorted(self._answered.items())
            times = [
                sample
                for route, each in sorted(self._times.items())
                for sample in _histogram(route, each.counts, each.seconds)
            ]
        requests = [
            Sample(count, {"route": route, "method": method, "status": status})
            for (route, method, status), count in answered
        ]
        return [
            Family("onrecord_requests_total", "counter", "Requests that were answered.", requests),
            Family("onrecord_request_seconds", "histogram", "Seconds until an answer was sent whole.", times),
            Family("onrecord_requests_under_way", "gauge", "Requests not answered yet.", [Sample(under_way)]),
        ]


def _histogram(route: str, counts: list[int], seconds: float) -> list[Sample]:
    ends = [*(f"{most:g}" for most in BUCKETS), "+Inf"]
    below = list(accumulate(counts))
    buckets = [Sample(n, {"route": route, "le": end}, "_bucket") for end, n in zip(ends, below, strict=True)]
    return [*buckets, Sample(seconds, {"route": route}, "_sum"), Sample(below[-1], {"route": route}, "_count")]


class Counted:
    """ASGI middleware that counts; the outermost, so that what is refused counts too."""

    def __init__(self, app: ASGIApp, counts: RequestCounts) -> None:
        self._app = app
        self._counts = counts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes everything on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        # Others hand on copies of the scope: what it holds is the same in all of them.
        route: list[str] = []
        status = 500

        async def send_noting_status(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        began = time.perf_counter()
        self._counts.begin()
        try:
            await self._app({**scope, _ROUTE: route}, receive, send_noting_status)
        finally:
            taken = time.perf_counter() - began
            self._counts.end(route[0] if route else NO_ROUTE, scope["method"], status, taken)


class RouteNoted:
    """ASGI middleware next to the routes that notes which of them answered."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes everything on."""
        try:
            await self._app(scope, receive, send)
        finally:
            if _ROUTE in scope and (route := scope.get("route")) is not None:
                scope[_ROUTE].append(route.path)
