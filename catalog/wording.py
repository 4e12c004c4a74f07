"""What became of the wording of documents: revisions side by side, earlier passages, and where old ids lead."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, select

from catalog.clock import utc
from catalog.comparison import Comparison, Near, Reading, Said, compare, near
from catalog.former_readings import FormerReading, load_reading, load_revision
from catalog.loading import load_documents
from catalog.reading import PassageInContext, PassageView, StatementView
from catalog.references import Revision
from catalog.retrying import retried
from catalog.tables import former_readings, passages, statements
from catalog.views import PASSAGE, STATEMENT
from statements.vocabulary import StatementKind


@dataclass(frozen=True, slots=True)
class Replacement:
    """When and by which revision a reading was replaced; by the one that it was of where its bytes were read anew."""

    revision: int
    replaced_by: int
    noticed_at: dt.datetime

    @property
    def reworded(self) -> bool:
        """Whether the document changed; else it was only cut otherwise by another version of OnRecord."""
        return self.revision != self.replaced_by


@dataclass(frozen=True, slots=True)
class EarlierWording:
    """Passages whose place a living one took, all at once. `context` has them among their neighbours.

    `replacement` is None where an older version of OnRecord noted none.
    """

    passages: tuple[PassageView, ...]
    replacement: Replacement | None
    context: Near


@dataclass(frozen=True, slots=True)
class FormerPassage:
    """A passage that the newest reading of its document does not have.

    `found` is how it stood there last, None where an older version of OnRecord kept only its words; `statements` are
    those of its siblings. `successor` is the living passage that took its place, over any number of changes.
    """

    passage: PassageView
    found: PassageInContext | None
    statements: tuple[StatementView, ...]
    replacement: Replacement | None
    successor: str | None


def usual_pair(revisions: Sequence[Revision], now: int | None = None) -> tuple[int, int]:
    """The two revisions that people want to compare: the one that stands, or `now`, and the one added before it.

    An edition that was added later and does not stand comes in where nothing was added before.
    """
    after = next(revision.number for revision in revisions if revision.stands) if now is None else now
    others = sorted(revision.number for revision in revisions if revision.number != after)
    before = [number for number in others if number < after]
    return (before[-1] if before else others[0] if others else after), after


class Wording:
    """Reads what one catalog's documents said before."""

    def __init__(self, database: Engine) -> None:
        self._database = database.execution_options(read_only=True)

    @retried
    def compare(self, document_id: str, before: int, now: int) -> Comparison | None:
        """Two revisions of a document; None where one of them is unknown or its reading was not kept."""
        with self._database.connect() as connection:
            readings = [_reading(connection, document_id, number) for number in (before, now)]
        first, second = readings
        return compare(first, second) if first and second else None

    @retried
    def readable(self, document_id: str) -> frozenset[int]:
        """The revisions of a document that can be compared."""
        with self._database.connect() as connection:
            kept = select(former_readings.c.revision).where(
                former_readings.c.document_id == document_id, former_readings.c.whole
            )
            living = load_documents(connection, [document_id]).get(document_id)
            return frozenset(connection.execute(kept).scalars()) | ({living.revision} if living else set())

    @retried
    def former(self, passage_id: str) -> FormerPassage | None:
        """A retired passage; None where it is unknown or still there."""
        with self._database.connect() as connection:
            query = select(passages).where(passages.c.id == passage_id, passages.c.retired)
            row = connection.execute(query).one_or_none()
            if row is None:
                return None
            successor = _successors(connection, row.document_id).get(passage_id)
            reading = load_reading(connection, row.document_id, row.former_reading) if row.former_reading else None
        found = _in_context(reading, passage_id) if reading else None
        said = reading.statements if reading else ()
        return FormerPassage(PASSAGE.of(row), found, said, _replacement(reading), successor)

    @retried
    def earlier(self, document_id: str, passage_ids: Collection[str]) -> dict[str, tuple[EarlierWording, ...]]:
        """By the id of each of these living passages that replaced others, those, the newest first."""
        with self._database.connect() as connection:
            of_document = select(passages).where(passages.c.document_id == document_id, passages.c.retired)
            rows = connection.execute(of_document.order_by(passages.c.start)).all()
            if not rows:
                return {}
            living = {gone: new for gone, new in _successors(connection, document_id).items() if new in passage_ids}
            readings = {row.former_reading for row in rows if row.id in living and row.former_reading}
            kept = {number: load_reading(connection, document_id, number) for number in readings}
        grouped: dict[str, dict[int, list[PassageView]]] = {}
        for row in rows:
            if row.id in living:
                of_successor = grouped.setdefault(living[row.id], {})
                of_successor.setdefault(row.former_reading or 0, []).append(PASSAGE.of(row))
        return {
            id_: tuple(_earlier(kept.get(number), gone) for number, gone in sorted(groups.items(), reverse=True))
            for id_, groups in grouped.items()
        }

    @retried
    def statement_after(self, statement_id: str) -> tuple[str | None, str] | None:
        """Where a statement that is gone leads: the statement that has its words now, None if none has, and a passage.

        None for an id that no passage ever had.
        """
        with self._database.connect() as connection:
            query = select(passages).where(passages.c.statement_id == statement_id, passages.c.retired)
            rows = connection.execute(query.order_by(passages.c.start)).all()
            if not rows:
                return None
            living = _successors(connection, rows[0].document_id)
            follower = next((living[row.id] for row in rows if row.id in living), None)
            if follower is None:
                return None, rows[0].id
            after = connection.execute(select(passages.c.statement_id).where(passages.c.id == follower)).scalar()
        return after, follower


