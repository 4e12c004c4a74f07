"""The folders of an index: one generation that serves, perhaps another that is being built beside it.

`current.json` names the generation that serves and what it was built for. It is replaced in one
step, so a reader sees the old index or the new one, never half of either.
"""

import json
import os
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path
from uuid import uuid4

from catalog.syncing import sync_folder
from search.engines.embedded.failures import damaged

_PREFIX = "generation-"


@dataclass(frozen=True, slots=True)
class Description:
    """Which generation serves, the version of its layout, whose vectors it holds, and by which tables of groups."""

    generation: str
    version: int
    model: str
    dimensions: int
    groups: str = ""


@dataclass(frozen=True, slots=True)
class Files:
    """Where the parts of one generation stand."""

    folder: Path

    @property
    def text(self) -> Path:
        """The folder of the text index."""
        return self.folder / "text"

    @property
    def rows(self) -> Path:
        """The row log."""
        return self.folder / "rows.bin"

    @property
    def values(self) -> Path:
        """The value list."""
        return self.folder / "values.jsonl"

    @property
    def vectors(self) -> Path:
        """Vectors as little-endian float32, one after the other."""
        return self.folder / "vectors.f32"


def pointer(home: Path) -> Path:
    """The file that names the generation in force."""
    return home / "current.json"


def described(home: Path) -> Description | None:
    """The generation in force, None where nothing was indexed yet. Raises EngineDamaged."""
    try:
        return Description(**json.loads(pointer(home).read_bytes()))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError) as error:
        raise damaged(home, f"current.json cannot be read ({error})") from error


def files_of(home: Path, description: Description) -> Files:
    """Where a described generation stands."""
    return Files(home / description.generation)


def new_name() -> str:
    """A name no other generation has."""
    return _PREFIX + uuid4().hex[:12]


def put_in_force(home: Path, description: Description) -> None:
    """Makes a complete generation the one that serves."""
    part = home / "current.json.part"
    with part.open("wb") as file:
        file.write(json.dumps(asdict(description)).encode() + b"\n")
        file.flush()
        os.fsync(file.fileno())
    part.replace(pointer(home))
    sync_folder(home)


def remove_others(home: Path, kept: str | None) -> None:
    """Removes generations that do not serve: replaced ones, and what a killed build left.

    Readers that hold one open go on with it. Where the system refuses to remove open files, the
    next call does.
    """
    for folder in home.glob(f"{_PREFIX}*"):
        if folder.name != kept:
            shutil.rmtree(folder, ignore_errors=True)


def discard(home: Path, description: Description) -> None:
    """Removes what was built in vain; never the generation that serves."""
    try:
        serves = description.generation.encode() in pointer(home).read_bytes()
    except OSError:
        serves = False
    if not serves:
        shutil.rmtree(home / description.generation, ignore_errors=True)


def bytes_of(folder: Path) -> int:
    """Size of all files; those that vanish meanwhile count nothing."""
    total = 0
    for path in folder.rglob("*"):
        try:
            total += path.stat().st_size if path.is_file() else 0
        except FileNotFoundError:
            continue
    return total
