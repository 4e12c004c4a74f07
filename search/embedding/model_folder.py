"""The converted model on the disk: made once, whole or not at all, and checked on every load.

A folder is `<name>-<quantization>-<first 8 digits of the weights' SHA-256>/` among the models of a home, or of all that
share them, and holds the runtime's files, the tokenizer, and `conversion.json` with the hash of each. It is made under
another name by one process at a time and renamed when complete and on the disk, so a process killed half way leaves
only rubbish that the next conversion sweeps up. Reading takes no lock.
"""

import json
import os
import shutil
import tempfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

from filelock import FileLock

from catalog.syncing import sync_folder
from search.embedding.errors import ModelFolderUnusable

# Raise it when `conversion.convert` writes something else for the same weights.
FORMAT = 1
RECORD = "conversion.json"
LOCK = ".lock"
UNFINISHED = ".converting-"
DISCARDED = ".discarded-"

Files = dict[str, bytes]


def load(folder: Path, make: Callable[[Path], None]) -> Files:
    """The folder's files by name, each with the hash its record gives.

    Where the folder is absent, damaged or of an older format, `make` fills a new one, which then takes
    its place. Raises ModelFolderUnusable where it cannot be written or read.
    """
    try:
        files = _read(folder)
        if files is None:
            folder.parent.mkdir(parents=True, exist_ok=True)
            # Without it, two processes that find the same damage can each discard what the other just made.
            with FileLock(folder.parent / LOCK):
                files = _read(folder)  # another process may have been faster
                if files is None:
                    _build(folder, make)
                    files = _read(folder)
    except OSError as error:
        raise ModelFolderUnusable(
            f"The converted model cannot be kept in {folder}: {error.strerror or error}.",
            "Make the folder writable, free space on its disk, or set ONRECORD_MODELS_FOLDER to another one.",
        ) from error
    if files is None:
        raise ModelFolderUnusable(
            f"{folder} is damaged as soon as it is written.",
            "Check the disk, and that no other program writes there.",
        )
    return files


def _read(folder: Path) -> Files | None:
    """The verified contents; read once, so that what was checked is what is used."""
    try:
        record = json.loads((folder / RECORD).read_bytes())
        if record["format"] != FORMAT:
            return None
        files = {name: (folder / name).read_bytes() for name in record["files"]}
        intact = all(sha256(files[name]).hexdigest() == digest for name, digest in record["files"].items())
    except (FileNotFoundError, NotADirectoryError, ValueError, KeyError, TypeError, AttributeError):
        return None  # absent, or a record that is none
    return files if intact and files else None


def _build(folder: Path, make: Callable[[Path], None]) -> None:
    _sweep(folder.parent)
    fresh = Path(tempfile.mkdtemp(prefix=UNFINISHED, dir=folder.parent))
    try:
        make(fresh)
        digests = {path.name: sha256(path.read_bytes()).hexdigest() for path in sorted(fresh.iterdir())}
        (fresh / RECORD).write_text(json.dumps({"format": FORMAT, "files": digests}, indent=1), encoding="utf-8")
        fresh.chmod(0o755)  # mkdtemp's 0700 would keep other accounts of the same installation out
        _flush(fresh)
        _discard(folder)
        fresh.rename(folder)
        sync_folder(folder.parent)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _discard(folder: Path) -> None:
    # Renamed first: a reader then finds all of the old folder or nothing.
    if os.path.lexists(folder):
        _remove(folder.rename(folder.with_name(f"{DISCARDED}{uuid4().hex}")))


def _sweep(models: Path) -> None:
    """Removes what killed conversions left. Called under the lock, so nothing of it is in use."""
    for path in models.iterdir():
        if path.name.startswith((UNFINISHED, DISCARDED)):
            _remove(path)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def _flush(folder: Path) -> None:
    for path in folder.iterdir():
        with path.open("rb+") as file:
            os.fsync(file.fileno())
    sync_folder(folder)
