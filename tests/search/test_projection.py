"""An engine follows its catalog: whatever happened to either, they end equal, and verify tells where they differ."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from search import projection
from search.engines.port import Change, EngineError
from search.projection import Difference, Fault, indexed
from statements.vocabulary import DocumentType
from tests.search.conftest import Home
from tests.search.corpus import CORPUS, Said, document, take_in


def differences(home: Home) -> set[Difference]:
    return set(home.projection.verify())


def test_catching_up_makes_everything_searchable_once(home: Home) -> None:
    take_in(home.catalog, CORPUS)
    assert home.projection.behind() > 0
    seen: list[tuple[str, int, int]] = []
    assert home.projection.catch_up(lambda *step: seen.append(step)) == home.catalog.sequence.last()
    assert home.projection.behind() == 0
    assert home.projection.catch_up() == 0
    assert differences(home) == set()
    assert {stage for stage, _, _ in seen} == {"Reading for meaning", "Indexing"}
    assert all(done <= of for _, done, of in seen)
    state = home.engine.status()
    assert (state.passages, state.model) == (9, home.embedder.model.name)
    # The built-in model reads English, so the French and the Russian passage have no vector.
    assert state.vectors == 7


def test_a_second_catalog_change_needs_no_second_vector(home: Home) -> None:
    home.add(document("XC/PV.1", Said("We want peace.")))
    take_in(home.catalog, [document("XC/PV.1", Said("We want peace."), type_=DocumentType.SPEECH)])
    assert home.projection.behind() == 1
    assert home.projection.embed() == 0
    home.projection.catch_up()
    assert differences(home) == set()
    assert home.search(type=["speech"]).total.value == 1


def test_a_new_revision_replaces_what_changed(home: Home) -> None:
    home.add(document("XC/PV.1", Said("We want peace."), Said("We want bread.")))
    home.add(document("XC/PV.1", Said("We want peace."), Said("We want rice."), Said("We want fish.")))
    assert differences(home) == set()
    assert home.search("want", mode="keyword").total.value == 3
    assert home.search("bread", mode="keyword").total.value == 0


@pytest.fixture
def filled(home: Home) -> Home:
    home.add(document("XC/PV.1", Said("We want peace."), Said("We want bread."), Said("We want rice.")))
    return home


def held(home: Home) -> list[str]:
    return sorted(result.passage_id for result in home.search("want", mode="keyword").results)


def test_verify_finds_what_is_missing_extra_and_altered(filled: Home) -> None:
    missing, altered, right = held(filled)
    checkpoint = filled.engine.status().checkpoint
    entries = filled.catalog.library.entries([altered, right])
    without_vector = indexed(entries[altered], None)
    extra = replace(indexed(entries[right], None), id="extra")
    changes = [(missing, None), (altered, without_vector), ("extra", extra)]
    numbered = [Change(number, id_, passage) for number, (id_, passage) in enumerate(changes, start=checkpoint + 1)]
    filled.engine.apply(numbered, checkpoint + 3)
    assert differences(filled) == {
        Difference(missing, Fault.MISSING),
        Difference(altered, Fault.ALTERED),
        Difference("extra", Fault.EXTRA),
    }
    filled.projection.rebuild()
    assert differences(filled) == set()
    assert filled.engine.status().checkpoint == filled.catalog.sequence.last()


def test_an_index_that_is_gone_is_filled_again(filled: Home, tmp_path: Path) -> None:
    filled.engine.close()
    shutil.rmtree(tmp_path / "index")
    assert {difference.fault for difference in differences(filled)} == {Fault.MISSING}
    assert filled.projection.catch_up() == 3
    assert differences(filled) == set()


def test_a_damaged_index_is_mended_by_a_rebuild(filled: Home, tmp_path: Path) -> None:
    filled.engine.close()
    next((tmp_path / "index").glob("generation-*/rows.bin")).unlink()
    with pytest.raises(EngineError, match="onrecord engine rebuild"):
        filled.projection.catch_up()
    filled.projection.rebuild()
    assert differences(filled) == set()
    assert filled.projection.catch_up() == 0


def test_many_passages_come_in_several_batches(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(projection, "APPLY_AT_ONCE", 4)
    monkeypatch.setattr(projection, "EMBED_AT_ONCE", 3)
    home.add(document("XC/PV.1", *[Said(f"We want {number} things.") for number in range(10)]))
    assert differences(home) == set()
    steps: list[tuple[str, int, int]] = []
    home.projection.rebuild(lambda *step: steps.append(step))
    assert [done for stage, done, _ in steps if stage == "Indexing"] == [4, 8, 10]
    assert differences(home) == set()
