"""Raw bytes by their SHA-256 in the database, for machines that share no folder (docs/decisions/0011)."""

from sqlalchemy import Engine, select, update

from catalog.conflicts import insert_or_ignore
from catalog.files import StorageError, altered, missing, sha256_of
from catalog.retrying import retried
from catalog.tables import stored_files


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
        if self.holds(sha256):
            return sha256
        with self._database.begin() as connection:
            if not insert_or_ignore(connection, stored_files, [{"sha256": sha256, "bytes": data}]):
                mended = update(stored_files).where(stored_files.c.sha256 == sha256).values(bytes=data)
                connection.execute(mended)
        return sha256

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
