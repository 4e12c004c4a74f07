from collections import Counter
from pathlib import Path

from onrecord.specimen import documents
from specimen.notice import COVER
from statements.countries import by_code
from statements.parsed import ParsedDocument
from statements.vocabulary import DocumentType, Form, Standing, StatementKind, VoteTiming
from tests.specimen.readings import reading

UN_LANGUAGES = {"en", "fr", "es", "ru", "ar", "zh"}
NOTE = "Specimen. Every speaker, country, body and word here is invented."


def corpus() -> list[ParsedDocument]:
    return [reading(document.path.name) for document in documents()]


def test_every_file_in_the_folder_is_a_document() -> None:
    shipped = documents()
    folder = {document.path.parent for document in shipped}
    assert len(folder) == 1
    assert {document.path for document in shipped} == set(folder.pop().iterdir())
    assert [document.hints.file_name for document in shipped] == [document.path.name for document in shipped]


def test_every_plain_text_says_that_it_is_a_specimen() -> None:
    for document in documents():
        if document.path.suffix != ".pdf":
            text = document.path.read_text(encoding="utf-8")
            assert (COVER in text) or (f"\nNote: {NOTE}\n" in text) or (f"<p>Note: {NOTE}</p>" in text), (
                document.path.name
            )


def test_every_document_has_an_address_of_a_host_that_cannot_exist() -> None:
    addresses = [document.url or "" for document in corpus()]
    assert len(set(addresses)) == len(addresses)
    assert all(address.startswith("https://") and ".example/" in address for address in addresses)


def test_there_is_something_for_every_filter() -> None:
    parsed = corpus()
    said = [statement for document in parsed for statement in document.statements]
    assert len(said) >= 60
    countries = {statement.country for statement in said if statement.country}
    assert len(countries) >= 7
    assert all((country := by_code(code)) and country.invented for code in countries)
    assert {document.language for document in parsed} == UN_LANGUAGES
    assert {document.date.year for document in parsed if document.date} == {2024, 2025, 2026}
    kinds = Counter(statement.kind for statement in said)
    wanted = {
        StatementKind.SPEECH, StatementKind.EXPLANATION_OF_VOTE, StatementKind.RIGHT_OF_REPLY,
        StatementKind.POINT_OF_ORDER, StatementKind.PROCEDURAL, StatementKind.QUOTATION,
    }  # fmt: skip
    assert wanted <= set(kinds)
    assert {statement.vote_timing for statement in said} == {None, *VoteTiming}
    assert {statement.standing for statement in said} == {Standing.SAID, Standing.DOUBTFUL}
    assert {statement.form for statement in said} == {None, *Form}
    assert [statement.label for statement in said if not statement.resolved] == ["Mr. Oake:"]


def test_the_words_of_the_first_searches_are_there() -> None:
    for words, least in (("ceasefire", 5), ("prior notification", 5), ("humanitarian access", 5)):
        countries = Counter(
            document.statements[passage.statement].country
            for document in corpus()
            for passage in document.passages
            if passage.statement is not None and words in document.text[passage.start : passage.end].casefold()
        )
        assert len(countries) >= least, words
        assert countries.total() >= 2 * least, words


def test_what_a_country_is_called_in_a_header_is_its_code() -> None:
    for document in corpus():
        if document.meeting is None and document.type is not DocumentType.NEWS_ARTICLE:
            (statement,) = document.statements
            assert statement.country is not None, document.title
            assert Path(document.url or "").name


def test_press_reports_quote_in_every_way_and_tell_of_their_own() -> None:
    reports = [document for document in corpus() if document.type is DocumentType.NEWS_ARTICLE]
    assert {report.publisher for report in reports} == {"The Amaranth Courier", "Upper Serane Gazette"}
    for report in reports:
        assert report.authors
        assert {statement.form for statement in report.statements} == set(Form)
        assert any(statement.standing is Standing.DOUBTFUL for statement in report.statements)
        assert any(passage.statement is None for passage in report.passages)
    speakers = {statement.speaker.name for report in reports for statement in report.statements if statement.speaker}
    assert speakers == {"Marisol Tennant", "Tymon Arkelis", "Nasira Al-Wadi", "Odile Vautrelle", "Ragna Sorhaug"}
    (told,) = [statement for report in reports for statement in report.statements if statement.said_on]
    assert (told.label, str(told.said_on)) == ("She", "2026-11-12")
