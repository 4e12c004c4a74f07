"""Keys by which programs are known, and how often everybody asked of late."""

from sqlalchemy import JSON, Column, DateTime, ForeignKey, Integer, String, Table, Text

from catalog.tables.metadata import metadata

# `prefix` is how a key begins: it names the key and opens nothing. `digest` is the SHA-256 of the whole, which is kept
# nowhere. `limits` are quotas of its own, as statements/rate_windows.py writes them; null: those of the installation.
# A key without an owner is the installation's own.
api_keys = Table(
    "api_keys",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("prefix", String(16), nullable=False, unique=True),
    Column("digest", String(64), nullable=False),
    Column("name", String(80), nullable=False),
    Column("owner_id", ForeignKey("owners.id", ondelete="CASCADE"), index=True),
    Column("scopes", JSON, nullable=False),
    Column("limits", Text),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("expires_at", DateTime(timezone=True)),
    Column("revoked_at", DateTime(timezone=True)),
    Column("used_at", DateTime(timezone=True)),
    sqlite_autoincrement=True,
)

# What was taken from a quota since the stretch of time began that ends at `ends_at`. `caller` is a key by its prefix,
# or a network address by a digest that is not kept longer than its last stretch.
rate_counts = Table(
    "rate_counts",
    metadata,
    Column("caller", String(64), primary_key=True),
    Column("seconds", Integer, primary_key=True, autoincrement=False),
    Column("taken", Integer, nullable=False),
    Column("ends_at", DateTime(timezone=True), nullable=False, index=True),
)
