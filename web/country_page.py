"""/countries/...: what was said for one country, by whom and when."""

from dataclasses import dataclass

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from search.answer import Facets
from search.engines.port import Sort
from search.request import SearchRequest
from statements import countries
from statements.wording import kind_word
from web.addresses import search_address, with_values
from web.cards import cards
from web.pages import Pages
from web.problems import NotOnRecord

LATEST = 10
MOST = 8


@dataclass(frozen=True, slots=True)
class Figure:
    """A value, how many passages hold it, and the search for them."""

    label: str
    count: int
    address: str


def country_page(pages: Pages, request: Request, code: str) -> Response:
    """The latest passages of a country, with its speakers, kinds and years."""
    country = countries.by_code(code.upper())
    if country is None:
        raise NotOnRecord(f"There is no country with the code {code}.", "Codes are those of ISO 3166-1, such as FRA.")
    if code != country.code:
        return RedirectResponse(f"/countries/{country.code}", 308)
    search = SearchRequest(country=[country.code], sort=Sort.NEWEST, limit=LATEST)
    answer = pages.services.search(search)
    context = {
        "country": country,
        "successor": countries.by_code(country.successor) if country.successor else None,
        "own_names": [
            (language, name) for language, name in countries.names_of(country.code).items() if language != "en"
        ],
        "answer": answer,
        "latest": cards(answer.results, asked=False),
        "search_address": search_address(SearchRequest(country=[country.code])),
        "figures": _figures(SearchRequest(country=[country.code]), answer.facets),
    }
    return pages.show(request, "country.html", context)


def _figures(search: SearchRequest, facets: Facets) -> list[tuple[str, list[Figure]]]:
    speakers = [Figure(v.label, v.count, with_values(search, speaker=[v.value])) for v in facets.speaker[:MOST]]
    kinds = [Figure(kind_word(v.value), v.count, with_values(search, kind=[v.value])) for v in facets.kind[:MOST]]
    return [("Speakers", speakers), ("Kinds of statement", kinds)]
