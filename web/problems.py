"""Pages for what went wrong: nothing there, search not understood, search down, too much asked, a fault of ours."""

from collections.abc import Callable, Coroutine
from typing import Any
from urllib.parse import quote

from fastapi import Request, Response
from fastapi.responses import PlainTextResponse
from fastapi.routing import APIRoute
from starlette.concurrency import run_in_threadpool

from catalog.database import CatalogError
from catalog.files import StorageError
from search.embedding.errors import EmbeddingError
from search.engines.port import EngineError
from statements.errors import OnRecordError
from statements.phrases import gettext, gettext_noop, ngettext, speaking
from web.language import wanted
from web.pages import Pages
from web.services import WebServices
from web.static_files import StaticFiles
from web.unavailable import for_readers

RETRY_SECONDS = "10"
UNAVAILABLE = (EngineError, EmbeddingError, CatalogError, StorageError)
_HEADLINES = {
    404: gettext_noop("Nothing is here."),
    429: gettext_noop("You asked for very many pages in a short time."),
    500: gettext_noop("This page could not be made."),
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
        if (minutes := -(-seconds // 60)) > 1:
            said = ngettext("It is shown again in %(num)s minute.", "It is shown again in %(num)s minutes.", minutes)
        super().__init__(gettext(_HEADLINES[429]), said)
        self.seconds = seconds


class FaultOfOurs(OnRecordError):
    """What nobody foresaw. `request` is the name under which the log tells its cause; the page tells nothing of it."""

    code = "internal_error"

    def __init__(self, request: str) -> None:
        told = gettext(
            "The fault is ours. Try again; if it lasts, report it with the number %(number)s, under which the log "
            "of the server tells what went wrong.",
            number=request,
        )
        super().__init__(gettext(_HEADLINES[500]), told)


def status_of(error: OnRecordError) -> int:
    """The HTTP status that says whose turn it is: nobody's, the server's, or the person's who asked."""
    if isinstance(error, NotOnRecord):
        return 404
    if isinstance(error, TooManyPages):
        return 429
    if isinstance(error, FaultOfOurs):
        return 500
    return 503 if isinstance(error, UNAVAILABLE) else 422


def problem_page(pages: Pages, request: Request, error: OnRecordError) -> Response:
    """The error as a page with its cause and the way out; where htmx puts in a part of a page, as that part."""
    status = status_of(error)
    headers = {"Retry-After": RETRY_SECONDS} if status == 503 else {}
    if isinstance(error, TooManyPages):
        headers = {"Retry-After": str(error.seconds)}
    context = {
        "error": for_readers(error, request.url.path),
        "status": status,
        "headline": gettext(_HEADLINES[status]) if status in _HEADLINES else error.message,
        "address": asked_as(request),
        "get": request.method in {"GET", "HEAD"},
    }
    template = "problem_parts.html" if part_wanted(request) else "problem.html"
    return pages.show(request, template, context, status=status, headers=headers)


def part_wanted(request: Request) -> bool:
    """Whether htmx asks for what it puts into a page. Going back asks for a full page, with all headers but these."""
    headers = request.headers
    return headers.get("HX-Request") == "true" and headers.get("HX-Request-Type") == "partial"


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


def page_for_a_fault(services: WebServices) -> Callable[[Request, str], Response]:
    """A handler for whatever nobody foresaw, with the name of the request, under which the log tells of it.

    It is called outside of all middleware, so it finds the reader's language itself.
    """
    pages = Pages(services, StaticFiles())

    def handle(request: Request, name: str) -> Response:
        with speaking(wanted(request)):
            error = FaultOfOurs(name)
            try:
                return problem_page(pages, request, error)
            except Exception:  # noqa: BLE001  # the page may have failed for the same reason; the log has the first
                return PlainTextResponse(str(error), 500)

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
