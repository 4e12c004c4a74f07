"""SQLite: one file, readers beside one writer."""

import json
import sqlite3
from typing import Any

from pydantic_core import from_json
from sqlalchemy import URL, Connection, Engine, ExceptionContext, create_engine, event

from catalog.errors import CatalogError

# A writer waits this long for another one: embedding a large batch never holds a transaction.
BUSY_SECONDS = 30


def sqlite_engine(address: URL) -> Engine:
    """An engine for a file. Raises CatalogError where the address names none."""
    if address.database in {None, "", ":memory:"}:
        raise CatalogError("ONRECORD_DATABASE_URL names no file.", "Write sqlite:///FILE: memory forgets it all.")
    engine = create_engine(address, connect_args={"timeout": BUSY_SECONDS}, json_deserializer=_json)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def sqlite_error(context: ExceptionContext, shown: str) -> CatalogError | None:
    """What to say of a failure."""
    cause = str(context.original_exception)
    if "locked" in cause:
        return CatalogError(
            f"Another process has been writing to the catalog at {shown} for more than {BUSY_SECONDS} s.",
            "Wait until it is done, or end it.",
            code="catalog_busy",
        )
    return CatalogError(
        f"The catalog at {shown} cannot be used: {cause.strip().rstrip('.')}.",
        "Check the folder's permissions and free space.",
    )


def _json(stored: str) -> Any:
    # Half of all values are empty lists; a page of results has fifty values. Pydantic's parser takes a third of the
    # time of Python's own, which alone knows halves of characters, as only broken input has.
    if stored == "[]":
        return []
    try:
        return from_json(stored)
    except ValueError:
        return json.loads(stored)


def _prepare(connection: sqlite3.Connection, _record: Any) -> None:
    # The driver's own transaction handling begins too late for a consistent read before a write.
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode = WAL")
    # With WAL a killed process loses nothing that was committed; FULL would only add power cuts
    # between two checkpoints at the price of one more fsync a document.
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def _begin(connection: Connection) -> None:
    # Readers ask for it with execution_options(read_only=True), and add one_statement=True where one sees one
    # state by itself; writers take the lock at once, so that two of them queue instead of failing on upgrade.
    options = connection.get_execution_options()
    if not options.get("one_statement"):
        connection.exec_driver_sql(f"BEGIN {'DEFERRED' if options.get('read_only') else 'IMMEDIATE'}")
