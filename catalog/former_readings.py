"""What documents said before: each reading is kept, with who was credited, when another takes its place."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from types import SimpleNamespace
from typing import Any

from sqlalchemy import Connection, Row, Table, func, insert, select

from catalog.clock import utc
from catalog.reading import DocumentView, PassageView, StatementView
from catalog.rows import (
    Values,
    document_id,
    document_values,
    passage_values,
    statement_values,
)
from catalog.tables import documents, former_readings, passages, revisions, statements
from catalog.views import DOCUMENT, PASSAGE, STATEMENT
from statements.parsed import ParsedDocument

_DAYS = ("date", "said_on")
# Whether its source still has it is told of the document as it is now.
_WITHDRAWN = ("withdrawn_since", "withdrawn_how")
_OF_DOCUMENT = [column.name for column in documents.c if column.name not in {"text", "warnings", *_WITHDRAWN}]


@dataclass(frozen=True, slots=True)
class FormerReading:
    """A document as it was read before, with the facts of the revision it was read from.

    `replaced_by` is the revision that took its place, the same where its bytes were read anew. `whole` is false where
    only the passages that went then are kept.
    """

    number: int
    document: DocumentView
    statements: tuple[StatementView, ...]
    passages: tuple[PassageView, ...]
    replaced_by: int
    replaced_at: dt.datetime
    whole: bool

    @property
    def revision(self) -> int:
        """The revision that was read."""
        return self.document.revision


def keep_reading(
    connection: Connection,
    before: Row[Any],
    of_statements: Mapping[str, Values],
    of_passages: Sequence[Values],
    revision: int,
    gone: Collection[str],
) -> int | None:
    """Keeps a reading that is about to be replaced and returns its number; None where nothing of it is lost.

    `before` is the row of its document, `of_statements` and `of_passages` are its rows, `revision` that of the reading
    to come, `gone` the ids of the passages which that one does not have. Of bytes that are read anew only those are
    kept: a newer version reads thousands of documents anew, and cuts few passages otherwise.
    """
    whole = revision != before.revision
    if not whole and not gone:
        return None
    kept = sorted((p for p in of_passages if whole or p["id"] in gone), key=lambda p: (p["start"], p["ordinal"]))
    of_kept = {passage["statement_id"] for passage in kept}
    own = [s for s in of_statements.values() if whole or s["id"] in of_kept]
    number = _last(connection, before.id) + 1
    connection.execute(
        insert(former_readings).values(
            document_id=before.id,
            number=number,
            revision=before.revision,
            replaced_by=revision,
            replaced_at=dt.datetime.now(dt.UTC),
            whole=whole,
            document=_stored({name: getattr(before, name) for name in _OF_DOCUMENT}),
            statements=[_stored(row) for row in sorted(own, key=lambda s: s["ordinal"])],
            passages=kept,
        )
    )
    return number


def keep_edition(
    connection: Connection, parsed: ParsedDocument, source: str | None, revision: int, stands: int
) -> None:
    """Keeps the reading of a revision beside the one that `stands`; nothing where one of it is kept already."""
    key = document_id(parsed.identity)
    if _load(connection, key, former_readings.c.revision == revision, former_readings.c.whole):
        return
    document = document_values(parsed, source) | {"revision": revision}
    own = statement_values(parsed)
    connection.execute(
        insert(former_readings).values(
            document_id=key,
            number=_last(connection, key) + 1,
            revision=revision,
            replaced_by=stands,
            replaced_at=dt.datetime.now(dt.UTC),
            whole=True,
            document=_stored({name: value for name, value in document.items() if name in _OF_DOCUMENT}),
            statements=[_stored(row) for row in own],
            passages=passage_values(parsed, own, revision),
        )
    )


def load_reading(connection: Connection, document_id: str, number: int) -> FormerReading | None:
    """The former reading of a document with this number."""
    return _load(connection, document_id, former_readings.c.number == number)


def load_revision(connection: Connection, document_id: str, revision: int) -> FormerReading | None:
    """How a revision was read last, before another took its place."""
    return _load(connection, document_id, former_readings.c.revision == revision, former_readings.c.whole)


def _load(connection: Connection, document_id: str, *conditions: Any) -> FormerReading | None:
    query = select(former_readings).where(former_readings.c.document_id == document_id, *conditions)
    row = connection.execute(query.order_by(former_readings.c.number.desc()).limit(1)).one_or_none()
    if row is None:
        return None
    of_revision = (revisions.c.document_id == document_id) & (revisions.c.number == row.revision)
    facts = dict(connection.execute(select(revisions).where(of_revision)).mappings().one())
    now = select(*(documents.c[name] for name in _WITHDRAWN)).where(documents.c.id == document_id)
    document = DOCUMENT.of(_row(documents, {**facts, **row.document, **connection.execute(now).mappings().one()}))
    return FormerReading(
        number=row.number,
        document=replace(document, revision=row.revision),
        statements=tuple(STATEMENT.of(_row(statements, statement)) for statement in row.statements),
        passages=tuple(PASSAGE.of(_row(passages, passage)) for passage in row.passages),
        replaced_by=row.replaced_by,
        replaced_at=utc(row.replaced_at),
        whole=row.whole,
    )


def _last(connection: Connection, document_id: str) -> int:
    last = select(func.max(former_readings.c.number)).where(former_readings.c.document_id == document_id)
    return int(connection.execute(last).scalar() or 0)


def _stored(row: Mapping[str, Any]) -> Values:
    return {name: value.isoformat() if isinstance(value, dt.date) else value for name, value in row.items()}


def _row(table: Table, values: Mapping[str, Any]) -> SimpleNamespace:
    """Stored values as a row of the table; columns that it did not have then are null."""
    days = {name: dt.date.fromisoformat(values[name]) for name in _DAYS if values.get(name)}
    return SimpleNamespace(**{**dict.fromkeys(table.c.keys()), **values, **days})
