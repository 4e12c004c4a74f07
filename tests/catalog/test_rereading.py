"""Documents read again: what stays, what is filled, which edition stands, and what becomes another document."""

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError

from catalog.catalog import Catalog
from catalog.database import open_database
from catalog.intake import Ingested, Origin, Outcome
from catalog.rows import document_id
from catalog.tables import documents, passages, revisions, statements
from statements.parsed import ParsedDocument, ParsedReference, ParsedVote, Span
from statements.vocabulary import Issue, VoteManner, VoteMatter
from tests.catalog.conftest import Parse

TENNANT = ("Ms. Tennant (Valdoria):", "We ask for prior notification, forty-eight hours ahead, in writing, every time.")
ARKELIS = ("Mr. Arkelis (Kestria):", "We thank the keeper of the lock for his patience through the long winter.")
OLD, NEW = "0" * 16, "1" * 16
VOTE = ParsedVote(0, (Span(0, 5),), VoteManner.RECORDED, VoteMatter.RESOLUTION, True, draft="XC/10/L.2")
REFERENCE = ParsedReference(Span(0, 5), "XC/PV.1100", "XC/PV.1100", None)


@pytest.fixture
def old(origin: Origin) -> Origin:
    return replace(origin, reader=OLD)


def again(catalog: Catalog, document: str, *readings: ParsedDocument) -> Ingested:
    """One reading for each revision that has to be read."""
    numbers = [revision.number for revision in catalog.rereading.revisions(document)]
    found = {n: (reading, "text/plain") for n, reading in zip(numbers, readings, strict=True)}
    return catalog.rereading.commit(document, found, NEW)


def test_the_same_reading_changes_nothing_and_waits_no_more(catalog: Catalog, parse: Parse, old: Origin) -> None:
    key = catalog.intake.commit(parse(TENNANT, ARKELIS), old).document_id
    assert catalog.rereading.waiting(NEW) == [key]
    before, last = catalog.library.document(key), catalog.sequence.last()
    ingested = again(catalog, key, parse(TENNANT, ARKELIS))
    assert ingested == Ingested(Outcome.UNCHANGED, key, 0, 0, 0)
    assert catalog.rereading.waiting(NEW) == []
    assert (catalog.library.document(key), catalog.sequence.last()) == (before, last)
    assert len(catalog.references.revisions_of(key)) == 1


def test_votes_and_references_are_filled_and_ids_stay(catalog: Catalog, parse: Parse, old: Origin) -> None:
    document = parse(TENNANT)
    key, last = catalog.intake.commit(document, old).document_id, catalog.sequence.last()
    ingested = again(catalog, key, replace(document, votes=(VOTE,), references=(REFERENCE,)))
    assert (ingested.outcome, ingested.added, ingested.retired) == (Outcome.REVISED, 0, 0)
    assert catalog.votes.of_document(key) == (VOTE,)
    assert catalog.references.cited_by("XC/PV.1100", 5).total == 1
    assert catalog.sequence.last() == last
    assert catalog.library.passage(document.passages[0].id) is not None


def test_passages_cut_otherwise_lead_on_and_it_stays_the_revision_it_was(
    catalog: Catalog, parse: Parse, old: Origin
) -> None:
    key = catalog.intake.commit(parse(TENNANT, ARKELIS), old).document_id
    longer = parse((TENNANT[0], f"{TENNANT[1]} (Applause)"), ARKELIS)
    new = replace(longer, sha256=parse(TENNANT, ARKELIS).sha256)
    ingested = again(catalog, key, new)
    assert (ingested.outcome, ingested.added, ingested.retired) == (Outcome.REVISED, 1, 1)
    assert catalog.library.successor(parse(TENNANT).passages[0].id) == new.passages[0].id
    found = catalog.library.document(key)
    assert found
    assert found[0].revision == 1


