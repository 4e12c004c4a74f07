from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from catalog.database import HEAD, MIGRATIONS, CatalogError, open_database
from catalog.tables import metadata


def test_the_migrations_make_the_tables_that_the_code_knows(database_url: str) -> None:
    seen = inspect(open_database(database_url))
    for table in metadata.sorted_tables:
        assert {c["name"] for c in seen.get_columns(table.name)} == {c.name for c in table.columns}
        assert {i["name"] for i in seen.get_indexes(table.name)} == {i.name for i in table.indexes}


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
