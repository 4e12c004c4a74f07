"""Vectors of passages, kept by the model that made them."""

from collections.abc import Collection, Mapping

from sqlalchemy import ColumnElement, Connection, Engine, and_, exists, func, insert, select

from catalog.loading import IDS_AT_ONCE
from catalog.tables import passages, vectors


class VectorStore:
    """Vectors as bytes of little-endian float32, one a model and passage.

    A passage's id depends on its text, so a stored vector never goes stale.
    """

    def __init__(self, database: Engine) -> None:
        self._database = database

    def missing(self, model: str, languages: Collection[str] | None, limit: int) -> list[tuple[str, str]]:
        """Id and text of living passages in `languages` (None: any) that the model has not seen yet."""
        wanted = select(passages.c.id, passages.c.text).where(_unseen(model, languages)).order_by(passages.c.id)
        with self._reading() as connection:
            return [(row.id, row.text) for row in connection.execute(wanted.limit(limit))]

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
