"""Missing vectors shared among processes, and up to where none is missing."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from catalog.catalog import Catalog, open_catalog
from catalog.conflicts import insert_or_ignore
from catalog.intake import Origin
from tests.catalog.conftest import Parse
from tests.catalog.test_vectors import MODEL, NORTH, OTHER, two_passages, vector

LONG, OVER = 600.0, -1.0


def test_what_one_has_claimed_is_nobody_elses_until_it_is_stored(
    catalog: Catalog, parse: Parse, origin: Origin
) -> None:
    passages = sorted(two_passages(catalog, parse, origin))
    claim = catalog.vectors.claim
    ((_, first, text),) = claim(MODEL, None, 1, "a", LONG)
    ((_, second, _),) = claim(MODEL, None, 9, "b", LONG)
    assert (sorted([first, second]), claim(MODEL, None, 9, "c", LONG)) == (passages, [])
    assert text == catalog.library.entries([first])[first].passage.text
    assert len(claim(OTHER, None, 9, "c", LONG)) == 2
    catalog.vectors.put(MODEL, {first: vector(1)})
    assert catalog.vectors.count_missing(MODEL, None) == 1
    assert claim(MODEL, None, 9, "a", LONG) == []


def test_claims_run_out_or_are_given_back_or_renewed(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    two_passages(catalog, parse, origin)
    claim = catalog.vectors.claim
    assert len(claim(MODEL, None, 9, "dead", OVER)) == 2
    assert len(claim(MODEL, None, 9, "slow", OVER)) == 2
    catalog.vectors.renew("slow", LONG)
    assert claim(MODEL, None, 9, "c", LONG) == []
    catalog.vectors.give_back("slow")
    assert len(claim(MODEL, None, 9, "c", LONG)) == 2


def test_a_claim_goes_on_after_a_number_and_comes_back_to_what_was_left(
    catalog: Catalog, parse: Parse, origin: Origin
) -> None:
    several(catalog, parse, origin)
    claim = catalog.vectors.claim
    assert [unseen.sequence for unseen in claim(MODEL, None, 2, "dead", OVER)] == [1, 2]
    assert [unseen.sequence for unseen in claim(MODEL, None, 9, "b", LONG, after=2)] == [3, 4]
    assert [unseen.sequence for unseen in claim(MODEL, None, 9, "b", LONG)] == [1, 2]


def test_vectors_are_complete_up_to_the_first_passage_that_lacks_one(
    catalog: Catalog, parse: Parse, origin: Origin
) -> None:
    ids = several(catalog, parse, origin)
    complete = catalog.vectors.complete_until
    assert complete(MODEL, None, 0, 4) == 0
    catalog.vectors.put(MODEL, {ids[0]: vector(1), ids[2]: vector(1)})
    assert (complete(MODEL, None, 0, 4), complete(MODEL, None, 2, 4), complete(MODEL, None, 0, 1)) == (1, 3, 1)
    assert complete(MODEL, {"fr"}, 0, 4) == 4
    catalog.vectors.put(MODEL, {ids[1]: vector(1), ids[3]: vector(1)})
    assert complete(MODEL, None, 0, catalog.sequence.last()) == catalog.sequence.last() == 8


def several(catalog: Catalog, parse: Parse, origin: Origin) -> list[str]:
    """Four documents of one passage each; changes 1 to 4."""
    documents = [parse(NORTH, identity=f"symbol:XC/PV.{number}:en") for number in range(4)]
    for document in documents:
        catalog.intake.commit(document, origin)
    return [document.passages[0].id for document in documents]


def test_many_at_once_claim_every_passage_once(database_url: str, tmp_path: Path, parse: Parse, origin: Origin) -> None:
    catalog = open_catalog(database_url, tmp_path / "files")
    for number in range(30):
        catalog.intake.commit(parse(NORTH, identity=f"symbol:XC/PV.{number}:en"), origin)

    def drain(holder: str) -> list[str]:
        own = open_catalog(database_url, tmp_path / "files").vectors
        found: list[str] = []
        while own.count_missing(MODEL, None):
            batch = [unseen.passage_id for unseen in own.claim(MODEL, None, 4, holder, LONG)]
            own.put(MODEL, {id_: vector(1) for id_ in batch})
            found += batch
        return found

    with ThreadPoolExecutor(3) as workers:
        claimed = [id_ for share in workers.map(drain, "abc") for id_ in share]
    assert len(claimed) == len(set(claimed)) == 30


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_what_was_stored_between_look_and_claim_is_not_claimed(
    database_url: str, tmp_path: Path, parse: Parse, origin: Origin, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In SQLite nobody writes beside a claim, so that nothing comes between."""
    catalog = open_catalog(database_url, tmp_path / "files")
    ids = several(catalog, parse, origin)
    other = open_catalog(database_url, tmp_path / "files").vectors
    stored: list[str] = []

    def insert_late(*given: Any) -> int:
        if not stored:
            stored.append(ids[2])
            other.put(MODEL, {ids[2]: vector(1)})
        return insert_or_ignore(*given)

    monkeypatch.setattr("catalog.vectors.insert_or_ignore", insert_late)
    claimed = [unseen.passage_id for unseen in catalog.vectors.claim(MODEL, None, 9, "a", LONG)]
    assert claimed == [ids[0], ids[1], ids[3]]
    assert catalog.vectors.claim(MODEL, None, 9, "a", LONG) == []
