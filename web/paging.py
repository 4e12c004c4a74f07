"""Links to the other pages of a search's results."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from search.answer import SearchAnswer
from search.cursor import Position, make_cursor, read_cursor
from search.request import Per, SearchRequest
from web.addresses import search_address
from web.parameters import as_listed

# Pages named on either side of the one that is shown.
AROUND = 2


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page of results by its number, from 1."""

    number: int
    address: str


@dataclass(frozen=True, slots=True)
class Paging:
    """Where this page stands. `first` and `last` count results from 1, of all `of`; None in `pages` is a gap."""

    number: int
    first: int
    last: int
    of: int | None
    pages: tuple[PageLink | None, ...]
    previous: str | None
    next: str | None


def paging(request: SearchRequest, answer: SearchAnswer) -> Paging:
    """The pages round the one shown. The last page is named only where it is known how many there are."""
    offset = read_cursor(as_listed(request)).listed
    number = offset // request.limit + 1
    shown = len(answer.results)
    last = number + 1 if answer.next else number
    if (known := _known(request, answer)) is not None:
        last = max(last, math.ceil(known / request.limit))
    return Paging(
        number=number,
        first=offset + min(1, shown),
        last=offset + shown,
        of=known,
        pages=tuple(_links(request, answer, number, last)),
        previous=_address(request, number - 1) if number > 1 else None,
        next=search_address(request, cursor=answer.next) if answer.next else None,
    )


def _known(request: SearchRequest, answer: SearchAnswer) -> int | None:
    """How many entries all pages have together; of statements that is known where all could be looked through."""
    if as_listed(request).per is Per.STATEMENT:
        return answer.statements
    return answer.total.value if answer.total.relation == "exact" else None


def _links(request: SearchRequest, answer: SearchAnswer, number: int, last: int) -> Iterator[PageLink | None]:
    near = range(number - AROUND, number + AROUND + 1)
    before = 0
    for page in sorted({1, last, *near}):
        if 1 <= page <= last:
            if page > before + 1:
                yield None
            # A cursor from the answer knows more than the number of the page does.
            goes_on = page == number + 1 and answer.next
            yield PageLink(page, search_address(request, cursor=answer.next) if goes_on else _address(request, page))
            before = page


def _address(request: SearchRequest, number: int) -> str:
    """The first page is the search itself, without a cursor."""
    position = Position((number - 1) * request.limit)
    return search_address(request, cursor=make_cursor(as_listed(request), position) if number > 1 else None)
