"""An engine follows its catalog: whatever happened to either, they end equal, and verify tells where they differ."""

import shutil
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from indexer.references import find_references, home_of
from search import projection
from search.engines.port import Change, EngineError
from search.projection import CaughtUp, Difference, Fault, indexed
from statements.parsed import Meeting, ParsedDocument
from statements.vocabulary import DocumentType
from tests.search.conftest import Home
from tests.search.corpus import CORPUS, Said, document, take_in


def differences(home: Home) -> set[Difference]:
    return set(home.projection.verify())


def test_catching_up_makes_everything_searchable_once(home: Home) -> None:
    take_in(home.catalog, CORPUS)
    assert home.projection.behind() > 0
    seen: list[tuple[str, int, int]] = []
    done = home.projection.catch_up(lambda *step: seen.append(step))
    assert (done.applied, done.vectors) == (9, 7)
    assert home.projection.behind() == 0
    assert home.projection.catch_up() == CaughtUp()
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
    assert home.projection.complete()
    assert home.projection.catch_up().vectors == 0
    assert differences(home) == set()
    assert home.search(type=["speech"]).total.value == 1


def citing(*said: Said, **facts: object) -> ParsedDocument:
    """A record of a meeting with the references that stand in it."""
    parsed = document("XC/PV.2 (Resumption)*", *said)
    found = find_references(parsed.text, home_of(parsed.symbol, None, 2026), parsed.symbol, parsed.statements)
    return replace(parsed, references=found, **facts)  # type: ignore[arg-type]


def test_passages_are_found_by_body_symbol_capacity_and_what_they_cite(home: Home) -> None:
    recalls = Said("We recall document XC/PV.1131(Resumption)*, and XC/PV.1131 (Resumption 1) again.")
    home.add(citing(recalls, Said("We recall nothing."), meeting=Meeting("Council of Concord")))
    entries = home.catalog.sequence.living("", 10)
    cites = home.catalog.references.in_passages({entry.document.id for entry in entries})
    made = [indexed(entry, None, cites.get(entry.passage.id, ())) for entry in entries]
    assert {(p.organ, p.symbol, p.capacity) for p in made} == {
        ("Council of Concord", "XC/PV.2 (Resumption 1)", "national")
    }
    assert {p.text.split()[2]: p.cites for p in made} == {
        "document": ("XC/PV.1131 (Resumption 1)",),
        "nothing.": (),
    }
    assert differences(home) == set()


def test_what_is_read_otherwise_of_the_same_words_is_indexed_again(home: Home) -> None:
    said = Said("We recall document XC/PV.1131, and peace.")
    home.add(citing(said, meeting=Meeting("Council of Concord")))
    take_in(home.catalog, [citing(said, meeting=Meeting("Assembly of Isles"), title="Otherwise")])
    assert home.projection.behind() == 1
    home.projection.catch_up()
    unread = replace(citing(said, meeting=Meeting("Assembly of Isles"), title="Again"), references=())
    take_in(home.catalog, [unread])
    assert home.projection.behind() == 1
    home.projection.catch_up()
    assert differences(home) == set()


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
    assert filled.projection.catch_up().applied == 3
    assert differences(filled) == set()


def test_a_damaged_index_is_mended_by_a_rebuild(filled: Home, tmp_path: Path) -> None:
    filled.engine.close()
    next((tmp_path / "index").glob("generation-*/rows.bin")).unlink()
    with pytest.raises(EngineError, match="onrecord engine rebuild"):
        filled.projection.catch_up()
    filled.projection.rebuild()
    assert differences(filled) == set()
    assert filled.projection.catch_up() == CaughtUp()


def test_many_passages_come_in_several_batches(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(projection, "APPLY_AT_ONCE", 4)
    monkeypatch.setattr(projection, "EMBED_AT_ONCE", 3)
    home.add(document("XC/PV.1", *[Said(f"We want {number} things.") for number in range(10)]))
    assert differences(home) == set()
    steps: list[tuple[str, int, int]] = []
    home.projection.rebuild(lambda *step: steps.append(step))
    # Ten passages came as changes 1 to 10 and their vectors as 11 to 20, which stand for both.
    assert steps == [("Indexing", 14, 20), ("Indexing", 18, 20), ("Indexing", 20, 20)]
    assert differences(home) == set()


def test_many_passages_are_found_by_their_words_before_their_vectors_come(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(projection, "EMBED_AT_ONCE", 2)
    monkeypatch.setattr(projection, "EMBED_BETWEEN_COMMITS", 4)
    take_in(home.catalog, [document("XC/PV.1", *[Said(f"We want {number} things.") for number in range(10)])])
    seen: list[tuple[str, int, int]] = []
    done = home.projection.catch_up(lambda stage, *_: seen.append((stage, *held_and_vectors(home))))
    assert seen[0] == ("Indexing", 10, 0)
    assert [vectors for stage, _, vectors in seen if stage == "Indexing"] == [0, 4, 8, 10]
    assert (done.applied, done.vectors) == (20, 10)
    assert differences(home) == set()


def held_and_vectors(home: Home) -> tuple[int, int]:
    state = home.engine.status()
    return state.passages, state.vectors


def test_words_alone_wait_for_their_vectors_as_long_as_it_takes(home: Home) -> None:
    take_in(home.catalog, CORPUS)
    done = home.projection.catch_up(meaning=False)
    assert (done.applied, done.vectors, home.projection.behind()) == (9, 0, 0)
    assert differences(home) == set()
    assert (home.projection.complete(), home.projection.lacking()) == (False, 7)
    assert home.projection.catch_up(meaning=False) == CaughtUp()
    assert home.projection.catch_up().vectors == 7
    assert (home.projection.complete(), home.projection.lacking()) == (True, 0)
    assert differences(home) == set()


def test_what_was_stopped_goes_on_from_there(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(projection, "EMBED_AT_ONCE", 2)
    monkeypatch.setattr(projection, "APPLY_AT_ONCE", 3)
    take_in(home.catalog, CORPUS)
    stop = threading.Event()
    stop.set()
    for applied in (3, 3, 3, 0):
        done = home.projection.catch_up(stop=stop)
        assert (done.applied, done.vectors) == (applied, 0)
    stop.clear()
    done = home.projection.catch_up(lambda stage, *_: stop.set() if stage == "Reading for meaning" else None, stop=stop)
    assert (done.applied, done.vectors) == (2, 2)
    assert differences(home) == set()
    assert home.projection.catch_up().vectors == 5
    assert differences(home) == set()


def test_a_rebuild_makes_words_found_first_and_computes_what_is_missing(home: Home) -> None:
    take_in(home.catalog, CORPUS)
    home.projection.catch_up(meaning=False)
    stages: list[str] = []
    home.projection.rebuild(lambda stage, *_: stages.append(stage))
    assert stages == ["Indexing", "Reading for meaning", "Indexing"]
    assert (home.engine.status().vectors, differences(home)) == (7, set())
