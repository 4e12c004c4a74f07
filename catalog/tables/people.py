"""People, where they appear, and what was decided about them.

`people`, `appearances` and `name_words` are derived from statements and decisions and can be made anew.
"""

from sqlalchemy import JSON, Boolean, Column, Date, DateTime, ForeignKey, Index, Integer, String, Table, Text

from catalog.tables.documents import documents
from catalog.tables.metadata import metadata

# `alone`: nobody else bears a related name, so that another appearance within the years of this one changes nothing.
people = Table(
    "people",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("scope", Text, nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("alone", Boolean, nullable=False),
    Column("first", Date),
    Column("last", Date),
    Column("notes", JSON, nullable=False),
)

# Somebody under one name in one document; `name` is as printed there, `key` as it is compared.
appearances = Table(
    "appearances",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("document_id", ForeignKey(documents.c.id), nullable=False, index=True),
    Column("scope", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("gender", String(1), nullable=False),
    Column("name", Text, nullable=False),
    Column("date", Date),
    Column("person_id", String(16), nullable=False),
    Index(None, "scope", "key"),
    Index(None, "person_id", "date"),
)

# The consonants of every word of every key: by them related names are found.
name_words = Table(
    "name_words",
    metadata,
    Column("scope", Text, primary_key=True),
    Column("word", Text, primary_key=True),
    Column("key", Text, primary_key=True),
)

# An id that is no more, and who those appearances are now. Addresses lead on.
former_people = Table(
    "former_people",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("successor_id", String(16), nullable=False),
)

# What people decided, never deleted. `detail` holds what is needed to do it again on another reading of the documents.
decisions = Table(
    "decisions",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("kind", String(16), nullable=False),
    Column("person_id", String(16), index=True),
    Column("other_id", String(16), index=True),
    Column("statement_id", String(16), index=True),
    Column("document_id", String(16), index=True),
    Column("detail", JSON, nullable=False),
    Column("because", Text, nullable=False),
    Column("decided_by", Text, nullable=False),
    Column("decided_at", DateTime(timezone=True), nullable=False),
    Column("undone_by", Text),
    Column("undone_at", DateTime(timezone=True)),
)
