"""Who is who in the catalog, on both databases."""

import datetime as dt
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.catalog import Catalog, open_catalog
from catalog.intake import Origin
from catalog.people.views import PersonSummary
from statements.parsed import Officer, ParsedDocument
from tests.catalog.people.documents import Said, record


def who(catalog: Catalog, **wanted: str) -> dict[str, int]:
    found, _ = catalog.people.find(**wanted)  # type: ignore[arg-type]
    return {f"{one.name} ({one.country or one.organization})": one.statements for one in found}


def only(catalog: Catalog, name: str) -> PersonSummary:
    (found,), _ = catalog.people.find(name=name)
    return found


def test_somebody_in_a_new_post_is_one_person_with_both_posts(catalog: Catalog, origin: Origin) -> None:
    envoy, minister = "Permanent Representative", "Minister for Foreign Affairs"
    for document in (
        record(1, "1997-03-06", Said("Ms. Tennant (Valdoria):", role=envoy)),
        record(2, "1999-05-06", Said("Ms. Ada Tennant (Valdoria):", role=envoy)),
        record(3, "2004-09-21", Said("Ms. Ada Tennant (Valdoria):", role=minister)),
    ):
        catalog.intake.commit(document, origin)
    person = catalog.people.person(only(catalog, "Tennant").id)
    assert person is not None
    assert person.name == "Ada Tennant"
    assert [(p.role, p.country, p.first, p.last) for p in person.posts] == [
        (envoy, "XVA", dt.date(1997, 3, 6), dt.date(1999, 5, 6)),
        (minister, "XVA", dt.date(2004, 9, 21), dt.date(2004, 9, 21)),
    ]
    assert [(n.name, n.statements) for n in person.names] == [("Ada Tennant", 2), ("Tennant", 1)]
    assert person.years == ((1997, 1), (1999, 1), (2004, 1))


def test_people_of_one_surname_stay_two_and_who_cannot_be_told_is_listed(catalog: Catalog, origin: Origin) -> None:
    for number, day, label in (
        (1, "2016-03-01", "Mr. Omar Pell (Valdoria):"),
        (2, "2018-03-01", "Mr. Idris Pell (Valdoria):"),
        (3, "2017-05-01", "Mr. Pell (Valdoria):"),
        (4, "2017-05-01", "Mr. Pell (Kestria):"),
    ):
        catalog.intake.commit(record(number, day, Said(label, country="XKE" if "Kestria" in label else "XVA")), origin)
    assert who(catalog, name="Pell") == {"Omar Pell (XVA)": 1, "Idris Pell (XVA)": 1, "Pell (XVA)": 1, "Pell (XKE)": 1}
    (listed,), count = catalog.people.find(review=True)
    assert (listed.name, listed.country, count) == ("Pell", "XVA", 1)
    assert "idris pell" in listed.notes[0].reason


def test_spellings_and_scripts_of_one_name_are_one_person(catalog: Catalog, origin: Origin) -> None:
    for number, (language, label) in enumerate(
        (
            ("en", "Mr. Vasily Orelin (Valdoria):"),
            ("fr", "M. Vassili Oréline (Valdorie) :"),
            ("ru", "Г-н Василий Орелин (Вальдория):"),
        )
    ):
        catalog.intake.commit(record(number, "2020-03-01", Said(label), language=language), origin)
    person = catalog.people.person(only(catalog, "Орелин").id)
    assert person is not None
    assert {name.name for name in person.names} == {"Vasily Orelin", "Vassili Oréline", "Василий Орелин"}
    assert person.name == "Vasily Orelin"


def test_a_chair_is_the_person_of_the_cover(catalog: Catalog, origin: Origin) -> None:
    president = Officer("Mr. Adan Sol", "XKE")
    said = (Said("The President:", country=None), Said("Mr. Sol (Kestria):", country="XKE"))
    catalog.intake.commit(record(1, "2020-03-01", *said, president=president), origin)
    assert who(catalog) == {"Adan Sol (XKE)": 2}


def test_whoever_has_no_place_is_nobody_and_listed_as_unplaced(catalog: Catalog, origin: Origin) -> None:
    catalog.intake.commit(record(1, "2020-03-01", Said("Mr. Sol:", country=None)), origin)
    assert who(catalog) == {}
    (name,), count = catalog.people.unplaced(10)
    assert (name.name, name.statements, count) == ("Mr. Sol", 1, 1)


