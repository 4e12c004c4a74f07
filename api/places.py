"""/countries and /organizations: who is spoken for, with names of the day and who belonged where since when."""

import datetime as dt
import threading
from collections.abc import Callable, Sequence
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query
from pydantic import BaseModel, ConfigDict, Field

from api.answers import answers
from api.meeting_items import MeetingItemBody, meeting_item
from api.parameters import take_none, take_once_but
from api.problems import NotFound
from api.schemas import Place
from catalog.library import Library
from statements import countries, country_history, memberships, organizations
from statements.countries import Country
from statements.organizations import Organization, OrganizationKind

_SPEAKERS = 50
_ITEMS, _DOCUMENTS = 50, 20


class CountriesRequest(BaseModel):
    """Which countries are listed."""

    model_config = ConfigDict(extra="forbid")

    spoken_for: Annotated[bool, Field(description="Only those for which something is on record")] = False


class OrganizationsRequest(BaseModel):
    """Which organizations are listed."""

    model_config = ConfigDict(extra="forbid")

    kind: Annotated[OrganizationKind | None, Field(description="Of one kind alone")] = None
    name: Annotated[
        str | None, Field(max_length=400, description="A name or abbreviation, in any of six languages")
    ] = None


class CountryBody(BaseModel):
    """A state or territory by ISO 3166-1 alpha-3, or one that is no more."""

    code: str
    name: str
    formal_name: str
    alpha2: str | None
    invented: bool = Field(description="Whether this is a country of the specimen corpus")
    successor: str | None
    start: dt.date | None
    end: dt.date | None
    passages: int = Field(description="How many passages are on record as said for it")


class CountryList(BaseModel):
    """All countries that the tables know, by code."""

    results: list[CountryBody]


class OfficialNameBody(BaseModel):
    """Names in one of the six official languages."""

    language: str
    short: str
    formal: str | None


class FormerNamesBody(BaseModel):
    """What a country was called for some time."""

    names: list[str]
    since: dt.date | None
    until: dt.date | None


class MembershipBody(BaseModel):
    """A country in a group between two days, both included; null where no day is known or it lasts."""

    group: str
    group_name: str
    country: Place
    since: dt.date | None
    until: dt.date | None


class SpeakerBody(BaseModel):
    """Somebody who spoke for a country, with posts as printed."""

    name: str
    person_id: str | None
    roles: list[str]
    statements: int
    first: dt.date | None
    last: dt.date | None


class CountryAnswer(BaseModel):
    """A country with its names, groups, who spoke for it most, and under which agenda items it spoke most."""

    country: CountryBody
    names: list[OfficialNameBody]
    former_names: list[FormerNamesBody]
    predecessors: list[Place]
    successors: list[Place]
    memberships: list[MembershipBody]
    speakers: list[SpeakerBody]
    items: list[MeetingItemBody]


class OrganizationBody(BaseModel):
    """A body, mission, agency or group of countries."""

    id: str
    name: str
    abbreviation: str | None
    kind: OrganizationKind


class OrganizationList(BaseModel):
    """Organizations, by id."""

    results: list[OrganizationBody]


class OrganizationAnswer(BaseModel):
    """An organization; of a group whose members are known, these."""

    organization: OrganizationBody
    members: list[MembershipBody]


Code = Annotated[str, Path(pattern="^[A-Za-z]{3,4}$", examples=["XVA"])]
OrganizationId = Annotated[str, Path(pattern="^[a-z0-9-]{1,100}$", examples=["lower-riparian-group"])]


