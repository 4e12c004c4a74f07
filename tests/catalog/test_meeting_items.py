"""What the meetings of a country were about: items as printed, the most frequent first, and where to read on."""

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


def test_what_was_read_before_items_were_kept_has_none() -> None:
    values = meeting_values(Meeting("Council of Concord", 1, item=DELTA))
    assert values is not None
    assert meeting_of(values) == Meeting("Council of Concord", 1, item=DELTA)
    del values["item"]
    assert meeting_of(values) == Meeting("Council of Concord", 1)
