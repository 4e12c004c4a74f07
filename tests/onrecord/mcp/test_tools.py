"""What the tools say of the awkward: speakers not identified, corrected passages, wrong names, edges of passages."""

import dataclasses
import datetime as dt
from collections.abc import Generator
from pathlib import Path

import pytest

from onrecord.mcp.answers import cited
from onrecord.mcp.tools import Tools
from onrecord.settings import Settings
from onrecord.wiring import Application, open_application
from search.request import Mode, SearchRequest
from search.tracing import MOST_CHARACTERS, UntraceableQuotation
from statements.parsed import Speaker
from tests.api.conftest import ORIGIN, PELL, TENNANT, fill, record

NEVER = (None, None)


@pytest.fixture(scope="module")
def application(tmp_path_factory: pytest.TempPathFactory) -> Generator[Application]:
    opened = open_application(Settings(home=tmp_path_factory.mktemp("home")))
    fill(opened)
    yield opened
    opened.close()


@pytest.fixture
def tools(application: Application) -> Tools:
    return Tools(application)


def test_a_quotation_is_the_speakers_whom_it_is_said_to_be_of_or_said_not_to_be(tools: Tools) -> None:
    quotation = "prior notification of every release of water"
    assert tools.trace(quotation, "Ms. Tennant", 5).verdict == "exact"
    other = tools.trace(quotation, "Mr. Pell", 5)
    assert other.verdict == "different_speaker"
    assert other.matches[0].passage.speaker == "Tennant"


def test_a_quotation_with_other_words_is_close_and_each_is_told(tools: Tools) -> None:
    traced = tools.trace("We ask only to be told of the flood in time to move the boats", None, 5)
    assert traced.verdict == "close"
    match = traced.matches[0]
    assert [(one.quoted, one.on_record) for one in match.differences] == [("flood", "water")]
    assert match.words_on_record == PELL[1].rstrip(".")
    assert match.words_on_record in match.passage.text


@pytest.mark.parametrize("quotation", ["", "three short words", "word " * MOST_CHARACTERS])
def test_too_little_and_too_much_are_refused(tools: Tools, quotation: str) -> None:
    with pytest.raises(UntraceableQuotation):
        tools.trace(quotation, None, 5)


def test_words_that_mean_something_in_queries_are_words_of_a_quotation(tools: Tools) -> None:
    assert tools.trace('-NOT "country:XVA" OR (since:2019 AND *water', None, 5).verdict == "not_found"


def test_a_passage_that_was_corrected_is_read_as_it_is_now(tools: Tools, application: Application) -> None:
    changes, _ = application.catalog.changes_feed.after(0, 100)
    (retired,) = [change for change in changes if change.kind == "retired"]
    read = tools.read(retired.passage_id)
    assert read.passage.passage_id == retired.successor
    assert read.note is not None
    assert "corrected" in read.note


def test_a_speaker_who_is_not_identified_stays_so(tmp_path: Path) -> None:
    own = open_application(Settings(home=tmp_path))
    document = record(TENNANT, PELL)
    unknown = dataclasses.replace(
        document.statements[0], speaker=Speaker("Tennant"), country=None, resolved=False, label="Ms. Tennant:"
    )
    unresolved = dataclasses.replace(document, statements=(unknown, *document.statements[1:]))
    own.catalog.intake.commit(unresolved, ORIGIN)
    own.projection.catch_up()
    tools = Tools(own)
    found = tools.search("notification", Mode.KEYWORD, (), (), (), (), NEVER, 5, None)
    (passage,) = found.passages
    assert not passage.speaker_identified
    assert passage.credited_to == "Tennant; printed as “Ms. Tennant:”, not identified"
    traced = tools.trace("prior notification of every release", None, 5)
    assert "not identified" in traced.matches[0].passage.credited_to
    own.close()


def test_pages_go_on_and_days_bound(tools: Tools) -> None:
    first = tools.search("water", Mode.KEYWORD, (), (), (), (), NEVER, 1, None)
    second = tools.search("water", Mode.KEYWORD, (), (), (), (), NEVER, 1, first.next_cursor)
    assert {first.passages[0].speaker, second.passages[0].speaker} == {"Tennant", "Pell"}
    assert second.next_cursor is None
    early = tools.search("water", Mode.KEYWORD, (), (), (), (), (None, dt.date(2020, 1, 1)), 5, None)
    assert (early.total, early.passages) == ("0", [])


def test_countries_that_are_compared_have_their_names_however_they_were_typed(tools: Tools) -> None:
    compared = tools.compare("water", ["XVA", "port amaranth"], NEVER, 5)
    assert [one.country for one in compared.countries] == ["Valdoria (XVA)", "Port Amaranth (XPA)"]
    assert all(one.country == cited.country for one in compared.countries for cited in one.passages)


def test_what_a_report_says_of_a_speaker_is_told_as_such(application: Application) -> None:
    result = application.search.search(SearchRequest(q="water", mode=Mode.KEYWORD)).results[0]
    reported = result.model_copy(update={"reported_by": "The Verrin Post", "form": "indirect", "standing": "doubtful",
                                         "on_behalf_of": ["Lower Riparian Group"]})  # fmt: skip
    words = cited(reported).credited_to
    assert "on behalf of Lower Riparian Group; as quoted by The Verrin Post; doubtful" in words
    background = result.model_copy(update={"standing": "background", "reported_by": "The Verrin Post", "speaker": None})
    assert cited(background).credited_to == "nobody: the report's own words (The Verrin Post)"
