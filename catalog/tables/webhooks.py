"""Addresses of programs to which is posted what their owners are told, and the posts."""

from sqlalchemy import Column, DateTime, ForeignKey, Index, Integer, String, Table, Text

from catalog.tables.accounts import owners
from catalog.tables.deliveries import mails
from catalog.tables.metadata import metadata

# `secret` signs and so is kept as it is; `former_secret` signs beside it until `former_until`. `failures` in a row
# began at `failing_since`, and nothing is posted before `next_at`. `paused_at`: by the owner's wish, or because of
# `paused_because`, what the address answered.
webhooks = Table(
    "webhooks",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("owner_id", ForeignKey(owners.c.id, ondelete="CASCADE"), nullable=False, index=True),
    Column("address", Text, nullable=False),
    Column("secret", String(64), nullable=False),
    Column("former_secret", String(64)),
    Column("former_until", DateTime(timezone=True)),
    Column("made_at", DateTime(timezone=True), nullable=False),
    Column("paused_at", DateTime(timezone=True)),
    Column("paused_because", Text),
    Column("failures", Integer, nullable=False),
    Column("failing_since", DateTime(timezone=True)),
    Column("next_at", DateTime(timezone=True)),
    sqlite_autoincrement=True,
)

# An outbox of its own. `key` is the same whenever a post is tried. A post holds no document: it is put together from
# the deliveries of its mail when it goes; one that only tries an address has no mail. `status` and `answer` are what
# came back last. `held_until` is by the database's clock.
webhook_posts = Table(
    "webhook_posts",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("webhook_id", ForeignKey(webhooks.c.id, ondelete="CASCADE"), nullable=False, index=True),
    Column("mail_id", ForeignKey(mails.c.id, ondelete="CASCADE"), index=True),
    Column("key", String(64), nullable=False, unique=True),
    Column("state", String(16), nullable=False),
    Column("made_at", DateTime(timezone=True), nullable=False),
    Column("next_at", DateTime(timezone=True), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("holder", String(64)),
    Column("held_until", DateTime(timezone=True)),
    Column("tried_at", DateTime(timezone=True)),
    Column("status", Integer),
    Column("answer", Text),
    Column("error", Text),
    Index(None, "state", "next_at"),
    sqlite_autoincrement=True,
)