def test_a_document_read_anew_keeps_people_and_drops_who_is_gone(catalog: Catalog, origin: Origin) -> None:
    first = record(1, "2020-03-01", Said("Ms. Ada Tennant (Valdoria):"), Said("Mr. Sol (Kestria):", country="XKE"))
    catalog.intake.commit(first, origin)
    ada = only(catalog, "Ada Tennant").id
    catalog.intake.commit(
        record(1, "2020-03-01", Said("Ms. Ada Tennant (Valdoria):", words="Now we ask again.")), origin
    )
    assert who(catalog) == {"Ada Tennant (XVA)": 1}
    assert only(catalog, "Ada Tennant").id == ada


def test_an_id_that_other_evidence_replaced_leads_on(catalog: Catalog, origin: Origin) -> None:
    catalog.intake.commit(record(1, "2020-03-01", Said("Ms. Tennant (Valdoria):")), origin)
    before = only(catalog, "Tennant").id
    catalog.intake.commit(record(2, "2020-04-01", Said("Ms. Ada Tennant (Valdoria):")), origin)
    after = only(catalog, "Tennant").id
    assert before != after
    assert catalog.people.living_id(before) == after
    person = catalog.people.person(before)
    assert person is not None
    assert person.former_ids == (before,)


def test_statements_of_a_person_come_newest_first_in_pages(catalog: Catalog, origin: Origin) -> None:
    for number in range(5):
        catalog.intake.commit(record(number, f"2020-03-0{number + 1}", Said("Ms. Ada Tennant (Valdoria):")), origin)
    ada = only(catalog, "Ada Tennant").id
    pages = [catalog.people.statements_of(ada, 2, offset) for offset in (0, 2, 4)]
    assert [[d.symbol for _, d in page] for page in pages] == [
        ["XC/PV.4", "XC/PV.3"],
        ["XC/PV.2", "XC/PV.1"],
        ["XC/PV.0"],
    ]
    assert all(statement.person_id == ada for page in pages for statement, _ in page)


LABELS = (
    "Ms. Tennant",
    "Ms. Ada Tennant",
    "Mr. A. Tennant",
    "Mr. Boris Tennant",
    "Г-жа Теннант",
    "Ms. Ada Maria Tennant",
)
told = st.lists(
    st.tuples(st.sampled_from(LABELS), st.integers(1996, 2010), st.sampled_from(("XVA", "XKE"))), min_size=1, max_size=7
)


@settings(max_examples=12)
@given(told, st.randoms(use_true_random=False))
def test_any_order_of_arrival_gives_the_same_people(said: list[tuple[str, int, str]], random: Random) -> None:
    documents = [
        record(number, f"{year}-06-{number + 1:02}", Said(f"{label} (Valdoria):", country=country))
        for number, (label, year, country) in enumerate(said)
    ]
    once = _people_after(documents)
    shuffled = [*documents, *documents[:2]]
    random.shuffle(shuffled)
    assert _people_after(shuffled) == once


def _people_after(documents: list[ParsedDocument]) -> dict[str, tuple[str, ...]]:
    """The documents of each person, by id."""
    import tempfile  # noqa: PLC0415 - hypothesis runs the body often, and a fixture only once
    from pathlib import Path  # noqa: PLC0415

    origin = Origin("record.txt", "text/plain", 10, dt.datetime(2026, 11, 18, tzinfo=dt.UTC), {})
    with tempfile.TemporaryDirectory() as folder:
        catalog = open_catalog(f"sqlite:///{folder}/catalog.sqlite3", Path(folder))
        for document in documents:
            catalog.intake.commit(document, origin)
        found, _ = catalog.people.find(limit=100)
        people = {
            f"{one.id} {one.name} {one.notes}": tuple(d.identity for _, d in catalog.people.statements_of(one.id, 100))
            for one in found
        }
        catalog.people.rebuild()
        again, _ = catalog.people.find(limit=100)
        assert {f"{one.id} {one.name} {one.notes}" for one in again} == set(people)
        catalog.close()
    return people
