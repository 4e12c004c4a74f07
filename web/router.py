"""All pages, as one router for the application to include."""

from collections.abc import Callable

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from web.account_routes import add_account_routes
from web.api_page import api_page, problems_page, try_operation
from web.appearance import appearance, language_of_pages
from web.closest_part import closest_part
from web.correction_page import correction_page, propose
from web.country_page import country_page
from web.export_page import passage_file, search_file, statement_file
from web.forms import read_form
from web.group_page import group_page
from web.help_page import help_page
from web.home_page import about_page, home_page
from web.pages import Pages
from web.passage_page import passage_page
from web.person_page import person_page
from web.problems import NotOnRecord, nothing_here, route_with_pages_for_errors
from web.reading_list_page import change_reading_list, reading_list_file, reading_list_page
from web.record_pages import document_page, source_file, statement_page
from web.revisions_page import revision_file, revisions_page
from web.search_feed import search_feed
from web.search_page import search_page
from web.services import WebServices
from web.settings_page import change_settings, settings_page
from web.static_files import StaticFiles


def make_router(services: WebServices) -> APIRouter:
    """The pages over these services. Put `web.security_headers.SecurityHeaders` round the application."""
    static = StaticFiles()
    pages = Pages(services, static)
    router = APIRouter(route_class=route_with_pages_for_errors(pages), include_in_schema=False, redirect_slashes=False)

    def add(path: str, endpoint: Callable[..., Response]) -> None:
        router.add_api_route(path, endpoint, methods=["GET", "HEAD"], response_model=None)

    def static_file(name: str) -> Response:
        served = static.serve(name)
        if served is None:
            raise NotOnRecord("There is no such file: pages name the newest ones.")
        return served

    def bind(page: Callable[..., Response]) -> Callable[[Request], Response]:
        def endpoint(request: Request) -> Response:
            return page(pages, request, **request.path_params)

        return endpoint

    def take(path: str, page: Callable[..., Response]) -> None:
        """What a form sends: the page gets its fields."""

        async def endpoint(request: Request) -> Response:
            form = await read_form(request)
            return await run_in_threadpool(page, pages, request, form, **request.path_params)

        router.add_api_route(path, endpoint, methods=["POST"], response_model=None)

    add("/", bind(home_page))
    add("/search", bind(search_page))
    for part, answer in (("/closest", closest_part), (".atom", search_feed), (".{form}", search_file)):
        add(f"/search{part}", bind(answer))
    # Before the pages, whose ids hold no point.
    add("/p/{passage_id}.{form}", bind(passage_file))
    add("/p/{passage_id}", bind(passage_page))
    add("/p/{passage_id}/correction", bind(correction_page))
    take("/p/{passage_id}/correction", propose)
    add("/statements/{statement_id}.{form}", bind(statement_file))
    add("/statements/{statement_id}", bind(statement_page))
    add("/statements/{statement_id}/correction", bind(correction_page))
    take("/statements/{statement_id}/correction", propose)
    add("/documents/{document_id}", bind(document_page))
    add("/documents/{document_id}/source", lambda document_id: source_file(pages, document_id))
    add("/documents/{document_id}/revisions", bind(revisions_page))
    add(
        "/documents/{document_id}/revisions/{number}/source",
        lambda document_id, number: revision_file(pages, document_id, number),
    )
    add("/countries/{code}", bind(country_page))
    add("/groups/{group_id}", bind(group_page))
    add("/people/{person_id}", bind(person_page))
    add("/reading-list", bind(reading_list_page))
    add("/reading-list.{form}", bind(reading_list_file))
    take("/reading-list", change_reading_list)
    add_account_routes(router, pages)
    add("/about", bind(about_page))
    add("/help/search", bind(help_page))
    add("/help/api", bind(api_page))
    add("/help/api/problems", bind(problems_page))
    add("/help/api/try/{operation_id}", bind(try_operation))
    add("/settings", bind(settings_page))
    take("/settings", change_settings)
    add("/appearance/{scheme}", appearance)
    add("/language/{code}", language_of_pages)
    add("/static/{name}", static_file)
    add("/favicon.ico", static.favicon)
    return router


def page_not_found(services: WebServices) -> Callable[[Request, Exception], Response]:
    """A handler for the application's own 404, for addresses that are none of the pages above."""
    pages = Pages(services, StaticFiles())

    def handle(request: Request, _error: Exception) -> Response:
        return nothing_here(pages, request)

    return handle
