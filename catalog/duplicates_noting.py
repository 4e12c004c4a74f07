"""Takes note of what a document publishes that others publish too, in the transaction in which it is written."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from catalog.duplicates_prints import align_prints, print_passages
from catalog.rows import Values
from catalog.tables import documents, passages, sketch_bands, sketches, statements
from statements.copies import OFFICIAL, Published, grouped, is_compared, is_one, scope_of
from statements.likeness import Sketch, sketch_of, unpacked
from statements.parsed import standing_of
from statements.vocabulary import Capacity, Certainty, DocumentType, Standing, StatementKind

# SQLite takes up to 32,766 parameters in one statement.
_AT_ONCE = 10_000


def note_copies(
    connection: Connection, document: Values, of_document: Sequence[Values], taken: Sequence[Values]
) -> None:
    """Sketches the statements of a document, and decides anew who is one with whom among all that are concerned.

    `document`, `of_document` and `taken` are the rows of the document, its statements and its passages as they now
    stand. What was noted of an earlier reading is replaced.
    """
    now = {one.id: one for one in _published(document, of_document, taken)}
    noted = connection.execute(select(sketches).where(sketches.c.document_id == document["id"])).all()
    before = {row.statement_id: _loaded(row) for row in noted}
    gone = {id_: one for id_, one in before.items() if now.get(id_) != one}
    fresh = [one for id_, one in now.items() if before.get(id_) != one]
    mates = _load(connection, sketches.c.group_id, {row.group_id for row in noted if row.group_id})
    _forget(connection, gone.values())
    _write(connection, fresh)
    print_passages(connection, document["id"], of_document, taken)
    component = _component(connection, [*fresh, *(mate for mate in mates if mate.id not in gone)])
    if mates or len(component) > len(fresh):
        _regroup(connection, component, document["id"])


def note_again(connection: Connection, document_id: str) -> None:
    """The same for a document on record, after people have changed what is credited to whom in it."""
    document = dict(connection.execute(select(documents).where(documents.c.id == document_id)).mappings().one())
    of_document = select(statements).where(statements.c.document_id == document_id).order_by(statements.c.ordinal)
    living = select(passages).where(passages.c.document_id == document_id, passages.c.retired.is_(False))
    note_copies(
        connection,
        document,
        [dict(row) for row in connection.execute(of_document).mappings()],
        [dict(row) for row in connection.execute(living.order_by(passages.c.ordinal)).mappings()],
    )


def _published(document: Values, of_document: Iterable[Values], taken: Iterable[Values]) -> Iterable[Published]:
    """The statements of a document that can have copies: said for sure, somebody's, and of enough words."""
    tongues: dict[str, Counter[str]] = {}
    for passage in taken:
        tongues.setdefault(passage["statement_id"], Counter())[passage["language"]] += 1
    for row in of_document:
        capacity = Capacity(row["capacity"])
        standing = standing_of(asserted=row["asserted"], certainty=Certainty(row["certainty"]))
        if standing is not Standing.SAID or not is_compared(StatementKind(row["kind"]), capacity):
            continue
        scope = scope_of(row["country"], row["organization"], row["speaker"], capacity, row["on_behalf_of"])
        sketch = sketch_of(" ".join(document["text"][start:end] for start, end in row["spans"])) if scope else None
        if scope is None or sketch is None:
            continue
        spoken = tongues.get(row["id"])
        language = spoken.most_common(1)[0][0] if spoken else document["language"]
        yield Published(
            id=row["id"],
            document_id=document["id"],
            scope=scope,
            speaker=row["speaker"],
            language=language.partition("-")[0],
            day=row["said_on"] or document["date"],
            official=DocumentType(document["type"]) in OFFICIAL,
            sketch=sketch,
        )


def _write(connection: Connection, fresh: Sequence[Published]) -> None:
    if not fresh:
        return
    connection.execute(insert(sketches), [_row(one) for one in fresh])
    rows = [{"band": band, "statement_id": one.id} for one in fresh for band in sorted(set(one.bands()))]
    connection.execute(insert(sketch_bands), rows)


