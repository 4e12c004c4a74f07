"""Saved searches and what they told, as the API takes and gives them."""

import datetime as dt
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from api.lists import Next
from api.sent import Sent
from catalog.deliveries import Delivered, LoggedDelivery
from digests.closeness import Closeness
from digests.estimating import Bar, Estimate
from digests.results import branches
from digests.saved import Event, SavedSearch, Wanted
from digests.schedule import Frequency
from digests.services import LONGEST_NAME, Told
from search.answer import Result
from search.request import SearchCriteria

Day = Annotated[
    int | None,
    Field(description="Of a week 0 (Monday) to 6, of a month 1 to 31; without it the first one", examples=[0]),
]


class WantedBody(Sent):
    """What somebody wants to be told of: what a search finds, and what it follows besides."""

    request: SearchCriteria = Field(
        default=SearchCriteria(), description="The parameters of a search; their order means nothing here"
    )
    closeness: Closeness = Field(default=Closeness.CLOSE, description="How like the words what they only mean must be")
    event: Event = Field(default=Event.NEW, description="What is said for the first time, or what reads differently")
    person: str | None = Field(default=None, max_length=16, description="Id of the one speaker whose words count")
    role: str | None = Field(default=None, max_length=200, description="Words that the printed role must hold")
    document: str | None = Field(default=None, max_length=16, description="Id of the one document")

    def wanted(self) -> Wanted:
        """The same as it is kept."""
        return Wanted(
            request=self.request.request(),
            closeness=self.closeness,
            event=self.event,
            person=self.person,
            role=self.role,
            document=self.document,
        )


class SaveRequest(Sent):
    """A search to be kept."""

    name: str = Field(default="", max_length=LONGEST_NAME, description="Without one it is called what it asks for")
    search: WantedBody
    frequency: Frequency = Field(default=Frequency.DAILY, description="How often it is mailed")
    day: Day = None


class ChangeRequest(Sent):
    """What is to be otherwise; what is left out stays."""

    name: str | None = Field(default=None, max_length=LONGEST_NAME)
    search: WantedBody | None = None
    frequency: Frequency | None = Field(default=None, description="`off` for no mail until it is another one")
    day: Day = None


class SavedBody(BaseModel):
    """A saved search."""

    id: int
    name: str
    search: WantedBody | None = Field(description="null where this version of OnRecord cannot read it")
    frequency: Frequency
    rhythm: Frequency | None = Field(description="How often it was mailed before it was `off`; else null")
    day: int
    created_at: dt.datetime
    next_at: dt.datetime | None = Field(description="When the next mail may go; null where none will")
    paused_because: str | None = Field(description="Why it runs no more, until it is changed")


class SavedList(BaseModel):
    """All saved searches of an owner, in the order in which they were saved."""

    results: list[SavedBody]


class BarBody(BaseModel):
    """So many passages on `days` days from `start` on."""

    start: dt.date
    days: int
    found: int


class NarrowerBody(BaseModel):
    """A narrower search, and how many of the month and the year it keeps."""

    label: str
    search: WantedBody
    month: int
    year: int


class EstimateBody(BaseModel):
    """What a search would have told in the 30 and the 365 days that end today."""

    month: int
    year: int
    at_least: bool = Field(description="Whether there are more than these")
    days: list[BarBody]
    weeks: list[BarBody]
    samples: list[Result] = Field(description="The newest of them")
    narrower: list[NarrowerBody]
    too_broad: str | None = Field(description="Why it would not be kept; null where it would")


class DeliveryBody(BaseModel):
    """A passage that was told."""

    id: int
    told_at: dt.datetime
    delivered: Delivered = Field(description="As new, or as reworded since an earlier wording was told")
    searches: list[int] = Field(description="Ids of the saved searches that found it")
    matched: list[Literal["keyword", "meaning"]]
    passage_id: str
    passage: Result | None = Field(description="As it is now; null where it is not on record any more")


class DeliveryList(BaseModel):
    """What an owner was told, the newest first."""

    results: list[DeliveryBody]
    next: Next


def wanted_body(wanted: Wanted) -> WantedBody:
    """What somebody wants to be told of."""
    request = wanted.request
    criteria = SearchCriteria.model_construct(**{name: getattr(request, name) for name in SearchCriteria.model_fields})
    return WantedBody(
        request=criteria,
        closeness=wanted.closeness,
        event=wanted.event,
        person=wanted.person,
        role=wanted.role,
        document=wanted.document,
    )


def saved_body(saved: SavedSearch) -> SavedBody:
    """A saved search."""
    return SavedBody(
        id=saved.id,
        name=saved.name,
        search=None if saved.wanted is None else wanted_body(saved.wanted),
        frequency=saved.schedule.frequency,
        rhythm=saved.rhythm,
        day=saved.schedule.day,
        created_at=saved.created_at,
        next_at=saved.due_at,
        paused_because=saved.paused_because,
    )


def estimate_body(estimate: Estimate) -> EstimateBody:
    """What a search would have told."""
    return EstimateBody(
        month=estimate.month,
        year=estimate.year,
        at_least=estimate.at_least,
        days=[_bar(bar) for bar in estimate.days],
        weeks=[_bar(bar) for bar in estimate.weeks],
        samples=list(estimate.samples),
        narrower=[
            NarrowerBody(label=one.label, search=wanted_body(one.wanted), month=one.month, year=one.year)
            for one in estimate.narrower
        ],
        too_broad=estimate.too_broad,
    )


def delivery_body(logged: LoggedDelivery, told: Told) -> DeliveryBody:
    """A passage that was told."""
    delivery = logged.delivery
    return DeliveryBody(
        id=logged.id,
        told_at=logged.made_at,
        delivered=delivery.delivered,
        searches=list(delivery.search_ids),
        matched=list(branches(by_words=delivery.by_words, by_meaning=delivery.by_meaning)),
        passage_id=delivery.passage_id,
        passage=told.result,
    )


def _bar(bar: Bar) -> BarBody:
    return BarBody(start=bar.start, days=bar.days, found=bar.found)
