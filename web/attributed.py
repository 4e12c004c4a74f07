"""What the pages of a passage and of a statement share: who is credited, by whom reported, and why."""

from typing import Any

from catalog.reading import Correction, DocumentView, StatementView
from statements.countries import name_of
from statements.vocabulary import Standing
from web.addresses import host_of, outside
from web.credit import credit
from web.pages import Pages
from web.reported import reported
from web.rules import explained
from web.votes import explained_votes
from web.wording import CAPACITIES, FORMS, TIMINGS, voice_of


def about(pages: Pages, statement: StatementView | None, document: DocumentView) -> dict[str, Any]:
    """The context of a template; without a statement nobody is credited."""
    source = outside(document.url)
    told = reported(statement, document, pages.services.with_symbol)
    credited = credit(statement, document) if statement else None
    explains = statement.explains if statement else ()
    context: dict[str, Any] = {
        "explains": explained_votes(statement, pages.services.votes(document.id) if explains else ()),
        "statement": statement,
        "document": document,
        "credit": credited,
        "reported": told,
        "voice": voice_of(statement.standing if statement else Standing.BACKGROUND) if told else None,
        "source": source,
        "source_host": host_of(source) if source else None,
    }
    if statement is None or credited is None:
        return context | {"title": f"The words of {document.publisher or 'a report'}"}
    doubt = "Not reported as said: " if told and told.doubt else ""
    return context | {
        "title": doubt + credited.title,
        "why": explained(statement.rule),
        "read_before": _read_before(statement.correction) if statement.correction else None,
        "capacity": CAPACITIES[statement.capacity],
        "form": FORMS[statement.form] if statement.form else None,
        "timing": TIMINGS[statement.vote_timing] if statement.vote_timing else None,
    }


def _read_before(correction: Correction) -> str:
    """Who was credited before a correction, in a few words."""
    country = name_of(correction.country) if correction.country else None
    told = [part for part in (correction.speaker, correction.role, country, correction.organization) if part]
    return ", ".join(told) or "nobody"
