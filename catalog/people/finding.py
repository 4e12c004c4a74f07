"""Reads people: lists, one person with everything seen, and what people should look at."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, extract, func, select, tuple_

from catalog.people.history import load_decisions
from catalog.people.views import PersonSummary, PersonView, SeenName, SeenPost, Unplaced
from catalog.tables import appearances, documents, former_people, name_words, people, statements
from statements.marks_of_address import without_courtesy
from statements.organizations import organization_by_id
from statements.people.clustering import Note
from statements.people.evidence import country_of_scope, scope_of_country
from statements.people.names import from_key, person_name
from statements.people.spelling import consonants, same_word
from statements.vocabulary import Certainty

# A chain of merges longer than this is a fault in the data, not a history.
LONGEST_SUCCESSION = 100
AT_ONCE = 5_000

_SAID = statements.c.asserted & (statements.c.certainty == Certainty.SURE.value)
_SPAN = (func.count(), func.min(documents.c.date), func.max(documents.c.date))


def living_id(connection: Connection, person_id: str) -> str | None:
    """The id itself, or that which took its place over any number of steps; None where nobody has it."""
    for _ in range(LONGEST_SUCCESSION):
        if connection.execute(select(people.c.id).where(people.c.id == person_id)).first():
            return person_id
        successor = select(former_people.c.successor_id).where(former_people.c.id == person_id)
        following = connection.execute(successor).scalar()
        if following is None:
            return None
        person_id = following
    return None


def list_people(
    connection: Connection,
    *,
    country: str | None,
    name: str | None,
    review: bool,
    limit: int,
    offset: int,
    after: tuple[str, str] | None = None,
) -> tuple[list[PersonSummary], int]:
    """People by name, and how many there are in all. `review`: only those with a reason to be looked at.

    `after`: only those behind the one of this name and id, which are counted then.
    """
    query: Select[Any] = select(people)
    if country:
        scope = scope_of_country(country)
        query = query.where((people.c.scope == scope) | people.c.scope.like(f"{scope}#%"))
    if name:
        query = query.where(people.c.id.in_(_bearers(connection, name)))
    if after:
        query = query.where(tuple_(people.c.name, people.c.id) > after)
    rows = list(connection.execute(query.order_by(people.c.name, people.c.id)))
    elsewhere = _elsewhere(connection) if review else {}
    noted = [(row, _notes(row) + elsewhere.get(row.id, ())) for row in rows]
    kept = [(row, notes) for row, notes in noted if notes or not review]
    page = kept[offset : offset + limit]
    ids = [row.id for row, _ in page]
    counts, bodies = _counts(connection, ids), _organizations(connection, ids)
    return [_summary(row, notes, counts.get(row.id, 0), bodies.get(row.id)) for row, notes in page], len(kept)


def show_person(connection: Connection, person_id: str) -> PersonView | None:
    """Somebody with everything seen, by an id that lives."""
    row = connection.execute(select(people).where(people.c.id == person_id)).one_or_none()
    if row is None:
        return None
    former = _former_ids(connection, person_id)
    count, body = _counts(connection, [person_id]), _organizations(connection, [person_id])
    summary = _summary(row, _notes(row), count.get(person_id, 0), body.get(person_id))
    facts = {name: getattr(summary, name) for name in PersonSummary.__slots__}
    return PersonView(
        **facts,
        names=_names(connection, person_id),
        posts=_posts(connection, person_id),
        years=_years(connection, person_id),
        former_ids=former,
        decisions=tuple(load_decisions(connection, person_ids=[person_id, *former])),
    )


def statement_ids_of(connection: Connection, person_id: str, limit: int, offset: int) -> list[str]:
    """A person's statements, the newest first."""
    dated = select(statements.c.id).join(documents, documents.c.id == statements.c.document_id)
    query = dated.where(statements.c.person_id == person_id).order_by(
        documents.c.date.is_(None), documents.c.date.desc(), documents.c.id, statements.c.ordinal
    )
    return list(connection.execute(query.limit(limit).offset(offset)).scalars())


def unplaced_names(connection: Connection, limit: int) -> tuple[list[Unplaced], int]:
    """Names of surely said statements that are nobody's, most frequent first, and how many there are."""
    whose = statements.c.speaker.is_not(None), statements.c.person_id.is_(None), _SAID
    count = func.count().label("count")
    names = select(statements.c.speaker, count, func.min(statements.c.id)).where(*whose).group_by(statements.c.speaker)
    total: int = connection.execute(select(func.count()).select_from(names.subquery())).scalar_one()
    rows = connection.execute(names.order_by(count.desc(), statements.c.speaker).limit(limit))
    return [Unplaced(row[0], row[1], row[2]) for row in rows], total


def organization_of_scope(scope: str, printed: str | None = None) -> str:
    """The name of an organization whose people a scope holds: the tables' or, where they have none, the printed one."""
    identity = scope.partition("#")[0].partition(":")[2]
    known = organization_by_id(identity)
    return known.name if known else printed or identity


def _bearers(connection: Connection, name: str) -> set[str]:
    """Ids of people one of whose names has every word of this one, in any spelling or script."""
    asked = person_name(name)
    if asked is None:
        return set()
    word = consonants(asked.words[-1].lstrip("~"))
    keys = connection.execute(select(name_words.c.scope, name_words.c.key).where(name_words.c.word == word)).all()
    found: set[str] = set()
    for scope, key in keys:
        wanted = person_name(name, country_of_scope(scope)) or asked
        if all(any(same_word(w, other) for other in from_key(key).words) for w in wanted.words):
            of_name = (appearances.c.scope == scope) & (appearances.c.key == key)
            found |= set(connection.execute(select(appearances.c.person_id).where(of_name).distinct()).scalars())
    return found