def _reading(connection: Connection, document_id: str, revision: int) -> Reading | None:
    living = load_documents(connection, [document_id]).get(document_id)
    if living is None or living.revision != revision:
        former = load_revision(connection, document_id, revision)
        return Reading(former.document, _said(former.passages, former.statements)) if former else None
    of_document = select(passages).where(passages.c.document_id == document_id, passages.c.retired.is_(False))
    rows = connection.execute(of_document.order_by(passages.c.start, passages.c.ordinal))
    said = connection.execute(select(statements).where(statements.c.document_id == document_id))
    return Reading(living, _said([PASSAGE.of(row) for row in rows], [STATEMENT.of(row) for row in said]))


def _said(in_order: Sequence[PassageView], by: Sequence[StatementView]) -> tuple[Said, ...]:
    statement_of = {statement.id: statement for statement in by}
    return tuple(Said(passage, statement_of.get(passage.statement_id or "")) for passage in in_order)


def _successors(connection: Connection, document_id: str) -> dict[str, str]:
    """Each retired passage of a document with the living one that it leads to, those that lead nowhere left out."""
    columns = (passages.c.id, passages.c.successor_id)
    gone = select(*columns).where(passages.c.document_id == document_id, passages.c.retired)
    following = {row.id: row.successor_id for row in connection.execute(gone)}
    found: dict[str, str] = {}
    for passage_id in following:
        seen: set[str] = set()
        at: str | None = passage_id
        while at is not None and at in following and at not in seen:
            seen.add(at)
            at = following[at]
        if at is not None and at not in following:
            found[passage_id] = at
    return found


def _replacement(reading: FormerReading | None) -> Replacement | None:
    return Replacement(reading.revision, reading.replaced_by, utc(reading.replaced_at)) if reading else None


def _in_context(reading: FormerReading, passage_id: str) -> PassageInContext | None:
    passage = next((p for p in reading.passages if p.id == passage_id), None)
    if passage is None:
        return None
    statement = next((s for s in reading.statements if s.id == passage.statement_id), None)
    alone = statement is not None and statement.kind is not StatementKind.QUOTATION
    siblings = tuple(p for p in reading.passages if not alone or p.statement_id == passage.statement_id)
    return PassageInContext(passage, statement, reading.document, siblings)


def _earlier(reading: FormerReading | None, gone: Collection[PassageView]) -> EarlierWording:
    asked = {passage.id for passage in gone}
    stood = [passage for passage in reading.passages if passage.id in asked] if reading else []
    if reading is None or not stood:
        return EarlierWording(tuple(gone), None, near(list(gone), asked))
    return EarlierWording(tuple(stood), _replacement(reading), near(reading.passages, asked))
