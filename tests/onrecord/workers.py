"""Worker processes on one PostgreSQL catalog, and what became of their work."""

import signal
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, text

from tests.onrecord.conftest import ONRECORD, Commands

# How long what a killed worker held stays its own.
LEASE = 3
SECONDS = 60
# What machines that share a catalog sign with.
SECRET = "of all machines of this crew and no other"  # noqa: S105  it opens nothing


@dataclass(frozen=True)
class Crew:
    """Homes of several machines on one catalog, with no folder in common.

    Each has an index of its own, unless `variables` name one that they share.
    """

    folder: Path
    database_url: str
    patience: float = SECONDS
    variables: dict[str, str] = field(default_factory=dict)

    def machine(self, number: int) -> Commands:
        """The commands of one machine."""
        return Commands(self.folder / f"machine-{number}")

    def environment(self, number: int) -> dict[str, str]:
        """What its processes are started with."""
        return self.machine(number).environment | self.shared

    @property
    def shared(self) -> dict[str, Any]:
        """What all machines are told."""
        return {"ONRECORD_DATABASE_URL": self.database_url, "ONRECORD_SECRET": SECRET} | self.variables

    def start(self, number: int, *, once: bool = True, lease: float = LEASE) -> "subprocess.Popen[str]":
        """A worker that ends when nothing is left, or not."""
        return subprocess.Popen(
            [ONRECORD, "worker", *(["--once"] if once else []), "--json", "--lease", str(lease)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=self.environment(number),
        )

    def done(self) -> int:
        """Files that have been read so far."""
        return self._ask("SELECT count(*) FROM jobs WHERE state = 'done'")[0]

    def wait_for(self, number: int) -> None:
        """Returns when so many files have been read."""
        until = time.monotonic() + self.patience
        while self.done() < number:
            assert time.monotonic() < until, f"{self.done()} of {number} files read"
            time.sleep(0.05)

    def counts(self) -> dict[str, int]:
        """Rows of each table that workers fill, and of what must not be: doubles, leftovers, gaps."""
        tables = ("documents", "revisions", "passages", "changes", "vectors", "claims")
        count = "SELECT count(*) FROM "
        found = [self._ask(count + table)[0] for table in tables]
        found += self._ask(
            "SELECT count(*) FILTER (WHERE state IN ('waiting', 'held')), "
            "count(*) FILTER (WHERE state = 'failed') FROM jobs"
        )
        return dict(zip((*tables, "left", "failed"), found, strict=True))

    def attempts(self) -> int:
        """How often files were taken up, repetitions after a kill included."""
        return self._ask("SELECT coalesce(sum(attempts), 0) FROM jobs")[0]

    def indexing(self) -> int | None:
        """The process of this machine that has the turn of the index that all share."""
        held = (
            "SELECT max(split_part(holder, ':', 2)::int) FROM leases WHERE name LIKE 'index:%' AND held_until > now()"
        )
        return self._ask(f"SELECT coalesce(({held}), 0)")[0] or None

    def _ask(self, query: str) -> Sequence[int]:
        engine = create_engine(self.database_url)
        try:
            with engine.connect() as connection:
                return [int(value) for value in connection.execute(text(query)).one()]
        finally:
            engine.dispose()


@contextmanager
def working(crew: Crew, machines: Sequence[int], lease: float = LEASE) -> Iterator[list["subprocess.Popen[str]"]]:
    """A worker on each machine; none outlives a test that fails."""
    workers = [crew.start(number, lease=lease) for number in machines]
    try:
        yield workers
    finally:
        for worker in workers:
            worker.kill()
            worker.communicate()


def await_handler(worker: "subprocess.Popen[str]") -> None:
    """Returns when SIGTERM makes the worker end its work; one that is only starting is killed by it."""
    status, until = Path(f"/proc/{worker.pid}/status"), time.monotonic() + SECONDS
    while (
        not int(status.read_text(encoding="ascii").partition("SigCgt:")[2].split()[0], 16) >> (signal.SIGTERM - 1) & 1
    ):
        assert time.monotonic() < until, "the worker has not begun"
        time.sleep(0.05)


def ended(workers: Sequence["subprocess.Popen[str]"], patience: float = SECONDS) -> list[str]:
    """What the workers printed, all of which must end well by themselves."""
    said = [worker.communicate(timeout=patience) for worker in workers]
    for worker, (_, err) in zip(workers, said, strict=True):
        assert worker.returncode == 0, err
        assert "Traceback" not in err
    return [out for out, _ in said]


def queued(crew: Crew, folder: Path) -> None:
    """Queues a folder from a machine that reads nothing itself."""
    crew.machine(0).run("add", "--queue", folder, **crew.shared)


def same_everywhere(crew: Crew, machines: Sequence[int], passages: int) -> None:
    """Every machine's index follows the catalog to the last passage."""
    for number in machines:
        ran = crew.machine(number).run("engine", "verify", "--json", **crew.shared)
        assert ran.json == {"passages": passages, "differences": []}


def write_many(folder: Path, number: int) -> Path:
    """Short speeches, no two alike."""
    folder.mkdir()
    for n in range(number):
        words = f"In the year {n} of the accord the monitors at the dam counted {n * 7} releases of water in writing. "
        (folder / f"{n:03}.txt").write_text(f"Speaker: A. Tennant\nCountry: Valdoria\n\n{words * 9}\n", "utf-8")
    return folder


def whole(crew: Crew, speeches: int) -> int:
    """Holds the catalog to what any order and any accident must leave; returns the number of passages."""
    counts = crew.counts()
    passages = counts["passages"]
    assert counts["documents"] == counts["revisions"] == speeches
    assert counts["vectors"] == passages >= speeches
    assert counts["changes"] == 2 * passages  # it came, and its vector
    assert counts["left"] == counts["failed"] == counts["claims"] == 0
    return passages
