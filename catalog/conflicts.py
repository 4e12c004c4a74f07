"""Inserting what another process may be inserting at the same moment."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Table


def insert_or_ignore(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> int:
    """Inserts the rows whose key is not there yet, in this order; returns how many that were.

    Waits for a transaction that is inserting the same key. Rows in one order everywhere cannot deadlock.
    """
    # Imported here: a search need not wait for the dialect it does not speak.
    from sqlalchemy.dialects import postgresql, sqlite  # noqa: PLC0415 - see above

    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    # Counted by what comes back: drivers do not agree on the row count of an insert.
    inserting = dialect.insert(table).on_conflict_do_nothing().returning(*table.primary_key.columns)
    return sum(len(connection.execute(inserting.values(row)).all()) for row in rows)
