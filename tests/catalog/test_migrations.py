"""The schema goes up and down on both databases and is the same on both."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, inspect, make_url, text

from catalog.catalog import open_catalog
from catalog.database import open_database
from catalog.deliveries import Delivery
from catalog.intake import Origin
from catalog.migrating import HEAD, migrate, take_down
from catalog.outbox import message_id_of
from catalog.sqlite import sqlite_engine
from catalog.tables import metadata
from tests.catalog.conftest import Parse
from tests.support.postgres import Server


def shape(url: str) -> dict[str, Any]:
    """Tables with their columns, keys and indexes, in words that both databases share."""
    seen = inspect(create_engine(url))
    kinds = {"TIMESTAMP": "DATETIME", "BYTEA": "BLOB"}
    return {
        table: {
            "columns": {
                c["name"]: (kinds.get(str(c["type"]).split("(")[0], str(c["type"])), c["nullable"])
                for c in seen.get_columns(table)
            },
            "key": seen.get_pk_constraint(table)["constrained_columns"],
            "unique": sorted(tuple(u["column_names"]) for u in seen.get_unique_constraints(table)),
            "foreign": sorted(
                (f["name"], *f["constrained_columns"], f["referred_table"]) for f in seen.get_foreign_keys(table)
            ),
            "indexes": sorted(
                (str(i["name"]), tuple(i["column_names"]))
                for i in seen.get_indexes(table)
                if not i.get("duplicates_constraint")
            ),
        }
        for table in seen.get_table_names()
    }


def test_both_databases_have_the_same_tables(sqlite_url: str, postgres_url: str) -> None:
    open_database(sqlite_url)
    lite, server = shape(sqlite_url), shape(postgres_url)
    assert set(lite) == {*metadata.tables, "alembic_version"}
    assert lite == server


def test_down_to_nothing_and_up_again_leaves_the_same_schema(database_url: str) -> None:
    engine = open_database(database_url)
    whole = shape(database_url)
    take_down(engine, "base")
    assert set(shape(database_url)) == {"alembic_version"}
    open_database(database_url)
    assert shape(database_url) == whole


def test_all_migrations_come_to_the_schema_that_a_new_database_has(empty_url: str, migrated_url: str) -> None:
    open_database(empty_url)
    assert shape(migrated_url) == shape(empty_url)


def test_on_sqlite_they_come_to_the_same_order_and_numbers(sqlite_url: str, tmp_path: Path) -> None:
    def told(url: str) -> tuple[str, set[str]]:
        with create_engine(url).connect() as connection:
            columns = connection.execute(text("SELECT name FROM pragma_table_info('documents')")).scalars().all()
            numbered = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%'"
            return columns[-1], set(connection.execute(text(numbered)).scalars())

    open_database(sqlite_url).dispose()
    migrated = f"sqlite:///{tmp_path / 'migrated.sqlite3'}"
    migrate(sqlite_engine(make_url(migrated)), migrated)
    assert told(migrated) == told(sqlite_url)
    assert told(migrated)[0] == "text"


def test_down_by_one_keeps_what_the_older_version_holds(
    database_url: str, parse: Parse, origin: Origin, tmp_path: Any
) -> None:
    catalog = open_catalog(database_url, tmp_path)
    turn = ("Ms. Tennant (Valdoria):", "We ask for prior notification.")
    catalog.intake.commit(parse(turn), origin)
    catalog.jobs.put("0" * 64, {"file_name": "north.txt"})
    engine = open_database(database_url)
    take_down(engine, "0001")
    assert "jobs" not in shape(database_url)
    with engine.connect().execution_options(read_only=True) as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == "0001"
    again = open_catalog(database_url, tmp_path)
    assert (again.sequence.last(), again.library.coverage().passages) == (1, 1)
    assert again.jobs.state().open == 0


def test_mails_of_an_older_version_are_found_by_their_message_ids(database_url: str, tmp_path: Any) -> None:
    now = dt.datetime(2026, 11, 18, 6, tzinfo=dt.UTC)
    catalog = open_catalog(database_url, tmp_path)
    owner = catalog.owners.verified("mira@example.org", now)
    told = Delivery("p1", "p1", (1,), by_words=True, by_meaning=False)
    catalog.deliveries.hand_over(owner.id, "w1", [], [told], {}, now)
    mail = catalog.outbox.take("one", 60, now)
    assert mail is not None
    catalog.outbox.sent(mail, now)
    take_down(open_database(database_url), "0018")
    again = open_catalog(database_url, tmp_path)
    assert again.outbox.sent_as(message_id_of("w1"), now - dt.timedelta(days=1)) == (mail.id, owner.id, "w1")


def test_head_is_what_a_fresh_database_has(postgres: Server) -> None:
    with postgres.database() as url, create_engine(url).connect() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == HEAD


@pytest.mark.parametrize("form", ["postgres://", "postgresql://", "postgresql+psycopg://"])
def test_an_address_is_taken_in_every_usual_form(postgres_url: str, form: str) -> None:
    open_database(postgres_url.replace("postgresql://", form))
