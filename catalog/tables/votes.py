"""Votes that records report, and what each member did in them."""

from sqlalchemy import JSON, Boolean, Column, ForeignKey, ForeignKeyConstraint, Integer, String, Table, Text

from catalog.tables.documents import documents
from catalog.tables.metadata import metadata

votes = Table(
    "votes",
    metadata,
    Column("document_id", ForeignKey(documents.c.id), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("manner", String(16), nullable=False),
    Column("matter", String(16), nullable=False),
    Column("draft", Text, index=True),
    Column("resolution", Text, index=True),
    Column("title", Text),
    Column("subject", Text),
    Column("part", Text),
    Column("adopted", Boolean),
    Column("result", Text),
    Column("in_favour", Integer),
    Column("against", Integer),
    Column("abstaining", Integer),
    Column("spans", JSON, nullable=False),
    Column("notes", JSON, nullable=False),
    Column("page", Integer),
)

# A row for each position, so that one country's can be found over all votes. `number` is the place in print.
vote_positions = Table(
    "vote_positions",
    metadata,
    Column("document_id", String(16), primary_key=True),
    Column("vote", Integer, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("country", String(3), index=True),
    Column("choice", String(24), nullable=False),
    Column("note", Text),
    ForeignKeyConstraint(["document_id", "vote"], [votes.c.document_id, votes.c.ordinal]),
)
