"""Loads domain views in bulk, the texts of whole documents left out."""

from collections.abc import Collection

from sqlalchemy import BindParameter, Connection, Select, bindparam, select

from catalog.reading import DocumentView, Entry, StatementView
from catalog.rows import document_view, passage_view, statement_view
from catalog.tables import documents, passages, revisions, statements
from statements.vocabulary import Certainty

# SQLite takes up to 32,766 parameters in one statement, PostgreSQL 65,535.
IDS_AT_ONCE = 10_000

DOCUMENT_FACTS = [column for column in documents.c if column.name not in {"text", "warnings"}]


def living_passages() -> Select[str]:
    """Ids of the passages that may be found: whatever they are worth as evidence, not retired."""
    return select(passages.c.id).where(passages.c.retired.is_(False))


def said_passages() -> Select[str]:
    """Ids of the living passages that may be shown as said: asserted and surely credited."""
    return (
        living_passages()
        .join(statements, statements.c.id == passages.c.statement_id)
        .where(statements.c.asserted, statements.c.certainty == Certainty.SURE.value)
    )


_NEWEST = (revisions.c.document_id == documents.c.id) & (revisions.c.number == documents.c.revision)
_REVISION_FACTS = [revisions.c[name] for name in ("sha256", "media_type", "bytes", "file_name", "retrieved_at")]

# Made once: putting one together takes longer than SQLite needs to answer it.
_IDS: BindParameter[list[str]] = bindparam("ids", expanding=True)
_DOCUMENTS = select(*DOCUMENT_FACTS, *_REVISION_FACTS).join(revisions, _NEWEST).where(documents.c.id.in_(_IDS))
_STATEMENTS = select(statements).where(statements.c.id.in_(_IDS))
_LIVING = select(passages).where(passages.c.id.in_(_IDS), passages.c.retired.is_(False))


def load_documents(connection: Connection, ids: Collection[str]) -> dict[str, DocumentView]:
    """Documents by id with the facts of their newest revision."""
    return {row.id: document_view(row) for row in connection.execute(_DOCUMENTS, {"ids": list(ids)})}


def load_statements(connection: Connection, ids: Collection[str]) -> dict[str, StatementView]:
    """Statements by id."""
    return {row.id: statement_view(row) for row in connection.execute(_STATEMENTS, {"ids": list(ids)})}


def load_entries(connection: Connection, ids: Collection[str]) -> dict[str, Entry]:
    """The living passages among `ids` with their statements and documents."""
    entries: dict[str, Entry] = {}
    wanted = list(ids)
    for start in range(0, len(wanted), IDS_AT_ONCE):
        rows = connection.execute(_LIVING, {"ids": wanted[start : start + IDS_AT_ONCE]}).all()
        of_statement = load_statements(connection, {row.statement_id for row in rows if row.statement_id})
        of_document = load_documents(connection, {row.document_id for row in rows})
        for row in rows:
            statement = of_statement[row.statement_id] if row.statement_id else None
            entries[row.id] = Entry(passage_view(row), statement, of_document[row.document_id])
    return entries
