import random
from pathlib import Path

import pytest

from catalog.catalog import open_catalog
from catalog.copying import copy_catalog
from catalog.database import CatalogError
from catalog.intake import Origin
from tests.catalog.conftest import Parse
from tests.catalog.test_vectors import MODEL, NORTH, SOUTH, vector


def test_a_catalog_that_moves_to_a_server_stays_the_same(
    sqlite_url: str, postgres_url: str, tmp_path: Path, parse: Parse, origin: Origin
) -> None:
    old = open_catalog(sqlite_url, tmp_path / "files")
    documents = [parse(NORTH, SOUTH, identity=f"symbol:XC/PV.{number}:en") for number in range(3)]
    for document in [*documents, parse(NORTH, identity="symbol:XC/PV.1:en")]:
        old.files.put(document.text.encode())
        old.intake.commit(document, origin)
    ids = [passage.id for document in documents for passage in document.passages]
    old.vectors.put(MODEL, {id_: vector(random.Random(id_).random()) for id_ in ids})  # noqa: S311  no secret
    waiting = old.files.put(b"a letter")
    old.jobs.put(waiting, {"file_name": "letter.txt"})
    copied = copy_catalog(sqlite_url, tmp_path / "files", postgres_url)
    new = open_catalog(postgres_url, tmp_path / "nowhere")
    assert (copied["documents"], copied["changes"]) == (3, old.sequence.last())
    assert new.sequence.after(0, 100, 100) == old.sequence.after(0, 100, 100)
    assert new.library.coverage() == old.library.coverage()
    assert new.vectors.get(MODEL, ids) == old.vectors.get(MODEL, ids)
    assert [new.library.passage(id_) for id_ in ids] == [old.library.passage(id_) for id_ in ids]
    assert new.files.get(documents[0].sha256) == documents[0].text.encode()
    job = new.jobs.take("worker", 60)
    assert job is not None
    assert new.files.get(job.sha256) == b"a letter"
    new.intake.commit(parse(SOUTH, identity="symbol:XC/PV.9:en"), origin)
    assert new.sequence.last() == old.sequence.last() + 1
    assert new.jobs.put("0" * 64, {"file_name": "another.txt"})
    with pytest.raises(CatalogError, match="holds documents already"):
        copy_catalog(sqlite_url, tmp_path / "files", postgres_url)


def test_only_a_server_is_moved_to(sqlite_url: str, tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match="no PostgreSQL database"):
        copy_catalog(sqlite_url, tmp_path, f"sqlite:///{tmp_path / 'other.sqlite3'}")
