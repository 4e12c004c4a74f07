"""Owners of saved searches, how they sign in, and where they are signed in."""

from sqlalchemy import JSON, Column, DateTime, ForeignKey, Integer, String, Table, Text

from catalog.tables.metadata import metadata

# Whoever has shown that they read the mails to an address. `address` is as typed, `address_key` the form by which it is
# one and the same (statements/mail_addresses.py). `mail_key` stands in the links of every mail and can do nothing but
# stop mails. `bounces` counts refusals in a row; nothing is sent before `held_until`, and nothing after `paused_at`.
owners = Table(
    "owners",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("address", Text, nullable=False),
    Column("address_key", String(254), nullable=False, unique=True),
    Column("mail_key", String(32), nullable=False, unique=True),
    Column("language", String(16), nullable=False),
    Column("time_zone", String(64), nullable=False),
    Column("hour", Integer, nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("verified_at", DateTime(timezone=True), nullable=False),
    Column("paused_at", DateTime(timezone=True)),
    Column("bounces", Integer, nullable=False),
    Column("bounced_at", DateTime(timezone=True)),
    Column("bounce", Text),
    Column("held_until", DateTime(timezone=True)),
    sqlite_autoincrement=True,
)

# Links that were mailed: each is good once, until `expires_at`. `digest` is the SHA-256 of what stands in the link,
# which is kept nowhere. `intent` is what follows from following it: where to go, a search to be kept.
sign_in_links = Table(
    "sign_in_links",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("address", Text, nullable=False),
    Column("intent", JSON, nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("expires_at", DateTime(timezone=True), nullable=False, index=True),
    Column("used_at", DateTime(timezone=True)),
)

# Browsers that are signed in. `digest` is the SHA-256 of the cookie; `device` says which it is, in the owner's list.
sessions = Table(
    "sessions",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("digest", String(64), nullable=False, unique=True),
    Column("owner_id", ForeignKey(owners.c.id, ondelete="CASCADE"), nullable=False, index=True),
    Column("device", String(64), nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("seen_at", DateTime(timezone=True), nullable=False),
    Column("expires_at", DateTime(timezone=True), nullable=False, index=True),
    sqlite_autoincrement=True,
)
