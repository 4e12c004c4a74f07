"""The write side: one document with its statements, passages and changes in one transaction."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Engine, Row, delete, insert, select, update

from catalog.duplicates_noting import note_copies
from catalog.former_readings import keep_edition, keep_reading
from catalog.novelties import note_novelties
from catalog.people.carrying import carry_decisions
from catalog.people.corrections import apply_corrections
from catalog.people.observing import observe
from catalog.references import named_in, replace_references
from catalog.retrying import retried
from catalog.revising import Origin, known_document, record_revision
from catalog.rows import Values, document_id, document_values, passage_values, statement_values
from catalog.succession import successors
from catalog.tables import changes, documents, passages, statements
from catalog.votes import replace_votes
from statements.parsed import ParsedDocument

__all__ = ["Ingested", "Intake", "Origin", "Outcome", "replace_reading"]

# What engines project of a statement and a document: a change of one of these re-indexes a passage.
PROJECTED_STATEMENT = (
    "kind", "speaker", "country", "organization", "on_behalf_of", "asserted", "certainty", "said_on", "capacity",
    "spoken_language",
)  # fmt: skip
PROJECTED_DOCUMENT = ("type", "date", "symbol")
PROJECTED_PASSAGE = ("statement_id", "language")


class Outcome(StrEnum):
    """What adding a document did. `superseded`: a better edition stands, and this one is kept as a revision."""

    ADDED = "added"
    REVISED = "revised"
    UNCHANGED = "unchanged"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class Ingested:
    """What became of one document; counts are of passages."""

    outcome: Outcome
    document_id: str
    added: int
    changed: int
    retired: int


class Intake:
    """Takes parsed documents into the catalog."""

    def __init__(self, database: Engine) -> None:
        self._database = database

    @retried
    def known(self, sha256: str, hints: dict[str, str]) -> str | None:
        """The id of the document that these bytes, added with these options, would leave as it is."""
        with self._database.connect().execution_options(read_only=True) as connection:
            return known_document(connection, sha256, hints)

    def commit(self, parsed: ParsedDocument, origin: Origin) -> Ingested:
        """Adds the document, or revises it where its bytes or reading differ from the revision that stands."""
        with self._database.begin() as connection:
            before = connection.execute(
                select(documents).where(documents.c.id == document_id(parsed.identity))
            ).one_or_none()
            revision = record_revision(connection, parsed, origin, before)
            if before is not None and not revision.stands:
                keep_edition(connection, parsed, origin.source, revision.number, before.revision)
                return Ingested(Outcome.SUPERSEDED, before.id, 0, 0, 0)
            # The same bytes read again are nobody's news, and neither is what is put on record without telling.
            quiet = origin.quiet or (before is not None and before.revision == revision.number)
            return replace_reading(connection, parsed, origin.source, before, revision.number, quiet=quiet)


def replace_reading(
    connection: Connection,
    parsed: ParsedDocument,
    source: str | None,
    before: Row[Any] | None,
    revision: int,
    *,
    quiet: bool,
) -> Ingested:
    """Puts a reading in place of the one of `before`, the document's row as it was; `revision` stands from now on.

    `quiet`: what is new in it is to be told to nobody.
    """
    key = document_id(parsed.identity)
    document = document_values(parsed, source) | {"revision": revision}
    old_statements = _rows(connection, select(statements).where(statements.c.document_id == key))
    old_passages = _rows(connection, select(passages).where(passages.c.document_id == key))
    new_statements = statement_values(parsed)
    new_passages = passage_values(parsed, new_statements, revision)

    document_changed = before is not None and _changed(before, document)
    named_before = named_in(connection, [key])
    connection.execute(update(documents).where(documents.c.id == key).values(document))
    connection.execute(delete(statements).where(statements.c.document_id == key))
    if before is not None:
        carry_decisions(connection, old_statements, before.text, new_statements, parsed.text)
    apply_corrections(connection, key, new_statements)
    observe(connection, document, new_statements)
    if new_statements:
        connection.execute(insert(statements), new_statements)
    replace_votes(connection, parsed)
    replace_references(connection, parsed, new_statements, new_passages)

    kinds = _upsert_passages(connection, old_passages, new_passages, old_statements, new_statements, document_changed)
    named = named_in(connection, [key])
    renamed = {p["id"] for p in new_passages if named.get(p["id"]) != named_before.get(p["id"])}
    kinds |= dict.fromkeys(renamed - kinds.keys(), "changed")
    replaced: dict[str, str | None] = {}
    if before is not None:
        replaced = _retire_passages(connection, before, old_statements, old_passages, new_passages, revision)
        kinds |= dict.fromkeys(replaced, "retired")
    note_copies(connection, document, new_statements, new_passages)
    if kinds:
        now = dt.datetime.now(dt.UTC)
        rows = [{"passage_id": p, "kind": kind, "recorded_at": now} for p, kind in kinds.items()]
        connection.execute(insert(changes), rows)
    fresh = {p["id"]: p["text"] for p in new_passages if p["id"] not in old_passages}
    returned = [id_ for id_, kind in kinds.items() if kind == "added" and id_ not in fresh]
    note_novelties(connection, fresh, returned, replaced, before.text if before is not None else None, quiet=quiet)

    counts = {kind: list(kinds.values()).count(kind) for kind in ("added", "changed", "retired")}
    outcome = Outcome.ADDED if before is None else Outcome.REVISED
    if before is not None and before.revision == revision and not kinds:
        outcome = Outcome.UNCHANGED
    return Ingested(outcome, key, **counts)


def _rows(connection: Connection, query: Any) -> dict[str, Values]:
    return {row["id"]: dict(row) for row in connection.execute(query).mappings()}


def _upsert_passages(
    connection: Connection,
    old: dict[str, Values],
    new: list[Values],
    old_statements: dict[str, Values],
    new_statements: list[Values],
    document_changed: bool,
) -> dict[str, str]:
    """Writes the passages of a reading and says of each whether it is added or changed."""
    by_id = {s["id"]: s for s in new_statements}
    kinds: dict[str, str] = {}
    for passage in new:
        was = old.get(passage["id"])
        if was is None:
            kinds[passage["id"]] = "added"
            continue
        connection.execute(
            update(passages).where(passages.c.id == passage["id"]).values(passage | {"revision": was["revision"]})
        )
        statement, old_statement = by_id.get(passage["statement_id"]), old_statements.get(was["statement_id"])
        moved = any(was[c] != passage[c] for c in PROJECTED_PASSAGE)
        if was["retired"]:
            kinds[passage["id"]] = "added"
        elif document_changed or moved or _recast(old_statement, statement):
            kinds[passage["id"]] = "changed"
    fresh = [p for p in new if p["id"] not in old]
    if fresh:
        connection.execute(insert(passages), fresh)
    return kinds


def _changed(before: Row[Any], document: Values) -> bool:
    """Whether engines have to learn something new of a document: its facts, or whose meeting it was."""
    bodies = [(meeting or {}).get("body") for meeting in (before.meeting, document["meeting"])]
    return bodies[0] != bodies[1] or any(getattr(before, c) != document[c] for c in PROJECTED_DOCUMENT)


def _recast(old: Values | None, new: Values | None) -> bool:
    """Whether engines have to learn something new of a statement; None stands for no statement."""
    if old is None or new is None:
        return old is not new
    return any(old[c] != new[c] for c in PROJECTED_STATEMENT)


def _retire_passages(
    connection: Connection,
    before: Row[Any],
    old_statements: dict[str, Values],
    old: dict[str, Values],
    new: list[Values],
    revision: int,
) -> dict[str, str | None]:
    """Marks passages that are gone and points them to what took their place; what they said of whom is kept.

    Returns what took the place of each.
    """
    living = sorted((p for p in old.values() if not p["retired"]), key=lambda p: p["ordinal"])
    texts = {p["id"]: p["text"] for p in (*living, *new)}
    replaced = successors([p["id"] for p in living], [p["id"] for p in new], texts)
    reading = keep_reading(connection, before, old_statements, living, revision, replaced)
    for passage, successor in replaced.items():
        gone = {"retired": True, "successor_id": successor, "former_reading": reading}
        connection.execute(update(passages).where(passages.c.id == passage).values(gone))
    return replaced
