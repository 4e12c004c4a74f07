"""Files as they come from a disk: which to read, and their bytes, or an error that names the file."""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

import structlog

from indexer.formats.reader import MOST_BYTES, too_large
from statements.errors import OnRecordError, UnreadableDocument

log = structlog.get_logger()
_KINDS = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


class InternalError(OnRecordError):
    """A fault of OnRecord itself that one document met; the others go on."""

    code = "internal_error"


def files_under(paths: Iterable[Path]) -> Iterator[tuple[Path, OnRecordError | None]]:
    """The files to add, folders walked in order of names, hidden files in them left out.

    What is not there, cannot be read or holds no files comes with the error that says so. A folder
    that links lead to twice is walked once.
    """
    walked: set[tuple[int, int]] = set()
    for path in paths:
        before, found = len(walked), False
        for file in _under(path, walked):
            found = True
            yield file
        if not found and len(walked) > before:
            yield (
                path,
                UnreadableDocument(
                    f"{shown(path)} holds no files.", "Hidden files are left out; name them.", code="empty_folder"
                ),
            )


def _under(path: Path, walked: set[tuple[int, int]]) -> Iterator[tuple[Path, OnRecordError | None]]:
    try:
        facts = path.stat()
        if not stat.S_ISDIR(facts.st_mode):
            yield path, None
            return
        folder = (facts.st_dev, facts.st_ino)
        if folder in walked:
            return
        walked.add(folder)
        within = sorted(p for p in path.iterdir() if not p.name.startswith("."))
    except (OSError, ValueError) as error:
        yield path, _unreadable(path, error)
        return
    for inner in within:
        yield from _under(inner, walked)


def read_file(path: Path) -> bytes:
    """The bytes of a regular file, at most MOST_BYTES.

    Raises UnreadableDocument. Pipes and devices are refused: reading them might never end.
    """
    try:
        facts = path.stat()
        if stat.S_ISDIR(facts.st_mode):
            raise UnreadableDocument(f"{shown(path)} is a folder.", "Name the files in it.", code="not_a_file")
        kind = next((kind for is_kind, kind in _KINDS if is_kind(facts.st_mode)), None)
        if kind:
            raise UnreadableDocument(
                f"{shown(path)} is {kind}, not a file.", "Write its content to a file first.", code="not_a_file"
            )
        if facts.st_size > MOST_BYTES:
            raise too_large(shown(path))
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error


def shown(path: Path) -> str:
    """The path as text that can be printed and stored: bytes of a name that are no UTF-8 become hexadecimal."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def shown_name(path: Path) -> str:
    """The last part of the path, as `shown`."""
    return os.fsencode(path.name).decode("utf-8", "backslashreplace")


def located(path: Path, error: OnRecordError) -> str:
    """The error as one line that names the file by its path: folders may hold files of one name."""
    line = " ".join(str(error).split())
    name, where = shown_name(path), shown(path)
    return where + line[len(name) :] if line.startswith(name) else line


def without_frames(error: OnRecordError) -> OnRecordError:
    """The error without what it came through, which holds the bytes of the file: a long run keeps many errors."""
    error.__traceback__ = error.__cause__ = error.__context__ = None
    return error


def internal_error(path: Path, error: Exception) -> InternalError:
    """What to report where reading a file failed in a way nobody foresaw; the details go to the log."""
    log.debug("document_failed", file=shown(path), exc_info=error)
    if isinstance(error, OSError | MemoryError):
        reason = getattr(error, "strerror", None) or "there is not enough memory"
        return InternalError(
            f"{shown_name(path)} could not be worked on: {reason}.",
            "Free some space, then add it again.",
            code="no_space",
        )
    return InternalError(
        f"{shown_name(path)} made OnRecord fail ({type(error).__name__}).",
        "Please report it; ONRECORD_LOG_LEVEL=debug shows where.",
    )


def _unreadable(path: Path, error: OSError | ValueError) -> UnreadableDocument:
    if isinstance(error, FileNotFoundError):
        return UnreadableDocument(f"{shown(path)} does not exist.", "Check the path.", code="not_found")
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    remedy = "Check its permissions." if isinstance(error, PermissionError) else "Check the path."
    return UnreadableDocument(f"{shown(path)} cannot be read: {reason}.", remedy)
