"""What engines and digests replay, and the vectors that engines hold."""

from sqlalchemy import Column, DateTime, ForeignKey, Integer, LargeBinary, String, Table

from catalog.tables.documents import passages
from catalog.tables.metadata import metadata

# The change sequence: what engines and digests replay. A number is never used twice.
changes = Table(
    "changes",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=True),
    Column("passage_id", String(16), nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("recorded_at", DateTime(timezone=True), nullable=False),
    sqlite_autoincrement=True,
)

vectors = Table(
    "vectors",
    metadata,
    Column("model", String(128), primary_key=True),
    Column("passage_id", ForeignKey(passages.c.id), primary_key=True),
    Column("vector", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
