"""What was told to whom, and the mails that carry it."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from catalog.tables.accounts import owners
from catalog.tables.metadata import metadata

# The outbox. `key` is made of owner and window, so that the same mail is never written twice. `message_id` comes of it,
# what stands before the @ in the Message-ID, by which a mail that came back is found. `kind` and `state` are words of
# catalog.outbox. A mail holds no document: it is put together from its deliveries when it is sent, and `detail` has
# what else it tells. `held_until` is by the database's clock.
mails = Table(
    "mails",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("owner_id", ForeignKey(owners.c.id, ondelete="CASCADE"), nullable=False, index=True),
    Column("key", String(64), nullable=False, unique=True),
    Column("message_id", String(32), nullable=False, server_default=text("''"), index=True),
    Column("kind", String(16), nullable=False),
    Column("detail", JSON, nullable=False),
    Column("state", String(16), nullable=False),
    Column("made_at", DateTime(timezone=True), nullable=False),
    Column("next_at", DateTime(timezone=True), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("holder", String(64)),
    Column("held_until", DateTime(timezone=True)),
    Column("sent_at", DateTime(timezone=True), index=True),
    Column("error", Text),
    Index(None, "state", "next_at"),
    sqlite_autoincrement=True,
)

# The ledger: one owner is told one passage once, whichever searches found it. `lineage` is the same for all wordings of
# a passage; `wording` is empty for the passage when it was new, else the id of the later wording that is told.
# `search_ids` are the searches that found it, the one first under which it stands.
deliveries = Table(
    "deliveries",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("owner_id", ForeignKey(owners.c.id, ondelete="CASCADE"), nullable=False),
    Column("lineage", String(16), nullable=False),
    Column("wording", String(16), nullable=False),
    Column("passage_id", String(16), nullable=False),
    Column("mail_id", ForeignKey(mails.c.id, ondelete="CASCADE"), nullable=False, index=True),
    Column("search_ids", JSON, nullable=False),
    Column("by_words", Boolean, nullable=False),
    Column("by_meaning", Boolean, nullable=False),
    UniqueConstraint("owner_id", "lineage", "wording"),
    sqlite_autoincrement=True,
)
