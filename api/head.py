"""HEAD for whatever answers GET, as HTTP asks of every server (RFC 9110, section 9.1)."""

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_IS_HEAD = "onrecord.head"


class HeadAsGet:
    """ASGI middleware that answers HEAD with the headers that GET would have, without its content."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes everything on, HEAD as GET."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self._app(scope, receive, send)
            return

        async def send_without_content(message: Message) -> None:
            if message["type"] == "http.response.body":
                message = {**message, "body": b""}
            await send(message)

        await self._app({**scope, "method": "GET", _IS_HEAD: True}, receive, send_without_content)


def wants_content(request: Request) -> bool:
    """Whether the content is sent; who makes much of it, or waits for it, need not for HEAD."""
    return not request.scope.get(_IS_HEAD)
