"""The change sequence, read by engines in batches from wherever they got to."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Engine, exists, func, select

from catalog.loading import living_passages, load_entries
from catalog.reading import Entry
from catalog.retrying import retried
from catalog.tables import changes, passages


class ChangeKind(StrEnum):
    """What happened to a passage. A vector comes after its passage, or in the same moment for an engine far behind."""

    ADDED = "added"
    CHANGED = "changed"
    RETIRED = "retired"
    VECTOR = "vector"


@dataclass(frozen=True, slots=True)
class CatalogChange:
    """The newest change of one passage; `entry` is None where it is retired."""

    sequence: int
    passage_id: str
    entry: Entry | None


class Sequence:
    """The change sequence of one catalog."""

    def __init__(self, database: Engine) -> None:
        self._database = database.execution_options(read_only=True)

    @retried
    def last(self) -> int:
        """The newest sequence number, 0 for an empty catalog."""
        with self._database.connect() as connection:
            return int(connection.execute(select(func.coalesce(func.max(changes.c.sequence), 0))).scalar_one())

    @retried
    def words_after(self, sequence: int) -> bool:
        """Whether any passage has come, changed or gone after a number: more than vectors of what was there."""
        of_words = select(changes.c.sequence).where(changes.c.sequence > sequence, changes.c.kind != ChangeKind.VECTOR)
        with self._database.connect() as connection:
            return connection.execute(of_words.limit(1)).first() is not None

    @retried
    def after(self, sequence: int, limit: int, until: int) -> tuple[list[CatalogChange], int]:
        """The passages changed by the next `limit` changes after `sequence`, and the number reached.

        Changes after `until` are left for another time.
        A passage that changed more than once up to there is given once, with the last of its changes, as it is now.
        """
        later = changes.alias()
        again = exists().where(
            later.c.passage_id == changes.c.passage_id, later.c.sequence > changes.c.sequence, later.c.sequence <= until
        )
        following = (
            select(changes.c.sequence, changes.c.passage_id)
            .where(changes.c.sequence > sequence, changes.c.sequence <= until, ~again)
            .order_by(changes.c.sequence)
            .limit(limit)
        )
        with self._database.connect() as connection:
            found = {row.passage_id: row.sequence for row in connection.execute(following)}
            entries = load_entries(connection, found)
        up_to = max(found.values()) if len(found) == limit else until
        return [CatalogChange(at, id_, entries.get(id_)) for id_, at in found.items()], up_to

    @retried
    def living(self, after_id: str, limit: int) -> list[Entry]:
        """The next `limit` living passages by id: everything an engine should hold, in pages."""
        ids = living_passages().where(passages.c.id > after_id).order_by(passages.c.id).limit(limit)
        with self._database.connect() as connection:
            found = connection.execute(ids).scalars().all()
            entries = load_entries(connection, found)
        # In the database's order, by which the next page goes on: collations differ from Python's.
        return [entries[id_] for id_ in found]
