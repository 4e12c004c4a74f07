"""Pages and API as one ASGI application, with the index kept up to date beside."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import Depends, FastAPI
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
from api.problems import on_error, on_invalid
from api.request_counts import Counted
from api.router import make_api, make_health
from api.searching import ApiSearch
from api.usage import make_usage
from api.waiting import Watch
from onrecord import __version__
from onrecord.admission import admission_to_api, admission_to_pages
from onrecord.around import wrap_inside, wrap_outside
from onrecord.digesting import scheduler
from onrecord.faults import crashed, refused
from onrecord.following import follower
from onrecord.measuring import add_metrics
from onrecord.pages import PageServices
from onrecord.programs import add_routes_for_programs
from onrecord.readiness import model_change, readiness
from onrecord.secret import signing_secret
from onrecord.wiring import Application
from statements.errors import OnRecordError
from statements.key_scopes import Scope
from web.language import LanguageOfReader
from web.problems import page_for_too_many
from web.request_origin import RequestOrigin
from web.router import make_router
from web.security_headers import SecurityHeaders


def make_server(application: Application, *, several_processes: bool = False) -> FastAPI:
    """The application that uvicorn serves. `several_processes`: this one is not the only one on its catalog."""

    @asynccontextmanager
    async def lifespan(_server: FastAPI) -> AsyncIterator[None]:
        beside = (follower(application), scheduler(application))
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
    server.add_exception_handler(HTTPException, refused(pages))
    server.add_exception_handler(Exception, crashed(pages))
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
