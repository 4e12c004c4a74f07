"""Merging, splitting and correcting, what of it survives, and how it is taken back; on both databases."""

import pytest

from catalog.catalog import Catalog
from catalog.intake import Origin, Outcome
from catalog.people.recording import DecisionRefused
from statements.parsed import ParsedDocument
from tests.catalog.people.documents import Said, record

MAIDEN = record(1, "2001-03-01", Said("Ms. Ada Pell (Valdoria):"))
MARRIED = record(2, "2009-03-01", Said("Ms. Ada Tennant (Valdoria):"), Said("Mr. Sol (Kestria):", country="XKE"))


@pytest.fixture
def filled(catalog: Catalog, origin: Origin) -> Catalog:
    for document in (MAIDEN, MARRIED):
        catalog.intake.commit(document, origin)
    return catalog


def identity(catalog: Catalog, name: str) -> str:
    (found,), _ = catalog.people.find(name=name)
    return found.id


def statement(catalog: Catalog, name: str) -> str:
    ((found, _),) = catalog.people.statements_of(identity(catalog, name), 10)
    return found.id


def again(catalog: Catalog, document: ParsedDocument, origin: Origin) -> Outcome:
    return catalog.intake.commit(document, origin).outcome


def test_merged_people_are_one_under_the_second_id_until_it_is_undone(filled: Catalog, origin: Origin) -> None:
    pell, tennant = identity(filled, "Pell"), identity(filled, "Tennant")
    number = filled.people.merge(pell, tennant, "married in 2005", "registrar")
    assert identity(filled, "Pell") == identity(filled, "Tennant") == tennant
    assert filled.people.living_id(pell) == tennant
    assert filled.people.merge(pell, tennant, "the same again", "registrar") == number
    again(filled, MAIDEN, origin)
    filled.people.rebuild()
    assert identity(filled, "Pell") == tennant
    person = filled.people.person(pell)
    assert person is not None
    assert [(d.number, d.kind, d.because, d.by, d.applies) for d in person.decisions] == [
        (number, "merge", "married in 2005", "registrar", True)
    ]
    filled.people.undo(number, "registrar")
    assert identity(filled, "Pell") == pell
    assert filled.people.history()[0].undone_by == "registrar"
    with pytest.raises(DecisionRefused, match="undone"):
        filled.people.undo(number, "registrar")


def test_a_merge_waits_for_what_is_no_longer_on_record(filled: Catalog, origin: Origin) -> None:
    filled.people.merge(identity(filled, "Pell"), identity(filled, "Tennant"), "married", "registrar")
    gone = record(1, "2001-03-01", Said("Mr. Oriel (Valdoria):"))
    again(filled, gone, origin)
    assert [d.applies for d in filled.people.history()] == [False]
    again(filled, MAIDEN, origin)
    assert [d.applies for d in filled.people.history()] == [True]
    assert identity(filled, "Pell") == identity(filled, "Tennant")


def test_a_statement_is_split_off_and_given_back(filled: Catalog, origin: Origin) -> None:
    more = record(3, "2010-03-01", Said("Ms. Ada Tennant (Valdoria):"))
    filled.intake.commit(more, origin)
    ada = identity(filled, "Ada Tennant")
    (split, _), (kept, _) = filled.people.statements_of(ada, 10)
    number = filled.people.split_statement(ada, split.id, "her niece", "registrar")
    assert filled.people.split_statement(ada, split.id, "her niece", "registrar") == number
    for step in (lambda: None, lambda: again(filled, more, origin), filled.people.rebuild):
        step()
        assert [s.id for s, _ in filled.people.statements_of(ada, 10)] == [kept.id]
        assert len(filled.people.find(name="Ada Tennant")[0]) == 2
    filled.people.undo(number, "registrar")
    assert len(filled.people.statements_of(ada, 10)) == 2
    with pytest.raises(DecisionRefused, match="not by"):
        filled.people.split_statement(ada, "unknown", "because", "registrar")


def test_a_name_is_split_off_for_all_documents_to_come(filled: Catalog, origin: Origin) -> None:
    filled.intake.commit(record(3, "2010-03-01", Said("Ms. Tennant (Valdoria):")), origin)
    ada = identity(filled, "Ada Tennant")
    number = filled.people.split_name(ada, "Tennant", "her sister, printed without first name", "registrar")
    filled.intake.commit(record(4, "2010-04-01", Said("Ms. Tennant (Valdoria):")), origin)
    found, _ = filled.people.find(name="Tennant")
    assert sorted((one.name, one.statements) for one in found) == [("Ada Tennant", 1), ("Tennant", 2)]
    filled.people.undo(number, "registrar")
    assert [one.statements for one in filled.people.find(name="Tennant")[0]] == [3]
    with pytest.raises(DecisionRefused, match="no name"):
        filled.people.split_name(ada, "Oriel", "because", "registrar")


