"""Takes note of who appears in a document, in the transaction in which the document is written."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from catalog.conflicts import insert_or_ignore
from catalog.people.assigning import assign, words_of
from catalog.people.splits import Splits
from catalog.rows import Values, meeting_of
from catalog.tables import appearances, name_words, people
from statements.identity import short_id
from statements.parsed import standing_of
from statements.people.clustering import SURNAME_YEARS
from statements.people.evidence import Credited, Placed, place_all
from statements.people.names import from_key
from statements.vocabulary import Certainty, Standing

_STANDS = ("scope", "key", "gender", "name", "date")
_SURNAME = dt.timedelta(days=366 * SURNAME_YEARS)


def observe(connection: Connection, document: Values, statements: Sequence[Values]) -> None:
    """Gives each statement the person who made it, and all others concerned theirs.

    `document` and `statements` are columns as they are about to be written; `person_id` and `appearance_id` of the
    statements are set. Only what is said for sure and is placed is somebody's.
    """
    splits = Splits.of(connection, [s["id"] for s in statements])
    placed = _place(document, statements, splits)
    now: dict[str, Values] = {}
    for statement, person in zip(statements, placed, strict=True):
        statement["appearance_id"] = statement["person_id"] = None
        if person is not None:
            row = _appearance(document, statement, person)
            statement["appearance_id"] = now.setdefault(row["id"], row)["id"]
    person_of = _replace(connection, document["id"], now)
    for statement in statements:
        if statement["appearance_id"]:
            statement["person_id"] = person_of[statement["appearance_id"]]


def _place(document: Values, statements: Sequence[Values], splits: Splits) -> list[Placed | None]:
    meeting = meeting_of(document["meeting"])
    said = [s for s in statements if s["speaker"] and _said(s)]
    credited = [
        Credited(s["speaker"], s["label"], s["country"], s["organization"], splits.statements.get(s["id"], ""))
        for s in said
    ]
    placed = dict(
        zip((s["id"] for s in said), place_all(credited, meeting.president if meeting else None), strict=True)
    )
    return [splits.apart(placed.get(s["id"])) for s in statements]


def _said(statement: Values) -> bool:
    standing = standing_of(asserted=statement["asserted"], certainty=Certainty(statement["certainty"]))
    return standing is Standing.SAID


def _appearance(document: Values, statement: Values, person: Placed) -> Values:
    key = person.name.key
    return {
        "id": short_id("appearance", document["identity"], person.scope, key, person.gender),
        "document_id": document["id"],
        "scope": person.scope,
        "key": key,
        "gender": person.gender,
        "name": statement["speaker"],
        "date": document["date"],
    }


def _replace(connection: Connection, document_id: str, now: dict[str, Values]) -> dict[str, str]:
    """Writes the appearances of a document where they changed; returns the person of each."""
    query = select(appearances).where(appearances.c.document_id == document_id)
    before = {row["id"]: dict(row) for row in connection.execute(query).mappings()}
    gone = [id_ for id_, row in before.items() if id_ not in now or any(row[c] != now[id_][c] for c in _STANDS)]
    fresh = [row for id_, row in now.items() if id_ not in before or id_ in gone]
    known = {} if gone else _evident(connection, fresh)
    if gone:
        connection.execute(delete(appearances).where(appearances.c.id.in_(gone)))
    if fresh:
        connection.execute(insert(appearances), [row | {"person_id": known.get(row["id"], "")} for row in fresh])
    open_ = [row for row in fresh if row["id"] not in known]
    _write_words(connection, open_)
    seeds = {(row["scope"], row["key"]) for row in (*open_, *(before[id_] for id_ in gone))}
    if seeds:
        assign(connection, seeds, {before[id_]["person_id"] for id_ in gone})
    of_document = select(appearances.c.id, appearances.c.person_id).where(appearances.c.document_id == document_id)
    return {row.id: row.person_id for row in connection.execute(of_document)}


def _write_words(connection: Connection, rows: Iterable[Values]) -> None:
    keys = {(row["scope"], row["key"]) for row in rows}
    words = sorted((scope, word, key) for scope, key in keys for word in words_of(from_key(key)))
    insert_or_ignore(connection, name_words, [{"scope": s, "word": w, "key": k} for s, w, k in words])


def _evident(connection: Connection, fresh: Sequence[Values]) -> dict[str, str]:
    """The person of appearances that change nothing: of somebody whom no one resembles, within known years.

    Nearly all appearances of a grown catalog are such; for them nothing else is read.
    """
    evident: dict[str, str] = {}
    for row in fresh:
        person = _only_bearer(connection, row) if row["date"] else None
        if person and _within(person, row["date"]) and _stands_between(connection, person.id, row):
            evident[row["id"]] = person.id
    return evident


def _within(person: Any, day: dt.date) -> bool:
    return bool(person.first and person.first < day <= person.last)


def _only_bearer(connection: Connection, row: Values) -> Any:
    same = (appearances.c.scope == row["scope"]) & (appearances.c.key == row["key"])
    bearers = (
        select(people.c.id, people.c.first, people.c.last)
        .join(appearances, appearances.c.person_id == people.c.id)
        .where(same, appearances.c.gender == row["gender"], people.c.alone)
        .limit(1)
    )
    return connection.execute(bearers).first()


def _stands_between(connection: Connection, person_id: str, row: Values) -> bool:
    """Whether no span of years in which a surname alone says who is meant becomes longer by this."""
    if not from_key(row["key"]).alone:
        return True
    whose = appearances.c.person_id == person_id
    before = select(func.max(appearances.c.date)).where(whose, appearances.c.date <= row["date"]).scalar_subquery()
    after = select(func.min(appearances.c.date)).where(whose, appearances.c.date >= row["date"]).scalar_subquery()
    first, last = connection.execute(select(before, after)).one()
    return bool(first and last and row["date"] - first <= _SURNAME and last - row["date"] <= _SURNAME)
