"""What a catalog holds, in numbers."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from catalog.clock import utc
from catalog.loading import shown_passages
from catalog.tables import documents, passages, revisions, statements


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts of what can be found. Countries and languages with their passages, most frequent first.

    Dates are those of documents; `last_addition` is in UTC.
    """

    passages: int
    documents: int
    countries: tuple[tuple[str, int], ...]
    languages: tuple[tuple[str, int], ...]
    first_date: dt.date | None
    last_date: dt.date | None
    last_addition: dt.datetime | None


def load_coverage(connection: Connection) -> Coverage:
    """Counts everything; some milliseconds for 20,000 passages."""
    languages = _counted(connection, passages.c.language)
    first, last = connection.execute(select(func.min(documents.c.date), func.max(documents.c.date))).one()
    added = connection.execute(select(func.max(revisions.c.retrieved_at))).scalar()
    return Coverage(
        passages=sum(count for _, count in languages),
        documents=connection.execute(select(func.count()).select_from(documents)).scalar_one(),
        countries=_counted(connection, statements.c.country),
        languages=languages,
        first_date=first,
        last_date=last,
        last_addition=utc(added) if added else None,
    )


def _counted(connection: Connection, column: ColumnElement[Any]) -> tuple[tuple[str, int], ...]:
    number = func.count()
    counted = shown_passages().with_only_columns(column, number).where(column.is_not(None)).group_by(column)
    return tuple((row[0], row[1]) for row in connection.execute(counted.order_by(number.desc(), column)))
