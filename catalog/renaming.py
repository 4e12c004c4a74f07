"""Gives a document another identity, as a newer version does that finds a symbol where an older one found none."""

from typing import Any

from sqlalchemy import Connection, Row, Table, delete, func, insert, select, update

from catalog.rows import document_id
from catalog.tables import (
    documents,
    former_documents,
    former_readings,
    metadata,
    passages,
    references,
    revisions,
    vote_positions,
    votes,
)

# Every reading writes them anew. Positions before the votes that they name.
_READ = (vote_positions, votes, references)


def rename(connection: Connection, before: Row[Any], identity: str) -> Row[Any]:
    """The row of the document under its new identity, which no other has; all that belongs to it goes along.

    Passages and statements keep their ids until the next reading gives them new ones.
    """
    new = document_id(identity)
    connection.execute(insert(documents).values({**before._asdict(), "id": new, "identity": identity}))
    for table in _READ:
        connection.execute(delete(table).where(table.c.document_id == before.id))
    for table in _naming_documents():
        connection.execute(update(table).where(table.c.document_id == before.id).values(document_id=new))
    _lead_on(connection, before.id, new)
    return connection.execute(select(documents).where(documents.c.id == new)).one()


def merge(connection: Connection, before: Row[Any], into: Row[Any]) -> None:
    """Makes a document the same as another one: its revisions and retired passages become that one's.

    Its last reading must have been replaced by an empty one, so that nothing of it is found any more.
    """
    of_document = {table: table.c.document_id == before.id for table in _naming_documents()}
    last = int(connection.execute(_last(revisions, into.id)).scalar() or 0)
    known = set(connection.execute(select(revisions.c.sha256).where(revisions.c.document_id == into.id)).scalars())
    for row in connection.execute(select(revisions).where(of_document[revisions]).order_by(revisions.c.number)).all():
        this = of_document[revisions] & (revisions.c.number == row.number)
        if row.sha256 in known:
            connection.execute(delete(revisions).where(this))
            continue
        last += 1
        connection.execute(update(revisions).where(this).values(document_id=into.id, number=last))
    # Their numbers are those of the other document's readings.
    connection.execute(update(passages).where(of_document[passages]).values(former_reading=None))
    connection.execute(delete(former_readings).where(of_document[former_readings]))
    for table, condition in of_document.items():
        if any(column.name == "document_id" for column in table.primary_key.columns):
            connection.execute(delete(table).where(condition))
        else:
            connection.execute(update(table).where(condition).values(document_id=into.id))
    _lead_on(connection, before.id, into.id)


def _naming_documents() -> list[Table]:
    """The tables that say of their rows to which document they belong."""
    own = {former_documents.name, documents.name}
    return [table for table in metadata.sorted_tables if "document_id" in table.c and table.name not in own]


def _last(table: Table, document: str) -> Any:
    return select(func.max(table.c.number)).where(table.c.document_id == document)


def _lead_on(connection: Connection, old: str, new: str) -> None:
    earlier = former_documents.c.document_id == old
    connection.execute(update(former_documents).where(earlier).values(document_id=new))
    connection.execute(delete(former_documents).where(former_documents.c.id == new))
    connection.execute(insert(former_documents).values(id=old, document_id=new))
    connection.execute(delete(documents).where(documents.c.id == old))
