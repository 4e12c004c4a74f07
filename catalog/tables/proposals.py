"""Corrections that readers propose, until somebody decides on them and after."""

from sqlalchemy import JSON, Column, DateTime, Index, Integer, String, Table, Text

from catalog.tables.metadata import metadata

# `shown` is what the page showed when the reader saw it: who was credited, and words. `address` is where the reader can
# be asked, deleted with the decision. `decision` is the number of the correction that was made for it, if any.
proposals = Table(
    "proposals",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("document_id", String(16), nullable=False),
    Column("statement_id", String(16)),
    Column("passage_id", String(16)),
    Column("about", String(16), nullable=False),
    Column("value", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("address", Text),
    Column("shown", JSON, nullable=False),
    Column("made_at", DateTime(timezone=True), nullable=False),
    Column("state", String(16), nullable=False),
    Column("decided_by", Text),
    Column("decided_at", DateTime(timezone=True)),
    Column("because", Text),
    Column("decision", Integer),
    Index(None, "state", "number"),
    sqlite_autoincrement=True,
)
