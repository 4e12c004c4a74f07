"""Stored bytes that nothing on record needs: those of refused documents, and what killed processes left.

They stay, so that a newer version can try them again (`onrecord queue --retry`) and somebody can look at them, until
somebody sweeps them away.
"""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, delete, select

from catalog.files import FileStore
from catalog.jobs import JobState
from catalog.retrying import retried
from catalog.sources import ItemState
from catalog.tables import jobs, revisions, source_items

# Bytes are stored before anything names them: reading the longest record takes minutes.
AGE = dt.timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class Leftovers:
    """How many stored files nothing on record needs, and their size in bytes."""

    files: int
    bytes: int


class Sweeping:
    """Finds and removes what is left over in one catalog's store."""

    def __init__(self, database: Engine, files: FileStore) -> None:
        self._database = database.execution_options(alongside=True)
        self._reading = database.execution_options(read_only=True)
        self._files = files

    def leftovers(self, now: dt.datetime) -> Leftovers:
        """What sweeping would remove at that time."""
        sizes = self._sizes(now)
        return Leftovers(len(sizes), sum(sizes.values()))

    def sweep(self, now: dt.datetime) -> Leftovers:
        """Removes the bytes of what was refused, and the failed jobs that would need them; returns what went."""
        gone = {sha: size for sha, size in self._sizes(now).items() if self._files.remove(sha, now - AGE)}
        with self._database.begin() as connection:
            for sha256 in gone:
                failed = (jobs.c.sha256 == sha256) & (jobs.c.state == JobState.FAILED)
                connection.execute(delete(jobs).where(failed))
        return Leftovers(len(gone), sum(gone.values()))

    @retried
    def _sizes(self, now: dt.datetime) -> dict[str, int]:
        # Listed before what is needed is asked for: what is stored in between is too young in any case.
        stored = {file.sha256: file.bytes for file in self._files.stored() if file.stored_at < now - AGE}
        with self._reading.connect() as connection:
            needed = _needed(connection)
        return {sha256: size for sha256, size in stored.items() if sha256 not in needed}


def _needed(connection: Connection) -> set[str]:
    """Hashes of all revisions, of what the sites sent for them, of open jobs, and of what sources gave last."""
    queries = (
        select(revisions.c.sha256),
        select(revisions.c.served).where(revisions.c.served.is_not(None)),
        select(jobs.c.sha256).where(jobs.c.state.in_((JobState.WAITING, JobState.HELD))),
        select(source_items.c.sha256).where(
            source_items.c.sha256.is_not(None), source_items.c.state == ItemState.FETCHED
        ),
    )
    return {sha256 for query in queries for sha256 in connection.execute(query).scalars()}
