"""What the pages of a passage and of a statement share: who is credited, by whom reported, and why."""

from typing import Any

from catalog.reading import Correction, DocumentView, StatementView
from statements.phrases import gettext
from statements.spoken_names import country_name
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
        "versions": versions_of(pages, document),
    }
    if statement is None or credited is None:
        return context | {
            "title": gettext("The words of %(publisher)s", publisher=document.publisher)
            if document.publisher
            else gettext("The words of a report")
        }
    return context | {
        "title": gettext("Not reported as said: %(who)s", who=credited.title)
        if told and told.doubt
        else credited.title,
        "why": explained(statement.rule),
        "read_before": _read_before(statement.correction) if statement.correction else None,
        "capacity": gettext(CAPACITIES[statement.capacity]),
        "form": gettext(FORMS[statement.form]) if statement.form else None,
        "timing": gettext(TIMINGS[statement.vote_timing]) if statement.vote_timing else None,
    }


def versions_of(pages: Pages, document: DocumentView) -> list[DocumentView]:
    """The same document in other languages, by language."""
    if not document.symbol:
        return []
    return [other for other in pages.services.with_symbol(document.symbol) if other.language != document.language]


def _read_before(correction: Correction) -> str:
    """Who was credited before a correction, in a few words."""
    country = country_name(correction.country) if correction.country else None
    told = [part for part in (correction.speaker, correction.role, country, correction.organization) if part]
    return ", ".join(told) or gettext("nobody")
