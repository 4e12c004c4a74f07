"""/search/closest: of a page of results those that meaning alone has found, each with its closest sentence.

The page asks for them once it is shown: to read the sentences for their meaning takes longer than the search.
"""

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from search.answer import SearchAnswer
from search.request import SearchRequest
from web.addresses import search_address
from web.cards import cards
from web.pages import Pages
from web.parameters import as_listed, asked_for, read_request
from web.problems import part_wanted
from web.trail import trail_of


def closest_address(search: SearchRequest, answer: SearchAnswer) -> str | None:
    """Where the page of results asks for them; None where it has no such result."""
    if not any(result.matched == ["meaning"] for result in answer.results):
        return None
    return search_address(search, cursor=search.cursor, path="/search/closest")


def closest_part(pages: Pages, request: Request) -> Response:
    """The results of the same search that have a closest sentence, for htmx to put in their places.

    Whoever opens the address is sent to the page that they belong to.
    """
    search = read_request(asked_for(request.query_params.multi_items()))
    if not part_wanted(request):
        return RedirectResponse(search_address(search, cursor=search.cursor), 303)
    answer = pages.services.search(as_listed(search))
    pages.services.point_out(search, answer)
    pointed = [result for result in answer.results if result.closest]
    return pages.show(request, "closest.html", {"cards": cards(pointed), "trail": trail_of(search)})
