"""Does what a decision changed: reads the statements of a document anew from what is kept, and tells engines."""

import datetime as dt

from sqlalchemy import Connection, insert, select, update

from catalog.duplicates_noting import note_again
from catalog.people.corrections import apply_corrections, as_read
from catalog.people.observing import observe
from catalog.tables import changes, documents, passages, statements

_WRITTEN = (
    "speaker",
    "role",
    "country",
    "organization",
    "rule",
    "resolved",
    "correction",
    "person_id",
    "appearance_id",
)
# Of these engines hold a copy.
_SEARCHED = ("speaker", "country", "organization")


def rewrite(connection: Connection, document_id: str) -> list[str]:
    """Applies the decisions in force to one document; returns the ids of statements whose attribution changed."""
    columns = (documents.c.id, documents.c.identity, documents.c.date, documents.c.meeting)
    document = dict(connection.execute(select(*columns).where(documents.c.id == document_id)).mappings().one())
    query = select(statements).where(statements.c.document_id == document_id).order_by(statements.c.ordinal)
    before = [dict(row) for row in connection.execute(query).mappings()]
    after = [as_read(row) for row in before]
    apply_corrections(connection, document_id, after)
    observe(connection, document, after)
    for old, new in zip(before, after, strict=True):
        if any(old[name] != new[name] for name in _WRITTEN):
            values = {name: new[name] for name in _WRITTEN}
            connection.execute(update(statements).where(statements.c.id == new["id"]).values(values))
    changed = [n["id"] for o, n in zip(before, after, strict=True) if any(o[name] != n[name] for name in _SEARCHED)]
    if changed:
        note_again(connection, document_id)
    _tell_engines(connection, changed)
    return changed


def _tell_engines(connection: Connection, statement_ids: list[str]) -> None:
    if not statement_ids:
        return
    living = select(passages.c.id).where(passages.c.statement_id.in_(statement_ids), passages.c.retired.is_(False))
    now = dt.datetime.now(dt.UTC)
    rows = [{"passage_id": id_, "kind": "changed", "recorded_at": now} for id_ in connection.execute(living).scalars()]
    if rows:
        connection.execute(insert(changes), rows)
