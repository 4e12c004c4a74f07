"""Files that only grow. How much of one counts says the commit; what a killed writer left behind does not."""

import os
from pathlib import Path
from types import TracebackType
from typing import Self


class AppendOnlyFile:
    """Appends after `length` bytes, whatever stands beyond them."""

    def __init__(self, path: Path, length: int) -> None:
        self._file = path.open("r+b" if path.exists() else "w+b")
        self._file.truncate(length)
        self._file.seek(length)
        self.length = length

    def append(self, data: bytes) -> None:
        """Adds bytes; they are safe after `sync`."""
        self._file.write(data)
        self.length += len(data)

    def sync(self) -> None:
        """Returns when everything appended is on the disk."""
        self._file.flush()
        os.fsync(self._file.fileno())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None) -> None:
        self._file.close()
