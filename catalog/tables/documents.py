"""Documents with their revisions, statements and passages."""

from sqlalchemy import JSON, Boolean, Column, Date, DateTime, ForeignKey, Index, Integer, String, Table, Text, text

from catalog.tables.metadata import metadata

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
    Column("warnings", JSON, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("publisher", Text),
    Column("authors", JSON),
    # Since when its source no longer has it, and how that was told: catalog/withdrawals.py.
    Column("withdrawn_since", DateTime(timezone=True)),
    Column("withdrawn_how", String(16)),
    # Last, for SQLite: behind a text of 24,000 characters the other columns of ten documents take 0.07 ms in place of
    # 0.03. A column that a migration adds comes behind it (catalog/migrations/versions/0017_text_last.py).
    Column("text", Text, nullable=False, server_default=text("''")),
)

# Every bytes that a document ever had; that of `documents.revision` stands (catalog/editions.py). `hints` is what the
# person who added them said beside, `served` the hash of what the site sent, where the bytes were cut out of that.
# `reader` tells the version that read them, null for one that told none.
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
    # The printer's number and whether the cover calls it provisional or reissued: null where it prints neither.
    Column("job_number", Text),
    Column("issue", Text),
    Column("issued_on", Date),
    Column("reader", String(16)),
    Column("served", String(64)),
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
    Column("person_id", String(16), index=True),
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
    Column("explains", JSON),
    # Who the speaker is (tables/people.py), and what a correction put in place of the printed attribution.
    Column("appearance_id", String(16), index=True),
    Column("correction", JSON),
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
    # The last reading that has a retired one (tables/wording.py).
    Column("former_reading", Integer),
    Index(None, "document_id", "ordinal"),
)
