"""The tables of the catalog, in SQL that SQLite and PostgreSQL both speak."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

documents = Table(
    "documents",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("identity", Text, nullable=False, unique=True),
    Column("type", String(32), nullable=False),
    Column("symbol", Text, index=True),
    Column("title", Text, nullable=False),
    Column("language", String(16), nullable=False),
    Column("date", Date),
    Column("url", Text),
    Column("source", Text),
    Column("meeting", JSON),
    Column("pages", Integer),
    Column("text", Text, nullable=False),
    Column("warnings", JSON, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("publisher", Text),
    Column("authors", JSON),
)

# Every bytes that a document ever had. `hints` is what the person who added them said beside.
revisions = Table(
    "revisions",
    metadata,
    Column("document_id", ForeignKey(documents.c.id), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("sha256", String(64), nullable=False, index=True),
    Column("media_type", String(64), nullable=False),
    Column("bytes", Integer, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("hints", JSON, nullable=False),
    Column("retrieved_at", DateTime(timezone=True), nullable=False),
)

statements = Table(
    "statements",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("document_id", ForeignKey(documents.c.id), nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("kind", String(32), nullable=False),
    Column("form", String(16)),
    Column("label", Text, nullable=False),
    Column("speaker", Text),
    Column("person_id", String(16)),
    Column("role", Text),
    Column("country", String(3)),
    Column("organization", Text),
    Column("capacity", String(16), nullable=False),
    Column("on_behalf_of", JSON, nullable=False),
    Column("aligned_with", JSON, nullable=False),
    Column("spoken_language", String(16)),
    Column("vote_timing", String(8)),
    Column("spans", JSON, nullable=False),
    Column("page", Integer),
    Column("resolved", Boolean, nullable=False),
    Column("rule", String(64), nullable=False),
    Column("asserted", Boolean, nullable=False),
    Column("certainty", String(16), nullable=False),
    # Null in rows of an older version, which found none.
    Column("cue_spans", JSON),
    Column("source_spans", JSON),
    Column("said_on", Date),
    Column("related_meeting", Text),
    Index(None, "document_id", "ordinal"),
)

# A passage is never deleted: its permalink goes on to its successor. A retired passage keeps the
# id of the statement it stood in, which may be gone, hence no foreign key there. Words that are credited
# to nobody stand in no statement.
passages = Table(
    "passages",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("document_id", ForeignKey(documents.c.id), nullable=False),
    Column("statement_id", String(16), index=True),
    Column("ordinal", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("page", Integer),
    Column("paragraph", Integer, nullable=False),
    Column("language", String(16), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("retired", Boolean, nullable=False),
    Column("successor_id", String(16)),
    Index(None, "document_id", "ordinal"),
)

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

# Raw bytes by their hash, where several machines share the catalog (docs/decisions/0011).
stored_files = Table(
    "stored_files",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("bytes", LargeBinary, nullable=False),
)

# Files to be read by whichever worker is free. `key` hashes bytes and hints: the same work is never queued twice.
# `held_until` is by the database's clock; a job held beyond it is anybody's again.
jobs = Table(
    "jobs",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("key", String(64), nullable=False, unique=True),
    Column("sha256", String(64), nullable=False),
    Column("hints", JSON, nullable=False),
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
