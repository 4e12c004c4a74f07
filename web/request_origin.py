"""Forms are taken from our own pages alone: what another site makes a browser send is refused.

Browsers say where a request comes from, in a header that no page can set. Pages need no secret of their own for that,
and stay the same for everybody who sees them.
"""

from collections.abc import Callable
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from statements.phrases import gettext

# RFC 9110, 9.2.1: these change nothing.
_SAFE = {"GET", "HEAD", "OPTIONS"}


class RequestOrigin:
    """ASGI middleware that refuses what would change something, where a browser sends it for another site.

    Requests without cookies that name a key change nothing in anybody's name but the key's. `exempt` says of a path
    that it takes requests from everywhere, as RFC 8058 asks of the address that stops mails.
    """

    def __init__(self, app: ASGIApp, exempt: Callable[[str], bool] = lambda _path: False) -> None:
        self._app = app
        self._exempt = exempt

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes on what is ours or changes nothing."""
        if scope["type"] != "http" or scope["method"] in _SAFE or self._exempt(scope["path"]):
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        if is_our_own(request) or _has_key_alone(request):
            await self._app(scope, receive, send)
            return
        refusal = PlainTextResponse(
            gettext("This was sent by a page of another site. Go to the page on this site and send it from there."),
            403,
            {"Cache-Control": "no-store"},
        )
        await refusal(scope, receive, send)


def is_our_own(request: Request) -> bool:
    """Whether a request comes from a page of this host, or from no browser at all.

    Every browser since 2023 sends Sec-Fetch-Site with addresses that are HTTPS or of this machine; with others and
    with older ones Origin tells, which all of them send with what is not a GET.
    """
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site in {"same-origin", "none"}
    origin = request.headers.get("Origin")
    if origin is None:
        return True
    try:
        return urlsplit(origin).netloc.lower() == request.headers.get("Host", "").lower() != ""
    except ValueError:
        return False


def _has_key_alone(request: Request) -> bool:
    bearer = request.headers.get("Authorization", "").lower().startswith("bearer ")
    return bearer and "Cookie" not in request.headers
