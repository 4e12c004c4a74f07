"""/countries/...: what a country is called, where it belongs, and what was said for it, by whom and when."""

import re
from dataclasses import dataclass
from typing import Any

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from catalog.speaking_for import SpeakerFor
from search.answer import Facets
from search.engines.port import Sort
from search.request import Per, SearchRequest
from statements import countries, country_history
from statements.countries import Country
from statements.country_history import OfficialName
from statements.phrases import gettext, spoken
from statements.spoken_names import country_in_sentence, country_name
from statements.wording import kind_word
from web.addresses import search_address, with_values
from web.belonging import belongings, terms
from web.cards import cards
from web.dates import years
from web.histogram import histogram
from web.meeting_topics import topic
from web.pages import Pages
from web.problems import NotOnRecord
from web.votes import positions_taken
from web.wording import capitalize_first

LATEST = 10
MOST = 8
SPEAKERS = 12
VOTES = 10
# What a post is called changes with every translator; the latest ones say who somebody is.
ROLES = 3
TOPICS, MEETINGS = 12, 8


@dataclass(frozen=True, slots=True)
class Figure:
    """A value, how many passages hold it, and the search for them."""

    label: str
    count: int
    address: str


@dataclass(frozen=True, slots=True)
class Delegate:
    """Somebody who spoke for the country: posts as printed, the years of the first and the last time."""

    name: str
    address: str
    roles: tuple[str, ...]
    more_roles: int
    years: str
    statements: int


def country_page(pages: Pages, request: Request, code: str) -> Response:
    """Names and groups of a country, its years, topics, speakers, kinds and votes, and the latest passages."""
    country = countries.by_code(code.upper())
    if country is None:
        raise NotOnRecord(
            gettext("There is no country with the code %(code)s.", code=code),
            gettext("Codes are those of ISO 3166-1, such as FRA."),
        )
    if code != country.code:
        return RedirectResponse(f"/countries/{country.code}", 308)
    everything = SearchRequest(country=[country.code])
    answer = pages.services.search(
        SearchRequest(country=[country.code], sort=Sort.NEWEST, per=Per.STATEMENT, limit=LATEST)
    )
    belongs, belonged = belongings(country.code)
    context = {
        "country": country,
        "name_of_country": country_name(country.code),
        "in_sentence": country_in_sentence(country.code),
        "answer": answer,
        "latest": cards(answer.results, asked=False),
        "search_address": search_address(everything),
        "histogram": histogram(everything, answer.facets.year, answer.facets.month),
        "within": gettext("What was said for %(country)s", country=country_in_sentence(country.code)),
        "within_fields": everything.parameters(),
        "topics": [topic(everything, one) for one in pages.services.items_of(country.code, TOPICS, MEETINGS)],
        "kinds": _kinds(everything, answer.facets),
        "speakers": [_delegate(everything, found) for found in pages.services.speakers_for(country.code, SPEAKERS)],
        "positions": positions_taken(pages.services.votes_of_country(country.code, VOTES)),
        "belongs": belongs,
        "belonged": belonged,
        "terms": terms(country.code),
        **_history(country),
    }
    return pages.show(request, "country.html", context)


def _history(country: Country) -> dict[str, Any]:
    names = country_history.official_names(country.code)
    formal = next((one.formal for one in names if one.language == spoken().code), None)
    return {
        "formal_name": capitalize_first(formal or country.formal_name),
        "names": [_without_the_same(one) for one in names],
        "former_names": country_history.former_names(country.code),
        "predecessors": country_history.predecessors_of(country.code),
        "successors": country_history.successors_of(country.code),
    }


def _without_the_same(names: OfficialName) -> OfficialName:
    """Without the formal name where it is the short one, or the short one behind an article."""
    if names.formal and re.fullmatch(rf"(?:\w{{1,3}}[\s’'])?{re.escape(names.short)}", names.formal):
        return names._replace(formal=None)
    return names


def _kinds(search: SearchRequest, facets: Facets) -> list[Figure]:
    return [Figure(kind_word(v.value), v.count, with_values(search, kind=[v.value])) for v in facets.kind[:MOST]]


def _delegate(search: SearchRequest, found: SpeakerFor) -> Delegate:
    return Delegate(
        name=found.name,
        address=f"/people/{found.person_id}" if found.person_id else with_values(search, speaker=[found.name]),
        roles=found.roles[:ROLES],
        more_roles=max(0, len(found.roles) - ROLES),
        years=years(found.first, found.last),
        statements=found.statements,
    )