def test_a_correction_goes_along_with_the_words_of_its_statement(catalog: Catalog, parse: Parse, old: Origin) -> None:
    key = catalog.intake.commit(parse(TENNANT, ARKELIS), old).document_id
    first = catalog.library.document(key)
    assert first
    catalog.people.correct(first[1][0].id, {"country": "XOR"}, "corrigendum 1", "a reader")
    for words in (TENNANT[1], f"{TENNANT[1]} (Applause)", f"{TENNANT[1]} (Applause)"):
        again(catalog, key, parse((TENNANT[0], words), ARKELIS))
        found = catalog.library.document(key)
        assert found
        assert [s.country for s in found[1]] == ["XOR", "XVA"]
        assert found[1][0].correction
    again(catalog, key, parse((TENNANT[0], TENNANT[1]), ARKELIS))
    (decision,) = catalog.people.history()
    catalog.people.undo(decision.number, "a reader")
    found = catalog.library.document(key)
    assert found
    assert [s.country for s in found[1]] == ["XVA", "XVA"]


def test_another_label_is_another_statement_and_takes_no_correction(
    catalog: Catalog, parse: Parse, old: Origin
) -> None:
    key = catalog.intake.commit(parse(TENNANT, ARKELIS), old).document_id
    first = catalog.library.document(key)
    assert first
    catalog.people.correct(first[1][0].id, {"country": "XOR"}, "corrigendum 1", "a reader")
    again(catalog, key, parse(("The President:", TENNANT[1]), ARKELIS))
    found = catalog.library.document(key)
    assert found
    assert [s.correction for s in found[1]] == [None, None]


def test_a_document_that_turns_out_to_have_a_symbol_leads_on_to_it(catalog: Catalog, parse: Parse, old: Origin) -> None:
    loose = parse(TENNANT, ARKELIS, identity="sha256:1234")
    key = catalog.intake.commit(replace(loose, symbol=None), old).document_id
    first = catalog.library.document(key)
    assert first
    catalog.people.correct(first[1][1].id, {"country": "XOR"}, "corrigendum 1", "a reader")
    record = parse(TENNANT, ARKELIS)
    ingested = again(catalog, key, record)
    assert (ingested.outcome, ingested.document_id) == (Outcome.REVISED, document_id(record.identity))
    assert catalog.rereading.now(key) == ingested.document_id
    assert catalog.library.document(key) is None
    assert catalog.library.coverage().documents == 1
    for before, now in zip(loose.passages, record.passages, strict=True):
        assert before.id != now.id
        assert catalog.library.successor(before.id) == now.id
    found = catalog.library.document(ingested.document_id)
    assert found
    assert [s.country for s in found[1]] == ["XVA", "XOR"]
    assert found[0].retrieved_at == old.retrieved_at
    assert catalog.rereading.waiting(NEW) == []
    # And once more: an address of long ago leads to where it is now.
    further = again(catalog, ingested.document_id, parse(TENNANT, ARKELIS, identity="symbol:XC/PV.1147:fr"))
    assert {catalog.rereading.now(id_) for id_ in (key, ingested.document_id)} == {further.document_id}


def test_a_document_that_turns_out_to_be_another_on_record_becomes_an_edition_of_it(
    catalog: Catalog, parse: Parse, old: Origin
) -> None:
    record = parse(TENNANT, ARKELIS)
    kept = catalog.intake.commit(record, replace(old, reader=NEW)).document_id
    loose = parse(TENNANT, (ARKELIS[0], f"{ARKELIS[1]} It was cold."), identity="sha256:1234")
    key = catalog.intake.commit(replace(loose, symbol=None, references=(REFERENCE,), votes=(VOTE,)), old).document_id
    catalog.intake.commit(replace(loose, symbol=None, sha256="5" * 64), old)
    read = parse(TENNANT, (ARKELIS[0], f"{ARKELIS[1]} It was cold."))
    ingested = again(catalog, key, replace(read, issue=Issue.PROVISIONAL, sha256="5" * 64))
    assert (ingested.outcome, ingested.document_id) == (Outcome.REVISED, kept)
    assert catalog.rereading.now(key) == kept
    assert catalog.library.coverage().documents == 1
    history = catalog.references.revisions_of(kept)
    assert [(r.number, r.issue, r.stands) for r in reversed(history)] == [
        (1, None, True), (2, "provisional", False), (3, None, False),
    ]  # fmt: skip
    assert [catalog.library.successor(p.id) for p in loose.passages] == [p.id for p in record.passages]
    living = {entry.passage.id for entry in catalog.sequence.living("", 10)}
    assert living == {p.id for p in record.passages}
    assert catalog.votes.on_symbol("XC/10/L.2") == []


