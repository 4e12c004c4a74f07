import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from catalog.catalog import Catalog, open_catalog
from catalog.database import CatalogError, open_database
from catalog.intake import Intake, Origin
from catalog.sequence import Sequence
from catalog.tables import documents, passages, revisions, statements
from tests.catalog.conftest import Parse

TENNANT = ("Ms. Tennant (Valdoria):", "We ask for prior notification, forty-eight hours ahead, every time.")
SHORTER = ("Ms. Tennant (Valdoria):", "We ask for prior notification, twelve hours ahead, every time.")


def rows(database_url: str) -> dict[str, int]:
    with open_database(database_url).connect() as connection:
        tables = (documents, revisions, statements, passages)
        return {t.name: connection.execute(select(func.count()).select_from(t)).scalar_one() for t in tables}


def test_bytes_read_anew_stay_the_revision_they_were(
    catalog: Catalog, parse: Parse, origin: Origin, database_url: str
) -> None:
    later = replace(origin, retrieved_at=origin.retrieved_at + dt.timedelta(days=1), file_name="renamed.txt")
    document = parse(TENNANT)
    catalog.intake.commit(document, origin)
    catalog.intake.commit(document, later)
    assert rows(database_url) == {"documents": 1, "revisions": 1, "statements": 1, "passages": 1}
    found = catalog.library.passage(document.passages[0].id)
    assert found is not None
    assert found.document.retrieved_at == origin.retrieved_at
    assert found.document.file_name == "renamed.txt"


def test_earlier_bytes_that_come_back_are_a_revision_of_their_own(
    catalog: Catalog, parse: Parse, origin: Origin, database_url: str
) -> None:
    for document in (parse(TENNANT), parse(SHORTER), parse(TENNANT)):
        catalog.intake.commit(document, origin)
    assert rows(database_url) == {"documents": 1, "revisions": 3, "statements": 1, "passages": 2}
    found = catalog.library.passage(parse(TENNANT).passages[0].id)
    assert found is not None
    assert found.document.revision == 3


def test_the_same_bytes_as_two_documents_are_two(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    one, two = parse(TENNANT), parse(TENNANT, identity="symbol:XC/PV.1148:en")
    catalog.intake.commit(one, origin)
    catalog.intake.commit(two, origin)
    assert one.passages[0].id != two.passages[0].id
    assert catalog.library.coverage().documents == 2


def test_a_document_without_statements_is_kept(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    ingested = catalog.intake.commit(parse(), origin)
    assert catalog.sequence.last() == 0
    found = catalog.library.document(ingested.document_id)
    assert found is not None
    assert found[1] == ()


def test_a_commit_that_fails_leaves_nothing_behind(
    catalog: Catalog, parse: Parse, origin: Origin, database_url: str
) -> None:
    catalog.intake.commit(parse(TENNANT), origin)
    before = rows(database_url)
    two = parse(TENNANT, SHORTER, identity="symbol:XC/PV.1148:en")
    doubled = replace(two, passages=(two.passages[0], replace(two.passages[0], ordinal=1)))
    with pytest.raises(IntegrityError):
        catalog.intake.commit(doubled, origin)
    assert rows(database_url) == before
    assert catalog.sequence.last() == 1
    assert catalog.intake.known(doubled.sha256, {}) is None


def test_what_was_committed_is_there_for_who_opens_the_catalog_next(
    catalog: Catalog, parse: Parse, origin: Origin, database_url: str, tmp_path: Path
) -> None:
    document = parse(TENNANT)
    catalog.intake.commit(document, origin)
    again = open_catalog(database_url, tmp_path / "files")
    assert again.library.passage(document.passages[0].id) == catalog.library.passage(document.passages[0].id)
    assert again.sequence.last() == 1


def test_a_disk_that_is_full_costs_nothing_but_the_document_at_hand(
    parse: Parse, origin: Origin, sqlite_url: str
) -> None:
    engine = open_database(sqlite_url)
    intake = Intake(engine)
    intake.commit(parse(TENNANT), origin)
    with engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        # The pool hands the same connection out again, with this limit, at which a full disk would end.
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    long = parse((TENNANT[0], "We ask for notification. " * 20_000), identity="symbol:XC/PV.1148:en")
    with pytest.raises(CatalogError, match=r"full.* free space"):
        intake.commit(long, origin)
    assert rows(sqlite_url) == {"documents": 1, "revisions": 1, "statements": 1, "passages": 1}
    assert Sequence(engine).last() == 1
