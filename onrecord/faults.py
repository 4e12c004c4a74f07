"""What the framework refuses and what fails by a fault of ours: a page for people, a problem document for programs."""

from collections.abc import Callable

import structlog
from fastapi import Request, Response
from starlette.exceptions import HTTPException

from api.problems import on_crash, on_refusal
from api.request_ids import HEADER as REQUEST_ID
from api.request_ids import request_id
from onrecord.pages import PageServices
from web.problems import page_for_a_fault
from web.router import page_not_found
from web.security_headers import HEADERS as SECURITY_HEADERS

log = structlog.get_logger()


def refused(pages: PageServices) -> Callable[[Request, Exception], Response]:
    """What the framework refuses: a page for a person's wrong address, a problem document for the rest."""
    not_found = page_not_found(pages)

    def handle(request: Request, error: Exception) -> Response:
        if isinstance(error, HTTPException) and error.status_code == 404 and not request.url.path.startswith("/api/"):
            return not_found(request, error)
        return on_refusal(request, error)

    return handle


def crashed(pages: PageServices) -> Callable[[Request, Exception], Response]:
    """A fault of ours: its cause goes to the log alone, under the name of the request, which the page tells too.

    It answers outside of all middleware, so it sets their headers itself.
    """
    page = page_for_a_fault(pages)

    def handle(request: Request, error: Exception) -> Response:
        if request.url.path.startswith("/api/"):
            response: Response = on_crash(request, error)
        else:
            name = request_id() or ""
            # Without the query, for no searches are kept; uvicorn logs the traceback right after.
            log.error("request_failed", request_id=name, path=request.url.path, error=type(error).__name__)
            response = page(request, name)
            response.headers[REQUEST_ID] = name
        for name, value in SECURITY_HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    return handle
