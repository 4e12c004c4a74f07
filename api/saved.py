"""Saved searches of whoever owns the key, and what they told."""

from typing import Annotated

from fastapi import APIRouter, Body, Depends, Path, Query, Response

from api.answers import answers
from api.callers import Admitted, Asking
from api.lists import ListRequest, Pager
from api.parameters import take_none, take_once_but
from api.refusals import OwnerNeeded
from api.saved_bodies import (
    ChangeRequest,
    DeliveryList,
    EstimateBody,
    SavedBody,
    SavedList,
    SaveRequest,
    WantedBody,
    delivery_body,
    estimate_body,
    saved_body,
)
from catalog.owners import Owner, Owners
from digests.schedule import Frequency, Schedule
from digests.services import SavedSearchServices, read_name

SearchId = Annotated[int, Path(ge=1, le=2**31 - 1, description="Id of the saved search", examples=[1])]


class DeliveriesRequest(ListRequest):
    """How much of what was told, and from where on."""


def make_saved(saved: SavedSearchServices, owners: Owners, pager: Pager) -> APIRouter:
    """The routes over one catalog."""
    router = APIRouter(prefix="/api/v1")
    _add_list(router, saved, owners, pager)
    _add_one(router, saved, owners)
    return router


def _add_list(router: APIRouter, saved: SavedSearchServices, owners: Owners, pager: Pager) -> None:
    @router.get(
        "/saved",
        operation_id="saved",
        summary="Your saved searches",
        dependencies=[Depends(take_none)],
        responses=answers(400, 403),
    )
    def list_saved(asking: Asking) -> SavedList:
        """The saved searches of whoever owns the key."""
        return SavedList(results=[saved_body(one) for one in saved.of_owner(_owner(owners, asking))])

    @router.post(
        "/saved",
        operation_id="save",
        summary="Save a search",
        status_code=201,
        dependencies=[Depends(take_none)],
        responses=answers(400, 403, 408, 409, 413),
    )
    def save(asking: Asking, asked: Annotated[SaveRequest, Body()]) -> SavedBody:
        """Keeps a search from now on: of what is on record by now nothing is told."""
        owner = _owner(owners, asking)
        schedule = Schedule(asked.frequency, owner.hour, _day(asked.frequency, asked.day))
        return saved_body(saved.create(owner, asked.name, asked.search.wanted(), schedule))

    @router.post(
        "/estimate",
        operation_id="estimate",
        summary="What a saved search would have told",
        dependencies=[Depends(take_none)],
        responses=answers(400, 403, 408, 413),
    )
    def estimate(asking: Asking, asked: Annotated[WantedBody, Body()]) -> EstimateBody:
        """Counts what a search would have told in 30 and 365 days, and offers narrower ones. Nothing is kept."""
        _owner(owners, asking)
        return estimate_body(saved.estimate(asked.wanted()))

    @router.get(
        "/deliveries",
        operation_id="deliveries",
        summary="What was told for your saved searches",
        dependencies=[Depends(take_once_but())],
        responses=answers(400, 403),
    )
    def deliveries(asking: Asking, asked: Annotated[DeliveriesRequest, Query()]) -> DeliveryList:
        """Every passage that was mailed, once, the newest first."""
        owner = _owner(owners, asking)
        log = saved.log(owner, asked.limit + 1, pager.offset(asked) or None)
        shown = log[: asked.limit]
        return DeliveryList(
            results=[delivery_body(*one) for one in shown],
            next=pager.after(asked, shown[-1][0].id) if len(log) > len(shown) else None,
        )


def _add_one(router: APIRouter, saved: SavedSearchServices, owners: Owners) -> None:
    @router.get(
        "/saved/{search_id}",
        operation_id="saved-search",
        summary="One saved search",
        dependencies=[Depends(take_none)],
        responses=answers(400, 403, 404),
    )
    def one(asking: Asking, search_id: SearchId) -> SavedBody:
        """One saved search of whoever owns the key."""
        return saved_body(saved.one(_owner(owners, asking), search_id))

    @router.patch(
        "/saved/{search_id}",
        operation_id="change-saved",
        summary="Change a saved search",
        dependencies=[Depends(take_none)],
        responses=answers(400, 403, 404, 408, 409, 413),
    )
    def change(asking: Asking, search_id: SearchId, asked: Annotated[ChangeRequest, Body()]) -> SavedBody:
        """Changes what is sent: all of it, or nothing where some of it cannot be."""
        owner = _owner(owners, asking)
        return saved_body(saved.one(owner, _changed(saved, owner, search_id, asked)))

    @router.delete(
        "/saved/{search_id}",
        operation_id="forget-saved",
        summary="Forget a saved search",
        status_code=204,
        dependencies=[Depends(take_none)],
        responses=answers(400, 403, 404),
    )
    def forget(asking: Asking, search_id: SearchId) -> Response:
        """Forgets a saved search. What it told stays in the log."""
        saved.remove(_owner(owners, asking), search_id)
        return Response(status_code=204)


def _owner(owners: Owners, asking: Admitted) -> Owner:
    """Whose key it is. Raises OwnerNeeded."""
    number = asking.key.owner_id if asking.key else None
    owner = None if number is None else owners.owner(number)
    if owner is None:
        raise OwnerNeeded
    return owner


def _day(frequency: Frequency, day: int | None) -> int:
    if day is None:
        return 0 if frequency is Frequency.WEEKLY else 1
    return day


def _changed(saved: SavedSearchServices, owner: Owner, search_id: int, asked: ChangeRequest) -> int:
    """Whatever can be wrong is looked at before anything is written."""
    found = saved.one(owner, search_id).schedule
    name = None if asked.name is None else read_name(asked.name)
    frequency = asked.frequency or found.frequency
    kept = found.day if frequency is found.frequency and asked.day is None else asked.day
    schedule = Schedule(frequency, owner.hour, _day(frequency, kept))
    if asked.search is not None:
        saved.replace(owner, search_id, asked.search.wanted())
    if name is not None:
        saved.rename(owner, search_id, name)
    if asked.frequency is not None or asked.day is not None:
        saved.reschedule(owner, search_id, schedule.frequency, schedule.day)
    return search_id
