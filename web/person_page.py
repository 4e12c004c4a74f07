"""/people/...: one person over time, under every name and in every post, with what was said."""

from dataclasses import dataclass

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from catalog.people.views import PersonView
from catalog.reading import DocumentView, StatementView
from search.answer import FacetValue
from search.request import LONGEST_NAME, SearchRequest
from statements.countries import by_code
from statements.phrases import gettext, ngettext
from statements.spoken_names import country_name
from web.addresses import person_address, search_address
from web.credit import Credit, credit
from web.histogram import histogram
from web.pages import Pages
from web.problems import NotOnRecord

PER_PAGE = 20
# So many printed names go into the search for all of them.
_NAMES = 6


@dataclass(frozen=True, slots=True)
class SaidByPerson:
    """A statement in the list of a person's."""

    statement: StatementView
    document: DocumentView
    credit: Credit


def person_page(pages: Pages, request: Request, person_id: str) -> Response:
    """Names, posts with dates, statements by year, the latest of them, and why it is taken for one person."""
    person = pages.services.person(person_id)
    if person is None:
        raise NotOnRecord(gettext("There is no person %(id)s on record.", id=person_id))
    if person.id != person_id:
        # Not for ever: a decision that two are one can be taken back.
        return RedirectResponse(person_address(person.id), 307)
    number = _page_number(request.query_params.get("page"))
    last = max(1, -(-person.statements // PER_PAGE))
    if number is None or number > last:
        raise NotOnRecord(
            ngettext("There is %(num)s page of statements.", "There are %(num)s pages of statements.", last),
            gettext("The first is at %(address)s.", address=person_address(person.id)),
        )
    said = pages.services.statements_of(person.id, PER_PAGE, (number - 1) * PER_PAGE)
    search = _search(person)
    country = by_code(person.country) if person.country else None
    years = [FacetValue(value=str(year), label=str(year), count=count) for year, count in person.years]
    context = {
        "person": person,
        "address": person_address(person.id),
        "country_of": country_name,
        "invented": country is not None and country.invented,
        "search_address": search_address(search),
        "within": gettext("What was said by %(person)s", person=person.name),
        "within_fields": search.parameters(),
        "histogram": histogram(search, years, of="statement"),
        "said": [SaidByPerson(statement, document, credit(statement, document)) for statement, document in said],
        "in_meetings": any(document.meeting for _, document in said),
        # What is the same in every row is said once, above the table.
        "for_several": len({post.country or post.organization for post in person.posts}) > 1,
        "number": number,
        "last": last,
    }
    return pages.show(request, "person.html", context)


def _search(person: PersonView) -> SearchRequest:
    country = [person.country] if person.country else []
    names = [name.name[:LONGEST_NAME] for name in person.names[:_NAMES]]
    return SearchRequest(speaker=names, country=country)


def _page_number(written: str | None) -> int | None:
    if written is None:
        return 1
    return int(written) if written.isdecimal() and 0 < len(written) < 7 and int(written) else None