def _forget(connection: Connection, gone: Collection[Published]) -> None:
    for one in gone:
        mine = sketch_bands.c.statement_id == one.id
        connection.execute(delete(sketch_bands).where(sketch_bands.c.band.in_(one.bands()), mine))
    if gone:
        connection.execute(delete(sketches).where(sketches.c.statement_id.in_([one.id for one in gone])))


def _component(connection: Connection, seeds: Iterable[Published]) -> list[Published]:
    """All that are one with one of the seeds, over any number of steps, the seeds included."""
    found = {one.id: one for one in seeds}
    frontier = list(found.values())
    while frontier:
        candidates = _candidates(connection, frontier)
        reached = [
            other
            for other in candidates.values()
            if other.id not in found and any(is_one(one, other) for one in frontier)
        ]
        found |= {other.id: other for other in reached}
        frontier = reached
    return list(found.values())


def _candidates(connection: Connection, ones: Sequence[Published]) -> dict[str, Published]:
    """The statements on record that share a band with one of these."""
    numbers = sorted({band for one in ones for band in one.bands()})
    ids: set[str] = set()
    for at in range(0, len(numbers), _AT_ONCE):
        holding = select(sketch_bands.c.statement_id).where(sketch_bands.c.band.in_(numbers[at : at + _AT_ONCE]))
        ids.update(connection.execute(holding).scalars())
    return {one.id: one for one in _load(connection, sketches.c.statement_id, ids - {one.id for one in ones})}


def _load(connection: Connection, column: Any, values: Collection[str]) -> list[Published]:
    wanted = sorted(values)
    return [
        _loaded(row)
        for at in range(0, len(wanted), _AT_ONCE)
        for row in connection.execute(select(sketches).where(column.in_(wanted[at : at + _AT_ONCE])))
    ]


def _regroup(connection: Connection, component: Sequence[Published], document_id: str) -> None:
    """Writes who is one with whom, and aligns the passages of those for whom that is new or that were read anew."""
    ids = [one.id for one in component]
    query = select(sketches.c.statement_id, sketches.c.group_id).where(sketches.c.statement_id.in_(ids))
    was = {row.statement_id: row.group_id for row in connection.execute(query)}
    for group in grouped(component):
        first = group[0]
        group_id = first.id if len(group) > 1 else None
        moved = [one for one in group if was[one.id] != group_id]
        for one in moved:
            mine = sketches.c.statement_id == one.id
            connection.execute(update(sketches).where(mine).values(group_id=group_id))
        read_anew = [one for one in group if document_id in {one.document_id, first.document_id}]
        concerned = {one.id: one.scope for one in (*moved, *read_anew) if one.id != first.id}
        align_prints(connection, (first.id, first.scope), list(concerned.items()))


def _row(one: Published) -> Values:
    return {
        "statement_id": one.id,
        "document_id": one.document_id,
        "scope": one.scope,
        "speaker": one.speaker,
        "language": one.language,
        "day": one.day,
        "official": one.official,
        "words": one.sketch.words,
        "slots": one.sketch.packed(),
        "vocabulary": _vocabulary_text(one.sketch),
        "group_id": None,
    }


def _loaded(row: Any) -> Published:
    return Published(
        row.statement_id, row.document_id, row.scope, row.speaker, row.language, row.day, row.official,
        Sketch(row.words, unpacked(row.slots), *_vocabulary_of(row.vocabulary)),
    )  # fmt: skip


def _vocabulary_text(sketch: Sketch) -> str | None:
    """The words in one line, those that are written like names with a star before them."""
    if sketch.vocabulary is None:
        return None
    return " ".join(sorted(f"*{word}" if word in sketch.names else word for word in sketch.vocabulary))


def _vocabulary_of(stored: str | None) -> tuple[frozenset[str] | None, frozenset[str]]:
    """The reverse of `_vocabulary_text`: all words, and the names among them."""
    if stored is None:
        return None, frozenset()
    words = stored.split(" ")
    return frozenset(word.removeprefix("*") for word in words), frozenset(w[1:] for w in words if w[0] == "*")
