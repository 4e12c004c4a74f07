"""The way through the results of a search: a passage that was opened from them knows the one before and the next.

Its address holds the search, as the address of the results does: `/p/...?q=water&cursor=...`.
"""

from dataclasses import dataclass

from fastapi import Request

from search.answer import Result, SearchAnswer
from search.cursor import Position, make_cursor, read_cursor
from search.request import SearchRequest
from statements.errors import OnRecordError
from web.addresses import passage_address, search_address
from web.pages import Pages
from web.parameters import as_listed, asked_for, read_request

# What else the address of a passage says.
_OTHER = {"earlier", "revision"}


@dataclass(frozen=True, slots=True)
class Trail:
    """Addresses: the page of results with this passage, and the results before and behind it, None at either end."""

    results: str
    previous: str | None
    next: str | None


def trail_of(search: SearchRequest) -> str:
    """What is put behind the address of a passage so that it knows the search; "" for a search for nothing."""
    return search_address(search, path="", cursor=search.cursor)


def trail(pages: Pages, request: Request, passage_id: str) -> Trail | None:
    """The way on from a passage.

    None where its address holds no search, none that can be run, or one that does not find the passage on the page
    that it names: the passage itself is shown whatever became of the search.
    """
    asked = asked_for(pair for pair in request.query_params.multi_items() if pair[0] not in _OTHER)
    if not asked.values:
        return None
    try:
        search = read_request(asked)
        return _found(pages, search, passage_id)
    except OnRecordError:
        return None


def _found(pages: Pages, search: SearchRequest, passage_id: str) -> Trail | None:
    answer = pages.services.search(as_listed(search))
    place = next((n for n, result in enumerate(answer.results) if passage_id in _passages(result)), None)
    if place is None:
        return None
    before = answer.results[place - 1] if place else None
    behind = answer.results[place + 1] if place + 1 < len(answer.results) else None
    return Trail(
        results=f"{search_address(search, cursor=search.cursor)}#r-{answer.results[place].passage_id}",
        previous=_address(search, before) if before else _at_the_end_of_the_page_before(pages, search),
        next=_address(search, behind) if behind else _at_the_beginning_of_the_next_page(pages, search, answer),
    )


def _passages(result: Result) -> set[str]:
    return {result.passage_id, *(other.passage_id for other in result.more)}


def _address(search: SearchRequest, result: Result) -> str:
    return passage_address(result.passage_id) + trail_of(search)


def _at_the_end_of_the_page_before(pages: Pages, search: SearchRequest) -> str | None:
    listed = read_cursor(as_listed(search)).listed
    if not listed:
        return None
    start = max(0, listed - search.limit)
    other = search.model_copy(update={"cursor": make_cursor(as_listed(search), Position(start)) if start else None})
    results = pages.services.search(as_listed(other)).results
    return _address(other, results[-1]) if results else None


def _at_the_beginning_of_the_next_page(pages: Pages, search: SearchRequest, answer: SearchAnswer) -> str | None:
    if answer.next is None:
        return None
    other = search.model_copy(update={"cursor": answer.next})
    results = pages.services.search(as_listed(other)).results
    return _address(other, results[0]) if results else None
