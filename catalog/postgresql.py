"""PostgreSQL: many processes on several machines, writers of the change sequence one after the other."""

from typing import Any

from sqlalchemy import URL, Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.exc import OperationalError

from catalog.errors import CatalogError, CatalogLost

# A writer waits this long for the one before it: embedding a large batch never holds a transaction.
BUSY_SECONDS = 30
CONNECT_SECONDS = 10
# Any number will do that nothing else in the same database takes for an advisory lock: "OnRecord" in ASCII.
WRITERS = int.from_bytes(b"OnRecord", "big")
# https://www.postgresql.org/docs/current/errcodes-appendix.html
LOCK_NOT_AVAILABLE, NO_PRIVILEGE, READ_ONLY = "55P03", "42501", "25006"
# 08 connection, 57 operator intervention: shutting down, starting up, ended by an administrator.
LOST = ("08", "57P")


def postgresql_engine(address: URL) -> Engine:
    """An engine for a server, reached through psycopg whatever driver the address leaves open."""
    if address.drivername in {"postgresql", "postgres"}:
        address = address.set(drivername="postgresql+psycopg")
    arguments: dict[str, Any] = {
        "connect_timeout": CONNECT_SECONDS,
        "application_name": "onrecord",
        # A machine that vanished is noticed within a minute, here and by the server.
        "keepalives_idle": 30,
        "keepalives_interval": 10,
        "keepalives_count": 3,
        "options": f"-c timezone=UTC -c lock_timeout={BUSY_SECONDS}s -c tcp_keepalives_idle=30",
    }
    engine = create_engine(address, pool_pre_ping=True, connect_args=arguments | dict(address.query))
    event.listen(engine, "begin", _begin)
    event.listen(engine, "before_cursor_execute", _without_nul, retval=True)
    return engine


def _begin(connection: Connection) -> None:
    """Readers see one moment; writers stand in line before a number of the change sequence is taken.

    A number that is taken first may be committed last. An engine that read between would put its
    checkpoint past a number it never saw. The lock goes with the transaction, after its rows show.
    `execution_options(alongside=True)` is for writers of anything else. `one_statement=True`: one request for readers
    of one, who see one moment by themselves.
    """
    options = connection.get_execution_options()
    if options.get("one_statement"):
        return
    if options.get("read_only"):
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
    elif not options.get("alongside"):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITERS})")


def _without_nul(
    connection: Connection, _cursor: Any, statement: str, parameters: Any, _context: Any, _many: bool
) -> tuple[str, Any]:
    """Lets a reader ask for text with a NUL, as an address may, and find nothing; the server would refuse to look."""
    if connection.get_execution_options().get("read_only") and isinstance(parameters, dict):
        parameters = {
            name: value.replace("\x00", "\N{REPLACEMENT CHARACTER}") if isinstance(value, str) else value
            for name, value in parameters.items()
        }
    return statement, parameters


def postgresql_error(context: ExceptionContext, shown: str) -> CatalogError | None:
    """What to say of a failure; None where it is no fault of the server's."""
    cause = context.original_exception
    state = getattr(cause, "sqlstate", None) or ""
    told = " ".join(str(cause).split()).rstrip(".")
    if state == LOCK_NOT_AVAILABLE:
        return CatalogError(
            f"Another process has been writing to the catalog at {shown} for more than {BUSY_SECONDS} s.",
            "Wait until it is done, or end it.",
            code="catalog_busy",
        )
    if state in {NO_PRIVILEGE, READ_ONLY}:
        return CatalogError(
            f"The catalog at {shown} cannot be used: {told}.",
            "Use a role that may create and write tables, on a server that takes writes.",
        )
    if not isinstance(context.sqlalchemy_exception, OperationalError) and not context.is_disconnect:
        return None
    lost = context.is_disconnect or not state or state.startswith(LOST)
    return (CatalogLost if lost else CatalogError)(
        f"The catalog at {shown} cannot be used: {told}.",
        "Check that the server runs, has space, and knows this role, password and database.",
    )
