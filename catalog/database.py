"""Opening the catalog's database and bringing its schema up to date."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, ExceptionContext, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, DataError, IntegrityError, NotSupportedError, ProgrammingError

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
    version of OnRecord; so does, later on, every use of the database that fails for such a reason.
    """
    engine, shown = _connected(url)
    with engine.connect() as connection:
        version = _schema_version(connection)
    if version != HEAD:
        _migrate(engine, version, shown)
    return engine


def _connected(url: str) -> tuple[Engine, str]:
    """The engine for an address, and the address as it may be shown."""
    try:
        address = make_url(url)
        shown = address.render_as_string(hide_password=True)
        engine = _sqlite(address) if address.get_backend_name() == "sqlite" else create_engine(address)
    except ArgumentError as error:
        raise CatalogError("ONRECORD_DATABASE_URL is not a database address.", "Write sqlite:///FILE.") from error
    except ImportError as error:
        raise CatalogError(
            f"ONRECORD_DATABASE_URL needs the module {error.name}, which is not installed.",
            "Install onrecord[postgres] for PostgreSQL, or write sqlite:///FILE.",
        ) from error

    def translate(context: ExceptionContext) -> None:
        # A fault in our own SQL or data stays what it is: it is ours to mend, not the person's.
        if not isinstance(
            context.sqlalchemy_exception, IntegrityError | ProgrammingError | DataError | NotSupportedError
        ):
            raise _unusable(shown, context.original_exception) from context.original_exception

    event.listen(engine, "handle_error", translate)
    return engine, shown


def _sqlite(address: URL) -> Engine:
    if address.database in {None, "", ":memory:"}:
        raise CatalogError("ONRECORD_DATABASE_URL names no file.", "Write sqlite:///FILE: memory forgets it all.")
    engine = create_engine(address, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _unusable(shown: str, cause: BaseException) -> CatalogError:
    if "locked" in str(cause):
        return CatalogError(
            f"Another process has been writing to the catalog at {shown} for more than {BUSY_SECONDS} s.",
            "Wait until it is done, or end it.",
            code="catalog_busy",
        )
    return CatalogError(
        f"The catalog at {shown} cannot be used: {str(cause).strip().rstrip('.')}.",
        "Check the folder's permissions and free space.",
    )


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
