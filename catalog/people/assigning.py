"""Decides anew who is who among related names, and writes what changed."""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import asdict
from itertools import combinations, pairwise
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
    _write(connection, clusters, {row["id"]: row for row in rows}, {*before.values(), *gone} - {""}, joined)


def _related_names(connection: Connection, seeds: Collection[Name], joined: Iterable[tuple[str, str]]) -> set[Name]:
    ties = _ties(connection, joined)
    found, frontier = set(seeds), set(seeds)
    while frontier:
        reached = {*_neighbours(connection, frontier), *(name for one in frontier for name in ties.get(one, ()))}
        frontier = reached - found
        found |= frontier
    return found


def _neighbours(connection: Connection, names: Collection[Name]) -> Iterator[Name]:
    """Every name that is related to one of these."""
    filed: dict[Name, list[PersonName]] = {}
    for scope, key in names:
        name = from_key(key)
        for word in words_of(name):
            filed.setdefault((scope, word), []).append(name)
    place = tuple_(name_words.c.scope, name_words.c.word)
    for part in _in_parts(sorted(filed)):
        for scope, word, key in connection.execute(select(name_words).where(place.in_(part))):
            if any(related(mine, from_key(key), scope) for mine in filed[scope, word]):
                yield scope, key


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


def _write(
    connection: Connection,
    clusters: list[Cluster],
    rows: dict[str, Any],
    before: set[str],
    joined: list[tuple[str, str]],
) -> None:
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
        alone = _alone(clusters, joined)
        connection.execute(insert(people), [_person(one, rows, alone=one.id in alone) for one in clusters])
    followers = [
        {"id": id_, "successor_id": moved[id_].most_common(1)[0][0]} for id_ in before - living if id_ in moved
    ]
    if followers:
        connection.execute(insert(former_people), followers)


def _alone(clusters: list[Cluster], joined: list[tuple[str, str]]) -> set[str]:
    """Ids of the people whom nobody resembles and whom no decision ties to others."""
    tied = {id_ for pair in joined for id_ in pair}
    names: dict[str, dict[str, set[PersonName]]] = {}
    for one in clusters:
        for a in one.members:
            names.setdefault(a.scope, {}).setdefault(one.id, set()).add(a.name)
    resembled = {
        id_
        for scope, of_scope in names.items()
        for (one, mine), (other, theirs) in combinations(of_scope.items(), 2)
        if any(related(a, b, scope) for a in mine for b in theirs)
        for id_ in (one, other)
    }
    return {one.id for one in clusters if one.id not in resembled and not any(a.id in tied for a in one.members)}


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
