"""/search: results of one search with its filters, as a page or, for htmx, as the parts that change."""

from collections.abc import Mapping
from typing import Any

from fastapi import Request, Response

from search.answer import Facets, SearchAnswer
from search.engines.port import Sort
from search.notices import WORDS_DOWN, found_by
from search.request import Per, SearchRequest
from search.settling import settled
from statements.errors import OnRecordError
from statements.phrases import gettext, gettext_noop
from web.addresses import search_address, with_values
from web.attempts import Attempt, attempts
from web.cards import cards
from web.closest_part import closest_address
from web.down import what_is_down
from web.filters import also, filter_groups
from web.histogram import histogram
from web.notices import page_notices
from web.pages import Pages
from web.paging import paging
from web.parameters import AskedFor, as_listed, asked_for, read_request
from web.problems import RETRY_SECONDS, asked_as, part_wanted, status_of
from web.refusal import refusal
from web.search_feed import feed_address
from web.sentence import clauses, filters_in_use, opening
from web.services import Coverage
from web.trail import trail_of
from web.unavailable import for_readers
from web.understood import understanding

_SORTS = {
    Sort.BEST: gettext_noop("Best"),
    Sort.NEWEST: gettext_noop("Newest"),
    Sort.OLDEST: gettext_noop("Oldest"),
}

# What pages list without being asked needs no parameter.
_LISTINGS = {None: gettext_noop("Statements"), Per.PASSAGE: gettext_noop("Passages")}


def search_page(pages: Pages, request: Request) -> Response:
    """The answer to a search; a refused or failed search keeps its form and tells the way out."""
    asked = asked_for(request.query_params.multi_items())
    try:
        search = _settled(read_request(asked))
        answer = pages.services.search(as_listed(search))
        context = _found(pages, search, asked, answer)
    except OnRecordError as error:
        return _failed(pages, request, asked, error)
    return _show(pages, request, context, address=search_address(search, cursor=search.cursor))


def _settled(search: SearchRequest) -> SearchRequest:
    """What the query says in fields as filters; a cursor belongs to the search as it was."""
    return search if search.cursor else settled(search)


def _found(pages: Pages, search: SearchRequest, typed: AskedFor, answer: SearchAnswer) -> dict[str, Any]:
    asked = asked_for(search.parameters())
    shown = understanding(search, answer)
    state = "found" if answer.total.value else "nothing" if pages.services.coverage().passages else "empty"
    return {
        "state": state,
        "asked": asked,
        "moved": asked.one("q") != typed.one("q"),
        "search": search,
        "answer": answer,
        "cards": cards(answer.results, asked=bool(search.q)),
        "trail": trail_of(search),
        "opening": opening(
            found_by(search.mode, answer.notices), words=bool(shown.query.words or shown.query.contents)
        ),
        "understanding": shown,
        "clauses": clauses(search, answer.understood.language),
        "in_use": filters_in_use(search),
        "clear_address": search_address(SearchRequest(q=search.q, mode=search.mode)),
        "sorts": [
            (gettext(label), with_values(search, sort=sort), sort is search.sort) for sort, label in _SORTS.items()
        ],
        "listings": [
            (gettext(label), with_values(search, per=per), (search.per or Per.STATEMENT) is (per or Per.STATEMENT))
            for per, label in _LISTINGS.items()
        ],
        "feed_address": feed_address(search),
        "json_address": search_address(as_listed(search), path="/api/v1/search"),
        "paging": paging(search, answer),
        "closest_address": closest_address(search, answer),
        "per_passage": search.per is Per.PASSAGE,
        "notices": page_notices(search, answer.notices),
        "histogram": histogram(search, answer.facets.year, answer.facets.month),
        "words_down": WORDS_DOWN in answer.notices,
        "attempts": _attempts(pages, search, answer) if state == "nothing" else [],
        "groups": _groups(pages, asked, answer.facets),
        "also": also(asked, pages.services.coverage()),
        "own_language": search.same_language or len(answer.facets.language) > 1,
    }


def _attempts(pages: Pages, search: SearchRequest, answer: SearchAnswer) -> list[Attempt]:
    if WORDS_DOWN in answer.notices:
        # What found nothing is unknown, and each of these would wait for the words again.
        return []
    coverage = pages.services.coverage()
    return attempts(
        search, pages.services.search, answer.understood.parts, more=bool(coverage.doubtful or coverage.background)
    )


def _failed(pages: Pages, request: Request, asked: AskedFor, error: OnRecordError) -> Response:
    status = status_of(error)
    context = {
        "state": "down" if status == 503 else "refused",
        "asked": asked,
        "error": for_readers(error, request.url.path),
        "address": asked_as(request),
        **(what_is_down(asked, error) if status == 503 else refusal(asked, error)),
        "in_use": 0,
        "moved": False,
        "groups": _groups(pages, asked, Facets()) if status != 503 else filter_groups(asked, Facets(), ()),
        "own_language": bool(asked.one("same_language")),
        "also": also(asked, pages.services.coverage() if status != 503 else Coverage(0, 0)),
    }
    headers = {"Retry-After": RETRY_SECONDS} if status == 503 else {}
    return _show(pages, request, context, address=asked_as(request), status=status, headers=headers)


def _groups(pages: Pages, asked: AskedFor, facets: Facets) -> list[Any]:
    return filter_groups(asked, facets, [covered.code for covered in pages.services.coverage().countries])


def _show(
    pages: Pages,
    request: Request,
    context: Mapping[str, Any],
    *,
    address: str,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
) -> Response:
    if not part_wanted(request):
        return pages.show(request, "search.html", context, status=status, headers=headers)
    # The address bar gets what the search means, without the fields that the form left empty.
    pushed = {**(headers or {}), "HX-Push-Url": address}
    return pages.show(request, "search_parts.html", context, status=status, headers=pushed)
