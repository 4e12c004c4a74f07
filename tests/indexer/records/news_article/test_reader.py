"""A report from its head to its passages."""

import datetime as dt

import pytest

from indexer.parse_output import parse_output
from indexer.reading import read_document
from indexer.records.record import Hints
from statements.vocabulary import Capacity, DocumentType, Form, Standing, StatementKind
from tests.indexer.formats.made_pages import AGENCY, BROADCASTER, HEADLINE, page, paragraphs
from tests.indexer.records.news_article.made_reports import (
    COUNCIL,
    COUNCIL_DAY,
    DAY,
    REPORT,
    by_words,
    parsed,
    read,
    said,
)

FRIDAY = dt.date(2026, 5, 15)


def test_the_head_tells_title_authors_and_agency_and_is_neither_said_nor_background() -> None:
    document = parsed(REPORT, date=DAY)
    assert (document.type, document.title) == (DocumentType.NEWS_ARTICLE, "Lock at Hallow stays shut until spring")
    assert (document.publisher, document.authors) == ("Serane News Agency", ("Jane Roe", "Tom Tapir"))
    assert (document.text, document.language, document.date) == (REPORT, "en", DAY)
    shown = " ".join(REPORT[p.start : p.end] for p in document.passages)
    for head in ("Lock at Hallow stays", "By Jane Roe", "VALDOR CITY", "Editing by"):
        assert head not in shown


def test_every_quotation_has_its_speaker_form_and_day() -> None:
    record = read(REPORT, date=DAY)
    lead, direct, kestria = record.statements
    assert {s.kind for s in record.statements} == {StatementKind.QUOTATION}
    assert (lead.form, lead.country, lead.said_on) == (Form.INDIRECT, "XVA", FRIDAY)
    assert lead.speaker is not None
    assert (lead.speaker.name, lead.speaker.role) == ("Oda Okapi", "Foreign Minister")
    assert said(REPORT, direct) == "“We have waited for three winters,” … “We will not wait for a fourth.”"
    assert (direct.form, direct.label, direct.said_on) == (Form.DIRECT, "Okapi", None)
    assert direct.speaker == lead.speaker
    assert (kestria.label, kestria.country, kestria.speaker) == ("Kestria", "XKE", None)
    assert kestria.capacity is Capacity.NATIONAL
    assert all(s.rule and s.label and s.cue_spans for s in record.statements)


def test_a_quotation_is_found_with_its_sentence_and_background_only_as_such() -> None:
    document = parsed(REPORT, date=DAY)
    passages = [(p.statement, REPORT[p.start : p.end]) for p in document.passages]
    assert (
        1,
        "“We have waited for three winters,” Okapi told reporters in Valdor City. “We will not wait for a fourth.”",
    ) in passages
    assert (None, "The lock was built 90 years ago. Some 400 barges pass it in a good summer.") in passages
    assert len({p.id for p in document.passages}) == len(document.passages) == 4
    assert [p.id for p in document.passages] == [p.id for p in parsed(REPORT, date=DAY).passages]


def test_what_is_said_in_the_council_is_related_to_its_record_and_nothing_else() -> None:
    record = read(COUNCIL, date=COUNCIL_DAY)
    meetings = {
        words: by_words(record, COUNCIL, words).related_meeting for words in ("closed", "feed", "was open", "trucks")
    }
    assert meetings == {"closed": "S/PV.8527", "feed": "S/PV.8527", "was open": "S/PV.8527", "trucks": None}
    days = {words: by_words(record, COUNCIL, words).said_on for words in ("feed", "trucks")}
    assert days == {"feed": dt.date(2019, 5, 17), "trucks": dt.date(2019, 5, 18)}


def test_without_a_date_days_are_left_open_and_said_so() -> None:
    record = read(REPORT)
    assert record.date is None
    assert [warning.code for warning in record.warnings] == ["no_date"]
    assert {s.said_on for s in record.statements} == {None}
    assert read(COUNCIL).statements[0].related_meeting is None


