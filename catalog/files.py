"""Raw bytes by their SHA-256, stored before anything else looks at them."""

import datetime as dt
import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, Protocol

from catalog.syncing import sync_folder
from statements.errors import OnRecordError

# Hexadecimal digits of a SHA-256.
_HASH = 64


class StorageError(OnRecordError):
    """Bytes cannot be stored or are not there any more."""

    code = "storage_unavailable"


def sha256_of(data: bytes) -> str:
    """Hexadecimal SHA-256."""
    return hashlib.sha256(data).hexdigest()


def missing(sha256: str) -> StorageError:
    """What to say of bytes that are gone."""
    return StorageError(f"The stored file {sha256} is missing.", "Add the document again.")


def altered(sha256: str) -> StorageError:
    """What to say of bytes that are not what they were."""
    return StorageError(f"The stored file {sha256} has been altered in the store.", "Add the document again.")


class StoredFile(NamedTuple):
    """Bytes in a store: their SHA-256, how many there are, and when somebody last handed them in."""

    sha256: str
    bytes: int
    stored_at: dt.datetime


class FileStore(Protocol):
    """Bytes by their SHA-256; writing the same bytes twice changes nothing."""

    def holds(self, sha256: str) -> bool:
        """Whether the bytes are there, and are what they were."""

    def put(self, data: bytes) -> str:
        """Stores bytes durably, in place of damaged ones too, and returns their SHA-256.

        Raises StorageError or CatalogError, e.g. where the disk is full.
        """

    def get(self, sha256: str) -> bytes:
        """The bytes. Raises StorageError where they are gone or have been altered."""

    def stored(self) -> Iterator[StoredFile]:
        """Everything that is stored."""

    def remove(self, sha256: str, before: dt.datetime) -> bool:
        """Removes bytes, unless somebody has handed them in since; returns whether they went."""


class Files:
    """A folder of files named by content; writing the same bytes twice changes nothing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, sha256: str) -> Path:
        """Where the bytes stand: two characters of folder keep listings short."""
        return self.folder / sha256[:2] / sha256

    def holds(self, sha256: str) -> bool:
        """Whether the bytes are there, and are what they were."""
        try:
            return sha256_of(self.path(sha256).read_bytes()) == sha256
        except OSError:
            return False

    def put(self, data: bytes) -> str:
        """Stores bytes durably, in place of damaged ones too, and returns their SHA-256.

        Raises StorageError, e.g. where the disk is full.
        """
        sha256 = sha256_of(data)
        path = self.path(sha256)
        if self.holds(sha256):
            with suppress(OSError):
                os.utime(path)
            return sha256
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            _write(path, data)
        except OSError as error:
            raise StorageError(
                f"{len(data):,} bytes cannot be stored in {self.folder}: {error.strerror}.",
                "Free some space or choose another ONRECORD_HOME.",
            ) from error
        return sha256

    def get(self, sha256: str) -> bytes:
        """The bytes. Raises StorageError where they are gone or have been altered."""
        try:
            data = self.path(sha256).read_bytes()
        except OSError as error:
            raise missing(sha256) from error
        if sha256_of(data) != sha256:
            raise altered(sha256)
        return data

    def stored(self) -> Iterator[StoredFile]:
        """Everything that is stored."""
        for path in self.folder.glob("??/*"):
            if len(path.name) == _HASH:
                with suppress(OSError):  # another process is sweeping too
                    facts = path.stat()
                    yield StoredFile(path.name, facts.st_size, dt.datetime.fromtimestamp(facts.st_mtime, dt.UTC))

    def remove(self, sha256: str, before: dt.datetime) -> bool:
        """Removes bytes, unless somebody has handed them in since; returns whether they went."""
        path = self.path(sha256)
        try:
            if path.stat().st_mtime >= before.timestamp():
                return False
            path.unlink()
        except OSError:
            return False
        return True


def _write(path: Path, data: bytes) -> None:
    """All of the bytes under their name or nothing; durable, power cuts included, before the catalog names them."""
    # A killed process leaves a temporary file, never half a document under its final name.
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".part-", delete=False) as part:
        try:
            part.write(data)
            part.flush()
            os.fsync(part.fileno())
        except OSError:
            Path(part.name).unlink(missing_ok=True)
            raise
    Path(part.name).replace(path)
    sync_folder(path.parent)
