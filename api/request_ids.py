"""A name for every request, by which an answer, a problem and a line of the log are found together."""

import re
import secrets
from contextvars import ContextVar

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADER = "X-Request-ID"
# What a caller may call a request: nothing that could end a line of a log or of headers.
_TAKEN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_current: ContextVar[str | None] = ContextVar("request_id", default=None)


def request_id() -> str | None:
    """The name of the request that is being answered."""
    return _current.get()


class RequestIds:
    """ASGI middleware that takes a caller's name for a request, or makes one, and gives it back with the answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes everything on under its name."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        asked = Headers(scope=scope).get(HEADER, "")
        name = asked if _TAKEN.fullmatch(asked) else secrets.token_hex(8)
        # Not taken back: what answers a fault of ours stands outside of all middleware, in the same context.
        _current.set(name)

        async def send_with_name(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)[HEADER] = name
            await send(message)

        with structlog.contextvars.bound_contextvars(request_id=name):
            await self._app(scope, receive, send_with_name)