def _elsewhere(connection: Connection) -> dict[str, tuple[Note, ...]]:
    """People of whose full name there is one in another place too: they may have moved."""
    shared = select(appearances.c.key).where(appearances.c.key.like("% %")).group_by(appearances.c.key)
    keys = shared.having(func.count(appearances.c.scope.distinct()) > 1)
    bearers = select(appearances.c.key, appearances.c.scope, appearances.c.person_id).distinct()
    places: dict[str, set[tuple[str, str]]] = {}
    for key, scope, person in connection.execute(bearers.where(appearances.c.key.in_(keys))):
        places.setdefault(key, set()).add((scope, person))
    found: dict[str, tuple[Note, ...]] = {}
    for key, bearing in sorted(places.items()):
        for scope, person in bearing:
            others = sorted({(_place(s), p) for s, p in bearing if s != scope and p != person})
            if others:
                told = " and ".join(f"{place} ({other})" for place, other in others)
                found[person] = (
                    *found.get(person, ()),
                    Note("same_name_elsewhere", f"“{key}” also speaks for {told}."),
                )
    return found


def _place(scope: str) -> str:
    return country_of_scope(scope) or organization_of_scope(scope)


def _notes(row: Row[Any]) -> tuple[Note, ...]:
    return tuple(Note(note["code"], note["reason"]) for note in row.notes)


def _summary(row: Row[Any], notes: tuple[Note, ...], count: int, printed: str | None) -> PersonSummary:
    country = country_of_scope(row.scope)
    organization = None if country else organization_of_scope(row.scope, printed)
    return PersonSummary(row.id, row.name, country, organization, count, row.first, row.last, notes)


def _organizations(connection: Connection, ids: Collection[str]) -> dict[str, str]:
    """The name of an organization as it is printed with each of these people, where any is."""
    named = select(statements.c.person_id, func.max(statements.c.organization)).group_by(statements.c.person_id)
    rows = connection.execute(named.where(statements.c.person_id.in_(list(ids))))
    return {person: organization for person, organization in rows if organization}


def _counts(connection: Connection, ids: Collection[str]) -> dict[str, int]:
    query = select(statements.c.person_id, func.count()).group_by(statements.c.person_id)
    wanted = list(ids)
    parts = (wanted[at : at + AT_ONCE] for at in range(0, len(wanted), AT_ONCE))
    return {
        row[0]: row[1] for part in parts for row in connection.execute(query.where(statements.c.person_id.in_(part)))
    }


def _former_ids(connection: Connection, person_id: str) -> tuple[str, ...]:
    found, frontier = set[str](), {person_id}
    while frontier:
        before = select(former_people.c.id).where(former_people.c.successor_id.in_(sorted(frontier)))
        frontier = set(connection.execute(before).scalars()) - found
        found |= frontier
    return tuple(sorted(found - {person_id}))


def _of(person_id: str, *columns: ColumnElement[Any]) -> Select[Any]:
    dated = select(*columns).select_from(statements).join(documents, documents.c.id == statements.c.document_id)
    return dated.where(statements.c.person_id == person_id)


def _names(connection: Connection, person_id: str) -> tuple[SeenName, ...]:
    columns = (statements.c.speaker, documents.c.language)
    rows = connection.execute(_of(person_id, *columns, *_SPAN).group_by(*columns))
    seen: dict[str, list[SeenName]] = {}
    for speaker, language, count, first, last in rows:
        name = without_courtesy(speaker)
        seen.setdefault(name, []).append(SeenName(name, (language,), count, first, last))
    merged = (_one_name(name, parts) for name, parts in seen.items())
    return tuple(sorted(merged, key=lambda n: (-n.statements, n.name)))


def _one_name(name: str, parts: list[SeenName]) -> SeenName:
    languages = tuple(sorted({language for part in parts for language in part.languages}))
    first, last = _days(part.first for part in parts), _days(part.last for part in parts)
    count = sum(part.statements for part in parts)
    return SeenName(name, languages, count, first[0] if first else None, last[-1] if last else None)


def _days(days: Iterable[Any]) -> list[Any]:
    return sorted(day for day in days if day)


def _posts(connection: Connection, person_id: str) -> tuple[SeenPost, ...]:
    columns = (statements.c.role, statements.c.country, statements.c.organization)
    rows = connection.execute(_of(person_id, *columns, *_SPAN).group_by(*columns))
    seen: dict[tuple[str, str | None, str | None], list[SeenPost]] = {}
    for post in sorted((SeenPost(*row) for row in rows), key=lambda p: -p.statements):
        seen.setdefault(((post.role or "").casefold(), post.country, post.organization), []).append(post)
    posts = (_one_post(parts) for parts in seen.values())
    return tuple(sorted(posts, key=lambda p: (str(p.first or ""), str(p.last or ""), p.role or "", p.country or "")))


def _one_post(parts: list[SeenPost]) -> SeenPost:
    """One post of those that only their capitals tell apart."""
    first, last = _days(part.first for part in parts), _days(part.last for part in parts)
    count = sum(part.statements for part in parts)
    return replace(parts[0], statements=count, first=first[0] if first else None, last=last[-1] if last else None)


def _years(connection: Connection, person_id: str) -> tuple[tuple[int, int], ...]:
    year = extract("year", documents.c.date)
    rows = connection.execute(_of(person_id, year, func.count()).where(documents.c.date.is_not(None)).group_by(year))
    return tuple(sorted((int(row[0]), int(row[1])) for row in rows))
