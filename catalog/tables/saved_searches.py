"""Searches that somebody keeps, and how far each has been told."""

from sqlalchemy import JSON, Column, DateTime, ForeignKey, Integer, LargeBinary, String, Table, Text

from catalog.tables.accounts import owners
from catalog.tables.metadata import metadata

# `search` is the request with what it follows, as digests/saved.py writes it in the form `version`. `told_until` is the
# number of the change sequence up to which the owner has been told, `due_at` when the next mail may go, null where none
# will; its hour is the owner's. `rhythm` is how often one that is off was mailed before, null for any other.
# `paused_because` says why it runs no more, null where it runs. `vector` is that of the words it is about, by `model`:
# to make it takes longer than everything else.
saved_searches = Table(
    "saved_searches",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("owner_id", ForeignKey(owners.c.id, ondelete="CASCADE"), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("search", JSON, nullable=False),
    Column("frequency", String(16), nullable=False),
    Column("rhythm", String(16)),
    Column("day", Integer, nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("told_until", Integer, nullable=False),
    Column("due_at", DateTime(timezone=True), index=True),
    Column("paused_because", Text),
    Column("model", String(128)),
    Column("vector", LargeBinary),
    sqlite_autoincrement=True,
)
