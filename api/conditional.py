"""What a caller has already is not sent again (RFC 9110, section 13).

Tags are made from the answer itself: a correction, a decision about a person or a withdrawal changes answers without
a number in the change sequence, and to look whether any has would take as long as the answer.
"""

import re
from hashlib import blake2b

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Of searches and counts every answer tells anew how long it took; streams have no end to be known before it is sent.
_TAGGED = re.compile(r"/api/v1/(?!search|count|export|changes|usage)[a-z]")
_OPAQUE = re.compile(r'(?:W/)?("[^"]*")')
_NOT_WITH_304 = ("content-length", "content-type")


def is_tagged(path: str) -> bool:
    """Whether what is read at this address has a tag."""
    return _TAGGED.match(path) is not None


class ConditionalGet:
    """ASGI middleware that gives answers a tag, and 304 in their place to whoever sends the same one."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes everything on; reads of single things are compared with what the caller has."""
        if scope["type"] != "http" or scope["method"] != "GET" or not is_tagged(scope["path"]):
            await self._app(scope, receive, send)
            return
        held: list[Message] = []
        await self._app(scope, receive, _keeping(held, send))
        if not held:
            return
        start, body = held[0], b"".join(message.get("body", b"") for message in held[1:])
        headers = MutableHeaders(scope=start)
        # Weak: compressed it has other bytes.
        tag = f'W/"{blake2b(body, digest_size=16).hexdigest()}"'
        headers["ETag"] = tag
        headers.setdefault("Cache-Control", "private, no-cache")
        headers.add_vary_header("Authorization")
        if _known(Headers(scope=scope).get("If-None-Match", ""), tag):
            for name in _NOT_WITH_304:
                del headers[name]
            start, body = {**start, "status": 304, "headers": headers.raw}, b""
        await send(start)
        await send({"type": "http.response.body", "body": body})


def _keeping(held: list[Message], send: Send) -> Send:
    """Holds back an answer that is a plain 200; sends all others on."""

    async def keep(message: Message) -> None:
        if held or (message["type"] == "http.response.start" and message["status"] == 200):
            held.append(message)
        else:
            await send(message)

    return keep


def _known(given: str, tag: str) -> bool:
    return given.strip() == "*" or tag.removeprefix("W/") in _OPAQUE.findall(given)
