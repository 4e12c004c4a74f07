"""Which passages are news: first there after a number of the change sequence, never by a date.

A passage is news once, with the change that first brought it. One that takes the place of another, in a new revision of
its document, is a later wording of that one and no news of its own; how often it is reworded, its lineage stays. What
comes of reading the same bytes again is nobody's news, and neither is what was said elsewhere in the document before:
a passage that is only cut otherwise.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection, Engine, and_, case, func, insert, or_, select, update

from catalog.loading import IDS_AT_ONCE
from catalog.retrying import retried
from catalog.tables import changes, novelties, passages


class News(StrEnum):
    """What a passage was when it first came. `quiet`: not to be told."""

    NEW = "new"
    REWORDED = "reworded"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Novelty:
    """A passage that may be told. `former_id`: whose place it took.

    `sequence` is the number of the change that brought it, `first` that of the change that first brought its lineage,
    0 where that is to be told to nobody.
    """

    sequence: int
    passage_id: str
    news: News
    lineage: str
    former_id: str | None
    first: int

    def is_new_since(self, sequence: int, until: int) -> bool:
        """Whether nobody who was told up to `sequence` can have been told any wording of it."""
        return sequence < self.first <= until

    def is_reworded_since(self, sequence: int, until: int) -> bool:
        """Whether it is a later wording that came after `sequence`."""
        return self.news is News.REWORDED and sequence < self.sequence <= until


class Novelties:
    """What is new in one catalog."""

    def __init__(self, database: Engine) -> None:
        self._database = database.execution_options(read_only=True)

    @retried
    def between(self, after: int, until: int, limit: int, beyond: int = 0) -> list[Novelty]:
        """Living passages of which the first wording, or a later one, came after `after` and up to `until`.

        In the order in which they came, `limit` of those that came after `beyond`. What was reworded or read again
        before it could be told is told as it is now, though that came after `until`.
        """
        first = novelties.alias("first")
        new = and_(first.c.news == News.NEW, first.c.sequence > after, first.c.sequence <= until)
        later = and_(novelties.c.news == News.REWORDED, novelties.c.sequence <= until)
        told = case((first.c.news == News.NEW, first.c.sequence), else_=0).label("first")
        query = (
            select(novelties, told)
            .join(passages, passages.c.id == novelties.c.passage_id)
            .outerjoin(first, first.c.passage_id == novelties.c.lineage)
            .where(novelties.c.sequence > max(after, beyond), or_(new, later), passages.c.retired.is_(False))
            .order_by(novelties.c.sequence)
            .limit(limit)
        )
        with self._database.connect() as connection:
            return [
                Novelty(row.sequence, row.passage_id, News(row.news), row.lineage, row.former_id, row.first)
                for row in connection.execute(query)
            ]

    @retried
    def former(self, passage_ids: Collection[str]) -> dict[str, str]:
        """By passage the one whose place it took when it first came."""
        of = novelties.c.passage_id.in_(list(passage_ids)) & novelties.c.former_id.is_not(None)
        query = select(novelties.c.passage_id, novelties.c.former_id).where(of)
        with self._database.connect() as connection:
            return {row.passage_id: row.former_id for row in connection.execute(query)}

    @retried
    def wordings(self, passage_ids: Sequence[str]) -> dict[str, str]:
        """The texts of passages, retired ones too."""
        wanted = list(passage_ids)
        found: dict[str, str] = {}
        with self._database.connect() as connection:
            for start in range(0, len(wanted), IDS_AT_ONCE):
                of = passages.c.id.in_(wanted[start : start + IDS_AT_ONCE])
                found |= {
                    row.id: row.text for row in connection.execute(select(passages.c.id, passages.c.text).where(of))
                }
        return found


def note_novelties(
    connection: Connection,
    fresh: Mapping[str, str],
    returned: Collection[str],
    replaced: Mapping[str, str | None],
    text_before: str | None,
    *,
    quiet: bool,
) -> None:
    """Writes down what passages are that were never there before, given with their texts, and which `returned`.

    Their changes have been written. `replaced` names for passages that went what took their place, `text_before` is
    what the document said until now, None for a new one.
    """
    back = [] if quiet else [passage_id for passage_id in returned if passage_id not in replaced.values()]
    if back:
        _note_return(connection, back)
    if not fresh:
        return
    former: dict[str, str] = {}
    for gone, successor in replaced.items():
        if successor is not None and successor in fresh:
            former.setdefault(successor, gone)
    lineages = _lineages(connection, list(former.values()))
    sequences = _sequences(connection, list(fresh))
    said = None if text_before is None else _squeezed(text_before)
    rows = []
    for passage_id, text in fresh.items():
        before = former.get(passage_id)
        known = said is not None and _squeezed(text) in said
        news = News.QUIET if quiet or known else News.REWORDED if before else News.NEW
        lineage = passage_id if before is None else lineages.get(before, before)
        rows.append(
            {
                "passage_id": passage_id,
                "sequence": sequences[passage_id],
                "news": news,
                "lineage": lineage,
                "former_id": before,
            }
        )
    connection.execute(insert(novelties), rows)


def _note_return(connection: Connection, ids: list[str]) -> None:
    """Whoever was not told before they went is told now; the ledger knows who was."""
    lineages, sequences = _lineages(connection, ids), _sequences(connection, ids)
    for passage_id, lineage in lineages.items():
        this = update(novelties).where(novelties.c.passage_id == lineage)
        connection.execute(this.values(sequence=sequences[passage_id]))


def _lineages(connection: Connection, ids: list[str]) -> dict[str, str]:
    query = select(novelties.c.passage_id, novelties.c.lineage).where(novelties.c.passage_id.in_(ids))
    return {row.passage_id: row.lineage for row in connection.execute(query)} if ids else {}


def _sequences(connection: Connection, ids: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for start in range(0, len(ids), IDS_AT_ONCE):
        of = changes.c.passage_id.in_(ids[start : start + IDS_AT_ONCE])
        newest = select(changes.c.passage_id, func.max(changes.c.sequence)).where(of).group_by(changes.c.passage_id)
        found |= {passage: int(sequence) for passage, sequence in connection.execute(newest)}
    return found


def _squeezed(text: str) -> str:
    """Blanks and the breaks of lines apart, by which nothing is said."""
    return " ".join(text.split())
