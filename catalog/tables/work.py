"""Stored bytes, and work that several processes share."""

from sqlalchemy import JSON, Column, DateTime, ForeignKey, Index, Integer, LargeBinary, String, Table, Text

from catalog.tables.documents import passages
from catalog.tables.metadata import metadata

# Raw bytes by their hash, where several machines share the catalog (docs/decisions/0011).
stored_files = Table(
    "stored_files",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("bytes", LargeBinary, nullable=False),
    # When somebody last handed them in; null for what an older version stored.
    Column("stored_at", DateTime(timezone=True)),
)

# Files to be read by whichever worker is free. `key` hashes bytes and hints: the same work is never queued twice.
# `held_until` is by the database's clock; a job held beyond it is anybody's again. `document_id`: the document whose
# stored bytes are to be read again, null where the bytes are to be added.
jobs = Table(
    "jobs",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("key", String(64), nullable=False, unique=True),
    Column("sha256", String(64), nullable=False),
    Column("hints", JSON, nullable=False),
    Column("document_id", String(16)),
    Column("state", String(16), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("holder", String(64)),
    Column("held_until", DateTime(timezone=True)),
    Column("queued_at", DateTime(timezone=True), nullable=False),
    Column("ended_at", DateTime(timezone=True)),
    Column("outcome", String(16)),
    Column("error_code", String(64)),
    Column("error", Text),
    Index(None, "state", "id"),
    sqlite_autoincrement=True,
)

# Passages of which somebody is computing the vector.
claims = Table(
    "claims",
    metadata,
    Column("model", String(128), primary_key=True),
    Column("passage_id", ForeignKey(passages.c.id), primary_key=True),
    Column("holder", String(64), nullable=False),
    Column("held_until", DateTime(timezone=True), nullable=False),
)

# Work that one process at a time may do, by name.
leases = Table(
    "leases",
    metadata,
    Column("name", String(128), primary_key=True),
    Column("holder", String(64), nullable=False),
    Column("held_until", DateTime(timezone=True), nullable=False),
)
