"""The routes of /api/v1 and the health checks."""

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Response
from fastapi.responses import RedirectResponse

from api import examples
from api.answers import Identifier, answers
from api.parameters import take_none, take_once, take_range
from api.problems import NotFound
from api.publications import publication_bodies
from api.revisions import RevisionsAnswer, revisions_answer
from api.schemas import (
    DocumentAnswer,
    Health,
    PassageAnswer,
    StatementAnswer,
    document_body,
    passage_answer,
    passage_body,
    statement_body,
)
from api.searching import ApiSearch, ApiSearchRequest
from api.votes import vote_body
from api.wording import earlier_bodies, replacement_body
from catalog.library import Library
from catalog.references import References
from catalog.votes import Votes
from catalog.wording import Wording
from search.answer import SearchAnswer
from search.presenting import Presenter
from statements.citations import STYLES

Readiness = Callable[[], dict[str, str]]
READY = "ok"


def make_api(
    service: ApiSearch,
    library: Library,
    votes: Votes,
    references: References,
    wording: Wording,
    presenter: Presenter,
) -> APIRouter:
    """The routes over one catalog and one engine."""
    router = APIRouter(prefix="/api/v1")

    @router.get(
        "/search",
        operation_id="search",
        summary="Search what has been said",
        dependencies=[Depends(take_once)],
        responses=answers(400, example=examples.SEARCH),
    )
    def search(asked: Annotated[ApiSearchRequest, Query()]) -> SearchAnswer:
        """Passages by words and by meaning, with who said them, for whom, when, and where it is written."""
        return service.response(asked)  # type: ignore[return-value] # FastAPI passes responses through

    _add_words(router, library, wording, presenter)
    _add_documents(router, library, votes, references, wording)
    return router


def _add_words(router: APIRouter, library: Library, wording: Wording, presenter: Presenter) -> None:
    """The routes of passages and statements."""

    @router.get(
        "/passages/{passage_id}",
        operation_id="passage",
        summary="One passage in context",
        dependencies=[Depends(take_none)],
        responses=answers(400, 404) | {308: {"description": "The passage was corrected: go on to its successor"}},
    )
    def passage(passage_id: Identifier) -> PassageAnswer:
        """A passage in its statement, or in its report, as it stands or, where it is withdrawn, as it stood last.

        The id of a passage that was reworded redirects to its successor.
        """
        found, withdrawn = library.passage(passage_id), None
        if found is None:
            former = wording.former(passage_id)
            if former and former.successor:
                return RedirectResponse(f"/api/v1/passages/{former.successor}", 308)  # type: ignore[return-value] # FastAPI passes responses through
            if former is None or former.found is None:
                raise NotFound(f"There is no passage {passage_id}.", "Search for its words instead.")
            found, withdrawn = former.found, former.replacement
        citable = presenter.citable(found)
        citations = {name: write(citable) for name, write in STYLES.items()}
        earlier = wording.earlier(found.document.id, {passage_id}).get(passage_id, ())
        url = presenter.permalink(passage_id)
        return passage_answer(found, url, citations, earlier_bodies(earlier), replacement_body(withdrawn))

    @router.get(
        "/statements/{statement_id}",
        operation_id="statement",
        summary="One statement",
        dependencies=[Depends(take_none)],
        responses=answers(400, 404) | {308: {"description": "It was reworded: go on to the statement that it became"}},
    )
    def statement(statement_id: Identifier) -> StatementAnswer:
        """A statement with all its passages in order. The id of one that was reworded redirects."""
        found = library.statement(statement_id)
        if found is None:
            after, _ = wording.statement_after(statement_id) or (None, None)
            if after:
                return RedirectResponse(f"/api/v1/statements/{after}", 308)  # type: ignore[return-value] # FastAPI passes responses through
            raise NotFound(f"There is no statement {statement_id}.")
        view, document, passages = found
        return StatementAnswer(
            statement=statement_body(view),
            document=document_body(document),
            passages=[passage_body(p) for p in passages],
            also_at=publication_bodies(library.copies_of_statement(statement_id), statement_id),
        )


def _add_documents(router: APIRouter, library: Library, votes: Votes, references: References, wording: Wording) -> None:
    """The routes of documents."""

    @router.get(
        "/documents/{document_id}",
        operation_id="document",
        summary="One document",
        dependencies=[Depends(take_none)],
        responses=answers(400, 404),
    )
    def document(document_id: Identifier) -> DocumentAnswer:
        """A document with all its statements in order, and the votes that it reports."""
        found = library.document(document_id)
        if found is None:
            raise NotFound(f"There is no document {document_id}.")
        view, statements = found
        return DocumentAnswer(
            document=document_body(view),
            statements=[statement_body(s) for s in statements],
            votes=[vote_body(vote) for vote in votes.of_document(document_id)],
        )

    @router.get(
        "/documents/{document_id}/revisions",
        operation_id="revisions",
        summary="Revisions of a document, and what changed between two",
        dependencies=[Depends(take_range)],
        responses=answers(400, 404),
    )
    def revisions(
        document_id: Identifier,
        earlier: Annotated[
            int | None, Query(alias="from", description="The earlier of two revisions; else the one before `to`")
        ] = None,
        later: Annotated[int | None, Query(alias="to", description="The later of two; else the newest")] = None,
    ) -> RevisionsAnswer:
        """Every state of a document; with `from` or `to` also which passages changed, and word by word how."""
        states = references.revisions_of(document_id)
        if not states:
            raise NotFound(f"There is no document {document_id}.")
        return revisions_answer(document_id, states, wording, (earlier, later))


def make_health(readiness: Readiness, model_change: Callable[[], dict[str, Any] | None] = lambda: None) -> APIRouter:
    """/healthz: the process lives. /readyz: catalog and engine can be used, else 503."""
    router = APIRouter(tags=["health"])

    @router.get("/healthz", operation_id="healthz", summary="Alive")
    def healthz() -> Health:
        """Answers as long as the process does."""
        return Health(status=READY)

    @router.get(
        "/readyz",
        operation_id="readyz",
        summary="Ready",
        responses={503: {"model": Health, "description": "Some part cannot be used"}},
    )
    def readyz(response: Response) -> Health:
        """Each part the searches need, with ok or what is wrong."""
        checks = readiness()
        ready = all(state == READY for state in checks.values())
        response.status_code = 200 if ready else 503
        return Health(status=READY if ready else "unavailable", checks=checks, model_change=model_change())

    return router
