"""The revisions of a document: bytes that are added become one, and stand unless a better edition does."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, insert, select, update

from catalog.editions import Edition, outranks
from catalog.rows import Values, document_id, document_values
from catalog.tables import documents, revisions
from statements.parsed import ParsedDocument
from statements.vocabulary import Issue


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the bytes of a document came from. `hints` are the adder's options, without empty ones.

    `reader` tells the version that read them. `served` is the hash of what the site sent, where they were cut from it.
    `quiet`: nobody is to be told of it, as of an archive that is put on record.
    """

    file_name: str
    media_type: str
    bytes: int
    retrieved_at: dt.datetime
    hints: dict[str, str]
    source: str | None = None
    reader: str | None = None
    served: str | None = None
    quiet: bool = False


class Recorded(NamedTuple):
    """The number of a revision, and whether its text is the document's."""

    number: int
    stands: bool


def record_revision(
    connection: Connection, parsed: ParsedDocument, origin: Origin, before: Row[Any] | None
) -> Recorded:
    """Writes down which revision these bytes are; re-read bytes stay the revision they were.

    `before` is the row of the document, None for a new one, which is written too.
    """
    key, values = document_id(parsed.identity), _values(parsed, origin)
    if before is None:
        first = document_values(parsed, origin.source) | {"revision": 1}
        connection.execute(insert(documents).values(first))
        _insert(connection, values, key, 1, origin)
        return Recorded(1, stands=True)
    known = revisions_of(connection, key)
    now = next(row for row in known if row.number == before.revision)
    if now.sha256 == parsed.sha256:
        _update(connection, values, now)
        return Recorded(now.number, stands=True)
    number = known[-1].number + 1
    if not outranks(edition_of(now), Edition(number, parsed.issue, parsed.issued_on)):
        _insert(connection, values, key, number, origin)
        return Recorded(number, stands=True)
    same = next((row for row in known if row.sha256 == parsed.sha256), None)
    if same is not None:
        _update(connection, values, same)
        return Recorded(same.number, stands=False)
    _insert(connection, values, key, number, origin)
    return Recorded(number, stands=False)


def known_document(connection: Connection, sha256: str, hints: dict[str, str]) -> str | None:
    """The id of the document that adding these bytes with these options would leave as it is.

    They are those of the revision that stands, or of one that it outranks.
    """
    of_document = revisions.c.document_id == documents.c.id
    held = select(revisions, documents.c.revision).join(documents, of_document).where(revisions.c.sha256 == sha256)
    for row in connection.execute(held).all():
        if row.hints != hints:
            continue
        if row.number == row.revision:
            return str(row.document_id)
        stands = (revisions.c.document_id == row.document_id) & (revisions.c.number == row.revision)
        if outranks(edition_of(connection.execute(select(revisions).where(stands)).one()), edition_of(row)):
            return str(row.document_id)
    return None


def revisions_of(connection: Connection, key: str) -> list[Row[Any]]:
    """The revisions of a document in the order in which they were added."""
    query = select(revisions).where(revisions.c.document_id == key).order_by(revisions.c.number)
    return list(connection.execute(query).all())


def edition_of(row: Row[Any]) -> Edition:
    """What a revision is among the editions of its document."""
    return Edition(row.number, Issue(row.issue) if row.issue else None, row.issued_on)


def _values(parsed: ParsedDocument, origin: Origin) -> Values:
    return {
        "sha256": parsed.sha256,
        "media_type": origin.media_type,
        "bytes": origin.bytes,
        "file_name": origin.file_name,
        "hints": origin.hints,
        "served": origin.served,
        **printed_values(parsed, origin.reader),
    }


def printed_values(parsed: ParsedDocument, reader: str | None) -> Values:
    """What a reading of a revision tells of it."""
    return {
        "job_number": parsed.job_number,
        "issue": parsed.issue,
        "issued_on": parsed.issued_on,
        "reader": reader,
    }


def _insert(connection: Connection, values: Values, key: str, number: int, origin: Origin) -> None:
    placed = {"document_id": key, "number": number, "retrieved_at": origin.retrieved_at}
    connection.execute(insert(revisions).values(values | placed))


def _update(connection: Connection, values: Values, row: Row[Any]) -> None:
    this = (revisions.c.document_id == row.document_id) & (revisions.c.number == row.number)
    connection.execute(update(revisions).where(this).values(values))
