"""Which documents name which symbols, and where."""

from sqlalchemy import Column, ForeignKey, Integer, String, Table, Text

from catalog.tables.documents import documents
from catalog.tables.metadata import metadata

# `symbol` is canonical, null where nothing tells whose number is printed. A reference on a cover or in a heading stands
# in no statement, and in no passage.
references = Table(
    "document_references",
    metadata,
    Column("document_id", ForeignKey(documents.c.id), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("symbol", Text, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("printed", Text, nullable=False),
    Column("statement_id", String(16)),
    Column("passage_id", String(16)),
)
