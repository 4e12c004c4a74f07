"""Vectors of passages, kept by the model that made them."""

from collections.abc import Collection, Mapping
from datetime import timedelta

from sqlalchemy import ColumnElement, Connection, Engine, and_, delete, exists, func, insert, select, update

from catalog.clock import now_of
from catalog.conflicts import insert_or_ignore
from catalog.loading import IDS_AT_ONCE
from catalog.retrying import retried
from catalog.tables import changes, claims, passages, vectors


class VectorStore:
    """Vectors as bytes of little-endian float32, one a model and passage.

    A passage's id depends on its text, so a stored vector never goes stale.
    """

    def __init__(self, database: Engine) -> None:
        self._database = database
        self._alongside = database.execution_options(alongside=True)

    @retried
    def missing(self, model: str, languages: Collection[str] | None, limit: int) -> list[tuple[str, str]]:
        """Id and text of living passages in `languages` (None: any) that the model has not seen yet."""
        wanted = select(passages.c.id, passages.c.text).where(_unseen(model, languages)).order_by(passages.c.id)
        with self._reading() as connection:
            return [(row.id, row.text) for row in connection.execute(wanted.limit(limit))]

    def claim(
        self, model: str, languages: Collection[str] | None, limit: int, holder: str, seconds: float
    ) -> list[tuple[str, str]]:
        """As `missing`, of what nobody else has claimed; it is the holder's to `put` within `seconds`."""
        claimed = select(claims.c.passage_id).where(claims.c.model == model, claims.c.passage_id == passages.c.id)
        free = select(passages.c.id, passages.c.text).where(_unseen(model, languages), ~exists(claimed))
        # Rows that another process is claiming at this moment are passed over. Key share: its vectors
        # of other passages refer to this table, and must not wait for us.
        free = free.order_by(passages.c.id).limit(limit).with_for_update(skip_locked=True, key_share=True, of=passages)
        with self._alongside.begin() as connection:
            now = now_of(connection)
            connection.execute(delete(claims).where(claims.c.model == model, claims.c.held_until < now))
            until = now + timedelta(seconds=seconds)
            own = {"model": model, "holder": holder, "held_until": until}
            return [
                (row.id, row.text)
                for row in connection.execute(free).all()
                # Whoever claimed it between our look and our lock keeps it.
                if insert_or_ignore(connection, claims, [own | {"passage_id": row.id}])
            ]

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
    def ready_until(self, model: str, languages: Collection[str] | None, after: int, until: int) -> int:
        """The last number up to `until` before any change after `after` whose passage still lacks its vector."""
        lacking = (
            select(func.min(changes.c.sequence))
            .join(passages, passages.c.id == changes.c.passage_id)
            .where(changes.c.sequence > after, changes.c.sequence <= until, _unseen(model, languages))
        )
        with self._reading() as connection:
            first = connection.execute(lacking).scalar()
        return until if first is None else int(first) - 1

    @retried
    def count_missing(self, model: str, languages: Collection[str] | None) -> int:
        """How many `missing` would give without limit."""
        with self._reading() as connection:
            counted = select(func.count()).select_from(passages).where(_unseen(model, languages))
            return connection.execute(counted).scalar_one()

    def put(self, model: str, rows: Mapping[str, bytes]) -> None:
        """Stores vectors; those that another process stored meanwhile are kept."""
        with self._database.begin() as connection:
            have = set(connection.execute(select(vectors.c.passage_id).where(self._of(model, rows))).scalars())
            fresh = [
                {"model": model, "passage_id": id_, "vector": vector} for id_, vector in rows.items() if id_ not in have
            ]
            if fresh:
                connection.execute(insert(vectors), fresh)
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

    def _reading(self) -> Connection:
        return self._database.execution_options(read_only=True).connect()

    @staticmethod
    def _of(model: str, ids: Collection[str]) -> ColumnElement[bool]:
        return and_(vectors.c.model == model, vectors.c.passage_id.in_(ids))


def _unseen(model: str, languages: Collection[str] | None) -> ColumnElement[bool]:
    seen = select(vectors.c.passage_id).where(vectors.c.model == model, vectors.c.passage_id == passages.c.id)
    unseen = and_(passages.c.retired.is_(False), ~exists(seen))
    return unseen if languages is None else and_(unseen, passages.c.language.in_(languages))
