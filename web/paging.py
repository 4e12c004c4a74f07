"""Links to the other pages of a search's results."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from search.answer import SearchAnswer
from search.cursor import Position, make_cursor, read_cursor
from search.request import SearchRequest
from web.addresses import search_address

# Pages named on either side of the one that is shown.
AROUND = 2


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page of results by its number, from 1."""

    number: int
    address: str


@dataclass(frozen=True, slots=True)
class Paging:
    """Where this page stands. `first` and `last` count results from 1; None in `pages` is a gap."""

    number: int
    first: int
    last: int
    pages: tuple[PageLink | None, ...]
    previous: str | None
    next: str | None


def paging(request: SearchRequest, answer: SearchAnswer) -> Paging:
    """The pages round the one shown. The last page is named only where the total is exact."""
    offset = read_cursor(request).listed
    number = offset // request.limit + 1
    shown = len(answer.results)
    last = math.ceil(answer.total.value / request.limit) if answer.total.relation == "exact" else number
    if answer.next:
        last = max(last, number + 1)
    return Paging(
        number=number,
        first=offset + min(1, shown),
        last=offset + shown,
        pages=tuple(_links(request, number, max(last, number))),
        previous=_address(request, number - 1) if number > 1 else None,
        next=search_address(request, cursor=answer.next) if answer.next else None,
    )


def _links(request: SearchRequest, number: int, last: int) -> Iterator[PageLink | None]:
    near = range(number - AROUND, number + AROUND + 1)
    before = 0
    for page in sorted({1, last, *near}):
        if 1 <= page <= last:
            if page > before + 1:
                yield None
            yield PageLink(page, _address(request, page))
            before = page


def _address(request: SearchRequest, number: int) -> str:
    """The first page is the search itself, without a cursor."""
    cursor = make_cursor(request, Position((number - 1) * request.limit)) if number > 1 else None
    return search_address(request, cursor=cursor)
