"""What meetings with words of a country or a group were about: the first item of the agenda that each record prints."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Subquery, and_, func, select

from catalog.said_for_group import said_for_group
from catalog.tables import documents, statements
from statements.vocabulary import Certainty, StatementKind


@dataclass(frozen=True, slots=True)
class SpokenUnder:
    """The first of these words in one document: where to read on. `language` is that of the document."""

    statement_id: str
    symbol: str | None
    title: str
    date: dt.date | None
    language: str


@dataclass(frozen=True, slots=True)
class ItemOfMeetings:
    """An item as printed, in how many documents the country or the group spoke under it, and the latest of them.

    `first` and `last` are the days of the first and of the last one, None where none is dated.
    """

    item: str
    documents: int
    first: dt.date | None
    last: dt.date | None
    latest: tuple[SpokenUnder, ...]


_ITEM = documents.c.meeting["item"].as_string()


def items_of(connection: Connection, country: str, count: int, latest: int) -> list[ItemOfMeetings]:
    """The `count` items under which a country spoke in the most documents, with the `latest` of each."""
    return _items(connection, statements.c.country == country, count, latest)


def items_of_group(connection: Connection, key: str, count: int, latest: int) -> list[ItemOfMeetings]:
    """The same of a group: of its members on the day, and of those who spoke on its behalf."""
    return _items(connection, said_for_group(connection, key), count, latest)


def _items(connection: Connection, theirs: ColumnElement[bool], count: int, latest: int) -> list[ItemOfMeetings]:
    """Items by the number of documents in which something is `theirs`.

    Procedural remarks and what was not surely said do not count. Records of one meeting in two languages print the
    item in each, so that each language counts for itself.
    """
    spoke = _first_statements(theirs)
    number, last = func.count().label("number"), func.max(spoke.c.date).label("last")
    most = (
        select(spoke.c.item, number, func.min(spoke.c.date).label("first"), last)
        .group_by(spoke.c.item)
        .order_by(number.desc(), last.desc(), spoke.c.item)
        .limit(count)
    )
    found = connection.execute(most).all()
    spoken = _latest(connection, spoke, [row.item for row in found], latest)
    return [ItemOfMeetings(row.item, row.number, row.first, row.last, tuple(spoken[row.item])) for row in found]


def _first_statements(theirs: ColumnElement[bool]) -> Subquery:
    """Of each document with an item the ordinal of the first statement that is `theirs`."""
    return (
        select(
            documents.c.id,
            func.max(_ITEM).label("item"),
            func.max(documents.c.date).label("date"),
            func.min(statements.c.ordinal).label("ordinal"),
        )
        .join(statements, statements.c.document_id == documents.c.id)
        .where(
            theirs,
            statements.c.kind != StatementKind.PROCEDURAL.value,
            statements.c.asserted,
            statements.c.certainty == Certainty.SURE.value,
            _ITEM.is_not(None),
        )
        .group_by(documents.c.id)
        .subquery()
    )


def _latest(connection: Connection, spoke: Subquery, items: list[str], count: int) -> dict[str, list[SpokenUnder]]:
    newest = spoke.c.date.desc().nulls_last()
    place = func.row_number().over(partition_by=spoke.c.item, order_by=(newest, spoke.c.id)).label("place")
    ranked = select(spoke, place).where(spoke.c.item.in_(items)).subquery()
    rows = connection.execute(
        select(
            ranked.c.item,
            statements.c.id,
            documents.c.symbol,
            documents.c.title,
            documents.c.date,
            documents.c.language,
        )
        .join(documents, documents.c.id == ranked.c.id)
        .join(statements, and_(statements.c.document_id == ranked.c.id, statements.c.ordinal == ranked.c.ordinal))
        .where(ranked.c.place <= count)
        .order_by(ranked.c.item, ranked.c.place)
    )
    found: dict[str, list[SpokenUnder]] = defaultdict(list)
    for row in rows:
        found[row.item].append(SpokenUnder(row.id, row.symbol, row.title, row.date, row.language))
    return found
