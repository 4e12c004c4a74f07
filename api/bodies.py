"""What is sent to us: not too much of it, and not too slowly."""

import anyio
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems import on_error
from api.refusals import Refusal

# A hundred searches with all their filters have some 200 kB.
MOST_BYTES = 1_000_000
MOST_SECONDS = 20.0
# What else was sent is not read.
_CLOSED = {"Connection": "close"}


class BodyTooLarge(Refusal):
    """More was sent than is read."""

    status = 413

    def __init__(self, most: int) -> None:
        message, remedy = f"More was sent than the {most:,} bytes that are read.", "Send it in several requests."
        super().__init__(message, remedy, "body_too_large", _CLOSED)


class BodyTooSlow(Refusal):
    """What was announced did not come in time."""

    status = 408

    def __init__(self, most: float) -> None:
        message, remedy = f"What was announced did not come within {most:g} seconds.", "Send it again, at once."
        super().__init__(message, remedy, "body_too_slow", _CLOSED)


class Bodies:
    """ASGI middleware that reads what is sent, and refuses it before anybody works on it."""

    def __init__(self, app: ASGIApp, most_bytes: int = MOST_BYTES, most_seconds: float = MOST_SECONDS) -> None:
        self._app = app
        self._most_bytes = most_bytes
        self._most_seconds = most_seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes on what is small enough, read whole."""
        if scope["type"] != "http" or scope["method"] in {"GET", "HEAD", "OPTIONS"}:
            await self._app(scope, receive, send)
            return
        try:
            body = await self._read(scope, receive)
        except Refusal as error:
            await on_error(Request(scope), error)(scope, receive, send)
            return
        if body is None:
            return
        given = iter([{"type": "http.request", "body": body, "more_body": False}])

        async def receive_again() -> Message:
            message = next(given, None)
            return await receive() if message is None else message

        await self._app(scope, receive_again, send)

    async def _read(self, scope: Scope, receive: Receive) -> bytes | None:
        """All of it; None where the client has gone."""
        announced = Headers(scope=scope).get("Content-Length", "0")
        if announced.isascii() and announced.isdigit() and int(announced) > self._most_bytes:
            raise BodyTooLarge(self._most_bytes)
        parts: list[bytes] = []
        try:
            with anyio.fail_after(self._most_seconds):
                while True:
                    message = await receive()
                    if message["type"] == "http.disconnect":
                        return None
                    parts.append(message.get("body", b""))
                    if sum(map(len, parts)) > self._most_bytes:
                        raise BodyTooLarge(self._most_bytes)
                    if not message.get("more_body", False):
                        return b"".join(parts)
        except TimeoutError as error:
            raise BodyTooSlow(self._most_seconds) from error
