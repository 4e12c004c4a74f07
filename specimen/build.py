"""Prints every specimen record: python -m specimen.build [FOLDER]."""

import sys
from pathlib import Path

from specimen.notation import RecordSource, read_source
from specimen.plain_text import plain_text
from specimen.typeset import typeset

SOURCES = Path(__file__).parent / "records"
DOCUMENTS = Path(__file__).parent.parent / "onrecord" / "specimen" / "documents"


def sources() -> list[RecordSource]:
    """Every source in the order of its file name."""
    return [read_source(path) for path in sorted(SOURCES.glob("*.txt"))]


def print_record(record: RecordSource) -> bytes:
    """The printed file of a record."""
    return plain_text(record).encode() if record["form"] == "plain text" else typeset(record).pdf


def build(folder: Path) -> None:
    """Writes all records into the folder."""
    for record in sources():
        content = print_record(record)
        (folder / record.file_name).write_bytes(content)
        print(f"{record.file_name}: {len(record.statements)} statements, {len(content) / 1024:.0f} kB")


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS)
