"""Brings the schema of a database to what this version knows, or back."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Column, Connection, Engine, MetaData, PrimaryKeyConstraint, String, Table, inspect, text

from catalog.errors import CatalogError
from catalog.tables import metadata

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0019"
MIGRATIONS = Path(__file__).parent / "migrations"
# As alembic makes it.
_VERSION = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)


def bring_up_to_date(engine: Engine, shown: str) -> None:
    """Makes or migrates tables. Raises CatalogError where a newer version wrote them; `shown` is the address."""
    with engine.connect().execution_options(read_only=True) as connection:
        version = _schema_version(connection)
    if version == HEAD:
        return
    if version is not None or not _made(engine):
        migrate(engine, shown)


def _made(engine: Engine) -> bool:
    """Whether there was no table of ours, and now there are all.

    A new home is of the newest schema at once. All migrations give the same tables, which tests hold them to, and take
    0.3 s of a processor in place of 0.02.
    """
    with engine.begin() as connection:
        if not metadata.tables.keys().isdisjoint(inspect(connection).get_table_names()):
            return False
        metadata.create_all(connection, checkfirst=False)
        _VERSION.create(connection, checkfirst=True)
        connection.execute(_VERSION.insert().values(version_num=HEAD))
        return True


def take_down(engine: Engine, to: str) -> None:
    """Brings the schema back to an older one ("base": no tables); what only newer ones hold is lost."""
    from alembic import command  # noqa: PLC0415 - see migrate

    with engine.begin() as connection:
        command.downgrade(_config(connection), to)


def _schema_version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def migrate(engine: Engine, shown: str) -> None:
    """Runs the migrations that are lacking, from the first one where there is no table. Raises as the above."""
    # Imported here: alembic takes 0.15 s, which a search in an up-to-date home need not wait for.
    from alembic import command  # noqa: PLC0415 - see above
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - see above

    # A writer's transaction: of several processes that start at once, one migrates and the others find it done.
    with engine.begin() as connection:
        config = _config(connection)
        version = _schema_version(connection)
        known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
        if version is not None and version not in known:
            raise CatalogError(
                f"The catalog at {shown} was written by a newer version of OnRecord (schema {version}, known: {HEAD}).",
                "Install that version, or use another ONRECORD_HOME.",
                code="newer_schema",
            )
        command.upgrade(config, HEAD)


def _config(connection: Connection) -> "Config":
    from alembic.config import Config  # noqa: PLC0415 - see migrate

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config
