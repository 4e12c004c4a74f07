"""What every request passes on its way to a route, and every answer on its way back."""

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from api.bodies import Bodies
from api.compression import Compression
from api.conditional import ConditionalGet
from api.head import HeadAsGet
from api.request_ids import HEADER as REQUEST_ID
from api.request_ids import RequestIds
from onrecord.settings import Settings
from web.language import LANGUAGE_COOKIE
from web.pages import KEYS_COOKIE, SCHEME_COOKIE

# What a script of another site may read beside the content.
_EXPOSED = (
    REQUEST_ID, "ETag", "Link", "Location", "OnRecord-Notices", "OnRecord-Total", "RateLimit", "RateLimit-Policy",
    "Retry-After",
)  # fmt: skip
_SENT = ("Authorization", "Content-Type", "If-None-Match", "Last-Event-ID", REQUEST_ID)
_A_DAY = 86_400


def wrap_inside(server: FastAPI) -> None:
    """What stands nearest to the routes."""
    server.add_middleware(ConditionalGet)


def wrap_outside(server: FastAPI, settings: Settings) -> None:
    """What stands around all else; the last that is added is the outermost."""
    if settings.cors_origins:
        server.add_middleware(OtherSites, origins=settings.cors_origins.split())
    server.add_middleware(Bodies)
    server.add_middleware(Compression, harmless_cookies=(SCHEME_COOKIE, LANGUAGE_COOKIE, KEYS_COOKIE))
    server.add_middleware(HeadAsGet)
    server.add_middleware(RequestIds)


class OtherSites:
    """ASGI middleware that lets scripts of other sites ask the API, as the setting says; never with cookies."""

    def __init__(self, app: ASGIApp, origins: list[str]) -> None:
        self._app = app
        self._asked = CORSMiddleware(
            app,
            allow_origins=origins,
            allow_methods=("GET", "HEAD", "POST", "PATCH", "DELETE"),
            allow_headers=_SENT,
            expose_headers=_EXPOSED,
            max_age=_A_DAY,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes everything on; what is under /api/ with the headers that browsers ask for."""
        of_api = scope["type"] == "http" and scope["path"].startswith("/api/")
        await (self._asked if of_api else self._app)(scope, receive, send)
