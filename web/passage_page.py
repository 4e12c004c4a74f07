"""/p/...: one passage, whose it is, what stands around it, how to cite it and why to believe it."""

from dataclasses import dataclass
from typing import Any

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from catalog.reading import PassageInContext, PassageView
from web.addresses import host_of, outside, passage_address
from web.citing import citations_of
from web.credit import credit
from web.highlights import paragraphs
from web.pages import Pages
from web.problems import Lead, NoLongerOnRecord, NotOnRecord
from web.rewording import Piece, reworded
from web.rules import explained
from web.wording import CAPACITIES, FORMS, TIMINGS


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
    place = [sibling.id for sibling in found.siblings].index(passage.id)
    citable = pages.services.citable(found)
    return {
        "passage": passage,
        "statement": statement,
        "document": document,
        "credit": credit(statement, document),
        "text": paragraphs(passage.text),
        "permalink": citable.url,
        "earlier": _earlier(pages, request, passage),
        "around": _around(found.siblings, place),
        "siblings": found.siblings,
        "citations": citations_of(citable),
        "source": outside(document.url),
        "source_host": host_of(document.url) if outside(document.url) and document.url else None,
        "why": explained(statement.rule),
        "capacity": CAPACITIES[statement.capacity],
        "form": FORMS[statement.form] if statement.form else None,
        "timing": TIMINGS[statement.vote_timing] if statement.vote_timing else None,
    }


def _around(siblings: tuple[PassageView, ...], place: int) -> list[tuple[int, PassageView, list[Any]]]:
    """The passage with its neighbours, each with its number in the statement."""
    near = range(max(0, place - 1), min(len(siblings), place + 2))
    return [(index + 1, siblings[index], paragraphs(siblings[index].text)) for index in near]


def _earlier(pages: Pages, request: Request, passage: PassageView) -> Earlier | None:
    """What led here, if it did: anyone can write an address."""
    retired = pages.services.retired(request.query_params.get("earlier", ""))
    if retired is None or pages.services.successor(retired.id) != passage.id:
        return None
    return Earlier(retired.id, reworded(retired.text, passage.text))
