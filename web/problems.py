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
from statements.phrases import gettext, gettext_noop, ngettext
from web.pages import Pages
from web.services import WebServices
from web.static_files import StaticFiles

RETRY_SECONDS = "10"
UNAVAILABLE = (EngineError, EmbeddingError, CatalogError, StorageError)
_HEADLINES = {
    404: gettext_noop("Nothing is here."),
    429: gettext_noop("You asked for very many pages in a short time."),
    503: gettext_noop("This cannot be shown now."),
}


class NotOnRecord(OnRecordError):
    """An address of ours behind which there is nothing."""

    code = "not_found"


class TooManyPages(OnRecordError):
    """More pages than one address has answered; the next one in so many seconds."""

    code = "too_many_requests"

    def __init__(self, seconds: int) -> None:
        said = ngettext("It is shown again in %(num)s second.", "It is shown again in %(num)s seconds.", seconds)
        super().__init__(gettext(_HEADLINES[429]), said)
        self.seconds = seconds


def status_of(error: OnRecordError) -> int:
    """The HTTP status that says whose turn it is: nobody's, the server's, or the person's who asked."""
    if isinstance(error, NotOnRecord):
        return 404
    if isinstance(error, TooManyPages):
        return 429
    return 503 if isinstance(error, UNAVAILABLE) else 422


def problem_page(pages: Pages, request: Request, error: OnRecordError) -> Response:
    """The error as a page with its cause and the way out."""
    status = status_of(error)
    headers = {"Retry-After": RETRY_SECONDS} if status == 503 else {}
    if isinstance(error, TooManyPages):
        headers = {"Retry-After": str(error.seconds)}
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


def page_for_too_many(services: WebServices) -> Callable[[Request, int], Response]:
    """A handler for whoever asked for more pages than are answered; it is told in how many seconds to ask again."""
    pages = Pages(services, StaticFiles())

    def handle(request: Request, seconds: int) -> Response:
        return problem_page(pages, request, TooManyPages(seconds))

    return handle


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
