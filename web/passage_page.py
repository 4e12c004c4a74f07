"""/p/...: one passage, whose it is, what stands around it, how to cite it and why to believe it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fastapi import Request, Response
from fastapi.responses import RedirectResponse
from markupsafe import Markup

from catalog.reading import PassageInContext, PassageView, StatementView
from statements.parsed import within
from statements.vocabulary import Standing
from web.addresses import passage_address
from web.attributed import about
from web.citing import citations_of
from web.highlights import Link, paragraphs
from web.pages import Pages
from web.problems import Lead, NoLongerOnRecord, NotOnRecord
from web.references import links_in
from web.reported import is_report
from web.rewording import Piece, reworded
from web.wording import voice_of


@dataclass(frozen=True, slots=True)
class Earlier:
    """The retired id that led here, and how its wording differs."""

    id: str
    changes: list[Piece]


def passage_page(pages: Pages, request: Request, passage_id: str) -> Response:
    """The passage; a retired id leads to its successor, whose page names the earlier wording's link."""
    found = pages.services.passage(passage_id)
    if found is None:
        return _moved(pages, passage_id)
    return pages.show(request, "passage.html", _context(pages, request, found))


def _moved(pages: Pages, passage_id: str) -> Response:
    successor = pages.services.successor(passage_id)
    if successor:
        return RedirectResponse(f"{passage_address(successor)}?earlier={passage_id}", 308)
    retired = pages.services.retired(passage_id)
    if retired is None:
        raise NotOnRecord(f"There is no passage {passage_id} on record.", "Search for its words instead.")
    lead = Lead(f"/documents/{retired.document_id}", "The document that it stood in")
    raise NoLongerOnRecord(f"The newest revision of its document does not hold passage {passage_id}.", lead)


def _context(pages: Pages, request: Request, found: PassageInContext) -> dict[str, Any]:
    passage, statement, document = found.passage, found.statement, found.document
    citable = pages.services.citable(found)
    links = links_in(pages, document, found.siblings)
    return {
        **about(pages, statement, document),
        "passage": passage,
        "text": paragraphs(
            passage.text,
            said=found.said if is_report(document) and statement else None,
            links=links.get(passage.id, ()),
        ),
        "permalink": citable.url,
        "earlier": _earlier(pages, request, passage),
        "around": _around(pages, found, links),
        "siblings": found.siblings,
        "citations": citations_of(citable),
    }


def _around(
    pages: Pages, found: PassageInContext, links: Mapping[str, list[Link]]
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
    whole = pages.services.document(found.document.id)
    statements = {statement.id: statement for statement in whole.statements} if whole else {}
    return [(number[p.id], p, *_as_reported(p, statements.get(p.statement_id or ""))) for p in near]


def _as_reported(passage: PassageView, statement: StatementView | None) -> tuple[list[Markup], str]:
    if statement is None:
        return paragraphs(passage.text), voice_of(Standing.BACKGROUND)
    said = within(statement.spans, passage.start, passage.end)
    return paragraphs(passage.text, said=said), voice_of(statement.standing)


def _earlier(pages: Pages, request: Request, passage: PassageView) -> Earlier | None:
    """What led here, if it did: anyone can write an address."""
    retired = pages.services.retired(request.query_params.get("earlier", ""))
    if retired is None or pages.services.successor(retired.id) != passage.id:
        return None
    return Earlier(retired.id, reworded(retired.text, passage.text))
