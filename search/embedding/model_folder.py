"""The converted model in the data folder: made once, whole or not at all, and checked on every load.

A folder is `HOME/models/<name>-<quantization>-<first 8 digits of the weights' SHA-256>/` and holds the
runtime's files, the tokenizer, and `conversion.json` with the hash of each. It is made under another
name and renamed when complete and on the disk, so a process killed half way leaves only rubbish that
the next conversion sweeps up, and of two processes at once the second finds the first one's folder.
"""

import json
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

from search.embedding.errors import ModelFolderUnusable

# Raise it when `conversion.convert` writes something else for the same weights.
FORMAT = 1
RECORD = "conversion.json"
UNFINISHED = ".converting-"
DISCARDED = ".discarded-"
RUBBISH_AGE = 3600.0  # seconds; a conversion takes under one, so nothing that old is still in use

Files = dict[str, bytes]


def load(folder: Path, make: Callable[[Path], None]) -> Files:
    """The folder's files by name, each with the hash its record gives.

    Where the folder is absent, damaged or of an older format, `make` fills a new one, which then takes
    its place. Raises ModelFolderUnusable where the data folder cannot be written or read.
    """
    try:
        # Another process may replace the folder between two steps; each time round finds what it left.
        for _ in range(4):
            files = _read(folder)
            if files is not None:
                return files
            _build(folder, make)
    except OSError as error:
        raise ModelFolderUnusable(
            f"The converted model cannot be kept in {folder}: {error.strerror or error}.",
            "Make the folder writable, free space on its disk, or set ONRECORD_HOME to another one.",
        ) from error
    raise ModelFolderUnusable(
        f"{folder} is damaged again as soon as it is written.",
        "Check the disk, and that no other program writes there.",
    )


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
    folder.parent.mkdir(parents=True, exist_ok=True)
    _sweep(folder.parent)
    fresh = Path(tempfile.mkdtemp(prefix=UNFINISHED, dir=folder.parent))
    try:
        make(fresh)
        digests = {path.name: sha256(path.read_bytes()).hexdigest() for path in sorted(fresh.iterdir())}
        (fresh / RECORD).write_text(json.dumps({"format": FORMAT, "files": digests}, indent=1), encoding="utf-8")
        fresh.chmod(0o755)  # mkdtemp's 0700 would keep other accounts of the same installation out
        _flush(fresh)
        _place(fresh, folder)
        _flush_folder(folder.parent)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _place(fresh: Path, folder: Path) -> None:
    if _read(folder) is not None:
        return  # another process was faster
    if folder.exists() or folder.is_symlink():
        rubbish = folder.with_name(f"{DISCARDED}{uuid4().hex}")
        folder.rename(rubbish)
        if rubbish.is_dir() and not rubbish.is_symlink():
            shutil.rmtree(rubbish, ignore_errors=True)
        else:
            rubbish.unlink()
    try:
        fresh.rename(folder)
    except OSError:
        if _read(folder) is None:  # not another process's complete folder, hence a real failure
            raise


def _sweep(models: Path) -> None:
    """Removes what killed conversions left."""
    for path in models.iterdir():
        if path.name.startswith((UNFINISHED, DISCARDED)) and time.time() - path.stat().st_mtime > RUBBISH_AGE:
            shutil.rmtree(path, ignore_errors=True)


def _flush(folder: Path) -> None:
    for path in folder.iterdir():
        with path.open("rb+") as file:
            os.fsync(file.fileno())
    _flush_folder(folder)


def _flush_folder(folder: Path) -> None:
    if os.name != "posix":
        return  # Windows has no handle for folders to flush
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
