"""What documents said before: readings that another one took the place of."""

from sqlalchemy import JSON, Boolean, Column, DateTime, ForeignKey, Integer, Table

from catalog.tables.documents import documents
from catalog.tables.metadata import metadata

# `number` counts the readings of a document that were replaced, `replaced_by` is the revision that did it: the same
# as `revision` where its bytes were read anew. `whole` is false where only passages that went are kept. The JSON
# columns hold rows as they were, dates as ISO 8601.
former_readings = Table(
    "former_readings",
    metadata,
    Column("document_id", ForeignKey(documents.c.id), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("revision", Integer, nullable=False),
    Column("replaced_by", Integer, nullable=False),
    Column("replaced_at", DateTime(timezone=True), nullable=False),
    Column("whole", Boolean, nullable=False),
    Column("document", JSON, nullable=False),
    Column("statements", JSON, nullable=False),
    Column("passages", JSON, nullable=False),
)
