"""The specimen corpus: invented records, statements and press reports, shipped with the program to try it with.

Statements and press reports are written by hand; the records are printed from `specimen/records` by `specimen.build`.
"""

import re
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from indexer.records.record import Hints

SOURCE = "Specimen"
_ENDINGS = {".pdf", ".txt", ".html"}
_RECORD = re.compile(r"X[A-Z](?:_[\w.]+)+\.(?:pdf|txt)")


@dataclass(frozen=True, slots=True)
class SpecimenDocument:
    """A shipped file, and what whoever adds it would say about it."""

    path: Path
    hints: Hints


def documents() -> list[SpecimenDocument]:
    """Every specimen document, in the order of the file names."""
    # The wheel is always unpacked when it is installed, so what it holds are files.
    folder = Path(str(files(__name__) / "documents"))
    return [SpecimenDocument(path, _hints(path)) for path in sorted(folder.iterdir()) if path.suffix in _ENDINGS]


def _hints(path: Path) -> Hints:
    """A record prints all its facts but its address; a statement and a report have them in their head, address too."""
    if not _RECORD.fullmatch(path.name):
        return Hints(path.name, source=SOURCE)
    symbol = path.stem.replace("_", "/")
    return Hints(path.name, url=f"https://records.concord.example/{symbol}", source=SOURCE)
