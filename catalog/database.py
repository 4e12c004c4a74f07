"""Opening the catalog's database and bringing its schema up to date."""

from sqlalchemy import Engine, ExceptionContext, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DataError, IntegrityError, NotSupportedError, ProgrammingError

from catalog.errors import CatalogError, CatalogLost
from catalog.migrating import HEAD, MIGRATIONS, bring_up_to_date
from catalog.postgresql import postgresql_engine, postgresql_error
from catalog.sqlite import sqlite_engine, sqlite_error

__all__ = ["HEAD", "MIGRATIONS", "CatalogError", "CatalogLost", "open_database", "shared_by_machines"]
FORMS = "Write sqlite:///FILE or postgresql://ROLE:PASSWORD@HOST/DATABASE."


def open_database(url: str) -> Engine:
    """A database at the newest schema; tables are made or migrated as needed.

    Raises CatalogError where the database cannot be reached or written, or was written by a newer
    version of OnRecord; so does, later on, every use of the database that fails for such a reason.
    """
    engine, shown = _connected(url)
    try:
        bring_up_to_date(engine, shown)
    except BaseException:
        engine.dispose()
        raise
    return engine


def shared_by_machines(engine: Engine) -> bool:
    """Whether processes on other machines may use this database too."""
    return engine.dialect.name == "postgresql"


def _connected(url: str) -> tuple[Engine, str]:
    """The engine for an address, and the address as it may be shown."""
    try:
        address = make_url(url)
        shown = address.render_as_string(hide_password=True)
        backend = address.get_backend_name()
        if backend == "sqlite":
            engine = sqlite_engine(address)
        elif backend in {"postgresql", "postgres"}:
            engine = postgresql_engine(address)
        else:
            engine = create_engine(address)
    except ArgumentError as error:
        raise CatalogError("ONRECORD_DATABASE_URL is not a database address.", FORMS) from error
    except ImportError as error:
        raise CatalogError(
            f"ONRECORD_DATABASE_URL needs the module {error.name}, which is not installed.",
            "Install onrecord[postgres] for PostgreSQL, or write sqlite:///FILE.",
        ) from error

    def translate(context: ExceptionContext) -> None:
        if context.is_pre_ping:  # the pool's own question, which it answers with a new connection
            return
        error = _explained(context, shown)
        if error is not None:
            raise error from context.original_exception

    event.listen(engine, "handle_error", translate)
    return engine, shown


def _explained(context: ExceptionContext, shown: str) -> CatalogError | None:
    if context.dialect.name == "postgresql":
        return postgresql_error(context, shown)
    # A fault in our own SQL or data stays what it is: it is ours to mend, not the person's.
    if isinstance(context.sqlalchemy_exception, IntegrityError | ProgrammingError | DataError | NotSupportedError):
        return None
    return sqlite_error(context, shown)
