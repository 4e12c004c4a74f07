import random
from pathlib import Path

import pytest

from catalog.catalog import Catalog, open_catalog
from catalog.copying import copy_catalog
from catalog.database import CatalogError
from catalog.intake import Origin
from catalog.tables import metadata
from statements.key_scopes import Scope
from tests.catalog.conftest import Parse
from tests.catalog.test_deliveries import NOW, saved, told
from tests.catalog.test_proposals import WRONG_COUNTRY
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


def test_what_is_numbered_goes_on_after_the_numbers_that_moved(
    sqlite_url: str, postgres_url: str, tmp_path: Path
) -> None:
    old = open_catalog(sqlite_url, tmp_path / "files")
    first = numbered(old, "mira@example.org")
    copied = copy_catalog(sqlite_url, tmp_path / "files", postgres_url)
    counting = {table.name for table in metadata.sorted_tables if table.autoincrement_column is not None}
    # Those of changes and jobs are seen above.
    assert counting - {name for name, rows in copied.items() if rows} == {"changes", "jobs"}
    new = open_catalog(postgres_url, tmp_path / "nowhere")
    assert new.owners.with_address("mira@example.org") == old.owners.with_address("mira@example.org")
    assert all(after > before for before, after in zip(first, numbered(new, "joren@example.org"), strict=True))


def numbered(catalog: Catalog, address: str) -> tuple[int, ...]:
    """Makes one of everything that catalogs number, with its owner, and gives the numbers."""
    owner = catalog.owners.verified(address, NOW)
    search = saved(catalog, owner)
    webhook = catalog.webhooks.add(owner.id, "https://hook.example.org/", NOW)
    catalog.sign_ins.open_session(owner.id, "Firefox", NOW)
    (session,) = catalog.sign_ins.sessions_of(owner.id, NOW)
    mail = catalog.deliveries.hand_over(owner.id, address, [], [told("p1", search.id)], {}, NOW)
    assert mail is not None
    (delivery,) = catalog.deliveries.log(owner.id, 10)
    post = catalog.webhook_posts.test(webhook.id, address, 60, NOW)
    catalog.api_keys.create("Desk", [Scope.READ], NOW, owner_id=owner.id)
    proposal = catalog.proposals.offer(WRONG_COUNTRY)
    return owner.id, search.id, webhook.id, session.id, mail, delivery.id, post.id, proposal


def test_only_a_server_is_moved_to(sqlite_url: str, tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match="no PostgreSQL database"):
        copy_catalog(sqlite_url, tmp_path, f"sqlite:///{tmp_path / 'other.sqlite3'}")