def make_places(library: Library, last: Callable[[], int]) -> APIRouter:
    """The routes over one catalog; `last` gives the highest number of its change sequence."""
    router = APIRouter(prefix="/api/v1")
    counted = _Counted(library, last)

    @router.get(
        "/countries",
        operation_id="countries",
        summary="Countries",
        dependencies=[Depends(take_once_but())],
        responses=answers(400),
    )
    def all_countries(asked: Annotated[CountriesRequest, Query()]) -> CountryList:
        """Every country that the tables know, or those for which something is on record."""
        passages = counted.passages()
        found = sorted(countries.all_countries(), key=lambda country: country.code)
        listed = [_country(country, passages) for country in found if not asked.spoken_for or country.code in passages]
        return CountryList(results=listed)

    @router.get(
        "/countries/{code}",
        operation_id="country",
        summary="One country",
        dependencies=[Depends(take_none)],
        responses=answers(400, 404),
    )
    def one_country(code: Code) -> CountryAnswer:
        """A country by its code, with names over time, memberships by day, who spoke for it, and under which items."""
        found = countries.by_code(code.upper())
        if found is None:
            raise NotFound(f"There is no country with the code {code}.", "Codes are those of ISO 3166-1, such as FRA.")
        return _country_answer(found, counted.passages(), library)

    @router.get(
        "/organizations",
        operation_id="organizations",
        summary="Organizations and groups",
        dependencies=[Depends(take_once_but())],
        responses=answers(400),
    )
    def all_organizations(asked: Annotated[OrganizationsRequest, Query()]) -> OrganizationList:
        """Every organization that the tables know, those of one kind, or the one that a name stands for."""
        found: Sequence[Organization] = organizations.all_organizations()
        if asked.name:
            one = organizations.resolve_organization(asked.name)
            found = [one] if one else []
        listed = [_organization(o) for o in sorted(found, key=lambda o: o.id) if asked.kind in {None, o.kind}]
        return OrganizationList(results=listed)

    @router.get(
        "/organizations/{organization_id}",
        operation_id="organization",
        summary="One organization or group",
        dependencies=[Depends(take_none)],
        responses=answers(400, 404),
    )
    def one_organization(organization_id: OrganizationId) -> OrganizationAnswer:
        """An organization by its id; a group with its members and their days."""
        found = organizations.organization_by_id(organization_id)
        if found is None:
            raise NotFound(f"There is no organization {organization_id}.", "See /api/v1/organizations?name=...")
        known = memberships.membership_group(found.id) is not None
        members = memberships.memberships_in(found.id) if known else ()
        return OrganizationAnswer(organization=_organization(found), members=[_membership(m) for m in members])

    return router


class _Counted:
    """Passages by country, counted anew only where the catalog has changed: it takes longer than all else."""

    def __init__(self, library: Library, last: Callable[[], int]) -> None:
        self._library = library
        self._last = last
        self._lock = threading.Lock()
        self._held: tuple[int, dict[str, int]] | None = None

    def passages(self) -> dict[str, int]:
        last = self._last()
        with self._lock:
            if self._held is None or self._held[0] != last:
                self._held = (last, dict(self._library.coverage().countries))
            return self._held[1]


def _country(country: Country, passages: dict[str, int]) -> CountryBody:
    return CountryBody(
        code=country.code, name=country.name, formal_name=country.formal_name, alpha2=country.alpha2,
        invented=country.invented, successor=country.successor, start=country.start, end=country.end,
        passages=passages.get(country.code, 0),
    )  # fmt: skip


def _place(code: str) -> Place:
    return Place(code=code, name=countries.name_of(code))


def _organization(found: Organization) -> OrganizationBody:
    return OrganizationBody(id=found.id, name=found.name, abbreviation=found.abbreviation, kind=found.kind)


def _membership(found: memberships.Membership) -> MembershipBody:
    group = organizations.organization_by_id(found.group)
    return MembershipBody(
        group=found.group, group_name=group.name if group else found.group, country=_place(found.code),
        since=found.since, until=found.until,
    )  # fmt: skip


def _country_answer(country: Country, passages: dict[str, int], library: Library) -> CountryAnswer:
    code = country.code
    return CountryAnswer(
        country=_country(country, passages),
        names=[
            OfficialNameBody(language=n.language, short=n.short, formal=n.formal)
            for n in country_history.official_names(code)
        ],
        former_names=[
            FormerNamesBody(names=list(former.names), since=former.since, until=former.until)
            for former in country_history.former_names(code)
        ],
        predecessors=[_place(one.code) for one in country_history.predecessors_of(code)],
        successors=[_place(one.code) for one in country_history.successors_of(code)],
        memberships=[_membership(one) for one in memberships.memberships_of(code)],
        speakers=[
            SpeakerBody(
                name=one.name,
                person_id=one.person_id,
                roles=list(one.roles),
                statements=one.statements,
                first=one.first,
                last=one.last,
            )
            for one in library.speakers_for(code, _SPEAKERS)
        ],
        items=[meeting_item(one) for one in library.items_of(code, _ITEMS, _DOCUMENTS)],
    )
