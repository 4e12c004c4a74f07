import datetime as dt
from dataclasses import replace

import pytest

from catalog.catalog import Catalog
from catalog.intake import Origin
from indexer.references import find_references, home_of
from statements.parsed import ParsedDocument
from tests.catalog.conftest import Parse

TENNANT = ("Ms. Tennant (Valdoria):", "We recall resolution 2448 (2018) and the record XC/PV.1131 (Resumption 1)*.")
ARKELIS = ("Mr. Arkelis (Kestria):", "We recall resolution 40/1, and S/RES/2448(2018) once more.")


def cited(parsed: ParsedDocument, **facts: object) -> ParsedDocument:
    found = find_references(parsed.text, home_of(parsed.symbol, None, 2026), parsed.symbol, parsed.statements)
    return replace(parsed, references=found, **facts)  # type: ignore[arg-type]


def other(parse: Parse, *turns: tuple[str, str], number: int, date: dt.date, **facts: object) -> ParsedDocument:
    symbol = f"XC/PV.{number}"
    parsed = parse(*turns, identity=f"symbol:{symbol}:{facts.get('language', 'en')}")
    return cited(replace(parsed, symbol=symbol, date=date), **facts)


def test_references_are_kept_in_the_order_of_the_text(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    parsed = cited(parse(TENNANT, ARKELIS))
    ingested = catalog.intake.commit(parsed, origin)
    found = catalog.references.of_document(ingested.document_id)
    assert [(r.symbol, r.printed) for r in found] == [
        ("S/RES/2448 (2018)", "resolution 2448 (2018)"),
        ("XC/PV.1131 (Resumption 1)", "XC/PV.1131 (Resumption 1)*"),
        (None, "resolution 40/1"),
        ("S/RES/2448 (2018)", "S/RES/2448(2018)"),
    ]
    statements = {s.id: s.label for s in catalog.library.document(ingested.document_id)[1]}  # type: ignore[index]
    assert [statements[r.statement_id or ""] for r in found] == [TENNANT[0]] * 2 + [ARKELIS[0]] * 2
    assert [r.passage_id for r in found] == [parsed.passages[0].id] * 2 + [parsed.passages[1].id] * 2


def test_a_symbol_is_found_however_it_is_printed_and_the_newest_first(
    catalog: Catalog, parse: Parse, origin: Origin
) -> None:
    for number, day in ((1148, 3), (1149, 9), (1150, 5)):
        document = other(parse, TENNANT, number=number, date=dt.date(2026, 11, day))
        catalog.intake.commit(document, origin)
    for printed in ("XC/PV.1131 (Resumption 1)", "XC/PV.1131(Resumption)*"):
        found = catalog.references.cited_by(printed, 2)
        assert (found.total, [c.document.symbol for c in found.citing]) == (3, ["XC/PV.1149", "XC/PV.1150"])
        assert [[p.statement and p.statement.speaker for p in c.places] for c in found.citing] == [["Tennant"]] * 2
        rest = catalog.references.cited_by(printed, 2, 2)
        assert (rest.documents, [c.document.symbol for c in rest.citing]) == (3, ["XC/PV.1148"])
        assert rest.next is None
        behind = catalog.references.cited_by(printed, 2, after=found.next)
        assert behind == rest
    assert catalog.references.cited_by("XC/PV.9999", 5).total == 0


def test_the_list_goes_on_behind_a_place_whatever_is_added_before_it(
    catalog: Catalog, parse: Parse, origin: Origin
) -> None:
    def record(number: int, day: dt.date) -> None:
        catalog.intake.commit(other(parse, TENNANT, number=number, date=day), origin)

    days = [dt.date(2026, 11, 9), dt.date(2026, 11, 5), dt.date(2026, 11, 5), dt.date(2026, 11, 1)]
    for number, day in enumerate(days, start=1148):
        record(number, day)
    listed, place = list[str | None](), None
    for newer in range(4):
        found = catalog.references.cited_by("XC/PV.1131 (Resumption 1)", 1, after=place)
        listed += [each.document.symbol for each in found.citing]
        place = found.next
        assert (place is None) == (newer == 3)
        record(1160 + newer, dt.date(2026, 12, 1 + newer))
    assert listed[0] == "XC/PV.1148"
    assert set(listed[1:3]) == {"XC/PV.1149", "XC/PV.1150"}
    assert listed[3] == "XC/PV.1151"


def test_a_revision_takes_the_references_of_the_one_before_away(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    catalog.intake.commit(cited(parse(TENNANT, ARKELIS), job_number="26-43649", issue="provisional"), origin)
    later = replace(origin, retrieved_at=origin.retrieved_at + dt.timedelta(days=9), file_name="again.txt")
    ingested = catalog.intake.commit(cited(parse(ARKELIS), job_number="26-50000", issue="reissued"), later)
    assert [r.printed for r in catalog.references.of_document(ingested.document_id)] == [
        "resolution 40/1", "S/RES/2448(2018)",
    ]  # fmt: skip
    assert catalog.references.cited_by("XC/PV.1131 (Resumption 1)", 5).total == 0
    history = catalog.references.revisions_of(ingested.document_id)
    assert [(r.number, r.file_name, r.job_number, r.issue) for r in history] == [
        (2, "again.txt", "26-50000", "reissued"),
        (1, "record.txt", "26-43649", "provisional"),
    ]


@pytest.mark.parametrize("languages", [("en", "fr")])
def test_a_symbol_leads_to_the_documents_in_every_language(
    catalog: Catalog, parse: Parse, origin: Origin, languages: tuple[str, ...]
) -> None:
    for language in languages:
        catalog.intake.commit(other(parse, TENNANT, number=1131, date=dt.date(2026, 11, 3), language=language), origin)
    held = catalog.references.held({"XC/PV.1131", "XC/PV.1"})
    assert {symbol: [d.language for d in found] for symbol, found in held.items()} == {"XC/PV.1131": ["en", "fr"]}


def test_corrigenda_belong_to_what_they_correct(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    for symbol in ("XC/PV.114/Corr.10", "XC/PV.114/Corr.2", "XC/PV.1147/Corr.1", "XC/PV.114"):
        parsed = replace(parse(ARKELIS, identity=f"symbol:{symbol}:en"), symbol=symbol)
        catalog.intake.commit(parsed, origin)
    found = catalog.references.corrigenda_of("XC/PV.114*")
    assert [document.symbol for document in found] == ["XC/PV.114/Corr.2", "XC/PV.114/Corr.10"]
