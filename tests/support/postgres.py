"""A real PostgreSQL server of the tests' own: on loopback, in a temporary folder, from Debian's binaries."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import URL, create_engine, event, text
from sqlalchemy.pool import Pool

from catalog.database import open_database

ROLE = "onrecord"
TEMPLATE = "onrecord_template"
# Speed alone: what is lost here by a power cut is a test run. What a killed server may lose is not touched.
FAST = ("fsync=off", "full_page_writes=off", "max_connections=60")
SECONDS = 60


def binaries() -> Path | None:
    """Where the newest PostgreSQL of this machine keeps its programs."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: int(p.parts[-3]))
    on_path = shutil.which("initdb")
    return found[-1].parent if found else Path(on_path).parent if on_path else None


class Server:
    """One cluster, which can be stopped and started again."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self._programs, self._folder = programs, folder
        self.port = _free_port()
        self._names = count()
        self._process: subprocess.Popen[bytes] | None = None

    def make(self) -> None:
        """Makes the cluster. Its order of text differs from Python's, as on most servers."""
        self._run("initdb", "-D", "data", "-U", ROLE, "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C",
                  "--locale-provider=icu", "--icu-locale=en")  # fmt: skip
        self.start()
        self._sql(f"CREATE DATABASE {TEMPLATE}")
        open_database(self.url(TEMPLATE)).dispose()

    def start(self) -> None:
        """Starts it and waits until it answers."""
        options = [f"-c{option}" for option in (*FAST, "listen_addresses=127.0.0.1", f"port={self.port}")]
        command = [str(self._programs / "postgres"), "-D", "data", "-k", str(self._folder), *options]
        with (self._folder / "log").open("ab") as log:
            # Ends with the test process, whichever way that ends.
            self._process = subprocess.Popen(
                [*_as_postgres("--pdeathsig=INT"), *command], cwd=self._folder, stdout=log, stderr=log
            )
        ready = ["pg_isready", "-h", "127.0.0.1", "-p", str(self.port), "-t", str(SECONDS)]
        for _ in range(SECONDS * 20):
            if subprocess.run([self._programs / ready[0], *ready[1:]], stdout=subprocess.DEVNULL).returncode == 0:  # noqa: PLW1510
                return
            try:
                self._process.wait(0.05)
            except subprocess.TimeoutExpired:
                continue
            break
        raise RuntimeError((self._folder / "log").read_text())

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """Ends it: SIGINT breaks connections off, SIGQUIT is as near to a crash as it gets."""
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(SECONDS)

    def url(self, database: str) -> str:
        """The address of a database."""
        address = URL.create("postgresql", ROLE, host="127.0.0.1", port=self.port, database=database)
        return address.render_as_string(hide_password=False)

    @contextmanager
    def database(self, template: str = TEMPLATE) -> Iterator[str]:
        """The address of a fresh database at the newest schema, or from another template."""
        name = f"test_{next(self._names)}"
        self._sql(f"CREATE DATABASE {name} TEMPLATE {template}")
        with connections_closed():
            yield self.url(name)
        self._sql(f"DROP DATABASE {name} WITH (FORCE)")

    def _sql(self, statement: str) -> None:
        engine = create_engine(self.url("postgres"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(statement))
        engine.dispose()

    def _run(self, program: str, *arguments: str) -> None:
        command = [*_as_postgres(), str(self._programs / program), *arguments]
        subprocess.run(command, cwd=self._folder, check=True, capture_output=True)


@contextmanager
def connections_closed() -> Iterator[None]:
    """Closes what was opened within: psycopg warns of connections that are left to the garbage collector."""
    opened = []

    def remember(connection: object, _record: object) -> None:
        opened.append(connection)

    event.listen(Pool, "connect", remember)
    try:
        yield
    finally:
        event.remove(Pool, "connect", remember)
        for connection in opened:
            connection.close()  # type: ignore[attr-defined]  # every driver's connection has it


@contextmanager
def running_server() -> Iterator[Server]:
    """A new server. Skips the test where PostgreSQL or its driver is not installed."""
    pytest.importorskip("psycopg", reason="needs psycopg: pip install 'onrecord[postgres]'")
    programs = binaries()
    if programs is None:
        pytest.skip("needs PostgreSQL: apt-get install postgresql")
    folder = Path(tempfile.mkdtemp(prefix="onrecord-postgresql-"))
    if os.geteuid() == 0:  # PostgreSQL refuses to run as root
        account = pwd.getpwnam("postgres")
        os.chown(folder, account.pw_uid, account.pw_gid)
    server = Server(programs, folder)
    try:
        server.make()
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _as_postgres(*options: str) -> list[str]:
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        return []
    account = ["--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.geteuid() == 0 else []
    return [setpriv, *account, *options] if account or options else []


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])
