"""What is kept of the words of statements and passages, so that copies of them in other documents are found.

All of it is derived from statements and passages and can be made anew.
"""

from sqlalchemy import BigInteger, Boolean, Column, Date, ForeignKey, Integer, LargeBinary, String, Table, Text

from catalog.tables.documents import documents
from catalog.tables.metadata import metadata

# `scope` is whose the statement is, `language` without region, `slots` the sketch (`statements.likeness`), `vocabulary`
# the different words of a short one, names with a star before them. `group_id` is shared by the statements that are
# one; null for one that is alone.
sketches = Table(
    "statement_sketches",
    metadata,
    Column("statement_id", String(16), primary_key=True),
    Column("document_id", ForeignKey(documents.c.id), nullable=False, index=True),
    Column("scope", Text, nullable=False),
    Column("speaker", Text),
    Column("language", String(16), nullable=False),
    Column("day", Date),
    Column("official", Boolean, nullable=False),
    Column("words", Integer, nullable=False),
    Column("slots", LargeBinary, nullable=False),
    Column("vocabulary", Text),
    Column("group_id", String(16), index=True),
)

# What two statements share that may be one. Kept as an index is, without rows of its own: half the size.
sketch_bands = Table(
    "sketch_bands",
    metadata,
    Column("band", BigInteger, primary_key=True, autoincrement=False),
    Column("statement_id", String(16), primary_key=True),
    sqlite_with_rowid=False,
)

# The same number for passages of the same words by the same speaker, and for the pieces of statements that are one.
passage_prints = Table(
    "passage_prints",
    metadata,
    Column("passage_id", String(16), primary_key=True),
    Column("print", BigInteger, nullable=False, index=True),
    sqlite_with_rowid=False,
)
