"""Opening the catalog's database and bringing its schema up to date."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError

from statements.errors import OnRecordError

HEAD = "0001"
MIGRATIONS = Path(__file__).parent / "migrations"
# A writer waits this long for another one: embedding a large batch never holds a transaction.
BUSY_SECONDS = 30


class CatalogError(OnRecordError):
    """The catalog cannot be used."""

    code = "catalog_unavailable"


def open_database(url: str) -> Engine:
    """A database at the newest schema; tables are made or migrated as needed.

    Raises CatalogError where the database cannot be reached or written, or was written by a newer
    version of OnRecord.
    """
    try:
        address = make_url(url)
    except ArgumentError as error:
        raise CatalogError("ONRECORD_DATABASE_URL is not a database address.", "Write sqlite:///FILE.") from error
    if address.get_backend_name() == "sqlite":
        engine = create_engine(address, connect_args={"timeout": BUSY_SECONDS})
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_immediate)
    else:
        engine = create_engine(address)
    shown = address.render_as_string(hide_password=True)
    try:
        with engine.connect() as connection:
            version = _schema_version(connection)
        if version != HEAD:
            _migrate(engine, version, shown)
    except DBAPIError as error:
        raise CatalogError(
            f"The catalog at {shown} cannot be used: {error.orig}.", "Check the folder's permissions and free space."
        ) from error
    return engine


def _prepare_sqlite(connection: sqlite3.Connection, _record: Any) -> None:
    # The driver's own transaction handling begins too late for a consistent read before a write.
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode = WAL")
    # With WAL a killed process loses nothing that was committed; FULL would only add power cuts
    # between two checkpoints at the price of one more fsync a document.
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def _begin_immediate(connection: Connection) -> None:
    # Readers ask for it with execution_options(read_only=True); writers take the lock at once, so
    # that two of them queue instead of failing on upgrade.
    mode = "DEFERRED" if connection.get_execution_options().get("read_only") else "IMMEDIATE"
    connection.exec_driver_sql(f"BEGIN {mode}")


def _schema_version(connection: Connection) -> str | None:
    connection = connection.execution_options(read_only=True)
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _migrate(engine: Engine, version: str | None, shown: str) -> None:
    # Imported here: alembic takes 0.15 s, which a search in an up-to-date home need not wait for.
    from alembic import command  # noqa: PLC0415 - see above
    from alembic.config import Config  # noqa: PLC0415 - see above
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - see above

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if version is not None and version not in known:
        raise CatalogError(
            f"The catalog at {shown} was written by a newer version of OnRecord (schema {version}, known: {HEAD}).",
            "Install that version, or use another ONRECORD_HOME.",
            code="newer_schema",
        )
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, HEAD)
