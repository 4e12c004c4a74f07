"""How many requests were answered, with what, and how long that took: by route, never by what was asked."""

import time

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, disable_created_metrics
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Upper ends in seconds: a search takes milliseconds, an export minutes.
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
# What no route answered: refused before one was looked for, or at no address of ours.
NO_ROUTE = "none"
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_ROUTE = "onrecord.route"


class RequestCounts:
    """Counts since the server began, of one process or of all that share a folder (`onrecord.measuring`).

    `registry` tells them; with None whoever reads the folder does.
    """

    def __init__(self, registry: CollectorRegistry | None) -> None:
        # When each number began is half as many numbers again, and is not told of several processes.
        disable_created_metrics()  # type: ignore[no-untyped-call]  # the library's own way, only untyped
        self._answered = Counter(
            "onrecord_requests", "Requests that were answered.", ("route", "method", "status"), registry=registry
        )
        self._seconds = Histogram(
            "onrecord_request_seconds",
            "Seconds until an answer was sent whole.",
            ("route",),
            buckets=BUCKETS,
            registry=registry,
        )
        self._under_way = Gauge(
            "onrecord_requests_under_way",
            "Requests not answered yet.",
            registry=registry,
            # Those of a process that died are under way no more.
            multiprocess_mode="livesum",
        )

    def begin(self) -> None:
        """A request came."""
        self._under_way.inc()

    def end(self, route: str, method: str, status: int, seconds: float) -> None:
        """It was answered, to the last byte."""
        self._under_way.dec()
        # Anybody may send a method of any name: each would be kept for ever.
        known = method if method in _METHODS else "other"
        self._answered.labels(route, known, str(status)).inc()
        self._seconds.labels(route).observe(seconds)


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
