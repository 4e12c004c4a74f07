"""Decides anew who is who among related names, and writes what changed."""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import asdict
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, delete, insert, or_, select, tuple_, update

from catalog.people.merges import joined_pairs
from catalog.rows import Values
from catalog.tables import appearances, former_people, name_words, people, statements
from statements.marks_of_address import without_courtesy
from statements.people.clustering import Appearance, Cluster, cluster, related
from statements.people.names import PersonName, from_key
from statements.people.spelling import consonants

Name = tuple[str, str]  # scope and key
# SQLite nests at most a thousand alternatives in one condition.
AT_ONCE = 400


def words_of(name: PersonName) -> set[str]:
    """What a name is filed under: the consonants of its words, and of neighbours taken together."""
    words = [word.lstrip("~") for word in name.words]
    return {consonants(word) for word in (*words, *(a + b for a, b in pairwise(words)))}


def assign(connection: Connection, seeds: Collection[Name], gone: Collection[str] = ()) -> None:
    """Clusters everybody whose name is related to one of these, over any number of steps, and writes the people.

    `gone` are ids of people who lost an appearance.
    """
    joined = joined_pairs(connection)
    names = _related_names(connection, seeds, joined)
    rows = [row for name in _in_parts(sorted(names)) for row in connection.execute(_named(name)).mappings()]
    _forget_words(connection, names - {(row["scope"], row["key"]) for row in rows})
    clusters = cluster((_appearance(row) for row in rows), joined)
    before = {row["id"]: row["person_id"] for row in rows}
    _write(connection, clusters, {row["id"]: row for row in rows}, {*before.values(), *gone} - {""})


def _related_names(connection: Connection, seeds: Collection[Name], joined: Iterable[tuple[str, str]]) -> set[Name]:
    ties = _ties(connection, joined)
    found, frontier = set(seeds), set(seeds)
    while frontier:
        reached = {name for one in frontier for name in (*_neighbours(connection, one), *ties.get(one, ()))}
        frontier = reached - found
        found |= frontier
    return found


def _neighbours(connection: Connection, name: Name) -> Iterator[Name]:
    scope, key = name
    mine = from_key(key)
    sharing = select(name_words.c.key).distinct()
    sharing = sharing.where(name_words.c.scope == scope, name_words.c.word.in_(sorted(words_of(mine))))
    for other in connection.execute(sharing).scalars():
        if related(mine, from_key(other), scope):
            yield scope, other


def _ties(connection: Connection, joined: Iterable[tuple[str, str]]) -> dict[Name, list[Name]]:
    """The names that decisions of people tie together."""
    pairs = list(joined)
    ids = sorted({id_ for pair in pairs for id_ in pair})
    query = select(appearances.c.id, appearances.c.scope, appearances.c.key)
    names = {
        row.id: (row.scope, row.key)
        for part in _in_parts(ids)
        for row in connection.execute(query.where(appearances.c.id.in_(part)))
    }
    ties: dict[Name, list[Name]] = {}
    for one, other in pairs:
        if one in names and other in names:
            ties.setdefault(names[one], []).append(names[other])
            ties.setdefault(names[other], []).append(names[one])
    return ties


def _in_parts(items: list[Any]) -> Iterator[list[Any]]:
    return (items[at : at + AT_ONCE] for at in range(0, len(items), AT_ONCE))


def _named(names: Collection[Name]) -> Any:
    return select(appearances).where(tuple_(appearances.c.scope, appearances.c.key).in_(list(names)))


def _appearance(row: Any) -> Appearance:
    return Appearance(row["id"], row["scope"], from_key(row["key"]), row["gender"], row["date"], row["document_id"])


def _forget_words(connection: Connection, names: Collection[Name]) -> None:
    for part in _in_parts(sorted(names)):
        conditions = ((name_words.c.scope == scope) & (name_words.c.key == key) for scope, key in part)
        connection.execute(delete(name_words).where(or_(*conditions)))


def _write(connection: Connection, clusters: list[Cluster], rows: dict[str, Any], before: set[str]) -> None:
    moved: dict[str, Counter[str]] = {}
    for one in clusters:
        changed = [a.id for a in one.members if rows[a.id]["person_id"] != one.id]
        for id_ in changed:
            moved.setdefault(rows[id_]["person_id"], Counter())[one.id] += 1
        for part in _in_parts(changed):
            connection.execute(update(appearances).where(appearances.c.id.in_(part)).values(person_id=one.id))
            connection.execute(update(statements).where(statements.c.appearance_id.in_(part)).values(person_id=one.id))
    living = {one.id for one in clusters}
    for part in _in_parts(sorted(before | living)):
        connection.execute(delete(people).where(people.c.id.in_(part)))
        connection.execute(delete(former_people).where(former_people.c.id.in_(part)))
    if clusters:
        alone = len(clusters) == 1
        connection.execute(insert(people), [_person(one, rows, alone=alone) for one in clusters])
    followers = [
        {"id": id_, "successor_id": moved[id_].most_common(1)[0][0]} for id_ in before - living if id_ in moved
    ]
    if followers:
        connection.execute(insert(former_people), followers)


def _person(one: Cluster, rows: dict[str, Any], *, alone: bool) -> Values:
    days = sorted(a.date for a in one.members if a.date)
    first: dt.date | None = days[0] if days else None
    return {
        "id": one.id,
        "scope": one.first.scope,
        "name": _shown_name(one, rows),
        "alone": alone,
        "first": first,
        "last": days[-1] if days else None,
        "notes": [asdict(note) for note in sorted(one.notes)],
    }


def _shown_name(one: Cluster, rows: dict[str, Any]) -> str:
    """The fullest name, in Latin letters where there is one."""

    def preference(a: Appearance) -> Any:
        return (
            not rows[a.id]["name"].isascii() and _foreign(rows[a.id]["name"]),
            -a.name.full_words,
            -len(a.name.words),
            a.order,
        )

    return without_courtesy(rows[min(one.members, key=preference).id]["name"])


def _foreign(name: str) -> bool:
    """Whether a name is mostly in another script than Latin."""
    return sum(letter > "\u024f" for letter in name) > len(name) / 2
