"""/documents, /meetings and /votes: what is on record, in lists by day."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated, Self

from fastapi import APIRouter, Depends, Query
from pydantic import BaseModel, Field, model_validator

from api.answers import answers
from api.lists import ListRequest, Next, Pager, country_of
from api.local_time import LocalTime
from api.parameters import take_once_but
from api.schemas import DocumentBody, document_body
from api.votes import VoteBody, vote_body
from catalog.lists import Among, Lists, MeetingOnRecord
from catalog.votes import VoteOnRecord, Votes
from search.answer import DocumentSummary
from search.presenting import summary
from search.query.values import organ_name
from statements.organizations import preferred_name
from statements.vocabulary import DocumentType

Day = Annotated[dt.date | None, Field(examples=["2026-01-31"])]


class DatedRequest(ListRequest):
    """A list of what has a day; both days are included."""

    from_: Annotated[Day, Field(alias="from", description="First day, YYYY-MM-DD")] = None
    to: Annotated[Day, Field(description="Last day, YYYY-MM-DD")] = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.from_ and self.to and self.from_ > self.to:
            raise ValueError(f"from ({self.from_}) is after to ({self.to}): swap them")
        return self


class DocumentsRequest(DatedRequest):
    """Which documents are listed."""

    type: Annotated[list[DocumentType], Field(default_factory=list, description="Types of document")]
    language: Annotated[list[str], Field(default_factory=list, description="ISO 639-1 codes")]
    symbol: Annotated[str | None, Field(max_length=200, description="A symbol, or its beginning: XC/PV")] = None
    body: Annotated[str | None, Field(max_length=300, description="Who met, in any language")] = None
    source: Annotated[str | None, Field(max_length=300, description="Where documents were taken from, exactly")] = None


class MeetingsRequest(DatedRequest):
    """Which meetings are listed."""

    body: Annotated[str | None, Field(max_length=300, description="Who met, in any language")] = None


class VotesRequest(DatedRequest):
    """Which votes are listed."""

    symbol: Annotated[str | None, Field(max_length=200, description="Symbol of a draft, or of what it became")] = None
    country: Annotated[str | None, Field(max_length=100, description="Code or name of a country that is listed")] = None


class DocumentList(BaseModel):
    """Documents, the newest first; those without a day at the end."""

    results: list[DocumentBody]
    next: Next


class MeetingEntry(BaseModel):
    """One sitting and the documents that report it."""

    symbol: str | None
    body: str
    number: int | None
    resumption: int | None
    date: dt.date | None
    start: LocalTime | None = Field(description="Local time at the place, as printed")
    place: str | None
    president: str | None
    president_country: str | None = Field(description="ISO 3166-1 alpha-3")
    item: str | None = Field(description="First item of the agenda on the cover, as printed")
    documents: list[DocumentSummary] = Field(description="One for each language")


class MeetingList(BaseModel):
    """Meetings, the newest first."""

    results: list[MeetingEntry]
    next: Next


class VoteEntry(BaseModel):
    """A vote with the document that reports it."""

    date: dt.date | None
    vote: VoteBody = Field(description="With a country asked for, `positions` holds that one alone")
    document: DocumentSummary


class VoteList(BaseModel):
    """Votes and decisions, the newest first, each from one language of its record."""

    results: list[VoteEntry]
    next: Next


def make_document_lists(lists: Lists, votes: Votes, pager: Pager) -> APIRouter:
    """The routes over one catalog."""
    router = APIRouter(prefix="/api/v1")

    @router.get(
        "/documents",
        operation_id="documents",
        summary="Documents on record",
        dependencies=[Depends(take_once_but("type", "language"))],
        responses=answers(400),
    )
    def documents(asked: Annotated[DocumentsRequest, Query()]) -> DocumentList:
        """Documents by type, language, symbol, body, source and day, the newest first."""
        among = Among(
            asked.type, asked.language, asked.symbol, _bodies(lists, asked.body), asked.source, asked.from_, asked.to
        )
        found, place = lists.documents(among, pager.place(asked), asked.limit)
        return DocumentList(results=[document_body(one) for one in found], next=pager.next(asked, place))

    @router.get(
        "/meetings",
        operation_id="meetings",
        summary="Meetings on record",
        dependencies=[Depends(take_once_but())],
        responses=answers(400),
    )
    def meetings(asked: Annotated[MeetingsRequest, Query()]) -> MeetingList:
        """Meetings by body and day, the newest first, each with its records in all languages that are there."""
        among = Among(bodies=_bodies(lists, asked.body), start=asked.from_, end=asked.to)
        found, place = lists.meetings(among, pager.place(asked), asked.limit)
        return MeetingList(results=[_meeting(one) for one in found], next=pager.next(asked, place))

    @router.get(
        "/votes",
        operation_id="votes",
        summary="Votes on record",
        dependencies=[Depends(take_once_but())],
        responses=answers(400),
    )
    def votes_on_record(asked: Annotated[VotesRequest, Query()]) -> VoteList:
        """Votes and decisions: all of them, those on one symbol, or those in which one country is listed."""
        country = country_of(asked.country)
        if asked.symbol:
            return VoteList(results=[_vote(one) for one in _on_symbol(votes, asked, country)], next=None)
        among = Among(start=asked.from_, end=asked.to)
        found, place = lists.votes(among, country, pager.place(asked), asked.limit)
        return VoteList(results=[_vote(one) for one in found], next=pager.next(asked, place))

    return router


def _bodies(lists: Lists, typed: str | None) -> list[str]:
    """The printed names of a body, which records of each language have in their own."""
    if not typed:
        return []
    wanted = organ_name(typed)
    return [name for name in lists.bodies() if preferred_name(name) == wanted] or [typed]


def _on_symbol(votes: Votes, asked: VotesRequest, country: str | None) -> Iterator[VoteOnRecord]:
    """There are never many."""
    for one in votes.on_symbol(asked.symbol or ""):
        held = [position for position in one.vote.positions if position.country == country]
        day = one.document.date or dt.date.min
        if (asked.from_ or dt.date.min) <= day <= (asked.to or dt.date.max) and (held or not country):
            yield replace(one, vote=replace(one.vote, positions=tuple(held))) if country else one


def _vote(found: VoteOnRecord) -> VoteEntry:
    return VoteEntry(date=found.document.date, vote=vote_body(found.vote), document=summary(found.document))


def _meeting(found: MeetingOnRecord) -> MeetingEntry:
    first = found.documents[0]
    meeting = next((d.meeting for d in found.documents if d.meeting), None)
    president = meeting.president if meeting else None
    return MeetingEntry(
        symbol=first.symbol,
        body=meeting.body if meeting else "",
        number=meeting.number if meeting else None,
        resumption=meeting.resumption if meeting else None,
        date=first.date,
        start=meeting.start if meeting else None,
        place=meeting.place if meeting else None,
        president=president.name if president else None,
        president_country=president.country if president else None,
        item=meeting.item if meeting else None,
        documents=[summary(document) for document in found.documents],
    )
