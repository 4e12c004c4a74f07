import subprocess
import sys
from pathlib import Path

from sqlalchemy import create_engine

from catalog.catalog import Catalog, open_catalog
from catalog.intake import Origin
from catalog.library import Library
from catalog.sequence import Sequence
from tests.catalog.conftest import Parse
from tests.catalog.writer import DOCUMENTS
from tests.conftest import ROOT

PROCESSES = 4


def test_processes_that_open_and_write_a_new_catalog_at_once_lose_and_double_nothing(
    empty_url: str, tmp_path: Path
) -> None:
    writers = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.catalog.writer", empty_url, tmp_path / "files", f"process {number}"],
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        for number in range(PROCESSES)
    ]
    said = [writer.communicate(timeout=60)[1] for writer in writers]
    assert said == [""] * PROCESSES
    catalog = open_catalog(empty_url, tmp_path / "files")
    expected = DOCUMENTS * (PROCESSES + 1)
    covered = catalog.library.coverage()
    assert (covered.documents, covered.passages) == (expected, expected)
    changes, up_to = catalog.sequence.after(0, 1000, catalog.sequence.last())
    assert [change.sequence for change in changes] == list(range(1, expected + 1))
    assert up_to == expected


def test_a_read_takes_one_connection(catalog: Catalog, parse: Parse, origin: Origin, database_url: str) -> None:
    """With a second one taken while the first is held, as many readers as the pool is large wait for each other."""
    document = parse(("Ms. Tennant (Valdoria):", "We ask for prior notification."))
    ingested = catalog.intake.commit(document, origin)
    narrow = create_engine(database_url, pool_size=1, max_overflow=0, pool_timeout=0.1)
    library = Library(narrow)
    found = library.passage(document.passages[0].id)
    assert found is not None
    assert found.statement is not None
    assert library.statement(found.statement.id) is not None
    assert library.document(ingested.document_id) is not None
    assert library.latest(1)
    assert library.whole_text(ingested.document_id)
    assert library.with_symbol("XC/PV.1147")
    assert library.coverage().passages == len(library.entries([found.passage.id])) == 1
    sequence = Sequence(narrow)
    assert sequence.after(0, 10, sequence.last())[1] == len(sequence.living("", 10)) == 1
