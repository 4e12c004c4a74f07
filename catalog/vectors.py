"""Vectors of passages, kept by the model that made them."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from datetime import timedelta
from typing import NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Row,
    Select,
    and_,
    delete,
    exists,
    func,
    insert,
    select,
    update,
)

from catalog.clock import now_of
from catalog.conflicts import insert_or_ignore
from catalog.loading import IDS_AT_ONCE
from catalog.retrying import retried
from catalog.sequence import ChangeKind
from catalog.tables import changes, claims, passages, vectors

# A tenth of a second: whoever wants to write meanwhile waits no longer.
_DISCARDED_AT_ONCE = 500


class Unseen(NamedTuple):
    """A living passage that a model has not seen yet, and the number of a change that brought it."""

    sequence: int
    passage_id: str
    text: str


class VectorStore:
    """Vectors as bytes of little-endian float32, one a model and passage.

    A passage's id depends on its text, so a stored vector never goes stale. A vector that comes is a change of its
    passage: engines that have the passage by then hear of it.

    What is missing is looked for along the change sequence, after a number up to which nothing is: looking through
    all passages for each batch takes half as long as embedding them where there are 300,000.
    """

    def __init__(self, database: Engine) -> None:
        self._database = database
        self._alongside = database.execution_options(alongside=True)

    @retried
    def missing(self, model: str, languages: Collection[str] | None, limit: int, after: int = 0) -> list[Unseen]:
        """Passages in `languages` (None: any) that lack a vector, of the next `limit` such changes after a number."""
        with self._reading() as connection:
            return _once(connection.execute(_following(model, languages, after).limit(limit)))

    def claim(
        self, model: str, languages: Collection[str] | None, limit: int, holder: str, seconds: float, after: int = 0
    ) -> list[Unseen]:
        """As `missing`, of what nobody else has claimed; it is the holder's to `put` within `seconds`."""
        held = select(claims.c.passage_id).where(claims.c.model == model, claims.c.passage_id == passages.c.id)
        free = _following(model, languages, after).where(~exists(held)).limit(limit)
        # Rows that another process is claiming at this moment are passed over. Key share: its vectors
        # of other passages refer to this table, and must not wait for us.
        free = free.with_for_update(skip_locked=True, key_share=True, of=passages)
        with self._alongside.begin() as connection:
            now = now_of(connection)
            connection.execute(delete(claims).where(claims.c.model == model, claims.c.held_until < now))
            until = now + timedelta(seconds=seconds)
            own = {"model": model, "holder": holder, "held_until": until}
            claimed = [
                unseen
                for unseen in _once(connection.execute(free).all())
                # Whoever claimed it between our look and our lock keeps it.
                if insert_or_ignore(connection, claims, [own | {"passage_id": unseen.passage_id}])
            ]
            # Its claim is gone where its vector came between our look and our lock: seen by looking once more.
            done = self._have(connection, model, [unseen.passage_id for unseen in claimed])
            connection.execute(delete(claims).where(claims.c.model == model, claims.c.passage_id.in_(done)))
            return [unseen for unseen in claimed if unseen.passage_id not in done]

    def renew(self, holder: str, seconds: float) -> None:
        """Holds what the holder has claimed for `seconds` from now."""
        with self._alongside.begin() as connection:
            until = now_of(connection) + timedelta(seconds=seconds)
            connection.execute(update(claims).where(claims.c.holder == holder).values(held_until=until))

    def give_back(self, holder: str) -> None:
        """Frees what the holder has claimed."""
        with self._alongside.begin() as connection:
            connection.execute(delete(claims).where(claims.c.holder == holder))

    @retried
    def complete_until(self, model: str, languages: Collection[str] | None, after: int, until: int) -> int:
        """The last number up to `until` before any change after `after` whose passage lacks its vector."""
        first = _following(model, languages, after).where(changes.c.sequence <= until).limit(1)
        with self._reading() as connection:
            found = connection.execute(first).first()
        return until if found is None else int(found.sequence) - 1

    @retried
    def count_missing(self, model: str, languages: Collection[str] | None, after: int = 0) -> int:
        """How many passages `missing` would give without limit."""
        counted = select(func.count()).select_from(passages).where(_unseen(model, languages))
        if after:
            later = select(changes.c.passage_id).where(changes.c.sequence > after, changes.c.kind != ChangeKind.VECTOR)
            counted = counted.where(passages.c.id.in_(later))
        with self._reading() as connection:
            return connection.execute(counted).scalar_one()

    @retried
    def count_read(self, languages: Collection[str] | None) -> int:
        """How many living passages a model that understands these languages (None: any) reads."""
        counted = select(func.count()).select_from(passages).where(_read(languages))
        with self._reading() as connection:
            return connection.execute(counted).scalar_one()

    def put(self, model: str, rows: Mapping[str, bytes]) -> None:
        """Stores vectors and tells engines; those that another process stored meanwhile are kept."""
        with self._database.begin() as connection:
            have = self._have(connection, model, rows)
            fresh = [id_ for id_ in rows if id_ not in have]
            if fresh:
                now = dt.datetime.now(dt.UTC)
                of_model = [{"model": model, "passage_id": id_, "vector": rows[id_]} for id_ in fresh]
                connection.execute(insert(vectors), of_model)
                told = [{"passage_id": id_, "kind": ChangeKind.VECTOR, "recorded_at": now} for id_ in fresh]
                connection.execute(insert(changes), told)
            # As many as a batch has; those of a process that never came to this run out.
            connection.execute(delete(claims).where(claims.c.model == model, claims.c.passage_id.in_(rows)))

    @retried
    def get(self, model: str, ids: Collection[str]) -> dict[str, bytes]:
        """The stored vectors among `ids`."""
        wanted = list(ids)
        found: dict[str, bytes] = {}
        with self._reading() as connection:
            for start in range(0, len(wanted), IDS_AT_ONCE):
                of = self._of(model, wanted[start : start + IDS_AT_ONCE])
                rows = connection.execute(select(vectors.c.passage_id, vectors.c.vector).where(of))
                found |= {row.passage_id: row.vector for row in rows}
        return found

    @retried
    def models(self) -> dict[str, int]:
        """How many vectors are kept by each model."""
        counted = select(vectors.c.model, func.count()).group_by(vectors.c.model)
        with self._reading() as connection:
            return {row.model: row[1] for row in connection.execute(counted)}

    def discard(self, model: str) -> int:
        """Deletes all vectors of a model, in steps that let others write between them; returns how many they were."""
        some = select(vectors.c.passage_id).where(vectors.c.model == model).limit(_DISCARDED_AT_ONCE)
        discarded = 0
        while True:
            with self._database.begin() as connection:
                ids = connection.execute(some).scalars().all()
                if not ids:
                    return discarded
                connection.execute(delete(vectors).where(self._of(model, ids)))
            discarded += len(ids)

    def _reading(self) -> Connection:
        return self._database.execution_options(read_only=True).connect()

    @classmethod
    def _have(cls, connection: Connection, model: str, ids: Collection[str]) -> set[str]:
        """Those among `ids` whose vector is stored."""
        return set(connection.execute(select(vectors.c.passage_id).where(cls._of(model, ids))).scalars())

    @staticmethod
    def _of(model: str, ids: Collection[str]) -> ColumnElement[bool]:
        return and_(vectors.c.model == model, vectors.c.passage_id.in_(ids))


def _following(model: str, languages: Collection[str] | None, after: int) -> Select[tuple[int, str, str]]:
    """Changes after a number, in order, whose passage lacks a vector."""
    return (
        select(changes.c.sequence, passages.c.id, passages.c.text)
        .join_from(changes, passages, passages.c.id == changes.c.passage_id)
        .where(changes.c.sequence > after, changes.c.kind != ChangeKind.VECTOR, _unseen(model, languages))
        .order_by(changes.c.sequence)
    )


def _once(rows: Iterable[Row[tuple[int, str, str]]]) -> list[Unseen]:
    """Each passage by its last change among these."""
    last = {row.id: Unseen(row.sequence, row.id, row.text) for row in rows}
    return sorted(last.values())


def _unseen(model: str, languages: Collection[str] | None) -> ColumnElement[bool]:
    seen = select(vectors.c.passage_id).where(vectors.c.model == model, vectors.c.passage_id == passages.c.id)
    return and_(_read(languages), ~exists(seen))


def _read(languages: Collection[str] | None) -> ColumnElement[bool]:
    living = passages.c.retired.is_(False)
    return living if languages is None else and_(living, passages.c.language.in_(languages))
