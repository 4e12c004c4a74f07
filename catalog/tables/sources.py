"""Live sources: what they list, what became of it, and how each time went that they were asked."""

from sqlalchemy import Boolean, Column, Date, DateTime, Index, Integer, String, Table, Text

from catalog.tables.metadata import metadata

# What a site gave to ask later whether a list has changed.
source_lists = Table(
    "source_lists",
    metadata,
    Column("source", String(64), primary_key=True),
    Column("address_key", String(64), primary_key=True),
    Column("address", Text, nullable=False),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("listed", Integer, nullable=False),
    Column("read_at", DateTime(timezone=True), nullable=False),
)

# One document that a source listed. `key` hashes `identity`, which may be longer than an index takes.
# `sha256` is that of the bytes that the site sent. `printed_date` and `changed` are as listed.
source_items = Table(
    "source_items",
    metadata,
    Column("source", String(64), primary_key=True),
    Column("key", String(64), primary_key=True),
    Column("identity", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("page", Text),
    Column("title", Text),
    Column("printed_date", Text),
    Column("date", Date),
    Column("changed", Text),
    Column("language", String(16)),
    Column("awaited", Boolean, nullable=False),
    Column("state", String(16), nullable=False),
    Column("error_code", String(64)),
    Column("error", Text),
    Column("tries", Integer, nullable=False),
    Column("first_seen_at", DateTime(timezone=True), nullable=False),
    Column("tried_at", DateTime(timezone=True)),
    Column("due_at", DateTime(timezone=True)),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("sha256", String(64)),
    Column("document_id", String(16)),
    # When its address was first found without it, null where it was there the last time.
    Column("gone_since", DateTime(timezone=True)),
    Index(None, "source", "state"),
)

# `ended_at` is null while a run goes on, and stays so where it was killed.
source_runs = Table(
    "source_runs",
    metadata,
    Column("source", String(64), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("started_at", DateTime(timezone=True), nullable=False),
    Column("ended_at", DateTime(timezone=True)),
    Column("outcome", String(16)),
    Column("error_code", String(64)),
    Column("error", Text),
    Column("listed", Integer, nullable=False),
    Column("new", Integer, nullable=False),
    Column("added", Integer, nullable=False),
    Column("revised", Integer, nullable=False),
    Column("unchanged", Integer, nullable=False),
    Column("failed", Integer, nullable=False),
)
