"""Documents that their sources no longer have: when that was found, by what rule, and what comes back.

A site that says "gone" (410) means it. "Not found" (404) it may also say for an hour, while it is worked on: it counts
where it is said again a day later. A document that is still to be had from another source is not withdrawn. What is
here stays, to be read and found.
"""

import datetime as dt

from sqlalchemy import ColumnElement, Connection, and_, exists, select, update

from catalog.clock import now_of, utc
from catalog.tables import documents, source_items
from statements.vocabulary import Withdrawal

# "Not found" has to last for so long.
LASTS = dt.timedelta(days=1)


def note_gone(connection: Connection, source: str, key: str, how: Withdrawal) -> bool:
    """An item's address was found without it when it was last tried; returns whether its document is withdrawn now."""
    this = and_(source_items.c.source == source, source_items.c.key == key)
    columns = (source_items.c.document_id, source_items.c.tried_at, source_items.c.gone_since)
    item = connection.execute(select(*columns).where(this)).one()
    if item.document_id is None:
        return False
    now = utc(item.tried_at) if item.tried_at else now_of(connection)
    since = utc(item.gone_since) if item.gone_since else now
    connection.execute(update(source_items).where(this).values(gone_since=since))
    if (how is Withdrawal.NOT_FOUND and now - since < LASTS) or _is_elsewhere(connection, this, item.document_id):
        return False
    this_document = and_(documents.c.id == item.document_id, documents.c.withdrawn_since.is_(None))
    marked = connection.execute(update(documents).where(this_document).values(withdrawn_since=since, withdrawn_how=how))
    return marked.rowcount > 0


def note_there(connection: Connection, source: str, key: str, document_id: str | None) -> None:
    """An item's address has it, perhaps again."""
    this = and_(source_items.c.source == source, source_items.c.key == key, source_items.c.gone_since.is_not(None))
    connection.execute(update(source_items).where(this).values(gone_since=None))
    if document_id is None:
        return
    withdrawn = and_(documents.c.id == document_id, documents.c.withdrawn_since.is_not(None))
    connection.execute(update(documents).where(withdrawn).values(withdrawn_since=None, withdrawn_how=None))


def _is_elsewhere(connection: Connection, this: ColumnElement[bool], document_id: str) -> bool:
    """Whether another item of the same document was there the last time."""
    another = exists().where(
        source_items.c.document_id == document_id,
        source_items.c.gone_since.is_(None),
        ~this,
    )
    return bool(connection.execute(select(another)).scalar())
