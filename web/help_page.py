"""/help/search: the language of queries, with examples that can be run on what is on record."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from fastapi import Request, Response

from search.query.parser import MOST_CHARACTERS, MOST_TERMS
from search.request import SearchRequest
from statements.phrases import gettext
from statements.spoken_names import country_name
from web import help_examples
from web.addresses import search_address
from web.pages import Pages
from web.services import Coverage, WebServices


class Example(NamedTuple):
    """A query, the search that runs it, and what it asks for."""

    query: str
    address: str
    meaning: str


class Lesson(NamedTuple):
    """Examples under one heading; `id` is its anchor."""

    id: str
    heading: str
    examples: tuple[Example, ...]


class Names(NamedTuple):
    """What the examples name, so that each of them finds something where there is something."""

    word: str
    other: str
    third: str
    phrase: str
    apart: str
    beginning: str
    country: str
    neighbour: str
    speaker: str
    group: str
    organ: str
    symbol: str
    series: str
    cited: str
    year: str
    month: str


SPECIMEN = Names(
    word="water", other="dam", third="release", phrase="prior notification", apart="notification release",
    beginning="notif", country="Valdoria", neighbour="Kestria", speaker="Tennant", group="Lower Riparian Group",
    organ="Council of Concord", symbol="XC/PV.1147", series="XC/PV", cited="XA/10/L.2", year="2026", month="2026-11",
)  # fmt: skip
RECORDS = Names(
    word="ceasefire", other="negotiations", third="talks", phrase="humanitarian access", apart="access aid",
    beginning="disarm", country="Norway", neighbour="Ghana", speaker="President", group="European Union",
    organ="Security Council", symbol="S/PV.8527", series="S/PV", cited="S/RES/1325", year="2024", month="2024-03",
)  # fmt: skip


def help_page(pages: Pages, request: Request) -> Response:
    """How to ask, by examples."""
    names = _names(pages.services.coverage(), pages.services)
    context = {"lessons": lessons(names), "names": names, "most": MOST_CHARACTERS, "terms": MOST_TERMS}
    return pages.show(request, "help_search.html", context)


def lessons(names: Names) -> list[Lesson]:
    """All lessons, the plainest first."""
    return [
        Lesson(id_, heading, tuple(_examples(taught, names)))
        for id_, heading, taught in (
            ("words", gettext("Words"), help_examples.WORDS),
            ("together", gettext("Put together"), help_examples.TOGETHER),
            ("who", gettext("Who said it"), help_examples.WHO),
            ("where", gettext("Where it is written"), help_examples.WHERE),
            ("when", gettext("When"), help_examples.WHEN),
        )
    ]


def _examples(taught: Sequence[tuple[str, str]], names: Names) -> Iterator[Example]:
    for form, meaning in taught:
        query = form.format(**names._asdict())
        yield Example(query, search_address(SearchRequest(q=query)), gettext(meaning).format(**names._asdict()))


def _names(coverage: Coverage, services: WebServices) -> Names:
    """The specimen's own names, or those most on record."""
    if coverage.specimen:
        return SPECIMEN
    names = RECORDS
    covered = [country_name(covered.code) for covered in coverage.countries[:2]]
    if len(covered) > 1:
        names = names._replace(country=covered[0], neighbour=covered[1])
        speakers = services.speakers_for(coverage.countries[0].code, 1)
        if speakers:
            names = names._replace(speaker=speakers[0].name.split()[-1])
    if coverage.last_date is not None:
        names = names._replace(year=f"{coverage.last_date:%Y}", month=f"{coverage.last_date:%Y-%m}")
    return names
