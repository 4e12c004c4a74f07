"""/p/...: one passage, whose it is, what stands around it, how to cite it and why to believe it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from fastapi import Request, Response
from fastapi.responses import RedirectResponse
from markupsafe import Markup

from catalog.reading import PassageInContext, PassageView, StatementView
from statements.citations import Citable
from statements.parsed import within
from statements.phrases import gettext
from statements.vocabulary import Standing
from web.addresses import passage_address
from web.attributed import about
from web.cards import Card, cards
from web.citing import citations_of
from web.highlights import Link, paragraphs
from web.pages import Pages
from web.problems import UNAVAILABLE, NotOnRecord
from web.published import published_passage
from web.references import links_in
from web.reported import is_report
from web.rewordings import earlier_wording, former_wording
from web.trail import trail
from web.wording import voice_of

SIMILAR = 3
MOST_IN_THE_LARGEST_SIZE = 480
MOST_IN_THE_SECOND = 780


def passage_page(pages: Pages, request: Request, passage_id: str) -> Response:
    """The passage; a retired id leads to its successor, unless a revision is asked for or nothing took its place."""
    found = pages.services.passage(passage_id)
    if found is not None:
        return pages.show(request, "passage.html", _living(pages, request, found))
    former = pages.services.wording().former(passage_id)
    if former is None:
        raise NotOnRecord(
            gettext("There is no passage %(id)s on record.", id=passage_id), gettext("Search for its words instead.")
        )
    if former.successor and "revision" not in request.query_params:
        return RedirectResponse(f"{passage_address(former.successor)}?earlier={passage_id}", 308)
    told = former_wording(pages, former)
    if former.found is None:
        return pages.show(request, "former_words.html", {"passage": former.passage, "former": told})
    # Votes are counted as the newest reading has them.
    statement = replace(former.found.statement, explains=()) if former.found.statement else None
    citable = pages.services.citable(former.found)
    context = {
        **_context(pages, replace(former.found, statement=statement), former.statements, {}),
        **_cited(replace(citable, url=citable.url + told.suffix)),
        "earlier": None,
        "former": told,
        "published": None,
        "trail": None,
        "similar": [],
    }
    return pages.show(request, "passage.html", context)


def _living(pages: Pages, request: Request, found: PassageInContext) -> dict[str, Any]:
    """What the page of a passage shows."""
    # The id whose link led here, as anyone may write it.
    came_by = request.query_params.get("earlier")
    whole = pages.services.document(found.document.id) if is_report(found.document) else None
    links = links_in(pages, found.document, found.siblings)
    return {
        **_context(pages, found, whole.statements if whole else (), links),
        **_cited(pages.services.citable(found)),
        "earlier": earlier_wording(pages, found, came_by),
        "former": None,
        "published": published_passage(pages, found),
        "trail": trail(pages, request, found.passage.id),
        "similar": _similar(pages, found.passage.id),
    }


def _similar(pages: Pages, passage_id: str) -> list[Card]:
    """A few that say much the same; a passage can be read without them, whatever the engine does."""
    try:
        return cards(pages.services.similar(passage_id, SIMILAR), asked=False)
    except UNAVAILABLE:
        return []


def _cited(citable: Citable) -> dict[str, Any]:
    return {"permalink": citable.url, "citations": citations_of(citable)}


def _context(
    pages: Pages, found: PassageInContext, statements: Sequence[StatementView], links: Mapping[str, list[Link]]
) -> dict[str, Any]:
    """What every passage's page shows; `statements` are those of a report."""
    passage, statement, document = found.passage, found.statement, found.document
    return {
        **about(pages, statement, document),
        "passage": passage,
        "text": paragraphs(
            passage.text,
            said=found.said if is_report(document) and statement else None,
            links=links.get(passage.id, ()),
        ),
        "size": _size(passage.text),
        "around": _around(found, statements, links),
        "siblings": found.siblings,
    }


def _size(text: str) -> str | None:
    """How a passage is set: smaller where it is long, so that the button that copies it stands in sight below it.

    The bounds were found by looking at passages of 15 lines in a window of 1280 by 800 pixels.
    """
    if len(text) <= MOST_IN_THE_LARGEST_SIZE:
        return None
    return "long" if len(text) <= MOST_IN_THE_SECOND else "longer"


def _around(
    found: PassageInContext, statements: Sequence[StatementView], links: Mapping[str, list[Link]]
) -> list[tuple[int, PassageView, list[Markup], str | None]]:
    """The passage with its neighbours: number among those it stands with, text, and as whose words it is set."""
    passage, siblings = found.passage, found.siblings
    number = {sibling.id: index for index, sibling in enumerate(siblings, start=1)}
    # Two quotations in one sentence are two passages of the same words: a neighbour shares none.
    before = [sibling for sibling in siblings if sibling.end <= passage.start][-1:]
    after = [sibling for sibling in siblings if sibling.start >= passage.end][:1]
    near = [*before, passage, *after]
    if not is_report(found.document):
        return [(number[p.id], p, paragraphs(p.text, links=links.get(p.id, ())), None) for p in near]
    by_id = {statement.id: statement for statement in statements}
    return [(number[p.id], p, *_as_reported(p, by_id.get(p.statement_id or ""))) for p in near]


def _as_reported(passage: PassageView, statement: StatementView | None) -> tuple[list[Markup], str]:
    if statement is None:
        return paragraphs(passage.text), voice_of(Standing.BACKGROUND)
    said = within(statement.spans, passage.start, passage.end)
    return paragraphs(passage.text, said=said), voice_of(statement.standing)
