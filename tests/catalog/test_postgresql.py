"""What only a server can do: interleaved transactions, time zones, refusals, restarts."""

import datetime as dt
import signal
import threading
from collections.abc import Collection
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, create_engine, insert, text

from catalog.catalog import open_catalog
from catalog.database import CatalogError, CatalogLost, open_database
from catalog.intake import Intake, Origin
from catalog.library import Library
from catalog.loading import load_entries
from catalog.reading import Entry
from catalog.sequence import Sequence
from catalog.tables import changes
from tests.catalog.conftest import Parse
from tests.support.postgres import Server

TENNANT = ("Ms. Tennant (Valdoria):", "We ask for prior notification, forty-eight hours ahead, every time.")
PELL = ("Ms. Pell (Port Amaranth):", "We ask only to be told in time to move the boats.")
SECONDS = 60
PASSWORD: dict[str, object] = {"password": "opensesame"}


def wait_until_blocked(watching: Engine) -> None:
    """Returns when a transaction stands in line for the change sequence."""
    query = text("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
    stop = threading.Event()
    for _ in range(SECONDS * 100):
        with watching.connect() as connection:
            if connection.execute(query).scalar():
                return
        stop.wait(0.01)
    raise AssertionError("nobody waits")


def test_numbers_become_visible_in_their_order(postgres_url: str, parse: Parse, origin: Origin) -> None:
    """A number that showed before a lower one would lead a reader's checkpoint past the lower one for good."""
    engine, other = open_database(postgres_url), open_database(postgres_url)
    reader = Sequence(open_database(postgres_url))
    row = {"passage_id": "slow", "kind": "added", "recorded_at": origin.retrieved_at}
    with ThreadPoolExecutor(1) as second:
        with engine.begin() as first:
            first.execute(insert(changes).values(row))
            quick = second.submit(Intake(other).commit, parse(TENNANT), origin)
            wait_until_blocked(create_engine(postgres_url))
            # The lower number is taken and not committed: nothing above it may show.
            assert reader.last() == 0
            assert not quick.done()
        quick.result(SECONDS)
    found, up_to = reader.after(0, 10, reader.last())
    assert [change.sequence for change in found] == [1, 2]
    assert (found[0].passage_id, up_to) == ("slow", 2)


def test_without_the_line_a_reader_would_lose_a_number(postgres_url: str, origin: Origin) -> None:
    """That the test above proves anything: this is what happens to writers that do not stand in line."""
    engine = open_database(postgres_url).execution_options(alongside=True)
    reader = Sequence(open_database(postgres_url))
    row = {"kind": "added", "recorded_at": origin.retrieved_at}
    with engine.begin() as first:
        first.execute(insert(changes).values(row | {"passage_id": "slow"}))
        with engine.begin() as second:
            second.execute(insert(changes).values(row | {"passage_id": "quick"}))
        _, checkpoint = reader.after(0, 10, reader.last())
    assert checkpoint == 2
    assert reader.after(checkpoint, 10, reader.last()) == ([], 2)


def test_a_reader_sees_one_moment_while_a_document_is_revised(postgres_url: str, parse: Parse, origin: Origin) -> None:
    engine = open_database(postgres_url)
    intake, document = Intake(engine), parse(TENNANT)
    intake.commit(document, origin)
    count = text("SELECT count(*) FROM passages WHERE NOT retired")
    with engine.connect().execution_options(read_only=True) as reading:
        assert reading.execute(count).scalar() == 1
        intake.commit(parse(TENNANT, PELL), origin)
        assert reading.execute(count).scalar() == 1
    assert len(Library(engine).entries([p.id for p in parse(TENNANT, PELL).passages])) == 2


def test_a_reader_cannot_write(postgres_url: str) -> None:
    engine = open_database(postgres_url)
    with (
        engine.connect().execution_options(read_only=True) as reading,
        pytest.raises(CatalogError, match="read-only transaction"),
    ):
        reading.execute(text("DELETE FROM leases"))


def test_a_writer_that_never_ends_is_said_to_be_one(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("catalog.postgresql.BUSY_SECONDS", 0.1)
    engine, other = open_database(postgres_url), open_database(postgres_url)
    with other.begin(), pytest.raises(CatalogError, match="Another process has been writing") as refused:
        engine.begin().__enter__()
    assert refused.value.code == "catalog_busy"


def test_moments_come_back_in_utc_whatever_the_server_thinks(
    postgres_url: str, parse: Parse, origin: Origin, tmp_path: Path
) -> None:
    admin = create_engine(postgres_url, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f"ALTER DATABASE {admin.url.database} SET timezone = 'Pacific/Kiritimati'"))
    catalog = open_catalog(postgres_url, tmp_path)
    east = dt.timezone(dt.timedelta(hours=5, minutes=45))
    document = parse(TENNANT)
    catalog.intake.commit(document, replace(origin, retrieved_at=origin.retrieved_at.astimezone(east)))
    found = catalog.library.passage(document.passages[0].id)
    assert found is not None
    assert found.document.retrieved_at == origin.retrieved_at
    assert found.document.retrieved_at.utcoffset() == dt.timedelta(0)
    assert catalog.library.coverage().last_addition == origin.retrieved_at


def test_bytes_are_kept_in_the_database_and_mended_there(postgres_url: str, tmp_path: Path) -> None:
    one, two = (open_catalog(postgres_url, tmp_path / machine) for machine in ("one", "two"))
    sha256 = one.files.put(bytes(range(256)) * 1000)
    assert two.files.get(sha256) == bytes(range(256)) * 1000
    assert not (tmp_path / "one").exists()
    with create_engine(postgres_url).begin() as connection:
        connection.execute(text("UPDATE stored_files SET bytes = 'something else'"))
    assert not two.files.holds(sha256)
    assert two.files.put(bytes(range(256)) * 1000) == sha256
    assert one.files.holds(sha256)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"port": 1}, "Connection refused|connection failed|refused"),
        ({"database": "nowhere"}, "nowhere"),
        ({"username": "nobody"}, "nobody"),
    ],
)
def test_a_server_that_cannot_be_used_is_an_error_that_says_what_to_check(
    postgres_url: str, change: dict[str, object], said: str
) -> None:
    address = create_engine(postgres_url).url.set(**PASSWORD | change)  # type: ignore[arg-type]
    with pytest.raises(CatalogError, match=said) as refused:
        open_database(address.render_as_string(hide_password=False))
    assert "opensesame" not in str(refused.value)
    assert "\n" not in str(refused.value)
    assert refused.value.remedy


