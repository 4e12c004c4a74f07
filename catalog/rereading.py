"""Documents read again from their stored bytes: which wait for it, and what another reading of one changes."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Engine, Row, Table, or_, select, update

from catalog.editions import standing
from catalog.former_readings import keep_edition
from catalog.intake import Ingested, Outcome, replace_reading
from catalog.renaming import merge, rename
from catalog.retrying import retried
from catalog.revising import Origin, edition_of, printed_values, record_revision, revisions_of
from catalog.rows import document_id
from catalog.succession import successors
from catalog.tables import (
    documents,
    former_documents,
    passages,
    references,
    revisions,
    statements,
    vote_positions,
    votes,
)
from statements.parsed import ParsedDocument

_STANDS = (revisions.c.document_id == documents.c.id) & (revisions.c.number == documents.c.revision)
# Of a reading these are its own; whose words they are and which revision stands is told by more than one document.
_NOT_READ = {"revision", "withdrawn_since", "withdrawn_how", "person_id", "appearance_id", "correction"}


@dataclass(frozen=True, slots=True)
class StoredRevision:
    """Bytes of a document as they were added. `hints` are what was said of them then, without the file's name."""

    number: int
    sha256: str
    file_name: str
    hints: dict[str, str]
    stands: bool


class Rereading:
    """Reads and replaces the readings of one catalog."""

    def __init__(self, database: Engine) -> None:
        self._database = database
        self._reading = database.execution_options(read_only=True)

    @retried
    def waiting(self, reader: str) -> list[str]:
        """Ids of the documents that another version than `reader` read last."""
        other = or_(revisions.c.reader.is_(None), revisions.c.reader != reader)
        return self._ids(select(documents.c.id).join(revisions, _STANDS).where(other).order_by(documents.c.id))

    @retried
    def holding(self, sha256: str) -> list[str]:
        """Ids of the documents that have these bytes as one of their revisions."""
        of_bytes = select(revisions.c.document_id).where(revisions.c.sha256 == sha256)
        return self._ids(of_bytes.distinct().order_by(revisions.c.document_id))

    @retried
    def at_address(self, address: str) -> list[str]:
        """Ids of the documents that were added from this address."""
        return self._ids(select(documents.c.id).where(documents.c.url == address).order_by(documents.c.id))

    @retried
    def now(self, document: str) -> str | None:
        """The id of the document that has been given another one; None for any other id."""
        with self._reading.connect() as connection:
            query = select(former_documents.c.document_id).where(former_documents.c.id == document)
            return connection.execute(query).scalar()

    @retried
    def revisions(self, document: str) -> list[StoredRevision]:
        """What has to be read to read a document again, in the order in which it was added; none for an unknown one.

        Of records with a symbol every edition, since the covers tell which of them stands.
        """
        with self._reading.connect() as connection:
            now = connection.execute(select(documents).where(documents.c.id == document)).one_or_none()
            known = revisions_of(connection, document) if now is not None else []
        return [
            StoredRevision(row.number, row.sha256, row.file_name, row.hints, row.number == now.revision)
            for row in known
            if now is not None and (now.symbol or row.number == now.revision)
        ]

    def commit(self, document: str, readings: Mapping[int, tuple[ParsedDocument, str]], reader: str) -> Ingested:
        """Puts readings of revisions, by number, with their media types, in place of those that were.

        Whatever was added since the bytes were taken stays. A document that turns out to be another one leads on to it.
        """
        with self._database.begin() as connection:
            before = connection.execute(select(documents).where(documents.c.id == document)).one_or_none()
            if before is None:  # another worker gave it another identity
                return Ingested(Outcome.UNCHANGED, document, 0, 0, 0)
            own = {
                n: found
                for n, found in readings.items()
                if found[0].identity == before.identity or n == before.revision
            }
            _note_printing(connection, document, own, reader)
            best = _standing(connection, before, own)
            if best not in own:
                return Ingested(Outcome.UNCHANGED, document, 0, 0, 0)
            was = _contents(connection, document)
            ingested = _replace(connection, before, best, own[best][0], reader)
            for number, (parsed, _) in own.items():
                if number != best and parsed.identity == own[best][0].identity:
                    keep_edition(connection, parsed, before.source, number, best)
            changed = ingested.document_id != document or was != _contents(connection, document)
            return replace(ingested, outcome=Outcome.REVISED) if changed else ingested

    def _ids(self, query: Any) -> list[str]:
        with self._reading.connect() as connection:
            return list(connection.execute(query).scalars())


