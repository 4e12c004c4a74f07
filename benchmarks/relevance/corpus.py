"""What the judged queries are asked of: verbatim records and a fixed sample of General Debate speeches.

The files and years are fixed, for judgments name their documents by file name and count characters in their text.
"""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpora.development import COUNCIL, verbatim_records
from benchmarks.corpora.general_debate import FILE, speeches_of
from catalog.catalog import Catalog
from catalog.intake import Origin
from catalog.reading import Entry
from indexer.reading import read_document
from onrecord.wiring import Application
from statements.parsed import ParsedDocument

YEARS = (1974, 1985, 1996, 2007, 2019)
EVERY = 3
NEEDED = (Path("un_verbatim_pdf"), COUNCIL, FILE)
_AT_ONCE = 5_000


def documents(data: Path) -> Iterator[tuple[str, ParsedDocument]]:
    """Each document with the file name that judgments know it by."""
    for content, hints in verbatim_records(data):
        parsed, _ = read_document(content, hints)
        assert hints.file_name is not None
        yield hints.file_name, parsed
    yield from speeches_of(data, YEARS, EVERY)


def fill(application: Application, documents: Iterator[tuple[str, ParsedDocument]]) -> None:
    """Puts the documents into an empty home, vectors included; a home that is filled is only caught up."""
    if not application.catalog.library.coverage().documents:
        put(application.catalog, documents)
    application.projection.catch_up()


def put(catalog: Catalog, documents: Iterator[tuple[str, ParsedDocument]]) -> None:
    """Puts the documents on record, without vectors."""
    when = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    for name, parsed in documents:
        catalog.intake.commit(parsed, Origin(name, "text/plain", len(parsed.text), when, {}))


def entries(catalog: Catalog) -> list[Entry]:
    """Every living passage, by id."""
    found: list[Entry] = []
    while page := catalog.sequence.living(found[-1].passage.id if found else "", _AT_ONCE):
        found += page
    return found
