"""Where else a statement is published, as the API gives it back."""

import datetime as dt
from collections.abc import Sequence

from pydantic import BaseModel, Field

from catalog.duplicates import Copy
from search.answer import DocumentSummary
from search.presenting import summary


class PublicationBody(BaseModel):
    """Another document that publishes the same statement."""

    statement_id: str
    document: DocumentSummary
    date: dt.date | None
    words: int
    first_seen: dt.datetime = Field(description="When the first bytes of the document were retrieved, in UTC")
    primary: bool = Field(description="Whether it stands for all: the official record, else what was seen first")


def publication_bodies(copies: Sequence[Copy], statement_id: str) -> list[PublicationBody]:
    """The copies but the statement's own; `copies` has the primary first."""
    return [
        PublicationBody(
            statement_id=copy.statement.id,
            document=summary(copy.document),
            date=copy.document.date,
            words=copy.words,
            first_seen=copy.first_seen,
            primary=place == 0,
        )
        for place, copy in enumerate(copies)
        if copy.statement.id != statement_id
    ]