def test_a_role_that_may_not_write_is_told_so(postgres_url: str, parse: Parse, origin: Origin) -> None:
    admin = create_engine(postgres_url, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text("DROP ROLE IF EXISTS onlooker"))
        connection.execute(text("CREATE ROLE onlooker LOGIN"))
        connection.execute(text("GRANT SELECT ON ALL TABLES IN SCHEMA public TO onlooker"))
    onlooker = open_database(admin.url.set(username="onlooker").render_as_string())
    assert Sequence(onlooker).last() == 0
    with pytest.raises(CatalogError, match="permission denied") as refused:
        Intake(onlooker).commit(parse(TENNANT), origin)
    assert "role" in refused.value.remedy


@pytest.mark.slow
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGQUIT])
def test_reads_outlive_a_restart_and_nothing_is_lost(
    own_server: Server, parse: Parse, origin: Origin, tmp_path: Path, how: signal.Signals
) -> None:
    with own_server.database() as url:
        catalog = open_catalog(url, tmp_path)
        catalog.intake.commit(parse(TENNANT), origin)
        own_server.stop(how)
        with pytest.raises(CatalogLost) as lost:
            catalog.sequence.last()
        assert lost.value.code == "catalog_unavailable"
        own_server.start()
        assert catalog.sequence.last() == 1
        assert catalog.intake.commit(parse(TENNANT, PELL), origin).added == 1


@pytest.mark.slow
def test_a_read_whose_connection_is_cut_is_made_once_more(
    postgres: Server, parse: Parse, origin: Origin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("catalog.retrying.SECONDS_BEFORE_RETRY", 0.01)
    with postgres.database() as url:
        catalog = open_catalog(url, tmp_path)
        document = parse(TENNANT)
        catalog.intake.commit(document, origin)
        cut = cutting(url, monkeypatch)
        assert catalog.library.passage(document.passages[0].id) is not None
    assert cut == [1]


def cutting(url: str, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Lets an administrator end the first read between its first query and its second."""
    cut: list[int] = []

    def load(connection: Connection, ids: Collection[str]) -> dict[str, Entry]:
        if not cut:
            with create_engine(url).connect() as admin:
                others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                admin.execute(text(f"{others} AND pid <> pg_backend_pid()"))
            cut.append(1)
        return load_entries(connection, ids)

    monkeypatch.setattr("catalog.library.load_entries", load)
    return cut


def test_asking_for_what_no_database_can_hold_finds_nothing(database_url: str, tmp_path: Path) -> None:
    """Addresses may hold any character; documents never hold this one, for readers take it out or refuse it."""
    library = open_catalog(database_url, tmp_path).library
    for id_ in ("\x00", "abc\x00def", "\N{REPLACEMENT CHARACTER}", "'; --", "a" * 10_000):
        assert [library.passage(id_), library.statement(id_), library.document(id_)] == [None] * 3
        assert library.successor(id_) is None
        assert library.entries([id_]) == {}
