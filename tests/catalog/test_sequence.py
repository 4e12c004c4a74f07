from sqlalchemy import delete

from catalog.catalog import Catalog
from catalog.database import open_database
from catalog.intake import Origin
from catalog.tables import changes
from tests.catalog.conftest import Parse

WORDS = ("north", "south", "east", "west", "delta")


def added(catalog: Catalog, parse: Parse, origin: Origin) -> list[str]:
    """Five documents of one passage each; changes 1 to 5."""
    for number, word in enumerate(WORDS):
        turn = ("Ms. Tennant (Valdoria):", f"We speak of the {word} of the basin.")
        catalog.intake.commit(parse(turn, identity=f"symbol:XC/PV.{number}:en"), origin)
    found, _ = catalog.sequence.after(0, 100, 5)
    return [change.passage_id for change in found]


def walked(catalog: Catalog, limit: int, until: int) -> list[int]:
    numbers, at = [], 0
    while at < until:
        found, up_to = catalog.sequence.after(at, limit, until)
        assert up_to > at
        numbers += [change.sequence for change in found]
        at = up_to
    return numbers


def test_an_empty_catalog_has_no_changes(catalog: Catalog) -> None:
    assert catalog.sequence.last() == 0
    assert catalog.sequence.after(0, 10, 0) == ([], 0)
    assert catalog.sequence.living("", 10) == []


def test_batches_of_any_size_give_every_change_once(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    added(catalog, parse, origin)
    for limit in range(1, 7):
        assert walked(catalog, limit, 5) == [1, 2, 3, 4, 5]
        assert walked(catalog, limit, 3) == [1, 2, 3]


def test_numbers_that_are_missing_do_not_end_the_walk(
    catalog: Catalog, parse: Parse, origin: Origin, database_url: str
) -> None:
    added(catalog, parse, origin)
    with open_database(database_url).begin() as connection:
        connection.execute(delete(changes).where(changes.c.sequence.in_([2, 3])))
    assert walked(catalog, 1, 5) == [1, 4, 5]


def test_a_number_is_never_used_twice(catalog: Catalog, parse: Parse, origin: Origin, database_url: str) -> None:
    added(catalog, parse, origin)
    with open_database(database_url).begin() as connection:
        connection.execute(delete(changes).where(changes.c.sequence == 5))
    turn = ("Ms. Pell (Port Amaranth):", "We speak of the harbour.")
    catalog.intake.commit(parse(turn, identity="symbol:XC/PV.9:en"), origin)
    assert catalog.sequence.last() == 6


def test_a_passage_that_changed_twice_is_given_once_as_it_is(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    turn = ("Ms. Tennant (Valdoria):", "We speak of the north of the basin.")
    for country in ("XVA", "XKE", "XPA"):
        catalog.intake.commit(parse(turn, country=country), origin)
    (change,), up_to = catalog.sequence.after(0, 10, 3)
    assert (change.sequence, up_to) == (3, 3)
    assert change.entry is not None
    assert change.entry.statement is not None
    assert change.entry.statement.country == "XPA"


def test_pages_of_what_is_shown_are_complete_and_in_order(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    ids = added(catalog, parse, origin)
    for limit in (1, 2, 5, 9):
        seen: list[str] = []
        while page := catalog.sequence.living(seen[-1] if seen else "", limit):
            seen += [entry.passage.id for entry in page]
        assert seen == sorted(ids)


def test_a_passage_that_changed_again_is_given_once_with_its_last_change(
    catalog: Catalog, parse: Parse, origin: Origin
) -> None:
    first, *_ = added(catalog, parse, origin)
    catalog.vectors.put("a-model", {first: b"1234"})
    for limit in range(1, 7):
        assert walked(catalog, limit, 6) == [2, 3, 4, 5, 6]
        # An engine that goes no further than 5 is not told of what comes after.
        assert walked(catalog, limit, 5) == [1, 2, 3, 4, 5]
