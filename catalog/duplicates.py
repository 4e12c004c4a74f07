"""What was said once and is published at several addresses: the copies of a statement, and of a passage."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, func, select

from catalog.clock import utc
from catalog.loading import load_documents, load_entries, load_statements
from catalog.reading import DocumentView, Entry, StatementView
from catalog.tables import passage_prints, revisions, sketches
from statements.copies import OFFICIAL, one_day, one_speaker
from statements.people.evidence import scope_of_country

# Of a sentence that very many documents hold, such as an agency's closing words, these are looked at.
_MOST_COPIES = 50

_MINE, _THEIRS = passage_prints.alias("mine"), passage_prints.alias("theirs")
_NUMBERED = (
    select(
        _MINE.c.passage_id,
        _THEIRS.c.passage_id.label("other"),
        func.row_number().over(partition_by=_MINE.c.passage_id, order_by=_THEIRS.c.passage_id).label("place"),
    )
    .join(_THEIRS, (_THEIRS.c.print == _MINE.c.print) & (_THEIRS.c.passage_id != _MINE.c.passage_id))
    .where(_MINE.c.passage_id.in_(bindparam("ids", expanding=True)))
    .subquery()
)
# Made once, as a search asks it for every page.
_PAIRS = select(_NUMBERED.c.passage_id, _NUMBERED.c.other).where(_NUMBERED.c.place <= _MOST_COPIES)


@dataclass(frozen=True, slots=True)
class Copy:
    """A statement in one of the documents that publish it. `words` counts it, `first_seen` is in UTC."""

    statement: StatementView
    document: DocumentView
    words: int
    first_seen: dt.datetime

    @property
    def official(self) -> bool:
        """Whether it stands in the record of a meeting."""
        return self.document.type in OFFICIAL


def statement_copies(connection: Connection, statement_id: str) -> tuple[Copy, ...]:
    """All documents that publish a statement, the primary first; empty where it stands in one alone.

    Primary is the official record, else what was seen first.
    """
    group = select(sketches.c.group_id).where(sketches.c.statement_id == statement_id).scalar_subquery()
    query = select(sketches.c.statement_id, sketches.c.words).where(sketches.c.group_id == group)
    words = {row.statement_id: row.words for row in connection.execute(query)}
    found = load_statements(connection, words)
    of_document = load_documents(connection, {s.document_id for s in found.values()})
    seen = _first_seen(connection, of_document)
    copies = [Copy(s, of_document[s.document_id], words[s.id], seen[s.document_id]) for s in found.values()]
    return tuple(sorted(copies, key=lambda copy: (not copy.official, copy.first_seen, copy.statement.id)))


def passage_copies(connection: Connection, entries: Mapping[str, Entry]) -> dict[str, list[Entry]]:
    """The passages of other documents that are the same words said once, by the ids of those that have any.

    Official records come first, then by day.
    """
    if not entries:
        return {}
    pairs = [(row.passage_id, row.other) for row in connection.execute(_PAIRS, {"ids": list(entries)})]
    unknown = {other for _, other in pairs} - entries.keys()
    others = {**entries, **(load_entries(connection, unknown) if unknown else {})}
    copies: dict[str, list[Entry]] = {}
    for id_, other in pairs:
        if other in others and _said_once(entries[id_], others[other]):
            copies.setdefault(id_, []).append(others[other])
    for found in copies.values():
        found.sort(key=primary_first)
    return copies


def primary_first(entry: Entry) -> tuple[bool, dt.date, dt.datetime, str, str]:
    """The order in which one passage stands for its copies: all those of one document before those of another."""
    document = entry.document
    day = document.date or dt.date.max
    return document.type not in OFFICIAL, day, document.retrieved_at, document.id, entry.passage.id


def _said_once(one: Entry, other: Entry) -> bool:
    """Whether two passages of the same words, credited to the same country or body, are one saying."""
    if one.document.id == other.document.id or one.standing is not other.standing:
        return False
    if not one_day(_day(one), _day(other)):
        return False
    if one.statement is None or other.statement is None:
        return one.statement is other.statement
    country = one.statement.country
    scope = scope_of_country(country) if country else None
    return one_speaker(one.statement.speaker, other.statement.speaker, scope)


def _day(entry: Entry) -> dt.date | None:
    return (entry.statement.said_on if entry.statement else None) or entry.document.date


def _first_seen(connection: Connection, ids: Mapping[str, DocumentView]) -> dict[str, dt.datetime]:
    first = func.min(revisions.c.retrieved_at).label("first")
    query = select(revisions.c.document_id, first).where(revisions.c.document_id.in_(list(ids)))
    rows = connection.execute(query.group_by(revisions.c.document_id))
    return {row.document_id: utc(row.first) for row in rows}
