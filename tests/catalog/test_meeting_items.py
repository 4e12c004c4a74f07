"""What the meetings of a country or group were about: items as printed, the most frequent first, where to read on."""

import datetime as dt
from dataclasses import replace

from catalog.catalog import Catalog
from catalog.intake import Origin
from catalog.rows import meeting_of, meeting_values
from statements.parsed import Meeting, ParsedDocument
from statements.vocabulary import StatementKind
from tests.search.corpus import Said, document

DELTA, RULES = "The situation in the delta", "Working methods"
FLOOR = Said("The floor is yours.", "Mira Tal", kind=StatementKind.PROCEDURAL)
DOUBTFUL = Said("He may have said so.", "Mira Tal", asserted=False)


def meeting(number: int, item: str | None, *said: Said, date: str | None) -> ParsedDocument:
    return replace(
        document(f"XC/PV.{number}", *said, date=date), meeting=Meeting("Council of Concord", number, item=item)
    )


def test_items_are_counted_by_document_with_the_first_statement_of_the_latest(catalog: Catalog, origin: Origin) -> None:
    spoke = Said("One.", "Mira Tal"), Said("Two.", "Mira Tal")
    for parsed in (
        meeting(1, DELTA, FLOOR, *spoke, date="2019-03-04"),
        meeting(2, DELTA, *spoke, date="2021-05-06"),
        meeting(3, DELTA, *spoke, date=None),
        meeting(4, RULES, *spoke, date="2024-07-08"),
        meeting(5, RULES, FLOOR, DOUBTFUL, date="2025-07-08"),
        meeting(6, None, *spoke, date="2025-09-10"),
        meeting(7, RULES, Said("Three.", "Ilse Marrow", "XKE"), date="2025-11-12"),
        document("XM/3", *spoke, date="2025-12-01"),
    ):
        catalog.intake.commit(parsed, origin)
    delta, rules = catalog.library.items_of("XVA", 9, 2)
    assert (delta.item, delta.documents, delta.first, delta.last) == (
        DELTA, 3, dt.date(2019, 3, 4), dt.date(2021, 5, 6),
    )  # fmt: skip
    assert [one.symbol for one in delta.latest] == ["XC/PV.2", "XC/PV.1"]
    assert (rules.item, rules.documents, [one.symbol for one in rules.latest]) == (RULES, 1, ["XC/PV.4"])
    first = catalog.library.statement(delta.latest[1].statement_id)
    assert first is not None
    assert first[0].ordinal == 1, "the first is procedural"
    assert [one.item for one in catalog.library.items_of("XVA", 1, 2)] == [DELTA]
    assert catalog.library.items_of("XOR", 9, 2) == []


def test_members_count_on_the_days_on_which_they_were_members(catalog: Catalog, origin: Origin) -> None:
    for number, date in enumerate(("1972-12-31", "1973-01-01", "2020-01-31", "2020-02-01", None)):
        catalog.intake.commit(meeting(number, DELTA, Said("Words.", "Somebody", "GBR"), date=date), origin)
    (delta,) = catalog.library.items_of_group("united-nations", 9, 9)
    assert delta.documents == 5
    (delta,) = catalog.library.items_of_group("european-union", 9, 9)
    assert [one.symbol for one in delta.latest] == ["XC/PV.2"]


def test_items_of_a_group_are_those_of_its_members_and_of_whoever_spoke_for_it(
    catalog: Catalog, origin: Origin
) -> None:
    for_it = Said("For all of us.", "Ana Roe", "XOR", groups=("Group of Nine", "Lower Riparian Group"))
    for parsed in (
        meeting(1, DELTA, Said("One.", "Mira Tal"), date="2025-03-04"),
        meeting(2, DELTA, Said("Two.", "Ilse Marrow", "XKE"), date="2025-03-05"),
        meeting(3, DELTA, Said("No.", "Ana Roe", "XOR"), FLOOR, DOUBTFUL, date="2026-01-02"),
        meeting(4, DELTA, Said("No.", "Ana Roe", "XOR"), for_it, date="2026-01-03"),
        meeting(5, RULES, Said("Some day.", "Mira Tal"), date=None),
    ):
        catalog.intake.commit(parsed, origin)
    delta, rules = catalog.library.items_of_group("lower-riparian-group", 9, 9)
    assert (delta.item, [one.symbol for one in delta.latest]) == (DELTA, ["XC/PV.4", "XC/PV.1"])
    assert (rules.item, [one.symbol for one in rules.latest]) == (RULES, ["XC/PV.5"])
    first = catalog.library.statement(delta.latest[0].statement_id)
    assert first is not None
    assert first[0].on_behalf_of == for_it.groups, "what the stranger said before is not the group's"
    (nine,) = catalog.library.items_of_group("Group of Nine", 9, 9)
    assert [one.symbol for one in nine.latest] == ["XC/PV.4"]
    assert catalog.library.items_of_group("group of nobody", 9, 9) == []


def test_what_was_read_before_items_were_kept_has_none() -> None:
    values = meeting_values(Meeting("Council of Concord", 1, item=DELTA))
    assert values is not None
    assert meeting_of(values) == Meeting("Council of Concord", 1, item=DELTA)
    del values["item"]
    assert meeting_of(values) == Meeting("Council of Concord", 1)