def test_a_correction_changes_what_is_searched_and_shown_and_survives(filled: Catalog, origin: Origin) -> None:
    sol, before = statement(filled, "Sol"), filled.sequence.last()
    changes = {"speaker": "Ms. Ada Tennant", "country": "XVA", "role": "Chair"}
    number = filled.people.correct(sol, changes, "the label names the wrong delegation", "registrar")
    assert filled.people.correct(sol, changes, "again", "registrar") == number
    (change,), _ = filled.sequence.after(before, 10, filled.sequence.last())
    assert change.entry is not None
    for step in (lambda: None, lambda: again(filled, MARRIED, origin), filled.people.rebuild):
        step()
        found = filled.library.statement(sol)
        assert found is not None
        shown = found[0]
        assert (shown.speaker, shown.country, shown.role, shown.rule) == (
            "Ms. Ada Tennant",
            "XVA",
            "Chair",
            "corrected",
        )
        assert shown.person_id == identity(filled, "Ada Tennant")
        assert shown.correction is not None
        read = shown.correction
        assert (read.speaker, read.country, read.role, read.rule) == ("Mr. Sol", "XKE", None, "label-with-country")
        assert (read.number, read.because, read.by) == (number, "the label names the wrong delegation", "registrar")
    assert again(filled, MARRIED, origin) is Outcome.UNCHANGED
    before = filled.sequence.last()
    filled.people.undo(number, "registrar")
    assert filled.sequence.last() == before + 1
    found = filled.library.statement(sol)
    assert found is not None
    assert (found[0].speaker, found[0].country, found[0].correction) == ("Mr. Sol", "XKE", None)
    assert identity(filled, "Sol") == found[0].person_id


def test_a_correction_follows_words_that_were_edited(filled: Catalog, origin: Origin) -> None:
    filled.people.correct(statement(filled, "Sol"), {"country": "XVA"}, "wrong delegation", "registrar")
    edited = Said("Mr. Sol (Kestria):", country="XKE", words="We ask for nothing of the kind.")
    again(filled, record(2, "2009-03-01", Said("Ms. Ada Tennant (Valdoria):"), edited), origin)
    (decision,) = filled.people.history()
    assert decision.applies
    found = filled.library.statement(statement(filled, "Sol"))
    assert found is not None
    assert found[0].country == "XVA"


def test_a_correction_of_words_that_are_gone_is_kept_and_listed(filled: Catalog, origin: Origin) -> None:
    filled.people.correct(statement(filled, "Sol"), {"country": "XVA"}, "wrong delegation", "registrar")
    new_words = Said("Mr. Sol (Kestria):", country="XKE", words="Three stations measure how high it stands.")
    again(filled, record(2, "2009-03-01", Said("Ms. Ada Tennant (Valdoria):"), new_words), origin)
    (decision,) = filled.people.history()
    assert (decision.kind, decision.applies) == ("correct", False)
    again(filled, MARRIED, origin)
    (decision,) = filled.people.history()
    assert decision.applies


def test_several_corrections_of_a_statement_are_taken_back_one_by_one(filled: Catalog) -> None:
    sol = statement(filled, "Sol")
    first = filled.people.correct(sol, {"country": "XVA"}, "wrong delegation", "registrar")
    second = filled.people.correct(sol, {"role": "Chair"}, "of the group", "registrar")
    filled.people.undo(first, "registrar")
    found = filled.library.statement(sol)
    assert found is not None
    assert (found[0].country, found[0].role, found[0].rule) == ("XKE", "Chair", "corrected")
    filled.people.undo(second, "registrar")
    found = filled.library.statement(sol)
    assert found is not None
    assert (found[0].country, found[0].role, found[0].correction) == ("XKE", None, None)


@pytest.mark.parametrize("because", ["", "  "])
def test_nothing_is_decided_without_a_reason(filled: Catalog, because: str) -> None:
    with pytest.raises(DecisionRefused, match="reason"):
        filled.people.merge(identity(filled, "Pell"), identity(filled, "Tennant"), because, "registrar")
    assert filled.people.history() == []


def test_what_cannot_be_is_refused_with_what_to_do(filled: Catalog) -> None:
    pell = identity(filled, "Pell")
    with pytest.raises(DecisionRefused, match="no person unknown"):
        filled.people.merge("unknown", pell, "because", "registrar")
    with pytest.raises(DecisionRefused, match="one person already"):
        filled.people.merge(pell, pell, "because", "registrar")
    with pytest.raises(DecisionRefused, match="no statement"):
        filled.people.correct("unknown", {"role": "Chair"}, "because", "registrar")
    with pytest.raises(DecisionRefused, match="Nothing to correct"):
        filled.people.correct(statement(filled, "Sol"), {}, "because", "registrar")
    with pytest.raises(DecisionRefused, match="no decision 99"):
        filled.people.undo(99, "registrar")
