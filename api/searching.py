"""A search as the API answers it: cursors that are signed, and of results the fields that were asked for."""

from typing import Annotated, Any

from fastapi.responses import JSONResponse
from pydantic import Field

from api.cursors import LONGEST, Cursors
from api.sparse import chosen, read_fields
from search.answer import Result, SearchAnswer
from search.request import SearchRequest
from search.serving import Searching

_KIND = "search"


class PageRequest(SearchRequest):
    """One page of a search."""

    cursor: Annotated[str | None, Field(max_length=LONGEST, description="From `next` of the page before")] = None


class ApiSearchRequest(PageRequest):
    """One page of a search, whole or in parts."""

    fields: Annotated[
        str | None,
        Field(
            max_length=1_000,
            description="Fields of results, separated by commas, when not all are wanted: passage_id,document.symbol",
            examples=["passage_id,text,document.symbol"],
        ),
    ] = None
    closest: Annotated[
        bool,
        Field(description="Tell the sentence closest to the query of each result that meaning alone has found"),
    ] = False


class ApiSearch:
    """Answers searches of programs."""

    def __init__(self, service: Searching, cursors: Cursors) -> None:
        self._service = service
        self._cursors = cursors

    def answer(self, asked: PageRequest) -> SearchAnswer:
        """One page. Raises what a search raises, and BadCursor for one that was not sealed here."""
        request = asked.request().model_copy(update={"limit": asked.limit, "per": asked.per})
        if asked.cursor is not None:
            request = request.model_copy(update={"cursor": str(self._cursors.opened(_KIND, asked.cursor))})
        answer = self._service.search(request)
        answer.next = None if answer.next is None else self._cursors.sealed(_KIND, answer.next)
        return answer

    def response(self, asked: ApiSearchRequest) -> SearchAnswer | JSONResponse:
        """The same, with the fields of results that were asked for. Raises UnknownField."""
        wanted = None if asked.fields is None else read_fields(asked.fields, Result)
        answer = self.answer(asked)
        if asked.closest:
            self._service.point_out(asked.request(), answer)
        return answer if wanted is None else JSONResponse(sparse_answer(answer, wanted))


def sparse_answer(answer: SearchAnswer, wanted: Any) -> dict[str, Any]:
    """An answer as JSON whose results have the wanted fields alone."""
    whole: dict[str, Any] = answer.model_dump(mode="json")
    return {**whole, "results": chosen(whole["results"], wanted)}
