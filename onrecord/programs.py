"""What other programs are answered besides pages: the routes of the API, put together over one application."""

from fastapi import Depends, FastAPI

from api.callers import needs
from api.citations import make_citations
from api.cursors import Cursors
from api.document_lists import make_document_lists
from api.lists import Pager
from api.people import make_people
from api.places import make_places
from api.resolve import make_resolve
from api.saved import make_saved
from api.sources import SourceBody, make_sources
from onrecord.digesting import saved_searches
from onrecord.live_sources import live_sources
from onrecord.wiring import Application
from statements.key_scopes import Scope


def add_routes_for_programs(server: FastAPI, application: Application, cursors: Cursors) -> None:
    """Lists and single things; whoever may read may have them."""
    catalog = application.catalog
    pager = Pager(cursors)
    reading = [Depends(needs(Scope.READ))]
    for router in (
        make_document_lists(catalog.lists, catalog.votes, pager),
        make_citations(catalog.library, catalog.references, pager),
        make_resolve(application.search, catalog.library, catalog.references),
        make_people(catalog.people, application.presenter.base_url, pager),
        make_places(catalog.library, catalog.sequence.last),
        make_sources(lambda: _sources(application)),
    ):
        server.include_router(router, dependencies=reading)

    saved = make_saved(saved_searches(application), catalog.owners, pager)
    server.include_router(saved, dependencies=[Depends(needs(Scope.SAVED))])


def _sources(application: Application) -> tuple[list[SourceBody], int]:
    known = live_sources(application)
    asked = [
        SourceBody(
            name=one.name, title=one.title, speaker=one.speaker, state=one.state, words=one.words,
            documents=one.documents, passages=one.passages, last_success=one.last_success,
        )
        for one in known.asked
    ]  # fmt: skip
    return asked, known.others
