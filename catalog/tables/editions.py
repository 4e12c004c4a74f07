"""Where the ids of documents lead that another reading gave another identity."""

from sqlalchemy import Column, ForeignKey, String, Table

from catalog.tables.documents import documents
from catalog.tables.metadata import metadata

# An id that is no more, and the document that this is now. Addresses lead on.
former_documents = Table(
    "former_documents",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("document_id", ForeignKey(documents.c.id), nullable=False),
)
