"""/sources: where documents come from by themselves, and how that goes."""

import datetime as dt
from collections.abc import Callable, Sequence

from fastapi import APIRouter, Depends
from pydantic import BaseModel, Field

from api.answers import answers
from api.parameters import take_none


class SourceBody(BaseModel):
    """A live source that was asked at least once."""

    name: str
    title: str
    speaker: str = Field(description="ISO 3166-1 alpha-3 of the country that publishes it, or name of the body")
    state: str
    words: str = Field(description="The state in a sentence")
    documents: int
    passages: int
    last_success: dt.datetime | None


class SourceList(BaseModel):
    """The sources, by title."""

    results: list[SourceBody]
    others: int = Field(description="How many more are defined, switched on, and not asked yet")


def make_sources(sources: Callable[[], tuple[Sequence[SourceBody], int]]) -> APIRouter:
    """The route; `sources` gives those that were asked, and how many others could be."""
    router = APIRouter(prefix="/api/v1")

    @router.get(
        "/sources",
        operation_id="sources",
        summary="Live sources",
        dependencies=[Depends(take_none)],
        responses=answers(400),
    )
    def all_sources() -> SourceList:
        """Where documents are fetched from, whether that works, and how much of each is on record."""
        asked, others = sources()
        return SourceList(results=list(asked), others=others)

    return router
