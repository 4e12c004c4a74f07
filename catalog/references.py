"""What documents name each other: the references of one, who cites a symbol, corrigenda, and a document's revisions."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, delete, func, insert, select

from catalog.clock import utc
from catalog.loading import load_documents, load_statements
from catalog.reading import DocumentView, StatementView
from catalog.retrying import retried
from catalog.rows import Values, document_id
from catalog.tables import documents, references, revisions
from statements.parsed import ParsedDocument, Span
from statements.symbols import canonical


@dataclass(frozen=True, slots=True)
class ReferenceOnRecord:
    """A document named in another. `symbol` is canonical; None where nothing tells whose number is printed."""

    document_id: str
    span: Span
    printed: str
    symbol: str | None
    statement_id: str | None
    passage_id: str | None


@dataclass(frozen=True, slots=True)
class Citing:
    """A reference with the document that it stands in, and the statement; None on a cover or in a heading."""

    reference: ReferenceOnRecord
    statement: StatementView | None
    document: DocumentView


@dataclass(frozen=True, slots=True)
class CitedBy:
    """Some of the places where a symbol is named, the newest first, and how many there are."""

    total: int
    citing: tuple[Citing, ...]


@dataclass(frozen=True, slots=True)
class Revision:
    """One state of a document's file. `issue` is what the cover says of it (`statements.vocabulary.Issue`).

    `issued_on` is the day of that, where the cover prints one; `stands` is true of the revision whose text is the
    document's.
    """

    number: int
    retrieved_at: dt.datetime
    file_name: str
    bytes: int
    sha256: str
    job_number: str | None
    issue: str | None
    media_type: str
    issued_on: dt.date | None
    stands: bool


class References:
    """Reads the references of one catalog. Symbols may be given as printed."""

    def __init__(self, database: Engine) -> None:
        self._database = database.execution_options(read_only=True)

    @retried
    def of_document(self, document: str) -> tuple[ReferenceOnRecord, ...]:
        """What a document names, in the order of its text."""
        query = select(references).where(references.c.document_id == document).order_by(references.c.ordinal)
        with self._database.connect() as connection:
            return tuple(_view(row) for row in connection.execute(query))

    @retried
    def cited_by(self, symbol: str, limit: int, offset: int = 0) -> CitedBy:
        """Where a symbol is named, the newest document first, in the order of its text."""
        named = references.c.symbol == canonical(symbol)
        query = (
            select(references)
            .join(documents, documents.c.id == references.c.document_id)
            .where(named)
            .order_by(documents.c.date.is_(None), documents.c.date.desc(), documents.c.id, references.c.ordinal)
        )
        with self._database.connect() as connection:
            total = connection.execute(select(func.count()).select_from(references).where(named)).scalar_one()
            found = [_view(row) for row in connection.execute(query.limit(limit).offset(offset))]
            of_document = load_documents(connection, {r.document_id for r in found})
            said = load_statements(connection, {r.statement_id for r in found if r.statement_id})
        citing = (Citing(r, said.get(r.statement_id or ""), of_document[r.document_id]) for r in found)
        return CitedBy(total, tuple(citing))

    @retried
    def held(self, symbols: Collection[str]) -> dict[str, list[DocumentView]]:
        """The documents on record with these canonical symbols, those of one symbol by language."""
        with self._database.connect() as connection:
            query = select(documents.c.id).where(documents.c.symbol.in_(list(symbols)))
            found = load_documents(connection, connection.execute(query).scalars().all())
        by_symbol: dict[str, list[DocumentView]] = {}
        for document in sorted(found.values(), key=lambda d: (d.language, d.id)):
            by_symbol.setdefault(canonical(document.symbol or ""), []).append(document)
        return by_symbol

    @retried
    def corrigenda_of(self, symbol: str) -> list[DocumentView]:
        """The corrigenda on record of the document with this symbol, in their order and by language."""
        start = f"{canonical(symbol)}/Corr."
        with self._database.connect() as connection:
            query = select(documents.c.id).where(documents.c.symbol.startswith(start, autoescape=True))
            found = load_documents(connection, connection.execute(query).scalars().all())
        return sorted(found.values(), key=lambda d: (len(d.symbol or ""), d.symbol, d.language))

    @retried
    def revisions_of(self, document: str) -> list[Revision]:
        """Every state of a document's file, the newest first."""
        of_document = revisions.c.document_id == documents.c.id
        query = select(revisions, documents.c.revision).join(documents, of_document).where(documents.c.id == document)
        with self._database.connect() as connection:
            return [
                Revision(
                    row.number,
                    utc(row.retrieved_at),
                    row.file_name,
                    row.bytes,
                    row.sha256,
                    row.job_number,
                    row.issue,
                    row.media_type,
                    row.issued_on,
                    row.number == row.revision,
                )
                for row in connection.execute(query.order_by(revisions.c.number.desc()))
            ]


def replace_references(
    connection: Connection, parsed: ParsedDocument, statements: list[Values], taken: list[Values]
) -> None:
    """Puts the references of a reading in place of those of the one before; `taken` are the rows of its passages."""
    key = document_id(parsed.identity)
    connection.execute(delete(references).where(references.c.document_id == key))
    if not parsed.references:
        return
    ids = {row["ordinal"]: row["id"] for row in statements}
    rows = sorted(taken, key=lambda row: row["start"])
    connection.execute(
        insert(references),
        [
            {
                "document_id": key,
                "ordinal": ordinal,
                "symbol": reference.symbol,
                "start": reference.span.start,
                "end": reference.span.end,
                "printed": reference.printed,
                "statement_id": ids.get(reference.statement) if reference.statement is not None else None,
                "passage_id": _passage_at(rows, reference.span.start),
            }
            for ordinal, reference in enumerate(parsed.references)
        ],
    )


def _passage_at(rows: list[Values], offset: int) -> str | None:
    """The passage that holds the offset, the one that begins last of several."""
    before = bisect_right(rows, offset, key=lambda row: row["start"])
    return next((row["id"] for row in reversed(rows[max(0, before - 8) : before]) if offset < row["end"]), None)


def _view(row: Any) -> ReferenceOnRecord:
    return ReferenceOnRecord(
        row.document_id, Span(row.start, row.end), row.printed, row.symbol, row.statement_id, row.passage_id
    )
