"""Raw bytes by their SHA-256, stored before anything else looks at them."""

import hashlib
import os
import tempfile
from pathlib import Path

from statements.errors import OnRecordError


class StorageError(OnRecordError):
    """Bytes cannot be stored or are not there any more."""

    code = "storage_unavailable"


def sha256_of(data: bytes) -> str:
    """Hexadecimal SHA-256."""
    return hashlib.sha256(data).hexdigest()


class Files:
    """A folder of files named by content; writing the same bytes twice changes nothing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, sha256: str) -> Path:
        """Where the bytes stand: two characters of folder keep listings short."""
        return self.folder / sha256[:2] / sha256

    def put(self, data: bytes) -> str:
        """Stores bytes durably and returns their SHA-256. Raises StorageError, e.g. where the disk is full."""
        sha256 = sha256_of(data)
        path = self.path(sha256)
        if path.exists():
            return sha256
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            # A killed process leaves a temporary file, never half a document under its final name.
            with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".part-", delete=False) as part:
                part.write(data)
                part.flush()
                os.fsync(part.fileno())
            Path(part.name).replace(path)
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
            raise StorageError(f"The stored file {sha256} is missing.", "Add the document again.") from error
        if sha256_of(data) != sha256:
            raise StorageError(f"The stored file {sha256} has been altered on disk.", "Add the document again.")
        return data
