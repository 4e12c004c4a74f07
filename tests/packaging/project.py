"""The project as its own files state it: pyproject, locks and what is tracked."""

import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from packaging.markers import Marker
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PYPROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PACKAGES: list[str] = PYPROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
LOCKS = ("requirements.lock", "requirements-server.lock", "requirements-dev.lock", "requirements-models.lock")


class Pin(NamedTuple):
    """One requirement of a lock, its marker as text and the hashes that are accepted."""

    name: str
    version: str
    marker: str | None
    hashes: tuple[str, ...]

    def wanted_here(self) -> bool:
        return self.marker is None or Marker(self.marker).evaluate()


def pins(lock: str) -> dict[str, Pin]:
    """The requirements of a lock by normalised name."""
    text = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    found: dict[str, Pin] = {}
    for line in text.splitlines():
        requirement, *hashes = line.split(" --hash=")
        match = re.fullmatch(r"([A-Za-z0-9._-]+)==(\S+)(?: *; *(.+))?", requirement.strip())
        assert match, f"{lock} holds something else than name==version: {line[:80]}"
        name = canonicalize_name(match[1])
        found[name] = Pin(name, match[2], match[3], tuple(h.strip() for h in hashes))
    return found


def tracked_files() -> list[Path]:
    """Every file in git."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True)
    return [ROOT / name for name in listing.stdout.split("\0") if name and (ROOT / name).is_file()]
