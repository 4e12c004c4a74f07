"""Lets in whoever may ask, and tells them with each answer how much is left to them.

The headers are those of draft-ietf-httpapi-ratelimit-headers-10: `RateLimit-Policy` says the quotas, `RateLimit` what
is left of each and in how many seconds it begins anew.
"""

import math
from collections.abc import Callable, Mapping

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.callers import Admission, check_scope, note_admitted
from api.problems import on_error
from api.refusals import TooManyRequests
from catalog.rate_counts import Count
from statements.errors import OnRecordError
from statements.key_scopes import Scope as KeyScope
from statements.rate_windows import RateWindow

API = "/api/"
# Whoever reads how to ask has not asked yet.
DESCRIPTION = "/api/v1/openapi.json"
USAGE = "/api/v1/usage"
# What watches over the server, and what pages are made of.
_UNCOUNTED = ("/static/", "/healthz", "/readyz", "/metrics", "/favicon.ico")


class Limits:
    """ASGI middleware between everybody and the API, and before the pages where those have quotas.

    `prefix` is how addresses of the API begin; `scope` is needed for all of them, where routes do not say so.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        api: Admission,
        pages: Admission | None = None,
        page_refused: Callable[[Request, int], Response] | None = None,
        prefix: str = API,
        scope: KeyScope | None = None,
    ) -> None:
        self._app = app
        self._api = api
        self._prefix = prefix
        self._scope = scope
        self._pages = pages
        self._page_refused = page_refused

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes on what may be answered."""
        path = scope.get("path", "")
        if scope["type"] != "http" or path == DESCRIPTION or path.startswith(_UNCOUNTED):
            await self._app(scope, receive, send)
        elif path.startswith(self._prefix):
            await self._answer_program(scope, receive, send)
        elif self._pages and self._pages.windows and self._page_refused:
            await self._answer_person(scope, receive, send, self._pages, self._page_refused)
        else:
            await self._app(scope, receive, send)

    async def _answer_program(self, scope: Scope, receive: Receive, send: Send) -> None:
        authorization = Headers(scope=scope).get("Authorization")
        cost = 0 if scope["path"] == USAGE else 1
        try:
            if authorization is None and not self._api.windows:
                # Neither a key to look up nor anything to count: no thread is needed for it.
                asking = self._api.admit(None, _address(scope), cost)
            else:
                asking = await run_in_threadpool(self._api.admit, authorization, _address(scope), cost)
            if self._scope:
                check_scope(asking, self._scope)
        except OnRecordError as error:
            await on_error(Request(scope), error)(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(rate_headers(asking.left))
            await send(message)

        await self._app(note_admitted(scope, asking), receive, send_with_headers)

    async def _answer_person(
        self,
        scope: Scope,
        receive: Receive,
        send: Send,
        pages: Admission,
        refused: Callable[[Request, int], Response],
    ) -> None:
        try:
            pages.admit(None, _address(scope), 1)
        except TooManyRequests as error:
            response = await run_in_threadpool(refused, Request(scope), error.seconds or 1)
            await response(scope, receive, send)
            return
        await self._app(scope, receive, send)


def rate_headers(left: Mapping[RateWindow, Count]) -> dict[str, str]:
    """The headers, the quota with the least left first; none where there is no quota."""
    if not left:
        return {}
    ordered = sorted(left.items(), key=lambda pair: pair[0].quota - pair[1].taken)
    return {
        "RateLimit-Policy": ", ".join(f'"{w.name}";q={w.quota};w={w.seconds}' for w, _ in ordered),
        # What is added to a clock and taken off again may be a trace more than it was.
        "RateLimit": ", ".join(
            f'"{w.name}";r={max(w.quota - c.taken, 0)};t={min(math.ceil(c.ends_in), w.seconds)}' for w, c in ordered
        ),
    }


def _address(scope: Scope) -> str:
    return scope["client"][0] if scope.get("client") else ""
