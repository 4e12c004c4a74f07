"""What was said last: asked for with every home page, so it looks at the newest documents only."""

from collections.abc import Sequence

from sqlalchemy import Connection, func, select

from catalog.loading import said_passages
from catalog.tables import documents, passages, statements


def latest_passages(connection: Connection, count: int) -> list[str]:
    """Ids of the first shown passage of each of the `count` newest substantive statements by date.

    Statements of one document stand in its order; undated documents are left out.
    """
    found: list[str] = []
    dated = (
        select(documents.c.id).where(documents.c.date.is_not(None)).order_by(documents.c.date.desc(), documents.c.id)
    )
    seen = 0
    while len(found) < count:
        # Nearly every document has a statement to show, so that one round is enough.
        newest = connection.execute(dated.limit(count).offset(seen)).scalars().all()
        if not newest:
            break
        seen += len(newest)
        firsts = _first_passages(connection, newest)
        found += [passage for document in newest for passage in firsts.get(document, ())]
    return found[:count]


def _first_passages(connection: Connection, documents_: Sequence[str]) -> dict[str, list[str]]:
    """The first shown passage of each substantive statement, by document, in order."""
    first = (
        select(func.min(passages.c.ordinal).label("ordinal"), passages.c.document_id)
        .join(statements, statements.c.id == passages.c.statement_id)
        .where(passages.c.document_id.in_(documents_), passages.c.retired.is_(False), statements.c.kind != "procedural")
        .group_by(passages.c.statement_id, passages.c.document_id)
        .subquery()
    )
    ordered = (
        said_passages()
        .add_columns(passages.c.document_id)
        .join(first, (first.c.ordinal == passages.c.ordinal) & (first.c.document_id == passages.c.document_id))
        .order_by(passages.c.ordinal)
    )
    by_document: dict[str, list[str]] = {}
    for id_, document in connection.execute(ordered):
        by_document.setdefault(document, []).append(id_)
    return by_document
