"""/people: who spoke, under which names and in which posts."""

import datetime as dt
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import RedirectResponse
from pydantic import BaseModel, Field

from api.answers import Identifier, answers
from api.lists import ListRequest, Next, Pager, country_of
from api.parameters import take_none, take_once_but
from api.problems import NotFound
from api.schemas import Place
from catalog.people.people import People
from catalog.people.views import PersonSummary, PersonView
from statements.countries import name_of


class PeopleRequest(ListRequest):
    """Who is listed."""

    name: Annotated[str | None, Field(max_length=200, description="Words of a name, in any script")] = None
    country: Annotated[str | None, Field(max_length=100, description="Code or name of a country spoken for")] = None


class PersonBody(BaseModel):
    """Somebody over all documents; the days are those of the first and the last one."""

    id: str
    url: str
    name: str
    country: Place | None
    organization: str | None
    statements: int
    first: dt.date | None
    last: dt.date | None


class NameBody(BaseModel):
    """A name as it is printed."""

    name: str
    languages: list[str]
    statements: int
    first: dt.date | None
    last: dt.date | None


class PostBody(BaseModel):
    """What somebody spoke as."""

    role: str | None
    country: Place | None
    organization: str | None
    statements: int
    first: dt.date | None
    last: dt.date | None


class YearBody(BaseModel):
    """How many statements a year has."""

    year: int
    statements: int


class PersonAnswer(BaseModel):
    """Somebody with all that is known."""

    person: PersonBody
    names: list[NameBody]
    posts: list[PostBody]
    years: list[YearBody]
    former_ids: list[str] = Field(description="Ids of people who turned out to be this one; they redirect here")


class PersonList(BaseModel):
    """People by name."""

    results: list[PersonBody]
    next: Next


def make_people(people: People, base_url: str, pager: Pager) -> APIRouter:
    """The routes over one catalog, whose pages are under `base_url`."""
    router = APIRouter(prefix="/api/v1")

    @router.get(
        "/people",
        operation_id="people",
        summary="People on record",
        dependencies=[Depends(take_once_but())],
        responses=answers(400),
    )
    def everybody(asked: Annotated[PeopleRequest, Query()]) -> PersonList:
        """People by name, those with certain words in it, or those who speak for a country."""
        after, country = pager.name_and_id(asked), country_of(asked.country)
        found, left = people.find(country=country, name=asked.name, limit=asked.limit, after=after)
        last = found[-1] if left > len(found) else None
        return PersonList(
            results=[_person(one, base_url) for one in found],
            next=pager.behind(asked, last.name, last.id) if last else None,
        )

    @router.get(
        "/people/{person_id}",
        operation_id="person",
        summary="One person",
        dependencies=[Depends(take_none)],
        responses=answers(400, 404) | {308: {"description": "This is known to be somebody else: go on to them"}},
    )
    def person(person_id: Identifier) -> PersonAnswer:
        """Somebody with names, posts and years; what they said is found by `speaker` of the search."""
        found = people.person(person_id)
        if found is None:
            raise NotFound(f"There is no person {person_id}.")
        if found.id != person_id:
            return RedirectResponse(f"/api/v1/people/{found.id}", 308)  # type: ignore[return-value] # FastAPI passes responses through
        return _answer(found, base_url)

    return router


def _country(code: str | None) -> Place | None:
    return Place(code=code, name=name_of(code)) if code else None


def _person(found: PersonSummary, base_url: str) -> PersonBody:
    return PersonBody(
        id=found.id, url=f"{base_url}/people/{found.id}", name=found.name, country=_country(found.country),
        organization=found.organization, statements=found.statements, first=found.first, last=found.last,
    )  # fmt: skip


def _answer(found: PersonView, base_url: str) -> PersonAnswer:
    return PersonAnswer(
        person=_person(found, base_url),
        names=[
            NameBody(
                name=seen.name,
                languages=list(seen.languages),
                statements=seen.statements,
                first=seen.first,
                last=seen.last,
            )
            for seen in found.names
        ],
        posts=[
            PostBody(
                role=seen.role,
                country=_country(seen.country),
                organization=seen.organization,
                statements=seen.statements,
                first=seen.first,
                last=seen.last,
            )
            for seen in found.posts
        ],
        years=[YearBody(year=year, statements=count) for year, count in found.years],
        former_ids=list(found.former_ids),
    )
