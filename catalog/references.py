"""What documents name each other: the references of one, who cites a symbol, corrigenda, and a document's revisions."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, delete, func, insert, select

from catalog.clock import utc
from catalog.lists import Place, behind, day_of, next_place
from catalog.loading import IDS_AT_ONCE, load_documents, load_statements
from catalog.reading import DocumentView, StatementView
from catalog.retrying import retried
from catalog.rows import Values, document_id
from catalog.tables import documents, references, revisions
from statements.parsed import ParsedDocument, Span
from statements.symbols import canonical

# A debate on one resolution names it a hundred times.
PLACES = 5


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
class CitingDocument:
    """A document that names a symbol so many times, and the first of the places in the order of its text."""

    document: DocumentView
    times: int
    places: tuple[Citing, ...]


@dataclass(frozen=True, slots=True)
class CitedBy:
    """Some of the documents that name a symbol, the newest first, how many there are, and how often it is named.

    `next` is where they go on, where there are more.
    """

    total: int
    documents: int
    citing: tuple[CitingDocument, ...]
    next: Place | None


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
    def in_passages(self, documents: Collection[str]) -> dict[str, tuple[str, ...]]:
        """For each passage of some documents that names others, their canonical symbols (`named_in`)."""
        with self._database.connect() as connection:
            return named_in(connection, documents)

    @retried
    def cited_by(self, symbol: str, limit: int, offset: int = 0, *, after: Place | None = None) -> CitedBy:
        """Which documents name a symbol, the newest first: `limit` behind a place, or after the first `offset`."""
        named = references.c.symbol == canonical(symbol)
        newest = (
            select(references.c.document_id.label("id"), func.count().label("times"), day_of.label("day"))
            .join(documents, documents.c.id == references.c.document_id)
            .where(named)
            .group_by(references.c.document_id, documents.c.date)
            .order_by(day_of.desc(), references.c.document_id)
        )
        if after:
            newest = newest.where(behind(after, references.c.document_id))
        with self._database.connect() as connection:
            counted = select(func.count(), func.count(references.c.document_id.distinct())).where(named)
            total, held = connection.execute(counted).one()
            rows = connection.execute(newest.limit(limit + 1).offset(offset)).all()
            listed = rows[:limit]
            first = _first_places(connection, named, [row.id for row in listed])
            of_document = load_documents(connection, {row.id for row in listed})
            said = load_statements(connection, {r.statement_id for r in first if r.statement_id})
        places: dict[str, list[Citing]] = {row.id: [] for row in listed}
        for found in first:
            document = of_document[found.document_id]
            places[found.document_id].append(Citing(found, said.get(found.statement_id or ""), document))
        citing = (CitingDocument(of_document[key], times, tuple(places[key])) for key, times, _ in listed)
        return CitedBy(total, held, tuple(citing), next_place(rows, limit))

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


def named_in(connection: Connection, documents: Collection[str]) -> dict[str, tuple[str, ...]]:
    """For each passage of some documents that names others, their canonical symbols in the order of the text.

    By document, since references are kept so; those whose number nothing tells apart are left out.
    """
    named: dict[str, dict[str, None]] = {}
    wanted = sorted(documents)
    for start in range(0, len(wanted), IDS_AT_ONCE):
        query = (
            select(references.c.passage_id, references.c.symbol)
            .where(references.c.document_id.in_(wanted[start : start + IDS_AT_ONCE]))
            .where(references.c.passage_id.is_not(None), references.c.symbol.is_not(None))
            .order_by(references.c.document_id, references.c.ordinal)
        )
        for passage, symbol in connection.execute(query):
            named.setdefault(passage, {})[symbol] = None
    return {passage: tuple(symbols) for passage, symbols in named.items()}


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


def _first_places(connection: Connection, named: ColumnElement[bool], keys: list[str]) -> list[ReferenceOnRecord]:
    """The first places in each of these documents, in the order of their texts."""
    place = func.row_number().over(partition_by=references.c.document_id, order_by=references.c.ordinal).label("place")
    numbered = select(references, place).where(named, references.c.document_id.in_(keys)).subquery()
    query = select(numbered).where(numbered.c.place <= PLACES).order_by(numbered.c.document_id, numbered.c.ordinal)
    return [_view(row) for row in connection.execute(query)]


def _passage_at(rows: list[Values], offset: int) -> str | None:
    """The passage that holds the offset, the one that begins last of several."""
    before = bisect_right(rows, offset, key=lambda row: row["start"])
    return next((row["id"] for row in reversed(rows[max(0, before - 8) : before]) if offset < row["end"]), None)


def _view(row: Any) -> ReferenceOnRecord:
    return ReferenceOnRecord(
        row.document_id, Span(row.start, row.end), row.printed, row.symbol, row.statement_id, row.passage_id
    )
