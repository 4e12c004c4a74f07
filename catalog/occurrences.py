"""On which days passages were said or reworded, and by whom: enough to count many of them, and nothing to show."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Engine, select

from catalog.clock import utc
from catalog.loading import IDS_AT_ONCE
from catalog.novelties import News
from catalog.retrying import retried
from catalog.tables import changes, documents, novelties, passages, statements


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One living passage. `day` is its document's, `country` an ISO 3166-1 alpha-3 code."""

    day: dt.date | None
    document_id: str
    type: str
    language: str
    kind: str | None
    country: str | None
    person_id: str | None
    role: str | None


class Occurrences:
    """Counts in one catalog."""

    def __init__(self, database: Engine) -> None:
        self._database = database.execution_options(read_only=True)

    @retried
    def of_passages(self, ids: Collection[str]) -> dict[str, Occurrence]:
        """The living passages among `ids`."""
        query = (
            select(
                passages.c.id,
                documents.c.date,
                passages.c.document_id,
                documents.c.type,
                passages.c.language,
                statements.c.kind,
                statements.c.country,
                statements.c.person_id,
                statements.c.role,
            )
            .join(documents, documents.c.id == passages.c.document_id)
            .outerjoin(statements, statements.c.id == passages.c.statement_id)
            .where(passages.c.retired.is_(False))
        )
        found: dict[str, Occurrence] = {}
        wanted = list(ids)
        with self._database.connect() as connection:
            for start in range(0, len(wanted), IDS_AT_ONCE):
                of = passages.c.id.in_(wanted[start : start + IDS_AT_ONCE])
                found |= {row[0]: Occurrence(*row[1:]) for row in connection.execute(query.where(of))}
        return found

    @retried
    def reworded(self, since: dt.datetime, document_id: str | None = None) -> dict[str, dt.date]:
        """The living passages that took the place of another wording since a moment, and on which day (UTC) that was.

        Those of one document where it is named.
        """
        query = (
            select(novelties.c.passage_id, changes.c.recorded_at)
            .join(changes, changes.c.sequence == novelties.c.sequence)
            .join(passages, passages.c.id == novelties.c.passage_id)
            .where(novelties.c.news == News.REWORDED, changes.c.recorded_at >= since, passages.c.retired.is_(False))
        )
        if document_id is not None:
            query = query.where(passages.c.document_id == document_id)
        with self._database.connect() as connection:
            return {id_: utc(moment).date() for id_, moment in connection.execute(query)}

    @retried
    def of_document(self, document_id: str) -> list[str]:
        """The living passages of a document."""
        living = (passages.c.document_id == document_id) & passages.c.retired.is_(False)
        with self._database.connect() as connection:
            return list(connection.execute(select(passages.c.id).where(living)).scalars())

    @retried
    def has_document(self, document_id: str) -> bool:
        """Whether a document is on record."""
        query = select(documents.c.id).where(documents.c.id == document_id)
        with self._database.connect() as connection:
            return connection.execute(query).first() is not None
