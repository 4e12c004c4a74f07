"""/groups/...: who belongs to a group since when, and what its members said on the day, or others on its behalf."""

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from search.engines.port import Sort
from search.request import Per, SearchRequest
from statements import groups, organizations
from statements.memberships import membership_group, memberships_in
from statements.phrases import gettext
from statements.spoken_names import after_of, body_in_sentence, country_name
from web.addresses import search_address, with_values
from web.belonging import members_of
from web.cards import cards
from web.country_page import LATEST, MEETINGS, MOST, TOPICS, Figure
from web.histogram import histogram
from web.meeting_topics import topic
from web.pages import Pages
from web.problems import NotOnRecord


def group_page(pages: Pages, request: Request, group_id: str) -> Response:
    """Members with their days, the years, countries and topics of what was said, and the latest passages."""
    key = groups.asked_key(group_id)
    group = organizations.organization_by_id(key)
    if group is None:
        raise NotOnRecord(
            gettext("There is no group %(id)s in the tables.", id=group_id),
            gettext("Groups are listed on the pages of countries."),
        )
    if group_id != key:
        return RedirectResponse(f"/groups/{key}", 308)
    search = SearchRequest(group=[key])
    answer = pages.services.search(SearchRequest(group=[key], sort=Sort.NEWEST, per=Per.STATEMENT, limit=LATEST))
    behalf = pages.services.search(SearchRequest(behalf=[key], limit=1)).total
    members, former = members_of(memberships_in(key))
    countries = answer.facets.country[:MOST]
    named = after_of(body_in_sentence(group.name))
    context = {
        "group": group,
        "about": membership_group(key),
        "members": members,
        "former": former,
        "answer": answer,
        "behalf": behalf,
        "behalf_address": search_address(SearchRequest(behalf=[key])),
        "search_address": search_address(search),
        "within": gettext("What was said by members of %(group)s or on its behalf", group=named)
        if membership_group(key)
        else gettext("What was said on behalf of %(group)s", group=named),
        "within_fields": search.parameters(),
        "latest": cards(answer.results, asked=False),
        "histogram": histogram(search, answer.facets.year, answer.facets.month),
        "topics": [topic(search, one) for one in pages.services.items_of_group(key, TOPICS, MEETINGS)],
        "speaking_for": [
            Figure(country_name(c.value), c.count, with_values(search, country=[c.value])) for c in countries
        ],
    }
    return pages.show(request, "group.html", context)
