"""How much a search finds, without reading any of it."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from pydantic import Field

from api import examples
from api.answers import answers
from api.parameters import take_once
from search.answer import Counted
from search.request import SearchCriteria
from search.serving import Searching


class CountRequest(SearchCriteria):
    """A search without pages."""

    exact: Annotated[
        bool,
        Field(
            description="Whether all that is near enough in meaning is counted, each passage once. Without it as many "
            "are counted as pages list: of those, beside the words' own, the nearest hundred"
        ),
    ] = False


def make_counting(service: Searching) -> APIRouter:
    """The route over one catalog and one engine."""
    router = APIRouter(prefix="/api/v1")

    @router.get(
        "/count",
        operation_id="count",
        summary="How many passages a search finds",
        dependencies=[Depends(take_once)],
        responses=answers(400, example=examples.COUNT),
    )
    def count(asked: Annotated[CountRequest, Query()]) -> Counted:
        """The total alone, without reading a passage; `relation` says whether there may be more."""
        return service.count(asked.request(), all_near=asked.exact)

    return router
