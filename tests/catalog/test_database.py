from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect, text
from sqlalchemy.exc import IntegrityError

from catalog.database import HEAD, MIGRATIONS, CatalogError, open_database
from catalog.tables import metadata


def test_the_migrations_make_the_tables_that_the_code_knows(migrated_url: str) -> None:
    seen = inspect(open_database(migrated_url))
    for table in metadata.sorted_tables:
        assert {c["name"] for c in seen.get_columns(table.name)} == {c.name for c in table.columns}
        # PostgreSQL lists the index behind a unique constraint too.
        indexes = {i["name"] for i in seen.get_indexes(table.name) if not i.get("duplicates_constraint")}
        assert indexes == {i.name for i in table.indexes}


def test_head_is_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


def test_a_newer_schema_is_refused_by_name(database_url: str) -> None:
    with open_database(database_url).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(CatalogError, match="newer version of OnRecord") as refused:
        open_database(database_url)
    assert refused.value.code == "newer_schema"
    assert "ONRECORD_HOME" in refused.value.remedy


def test_a_file_that_is_no_database_is_an_error_that_names_it(tmp_path: Path) -> None:
    path = tmp_path / "catalog.sqlite3"
    path.write_bytes(b"this is a letter, not a database" * 100)
    with pytest.raises(CatalogError, match=r"catalog\.sqlite3"):
        open_database(f"sqlite:///{path}")


def test_an_address_that_is_none_is_an_error_that_names_the_setting() -> None:
    with pytest.raises(CatalogError, match="ONRECORD_DATABASE_URL"):
        open_database("no address")


def test_migrations_and_tables_agree_in_every_type_and_constraint(migrated_url: str) -> None:
    with open_database(migrated_url).connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []


def test_a_database_without_tables_gets_them_once(empty_url: str) -> None:
    create_engine(empty_url).connect().close()
    assert inspect(open_database(empty_url)).has_table("passages")
    assert inspect(open_database(empty_url)).has_table("passages")


@pytest.mark.parametrize("address", ["sqlite://", "sqlite:///:memory:"])
def test_a_catalog_that_forgets_everything_is_refused(address: str) -> None:
    with pytest.raises(CatalogError, match="names no file"):
        open_database(address)


def test_a_database_without_its_driver_is_an_error_that_says_what_to_install() -> None:
    with pytest.raises(CatalogError, match=r"module cx_Oracle, .* not installed"):
        open_database("oracle+cx_oracle://catalog")
    with pytest.raises(CatalogError, match="not a database address"):
        open_database("nosuchbase://catalog")


def test_a_folder_that_is_not_there_is_an_error_that_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match=r"missing/catalog\.sqlite3 cannot be used: unable to open"):
        open_database(f"sqlite:///{tmp_path / 'missing' / 'catalog.sqlite3'}")


def test_a_password_is_never_shown(tmp_path: Path) -> None:
    with pytest.raises(CatalogError) as refused:
        open_database(f"sqlite://person:opensesame@/{tmp_path / 'missing' / 'catalog.sqlite3'}")
    assert "opensesame" not in str(refused.value)


def test_a_writer_that_never_ends_is_said_to_be_one(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("catalog.sqlite.BUSY_SECONDS", 0.1)
    engine = open_database(sqlite_url)
    other = open_database(sqlite_url)
    with other.begin(), pytest.raises(CatalogError, match="Another process has been writing") as refused:
        engine.begin().__enter__()
    assert refused.value.code == "catalog_busy"
    with other.begin(), engine.connect().execution_options(read_only=True) as reading:
        assert reading.execute(text("SELECT count(*) FROM passages")).scalar() == 0


def test_a_catalog_that_is_damaged_while_it_serves_is_an_error_that_names_it(sqlite_url: str, tmp_path: Path) -> None:
    engine = open_database(sqlite_url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE letters AS SELECT zeroblob(100000) AS words"))
    engine.dispose()
    (tmp_path / "catalog.sqlite3").write_bytes(b"this is a letter, not a database" * 100)
    with pytest.raises(CatalogError, match=r"catalog\.sqlite3 cannot be used"):
        engine.connect()


def test_a_fault_in_a_query_of_ours_is_no_fault_of_the_catalog(database_url: str) -> None:
    with open_database(database_url).begin() as connection, pytest.raises(IntegrityError):
        connection.execute(text("INSERT INTO alembic_version VALUES ('1'), ('1')"))
