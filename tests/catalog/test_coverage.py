import datetime as dt
from dataclasses import replace

from catalog.catalog import Catalog
from catalog.coverage import Coverage
from catalog.intake import Origin
from statements.vocabulary import StatementKind
from tests.catalog.conftest import Parse

NORTH = ("Ms. Tennant (Valdoria):", "We speak of the north of the basin and of nothing else.")
SOUTH = ("Ms. Pell (Port Amaranth):", "We speak of the south of the basin and of nothing else.")


def test_an_empty_catalog_covers_nothing(catalog: Catalog) -> None:
    assert catalog.library.coverage() == Coverage(0, 0, (), (), None, None, None, 0, 0)
    assert catalog.library.latest(5) == []
    assert catalog.library.speakers() == []


def test_counts_are_of_shown_passages_most_frequent_first(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    catalog.intake.commit(parse(NORTH, SOUTH), origin)
    older = replace(parse(NORTH, identity="symbol:XC/PV.1:en", country="XKE"), date=dt.date(2020, 2, 29))
    catalog.intake.commit(older, replace(origin, retrieved_at=origin.retrieved_at + dt.timedelta(hours=1)))
    undated = replace(parse(SOUTH, identity="file:letter.txt"), date=None)
    catalog.intake.commit(undated, origin)
    covered = catalog.library.coverage()
    assert (covered.passages, covered.documents) == (4, 3)
    assert covered.countries == (("XVA", 3), ("XKE", 1))
    assert covered.languages == (("en", 4),)
    assert (covered.first_date, covered.last_date) == (dt.date(2020, 2, 29), dt.date(2026, 11, 12))
    assert covered.last_addition == origin.retrieved_at + dt.timedelta(hours=1)
    assert sorted(catalog.library.speakers()) == ["Pell", "Tennant"]


def test_the_latest_are_the_first_passages_of_dated_statements(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    newest = parse(NORTH, SOUTH)
    older = replace(parse(NORTH, identity="symbol:XC/PV.1:en"), date=dt.date(2020, 2, 29))
    undated = replace(parse(SOUTH, identity="file:letter.txt"), date=None)
    for document in (older, undated, newest):
        catalog.intake.commit(document, origin)
    assert [entry.passage.id for entry in catalog.library.latest(5)] == [
        newest.passages[0].id,
        newest.passages[1].id,
        older.passages[0].id,
    ]
    assert len(catalog.library.latest(1)) == 1


def test_documents_with_nothing_to_show_do_not_hide_older_ones(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    older = replace(parse(NORTH, identity="symbol:XC/PV.1:en"), date=dt.date(2020, 2, 29))
    catalog.intake.commit(older, origin)
    for number in range(3):
        chair = parse(SOUTH, identity=f"symbol:XC/PV.2{number}:en")
        statement = replace(chair.statements[0], kind=StatementKind.PROCEDURAL)
        catalog.intake.commit(replace(chair, statements=(statement,)), origin)
    assert [entry.passage.id for entry in catalog.library.latest(1)] == [older.passages[0].id]
