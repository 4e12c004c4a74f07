"""What is new, changed or withdrawn, by sequence number: for programs that keep a copy."""

import datetime as dt
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Header, Query, Request
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict, Field

from api.following import Follower, events, nothing
from api.head import wants_content
from api.parameters import take_once
from api.problems import Problem
from api.schemas import PassageBody, Place, passage_body
from api.waiting import Watch
from catalog.changes_feed import ChangesFeed, PassageChange
from search.answer import DocumentSummary
from search.presenting import Presenter, summary
from statements.countries import name_of

# SQLite counts in 64 bits, PostgreSQL's column in 32.
_HIGHEST = 2**31 - 1
_EVENTS = "text/event-stream"
_EXAMPLE = 'id: 41\nevent: retired\ndata: {"sequence": 41, "kind": "retired", "passage_id": "7k2m9qx4vd0c"}\n\n'


class ChangesRequest(BaseModel):
    """From where on, and how many at once."""

    model_config = ConfigDict(extra="forbid")

    since: int = Field(0, ge=0, le=_HIGHEST, description="The `up_to` of the answer before; 0 begins at the beginning")
    limit: int = Field(100, ge=1, le=1000, description="Changes an answer")
    wait: int = Field(0, ge=0, le=60, description="Seconds to wait for a change where there is none yet")


class ChangeBody(BaseModel):
    """A passage that came, changed or went, as it is now."""

    sequence: int
    kind: Literal["added", "changed", "retired"]
    passage_id: str
    url: str
    recorded_at: dt.datetime
    successor: str | None = Field(description="The passage that a retired one became, where there is one")
    passage: PassageBody | None = Field(description="null where it is retired")
    standing: str | None = Field(description="What it is worth as evidence: said, doubtful or background")
    speaker: str | None
    country: Place | None
    date: dt.date | None
    document: DocumentSummary | None


class ChangesAnswer(BaseModel):
    """Changes in the order of their numbers, each passage once, with its last one."""

    changes: list[ChangeBody]
    up_to: int = Field(description="Ask for what came `since` this number next")
    more: bool = Field(description="Whether there is more already")


def make_changes(feed: ChangesFeed, presenter: Presenter, watch: Watch) -> APIRouter:
    """The route of the feed over one catalog, whose sequence `watch` sees grow."""
    router = APIRouter(prefix="/api/v1")

    @router.get(
        "/changes",
        operation_id="changes",
        summary="What is new, changed or withdrawn",
        dependencies=[Depends(take_once)],
        response_model=ChangesAnswer,
        responses={
            200: {"content": {_EVENTS: {"schema": {"type": "string"}, "example": _EXAMPLE}}},
            400: {"model": Problem, "description": "The request is at fault"},
            500: {"model": Problem, "description": "A fault of ours"},
            503: {"model": Problem, "description": "Try again later"},
        },
    )
    async def changes(
        request: Request,
        asked: Annotated[ChangesRequest, Query()],
        last_event_id: Annotated[
            int | None,
            Header(
                ge=0, le=_HIGHEST, description="Of a stream of events: the last one that arrived, in place of since"
            ),
        ] = None,
    ) -> ChangesAnswer | StreamingResponse:
        """Passages that came, changed or went after a number, in order; numbers only grow and none is used twice.

        Whoever asks again `since` each `up_to` until `more` is false has every passage as it is. With `wait` the answer
        comes as soon as there is a change. `Accept: text/event-stream` gives server-sent events without end, each with
        the kind of change as its name, its number as its id, and the change as its data.
        """
        follower = Follower(feed, watch, asked.limit)
        if _EVENTS in request.headers.get("Accept", ""):
            watch.check()
            since = asked.since if last_event_id is None else last_event_id
            written = events(follower, since, body_of) if wants_content(request) else nothing()
            return StreamingResponse(written, media_type=_EVENTS, headers={"Cache-Control": "no-store"})
        found, more = await follower.after(asked.since)
        if not found and asked.wait and wants_content(request):
            watch.check()
            found, more = await follower.awaited(asked.since, asked.wait, request.is_disconnected)
        return ChangesAnswer(
            changes=[body_of(change) for change in found],
            up_to=found[-1].sequence if found else asked.since,
            more=more,
        )

    def body_of(change: PassageChange) -> ChangeBody:
        return _body(change, presenter)

    return router


def _body(change: PassageChange, presenter: Presenter) -> ChangeBody:
    entry = change.entry
    statement = entry.statement if entry else None
    country = statement.country if statement else None
    return ChangeBody(
        sequence=change.sequence,
        kind=change.kind.value,
        passage_id=change.passage_id,
        url=presenter.permalink(change.passage_id),
        recorded_at=change.recorded_at,
        successor=change.successor,
        passage=passage_body(entry.passage) if entry else None,
        standing=entry.standing if entry else None,
        speaker=statement.speaker if statement else None,
        country=Place(code=country, name=name_of(country)) if country else None,
        date=entry.document.date if entry else None,
        document=summary(entry.document) if entry else None,
    )
