"""What documents name each other: the references of one, and who cites a symbol."""

import datetime as dt
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from pydantic import BaseModel, Field

from api.answers import Identifier, answers
from api.lists import ListRequest, Next, Pager
from api.parameters import take_none, take_once_but
from api.problems import NotFound
from catalog.library import Library
from catalog.references import CitingDocument, ReferenceOnRecord, References
from search.answer import DocumentSummary
from search.presenting import summary


class CitingRequest(ListRequest):
    """Whose citing is listed."""

    symbol: Annotated[str, Field(max_length=200, description="Symbol of the document cited", examples=["XA/10/L.2"])]


class ReferenceBody(BaseModel):
    """A document named in another; the offsets count code points in the text of the one that names it."""

    start: int
    end: int
    printed: str
    symbol: str | None = Field(description="Canonical; null where nothing tells whose number is printed")
    statement_id: str | None
    passage_id: str | None
    documents: list[DocumentSummary] = Field(description="The named document, where it is on record, by language")


class ReferenceList(BaseModel):
    """The references of a document, in the order of its text."""

    document_id: str
    references: list[ReferenceBody]


class PlaceCiting(BaseModel):
    """Where a symbol is named, and by whom."""

    start: int
    end: int
    printed: str
    statement_id: str | None
    passage_id: str | None
    speaker: str | None
    country: str | None = Field(description="ISO 3166-1 alpha-3")


class CitingBody(BaseModel):
    """A document that names the symbol, and the first places where it does."""

    document: DocumentSummary
    date: dt.date | None
    times: int
    places: list[PlaceCiting]


class CitingList(BaseModel):
    """Who cites a symbol, the newest document first."""

    symbol: str
    times: int = Field(description="How often it is named in all documents")
    documents: int = Field(description="How many documents name it")
    results: list[CitingBody]
    next: Next


def make_citations(library: Library, references: References, pager: Pager) -> APIRouter:
    """The routes over one catalog."""
    router = APIRouter(prefix="/api/v1")

    @router.get(
        "/documents/{document_id}/references",
        operation_id="references",
        summary="What a document names",
        dependencies=[Depends(take_none)],
        responses=answers(400, 404),
    )
    def of_document(document_id: Identifier) -> ReferenceList:
        """Every document that one names, with the place, and the named ones that are on record."""
        found = references.of_document(document_id)
        if not found and library.document(document_id) is None:
            raise NotFound(f"There is no document {document_id}.")
        held = references.held({one.symbol for one in found if one.symbol})
        known = {symbol: [summary(document) for document in documents] for symbol, documents in held.items()}
        return ReferenceList(document_id=document_id, references=[_reference(one, known) for one in found])

    @router.get(
        "/citing",
        operation_id="citing",
        summary="Who cites a document",
        dependencies=[Depends(take_once_but())],
        responses=answers(400),
    )
    def citing(asked: Annotated[CitingRequest, Query()]) -> CitingList:
        """The documents that name a symbol, however it is written, with the first places in each."""
        found = references.cited_by(asked.symbol, asked.limit, after=pager.place(asked))
        return CitingList(
            symbol=asked.symbol,
            times=found.total,
            documents=found.documents,
            results=[_citing(one) for one in found.citing],
            next=pager.next(asked, found.next),
        )

    return router


def _reference(one: ReferenceOnRecord, known: dict[str, list[DocumentSummary]]) -> ReferenceBody:
    return ReferenceBody(
        start=one.span.start, end=one.span.end, printed=one.printed, symbol=one.symbol, statement_id=one.statement_id,
        passage_id=one.passage_id, documents=known.get(one.symbol or "", []),
    )  # fmt: skip


def _citing(one: CitingDocument) -> CitingBody:
    return CitingBody(
        document=summary(one.document),
        date=one.document.date,
        times=one.times,
        places=[
            PlaceCiting(
                start=place.reference.span.start,
                end=place.reference.span.end,
                printed=place.reference.printed,
                statement_id=place.reference.statement_id,
                passage_id=place.reference.passage_id,
                speaker=place.statement.speaker if place.statement else None,
                country=place.statement.country if place.statement else None,
            )
            for place in one.places
        ],
    )