def _note_printing(
    connection: Connection, document: str, readings: Mapping[int, tuple[ParsedDocument, str]], reader: str
) -> None:
    for number, (parsed, media_type) in readings.items():
        this = (revisions.c.document_id == document) & (revisions.c.number == number)
        values = printed_values(parsed, reader) | {"media_type": media_type}
        connection.execute(update(revisions).where(this).values(values))


def _standing(connection: Connection, before: Row[Any], readings: Mapping[int, object]) -> int:
    """The revision that stands now that the covers have been read again: one without a rank stays where it is."""
    known = revisions_of(connection, before.id)
    if before.symbol is None or not all(row.number in readings for row in known):
        return int(before.revision)
    return standing(edition_of(row) for row in known).number


def _replace(connection: Connection, before: Row[Any], best: int, parsed: ParsedDocument, reader: str) -> Ingested:
    new = document_id(parsed.identity)
    if new == before.id:
        return replace_reading(connection, parsed, before.source, before, best, quiet=True)
    other = connection.execute(select(documents).where(documents.c.id == new)).one_or_none()
    if other is None:
        named = rename(connection, before, parsed.identity)
        return replace_reading(connection, parsed, before.source, named, best, quiet=True)
    return _become(connection, before, other, parsed, reader)


def _become(connection: Connection, before: Row[Any], other: Row[Any], parsed: ParsedDocument, reader: str) -> Ingested:
    """Makes a document an edition of another one that is on record, and leads its passages on to that one's."""
    revision = record_revision(connection, parsed, _origin(connection, before, reader), other)
    if revision.stands:
        ingested = replace_reading(connection, parsed, other.source, other, revision.number, quiet=True)
    else:
        keep_edition(connection, parsed, other.source, revision.number, other.revision)
        ingested = Ingested(Outcome.SUPERSEDED, other.id, 0, 0, 0)
    went = connection.execute(_living(before.id)).all()
    nothing = replace(parsed, identity=before.identity, statements=(), passages=(), votes=(), references=())
    replace_reading(connection, nothing, before.source, before, before.revision, quiet=True)
    merge(connection, before, other)
    there = connection.execute(_living(other.id)).all()
    texts = {row.id: row.text for row in (*went, *there)}
    for passage, successor in successors([r.id for r in went], [r.id for r in there], texts).items():
        connection.execute(update(passages).where(passages.c.id == passage).values(successor_id=successor))
    return ingested


def _origin(connection: Connection, before: Row[Any], reader: str) -> Origin:
    """Where the bytes that stand came from."""
    this = (revisions.c.document_id == before.id) & (revisions.c.number == before.revision)
    row = connection.execute(select(revisions).where(this)).one()
    retrieved: dt.datetime = row.retrieved_at
    return Origin(
        row.file_name, row.media_type, row.bytes, retrieved, row.hints, before.source, reader=reader, served=row.served
    )


def _living(document: str) -> Any:
    query = select(passages.c.id, passages.c.text).where(
        passages.c.document_id == document, passages.c.retired.is_(False)
    )
    return query.order_by(passages.c.ordinal)


def _contents(connection: Connection, document: str) -> list[list[dict[str, Any]]]:
    """Everything that a reading of a document gave, passages apart, of which the change sequence tells."""
    return [_rows(connection, table, document) for table in (documents, statements, votes, vote_positions, references)]


def _rows(connection: Connection, table: Table, document: str) -> list[dict[str, Any]]:
    columns = [column for column in table.c if column.name not in _NOT_READ]
    whose = table.c.id if table is documents else table.c.document_id
    order = [table.c.ordinal] if "ordinal" in table.c else list(table.primary_key.columns)
    return [
        dict(row) for row in connection.execute(select(*columns).where(whose == document).order_by(*order)).mappings()
    ]