def test_a_datelines_day_counts_the_weekdays_where_it_is_just_before_publication() -> None:
    # Written on Monday, published on Saturday of that week: "on Friday" is the Friday before.
    assert read(REPORT, date=dt.date(2026, 5, 23)).statements[0].said_on == FRIDAY
    assert read(REPORT, date=dt.date(2026, 8, 22)).statements[0].said_on == dt.date(2026, 8, 21)


def test_denied_and_imagined_sayings_are_kept_and_not_shown_as_said() -> None:
    text = "Kestria did not say that the road was closed. Valdoria said that the road was open."
    record = read(text, date=DAY)
    assert by_words(record, text, "closed").standing is Standing.DOUBTFUL
    assert by_words(record, text, "open").standing is Standing.SAID


def test_a_statement_without_a_source_is_labelled_by_what_credits_it() -> None:
    text = "It was reported that the road was closed. Valdoria said that it was open."
    record = read(text, date=DAY)
    assert all(statement.label for statement in record.statements)
    assert all(statement.label in text for statement in record.statements)


@pytest.mark.parametrize("site", [AGENCY, BROADCASTER])
def test_a_page_that_calls_itself_an_article_is_one_with_the_facts_it_states(site: str) -> None:
    document, media_type = read_document(site.encode(), Hints("lock.html"))
    assert (media_type, document.type, document.title) == ("text/html", DocumentType.NEWS_ARTICLE, HEADLINE)
    assert (document.date, document.publisher) == (DAY, "The Valdor Courier")
    assert document.authors == ("Jane Roe", "Tom Tapir")
    assert document.identity == "url:https://courier.example/world/lock"
    okapi = next(s for s in document.statements if s.form is Form.DIRECT)
    assert okapi.speaker is not None
    assert okapi.speaker.name == "Oda Okapi"


def test_what_a_person_says_about_a_file_outranks_the_file() -> None:
    hints = {"title": "Another", "date": dt.date(2026, 1, 2), "url": "https://a.example/1"}
    document, _ = read_document(AGENCY.encode(), Hints("lock.html", **hints))  # type: ignore[arg-type]
    assert (document.title, document.date, document.url) == tuple(hints.values())


def test_the_output_has_the_reports_facts() -> None:
    output = parse_output(parsed(REPORT, date=DAY))
    assert (output["document"]["publisher"], output["document"]["authors"]) == (
        "Serane News Agency",
        ["Jane Roe", "Tom Tapir"],
    )
    first = output["statements"][0]
    assert (first["form"], first["said_on"], first["related_meeting"]) == ("indirect", "2026-05-15", None)
    assert {p["statement"] for p in output["passages"]} == {0, 1, 2, None}


GERMAN = (
    "Der Minister sagte, die Schleuse bleibe bis zum Frühjahr geschlossen und niemand werde sie vorher öffnen. " * 4
)
POLISH = "Minister powiedział, że śluza pozostanie zamknięta do wiosny i nikt jej wcześniej nie otworzy. " * 4


def test_a_language_that_is_not_read_gives_an_article_without_statements_and_says_so() -> None:
    document = parsed(POLISH, date=DAY)
    assert (document.language, document.statements) == ("pl", ())
    assert [warning.code for warning in document.warnings] == ["language_not_read"]
    assert "Polish" in document.warnings[0].message
    assert document.passages
    assert {p.statement for p in document.passages} == {None}


def test_words_decide_about_the_language_where_a_page_says_another() -> None:
    document, _ = read_document(
        page(f"<article>{paragraphs((GERMAN,))}</article>").encode(), Hints("a.html", type=DocumentType.NEWS_ARTICLE)
    )
    assert document.language == "de"
    assert [w.code for w in document.warnings] == ["language_disagrees", "no_date"]


def test_a_report_without_a_headline_is_called_by_its_first_words() -> None:
    assert read("Valdoria said so. It did.\n\nMore.").title == "Valdoria said so. It did."
    assert read(f"{'Valdoria said so and stayed. ' * 9}\n\nMore.").title.endswith(" …")
