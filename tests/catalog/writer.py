"""Run as a process of its own: opens a catalog and commits documents, some of them everybody's."""

import datetime as dt
import sys
from pathlib import Path

from catalog.catalog import open_catalog
from catalog.intake import Origin
from tests.catalog.conftest import parsed

DOCUMENTS = 5


def main(database_url: str, files: str, name: str) -> None:
    catalog = open_catalog(database_url, Path(files))
    origin = Origin("record.txt", "text/plain", 10, dt.datetime(2026, 11, 18, 9, tzinfo=dt.UTC), {})
    for number in range(DOCUMENTS):
        for owner in (name, "everybody"):
            turn = ("Ms. Tennant (Valdoria):", f"Number {number} of {owner}.")
            document = parsed(turn, identity=f"symbol:XC/PV.{number}/{owner}:en")
            catalog.files.put(document.text.encode())
            catalog.intake.commit(document, origin)


if __name__ == "__main__":
    main(*sys.argv[1:])
