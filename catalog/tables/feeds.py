"""Addresses under which owners read in a feed what they are told by mail."""

from sqlalchemy import Column, DateTime, ForeignKey, String, Table

from catalog.tables.accounts import owners
from catalog.tables.metadata import metadata

# One for each owner who wants one. Whoever has `key` reads the feed: feed readers cannot sign in.
feeds = Table(
    "feeds",
    metadata,
    Column("owner_id", ForeignKey(owners.c.id, ondelete="CASCADE"), primary_key=True),
    Column("key", String(48), nullable=False, unique=True),
    Column("made_at", DateTime(timezone=True), nullable=False),
)
