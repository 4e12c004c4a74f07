"""Pages and API as one ASGI application, with the index kept up to date beside."""

import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import asdict

import structlog
from fastapi import Depends, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from api.batch import make_batch
from api.callers import needs
from api.changes import make_changes
from api.counting import make_counting
from api.cursors import Cursors
from api.export import make_export
from api.limits import Limits
from api.openapi import described
from api.problems import on_crash, on_error, on_invalid, on_refusal
from api.request_counts import Counted
from api.request_ids import HEADER as REQUEST_ID
from api.request_ids import request_id
from api.router import READY, make_api, make_health
from api.searching import ApiSearch
from api.usage import make_usage
from api.waiting import Watch
from digests.scheduler import Scheduler
from onrecord import __version__
from onrecord.admission import admission_to_api, admission_to_pages
from onrecord.around import wrap_inside, wrap_outside
from onrecord.digesting import open_rounds
from onrecord.measuring import add_metrics
from onrecord.pages import PageServices
from onrecord.programs import add_routes_for_programs
from onrecord.secret import signing_secret
from onrecord.wiring import Application
from search.engines.port import EngineBusy
from statements.errors import OnRecordError
from statements.key_scopes import Scope
from web.language import LanguageOfReader
from web.problems import page_for_a_fault, page_for_too_many
from web.request_origin import RequestOrigin
from web.router import make_router, page_not_found
from web.security_headers import HEADERS as SECURITY_HEADERS
from web.security_headers import SecurityHeaders

log = structlog.get_logger()
# How soon a document added by another process is found here.
SECONDS_BETWEEN_LOOKS = 2.0


def make_server(application: Application, *, several_processes: bool = False) -> FastAPI:
    """The application that uvicorn serves. `several_processes`: this one is not the only one on its catalog."""

    @asynccontextmanager
    async def lifespan(_server: FastAPI) -> AsyncIterator[None]:
        beside = (Follower(application), Scheduler(open_rounds(application)))
        for each in beside:
            each.start()
        yield
        for each in beside:
            each.stop()

    server = FastAPI(
        title="OnRecord",
        version=__version__,
        summary="Who said what, for whom, when, and where it is written",
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
        # An address with a slash too many is none of ours: it is answered as such, not sent elsewhere.
        redirect_slashes=False,
        lifespan=lifespan,
    )
    pages = PageServices(application)
    catalog = application.catalog
    server.state.watch = watch = Watch(catalog.sequence.last)
    cursors = Cursors(signing_secret(application.settings))
    reading = [Depends(needs(Scope.READ))]
    searches = ApiSearch(application.search, cursors)
    server.include_router(
        make_api(
            searches,
            catalog.library,
            catalog.votes,
            catalog.references,
            catalog.wording,
            application.presenter,
        ),
        dependencies=reading,
    )
    server.include_router(make_batch(searches), dependencies=reading)
    server.include_router(make_counting(application.search), dependencies=reading)
    server.include_router(make_changes(catalog.changes_feed, application.presenter, watch), dependencies=reading)
    server.include_router(make_export(application.search), dependencies=[Depends(needs(Scope.EXPORT))])
    add_routes_for_programs(server, application, cursors)
    server.include_router(make_usage())
    server.include_router(make_health(lambda: readiness(application), lambda: model_change(application)))
    server.include_router(make_router(pages))
    server.openapi = described(server)  # type: ignore[method-assign]  # FastAPI's own way of extending it
    server.add_exception_handler(OnRecordError, on_error)
    server.add_exception_handler(RequestValidationError, on_invalid)
    server.add_exception_handler(HTTPException, _http_error(pages))
    server.add_exception_handler(Exception, _crash(pages))
    counts = add_metrics(server, application, readiness, several_processes=several_processes)
    wrap_inside(server)
    server.add_middleware(
        Limits,
        api=admission_to_api(application, several_processes=several_processes),
        pages=admission_to_pages(application),
        page_refused=page_for_too_many(pages),
    )
    # The API knows people by keys alone, never by a cookie.
    # Mail programs stop mails by a POST from nowhere, to an address that says all (RFC 8058).
    server.add_middleware(RequestOrigin, exempt=lambda path: path.startswith(("/api/", "/unsubscribe/")))
    server.add_middleware(LanguageOfReader)
    server.add_middleware(SecurityHeaders)
    wrap_outside(server, application.settings)
    if counts:
        server.add_middleware(Counted, counts=counts)
    return server


def _http_error(pages: PageServices) -> Callable[[Request, Exception], Response]:
    """What the framework refuses: a page for a person's wrong address, a problem document for the rest."""
    not_found = page_not_found(pages)

    def handle(request: Request, error: Exception) -> Response:
        if isinstance(error, HTTPException) and error.status_code == 404 and not request.url.path.startswith("/api/"):
            return not_found(request, error)
        return on_refusal(request, error)

    return handle


def _crash(pages: PageServices) -> Callable[[Request, Exception], Response]:
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


def readiness(application: Application) -> dict[str, str]:
    """Catalog and engine, each with ok or what is wrong."""
    checks = {}
    parts: dict[str, Callable[[], object]] = {
        "catalog": application.catalog.sequence.last,
        "engine": application.engine.status,
    }
    for name, probe in parts.items():
        try:
            probe()
        except OnRecordError as error:
            checks[name] = error.code
        else:
            checks[name] = READY
    return checks


def model_change(application: Application) -> dict[str, str | int] | None:
    """How far a change of the model is, as it was counted last; None where there is none or nobody has counted."""
    change = application.projection.seen
    return None if change is None else asdict(change)


class Follower:
    """Applies what is added while the server runs, whichever process adds it."""

    def __init__(self, application: Application) -> None:
        self._application = application
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._follow, name="follower", daemon=True)
        self._said: str | None = None

    def start(self) -> None:
        """Begins to look for changes."""
        self._thread.start()

    def stop(self) -> None:
        """Ends; a batch under way is finished first."""
        self._stopped.set()
        self._thread.join(timeout=10)

    def _follow(self) -> None:
        while not self._stopped.wait(SECONDS_BETWEEN_LOOKS):
            try:
                self._application.projection.catch_up(change=True, stop=self._stopped)
            except EngineBusy:
                log.debug("index_busy")
            except OnRecordError as error:
                self._say(error.code)
            except Exception:
                # Whatever it was, searches go on with what is indexed, and the next look tries again.
                log.exception("index_follow_failed")
            else:
                self._said = None

    def _say(self, code: str) -> None:
        """Once for each cause, not every two seconds."""
        if code != self._said:
            log.warning("index_behind", code=code)
        self._said = code
