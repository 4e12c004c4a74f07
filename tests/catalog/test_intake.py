from catalog.catalog import Catalog
from catalog.intake import Origin, Outcome
from tests.catalog.conftest import Parse

TENNANT = (
    "Ms. Tennant (Valdoria):",
    "We ask for prior notification, forty-eight hours ahead and in writing, every time.",
)
PELL = ("Ms. Pell (Port Amaranth):", "We ask only to be told in time to move the boats.")


def test_a_new_document_is_added_with_one_change_a_passage(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    document = parse(TENNANT, PELL)
    ingested = catalog.intake.commit(document, origin)
    assert (ingested.outcome, ingested.added, ingested.changed, ingested.retired) == (Outcome.ADDED, 2, 0, 0)
    changes, up_to = catalog.sequence.after(0, 100, catalog.sequence.last())
    assert {c.passage_id for c in changes} == {p.id for p in document.passages}
    assert up_to == catalog.sequence.last() == 2


def test_the_same_document_again_changes_nothing(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    catalog.intake.commit(parse(TENNANT, PELL), origin)
    again = catalog.intake.commit(parse(TENNANT, PELL), origin)
    assert again.outcome is Outcome.UNCHANGED
    assert catalog.sequence.last() == 2


def test_known_bytes_are_recognised_by_bytes_and_options(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    document = parse(TENNANT)
    ingested = catalog.intake.commit(document, origin)
    assert catalog.intake.known(document.sha256, {}) == ingested.document_id
    assert catalog.intake.known(document.sha256, {"date": "2026-11-13"}) is None
    assert catalog.intake.known("0" * 64, {}) is None


def test_a_corrected_word_retires_one_passage_and_leads_on(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    before, corrected = parse(TENNANT, PELL), (TENNANT[0], TENNANT[1].replace("forty-eight", "seventy-two"))
    catalog.intake.commit(before, origin)
    after = parse(corrected, PELL)
    ingested = catalog.intake.commit(after, origin)
    assert (ingested.outcome, ingested.added, ingested.retired) == (Outcome.REVISED, 1, 1)
    old, new = before.passages[0].id, after.passages[0].id
    assert catalog.library.passage(old) is None
    assert catalog.library.successor(old) == new
    assert before.passages[1].id == after.passages[1].id
    found = catalog.library.passage(new)
    assert found is not None
    assert found.document.revision == 2


def test_a_chain_of_corrections_is_followed_to_its_end(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    versions = [parse((TENNANT[0], TENNANT[1].replace("forty-eight", n))) for n in ("twelve", "twenty", "sixty")]
    for version in versions:
        catalog.intake.commit(version, origin)
    first, second, last = (version.passages[0].id for version in versions)
    assert catalog.library.successor(first) == catalog.library.successor(second) == last
    assert catalog.library.successor(last) is None


def test_a_withdrawn_correction_brings_the_passage_back(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    original, corrected = parse(TENNANT), parse((TENNANT[0], TENNANT[1].replace("forty-eight", "seventy-two")))
    for version in (original, corrected, original):
        catalog.intake.commit(version, origin)
    assert catalog.library.passage(original.passages[0].id) is not None
    assert catalog.library.successor(corrected.passages[0].id) == original.passages[0].id


def test_a_passage_with_nothing_in_its_place_has_no_successor(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    before = parse(TENNANT, PELL)
    catalog.intake.commit(before, origin)
    catalog.intake.commit(parse(TENNANT), origin)
    assert catalog.library.successor(before.passages[1].id) is None
    assert catalog.library.successor("unknown") is None


def test_a_new_attribution_changes_the_passage_and_keeps_its_id(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    before, after = parse(TENNANT), parse(TENNANT, country="XKE")
    catalog.intake.commit(before, origin)
    ingested = catalog.intake.commit(after, origin)
    assert (ingested.added, ingested.changed, ingested.retired) == (0, 1, 0)
    (change,), _ = catalog.sequence.after(1, 10, catalog.sequence.last())
    assert change.entry is not None
    assert change.entry.statement is not None
    assert change.entry.statement.country == "XKE"


def test_retired_passages_come_as_changes_without_entry(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    before = parse(TENNANT, PELL)
    catalog.intake.commit(before, origin)
    catalog.intake.commit(parse(TENNANT), origin)
    changes, _ = catalog.sequence.after(0, 100, catalog.sequence.last())
    assert {c.passage_id: c.entry is None for c in changes} == {
        before.passages[0].id: False,
        before.passages[1].id: True,
    }
