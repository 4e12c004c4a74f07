"""Raw bytes by their SHA-256 in the database, for machines that share no folder (docs/decisions/0011)."""

import datetime as dt
from collections.abc import Iterator

from sqlalchemy import Engine, delete, func, or_, select, update

from catalog.clock import now_of, utc
from catalog.conflicts import insert_or_ignore
from catalog.files import StorageError, StoredFile, altered, missing, sha256_of
from catalog.retrying import retried
from catalog.tables import stored_files

LONG_AGO = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


class StoredFiles:
    """Files in a table; writing the same bytes twice changes nothing."""

    def __init__(self, database: Engine) -> None:
        self._database = database.execution_options(alongside=True)
        self._reading = database.execution_options(read_only=True)

    def holds(self, sha256: str) -> bool:
        """Whether the bytes are there, and are what they were."""
        try:
            self.get(sha256)
        except StorageError:
            return False
        return True

    def put(self, data: bytes) -> str:
        """Stores bytes durably, in place of damaged ones too, and returns their SHA-256. Raises CatalogError."""
        sha256 = sha256_of(data)
        held = self.holds(sha256)
        with self._database.begin() as connection:
            now = now_of(connection)
            if not insert_or_ignore(connection, stored_files, [{"sha256": sha256, "bytes": data, "stored_at": now}]):
                handed_in = {"stored_at": now} if held else {"stored_at": now, "bytes": data}
                connection.execute(update(stored_files).where(stored_files.c.sha256 == sha256).values(handed_in))
        return sha256

    def stored(self) -> Iterator[StoredFile]:
        """Everything that is stored; what an older version stored, at the beginning of time."""
        query = select(stored_files.c.sha256, func.length(stored_files.c.bytes), stored_files.c.stored_at)
        with self._reading.connect() as connection:
            rows = connection.execute(query).all()
        for sha256, size, at in rows:
            yield StoredFile(sha256, size, utc(at) if at else LONG_AGO)

    def remove(self, sha256: str, before: dt.datetime) -> bool:
        """Removes bytes, unless somebody has handed them in since; returns whether they went."""
        old = or_(stored_files.c.stored_at.is_(None), stored_files.c.stored_at < before)
        with self._database.begin() as connection:
            gone = connection.execute(delete(stored_files).where(stored_files.c.sha256 == sha256, old))
            return gone.rowcount > 0

    @retried
    def get(self, sha256: str) -> bytes:
        """The bytes. Raises StorageError where they are gone or have been altered."""
        with self._reading.connect() as connection:
            query = select(stored_files.c.bytes).where(stored_files.c.sha256 == sha256)
            data = connection.execute(query).scalar()
        if data is None:
            raise missing(sha256)
        if sha256_of(data) != sha256:
            raise altered(sha256)
        return bytes(data)
