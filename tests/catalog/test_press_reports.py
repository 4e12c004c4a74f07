"""What a report quotes, what it only tells, and who reports: kept, read back and moved whole."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from catalog.catalog import Catalog, open_catalog
from catalog.copying import copy_catalog
from catalog.database import open_database
from catalog.intake import Ingested, Origin, Outcome
from catalog.migrating import take_down
from catalog.reading import Entry, PassageInContext
from statements.parsed import ParsedDocument, Span
from statements.vocabulary import Certainty, Form, Standing
from tests.catalog.conftest import Parse
from tests.support.press import BACKGROUND, DENIED, TENNANT, press_report, told

TURN = ("Ms. Tennant (Valdoria):", "We ask for prior notification.")


def passage(catalog: Catalog, parsed: ParsedDocument, number: int) -> PassageInContext:
    found = catalog.library.passage(parsed.passages[number].id)
    assert found is not None
    return found


def changes(ingested: Ingested) -> tuple[int, int, int]:
    return ingested.added, ingested.changed, ingested.retired


def test_a_report_is_read_back_as_it_was_taken_in(catalog: Catalog, origin: Origin) -> None:
    parsed = told()
    assert changes(catalog.intake.commit(parsed, origin)) == (6, 0, 0)
    found = passage(catalog, parsed, 1)
    assert (found.document.publisher, found.document.authors) == ("The Amaranth Courier", ("Edda Holm",))
    statement = found.statement
    assert statement is not None
    wanted = parsed.statements[0]
    assert (statement.cue_spans, statement.source_spans) == (wanted.cue_spans, wanted.source_spans)
    assert (statement.said_on, statement.related_meeting) == (dt.date(2026, 9, 4), "XC/PV.1147")
    assert (statement.form, statement.standing) == (Form.DIRECT, Standing.SAID)
    (said,) = found.said
    assert found.passage.text[said.start : said.end] == TENNANT.content[0]


def test_every_passage_says_what_it_is_worth(catalog: Catalog, origin: Origin) -> None:
    parsed = told()
    catalog.intake.commit(parsed, origin)
    worth = [passage(catalog, parsed, number).standing for number in range(6)]
    assert worth == [Standing.BACKGROUND, *[Standing.SAID] * 3, *[Standing.DOUBTFUL] * 2]
    assert [passage(catalog, parsed, n).statement.certainty for n in (4, 5)] == [Certainty.SURE, Certainty.LIKELY]  # type: ignore[union-attr]  # told above


def test_background_stands_in_no_statement_and_among_the_whole_report(catalog: Catalog, origin: Origin) -> None:
    parsed = told()
    catalog.intake.commit(parsed, origin)
    found = passage(catalog, parsed, 0)
    assert (found.statement, found.passage.statement_id, found.said) == (None, None, ())
    everything = [p.id for p in parsed.passages]
    assert [sibling.id for sibling in found.siblings] == everything
    # A quotation stands alone in its statement: what is round it in the report tells more.
    assert [sibling.id for sibling in passage(catalog, parsed, 2).siblings] == everything


def test_only_what_was_said_is_counted_and_latest(catalog: Catalog, origin: Origin) -> None:
    parsed = told()
    catalog.intake.commit(parsed, origin)
    counted = catalog.library.coverage()
    assert (counted.passages, counted.doubtful, counted.background) == (3, 2, 1)
    assert counted.countries == (("XKE", 1), ("XVA", 1))
    assert [entry.passage.id for entry in catalog.library.latest(9)] == [p.id for p in parsed.passages[1:4]]


def test_everything_alive_is_in_the_change_sequence(catalog: Catalog, origin: Origin) -> None:
    parsed = told()
    catalog.intake.commit(parsed, origin)
    ids = {p.id for p in parsed.passages}
    assert {entry.passage.id for entry in catalog.sequence.living("", 10)} == ids
    found, _ = catalog.sequence.after(0, 10, catalog.sequence.last())
    assert {change.passage_id for change in found if change.entry} == ids


def test_the_whole_text_can_be_read_with_its_passages(catalog: Catalog, origin: Origin) -> None:
    parsed = told()
    catalog.intake.commit(parsed, origin)
    found = catalog.library.whole_text(passage(catalog, parsed, 0).document.id)
    assert found is not None
    assert found.text == parsed.text
    assert [p.id for p in found.passages] == [p.id for p in parsed.passages]
    assert catalog.library.whole_text("nobody") is None


def test_a_record_is_found_by_its_symbol_in_every_language(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    catalog.intake.commit(replace(parse(TURN, identity="symbol:XC/PV.1147:fr"), language="fr"), origin)
    catalog.intake.commit(parse(TURN), origin)
    found = catalog.library.with_symbol("XC/PV.1147")
    assert [document.language for document in found] == ["en", "fr"]
    assert catalog.library.with_symbol("XC/PV.1") == []


@pytest.mark.parametrize("kept", ["quoted", "told"])
def test_what_is_credited_anew_reaches_the_engines(catalog: Catalog, origin: Origin, kept: str) -> None:
    """The same sentence, once taken for background and once for a quotation."""
    as_quotation = press_report(DENIED)
    as_background = press_report(DENIED.sentence)
    first, second = (as_quotation, as_background) if kept == "told" else (as_background, as_quotation)
    catalog.intake.commit(first, origin)
    assert changes(catalog.intake.commit(second, origin)) == (0, 1, 0)
    assert passage(catalog, second, 0).standing is (Standing.BACKGROUND if kept == "told" else Standing.DOUBTFUL)
    assert catalog.intake.commit(second, origin).outcome is Outcome.UNCHANGED


def test_a_report_moves_to_a_server_whole(sqlite_url: str, postgres_url: str, tmp_path: Path, origin: Origin) -> None:
    old = open_catalog(sqlite_url, tmp_path / "files")
    parsed = told()
    old.files.put(parsed.text.encode())
    old.intake.commit(parsed, origin)
    copy_catalog(sqlite_url, tmp_path / "files", postgres_url)
    new = open_catalog(postgres_url, tmp_path / "nowhere")
    for p in parsed.passages:
        assert new.library.passage(p.id) == old.library.passage(p.id)
        assert new.library.passage(p.id) is not None
    assert new.library.coverage() == old.library.coverage()


def test_what_an_older_version_kept_is_said(database_url: str, parse: Parse, origin: Origin, tmp_path: Path) -> None:
    document = parse(TURN)
    catalog = open_catalog(database_url, tmp_path)
    catalog.intake.commit(document, origin)
    take_down(open_database(database_url), "0002")
    found = open_catalog(database_url, tmp_path).library.passage(document.passages[0].id)
    assert found is not None
    assert found.statement is not None
    assert (found.standing, found.said) == (Standing.SAID, (Span(0, len(found.passage.text)),))
    assert (found.statement.cue_spans, found.statement.said_on, found.document.authors) == ((), None, ())


def test_an_older_version_gets_back_what_it_can_hold(database_url: str, origin: Origin, tmp_path: Path) -> None:
    catalog = open_catalog(database_url, tmp_path)
    parsed = told()
    catalog.intake.commit(parsed, origin)
    catalog.vectors.put("model", {p.id: b"\0" * 4 for p in parsed.passages})
    engine = open_database(database_url)
    take_down(engine, "0002")
    with engine.connect().execution_options(read_only=True) as connection:
        held = connection.execute(text("SELECT id FROM passages WHERE statement_id <> '' ORDER BY ordinal")).scalars()
        assert list(held) == [p.id for p in parsed.passages[1:]]
        assert connection.execute(text("SELECT count(*) FROM vectors")).scalar() == 5
    again = open_catalog(database_url, tmp_path)
    assert again.library.entries([p.id for p in parsed.passages]).keys() == {p.id for p in parsed.passages[1:]}
    assert isinstance(again.sequence.living("", 1)[0], Entry)
    assert again.library.passage(parsed.passages[0].id) is None
    assert BACKGROUND not in {entry.passage.text for entry in again.sequence.living("", 10)}
