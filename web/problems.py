"""Pages for what went wrong: nothing there, search not understood, search down."""

from collections.abc import Callable, Coroutine
from typing import Any
from urllib.parse import quote

from fastapi import Request, Response
from fastapi.routing import APIRoute
from starlette.concurrency import run_in_threadpool

from catalog.database import CatalogError
from catalog.files import StorageError
from search.embedding.errors import EmbeddingError
from search.engines.port import EngineError
from statements.errors import OnRecordError
from statements.phrases import gettext, gettext_noop
from web.pages import Pages

RETRY_SECONDS = "10"
UNAVAILABLE = (EngineError, EmbeddingError, CatalogError, StorageError)
_HEADLINES = {404: gettext_noop("Nothing is here."), 503: gettext_noop("This cannot be shown now.")}


class NotOnRecord(OnRecordError):
    """An address of ours behind which there is nothing."""

    code = "not_found"


def status_of(error: OnRecordError) -> int:
    """The HTTP status that says whose turn it is: nobody's, the server's, or the person's who asked."""
    if isinstance(error, NotOnRecord):
        return 404
    return 503 if isinstance(error, UNAVAILABLE) else 422


def problem_page(pages: Pages, request: Request, error: OnRecordError) -> Response:
    """The error as a page with its cause and the way out."""
    status = status_of(error)
    headers = {"Retry-After": RETRY_SECONDS} if status == 503 else {}
    context = {
        "error": error,
        "status": status,
        "headline": gettext(_HEADLINES[status]) if status in _HEADLINES else error.message,
        "address": asked_as(request),
    }
    return pages.show(request, "problem.html", context, status=status, headers=headers)


def asked_as(request: Request) -> str:
    """Path and query of the page that was asked for, for a link to try again."""
    path = quote(request.url.path)
    return f"{path}?{request.url.query}" if request.url.query else path


def nothing_here(pages: Pages, request: Request) -> Response:
    """The page for an address that does not exist at all."""
    return problem_page(pages, request, NotOnRecord(gettext("There is no page at this address.")))


def route_with_pages_for_errors(pages: Pages) -> type[APIRoute]:
    """A route class whose expected failures become pages; other failures stay the server's."""

    class PageRoute(APIRoute):
        def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
            handle = super().get_route_handler()

            async def handle_with_pages(request: Request) -> Response:
                try:
                    return await handle(request)
                except OnRecordError as error:
                    return await run_in_threadpool(problem_page, pages, request, error)

            return handle_with_pages

    return PageRoute