def test_the_best_edition_stands_once_the_covers_were_read_again(catalog: Catalog, parse: Parse, old: Origin) -> None:
    final, provisional = parse(TENNANT), parse(ARKELIS)
    for document in (final, provisional):  # by a version that read no covers
        key = catalog.intake.commit(document, old).document_id
    assert [r.stands for r in catalog.rereading.revisions(key)] == [False, True]
    ingested = again(catalog, key, final, replace(provisional, issue=Issue.PROVISIONAL))
    assert (ingested.outcome, ingested.added, ingested.retired) == (Outcome.REVISED, 1, 1)
    history = {r.number: (r.issue, r.stands) for r in catalog.references.revisions_of(key)}
    assert history == {1: (None, True), 2: ("provisional", False)}
    assert catalog.wording.readable(key) == {1, 2}


def test_what_was_added_meanwhile_stays(catalog: Catalog, parse: Parse, old: Origin) -> None:
    first, second = parse(TENNANT), parse(ARKELIS)
    key = catalog.intake.commit(first, old).document_id
    taken = {1: (replace(first, votes=(VOTE,)), "text/plain")}
    catalog.intake.commit(second, old)
    assert catalog.rereading.commit(key, taken, NEW).outcome is Outcome.UNCHANGED
    assert catalog.library.passage(second.passages[0].id) is not None
    assert catalog.rereading.waiting(NEW) == [key]


def test_a_commit_that_fails_leaves_all_as_it_was(
    catalog: Catalog, parse: Parse, old: Origin, database_url: str
) -> None:
    loose = parse(TENNANT, ARKELIS, identity="sha256:1234")
    key = catalog.intake.commit(replace(loose, symbol=None), old).document_id

    def everything() -> list[object]:
        with open_database(database_url).connect() as connection:
            return [connection.execute(select(t)).all() for t in (documents, revisions, statements, passages)]

    before = everything()
    record = parse(TENNANT, ARKELIS)
    doubled = replace(record, passages=(record.passages[0], replace(record.passages[0], ordinal=1)))
    with pytest.raises(IntegrityError):
        again(catalog, key, doubled)
    assert everything() == before
    assert catalog.rereading.now(key) is None


def test_what_an_older_version_left_without_a_reader_waits(
    catalog: Catalog, parse: Parse, old: Origin, database_url: str
) -> None:
    key = catalog.intake.commit(parse(TENNANT), replace(old, reader=NEW)).document_id
    assert catalog.rereading.waiting(NEW) == []
    with open_database(database_url).begin() as connection:
        connection.execute(update(revisions).values(reader=None))
    assert catalog.rereading.waiting(NEW) == [key]


def test_bytes_and_addresses_lead_to_their_documents(catalog: Catalog, parse: Parse, old: Origin) -> None:
    first, other = parse(TENNANT), parse(TENNANT, identity="symbol:XC/PV.1148:en")
    keys = sorted(catalog.intake.commit(d, old).document_id for d in (first, replace(other, url="https://x.example/a")))
    assert catalog.rereading.holding(first.sha256) == keys
    assert catalog.rereading.at_address("https://x.example/a") == [document_id(other.identity)]
    assert catalog.rereading.holding("f" * 64) == catalog.rereading.at_address("https://x.example/") == []


def test_a_document_that_is_gone_is_left_alone(catalog: Catalog, parse: Parse) -> None:
    assert catalog.rereading.revisions("nobody") == []
    taken = {1: (parse(TENNANT), "text/plain")}
    assert catalog.rereading.commit("nobody", taken, NEW).outcome is Outcome.UNCHANGED
    assert catalog.library.coverage().documents == 0


def test_the_day_a_document_came_is_not_the_day_it_was_read_again(catalog: Catalog, parse: Parse, old: Origin) -> None:
    key = catalog.intake.commit(parse(TENNANT), old).document_id
    again(catalog, key, replace(parse(TENNANT), date=dt.date(2026, 11, 13)))
    (revision,) = catalog.references.revisions_of(key)
    assert revision.retrieved_at == old.retrieved_at
    assert revision.file_name == old.file_name
