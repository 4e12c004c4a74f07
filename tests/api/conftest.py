"""The real application over a small real home, asked over HTTP."""

import datetime as dt
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from catalog.intake import Origin
from onrecord.server import make_server
from onrecord.settings import Settings
from onrecord.wiring import Application, open_application
from statements.parsed import Meeting, Officer, ParsedDocument
from statements.vocabulary import StatementKind
from tests.catalog.conftest import parsed

BASE_URL = "https://records.example.org"
TENNANT = (
    "Ms. Tennant (Valdoria):",
    "We ask for prior notification of every release of water, forty-eight hours ahead and in writing.",
)
PELL = ("Ms. Pell (Port Amaranth):", "We ask only to be told of the water in time to move the boats.")
ORIGIN = Origin("record.txt", "text/plain", 10, dt.datetime(2026, 11, 18, 9, tzinfo=dt.UTC), {}, "Council of Concord")


def record(*turns: tuple[str, str]) -> ParsedDocument:
    """A record of an invented meeting, the last turn an explanation of vote."""
    document = parsed(*turns)
    last = replace(document.statements[-1], kind=StatementKind.EXPLANATION_OF_VOTE)
    start = dt.datetime(2026, 11, 12, 10, 0)  # noqa: DTZ001  local time at the place, as printed
    meeting = Meeting("Council of Concord", 1147, None, start, "Verrin", Officer("Mr. Ode", "XKE"))
    passages = tuple(replace(passage, page=passage.ordinal + 1) for passage in document.passages)
    return replace(document, statements=(*document.statements[:-1], last), passages=passages, meeting=meeting)


def fill(application: Application) -> ParsedDocument:
    """Two editions of one record: the second corrects a word, so that a passage is retired."""
    first = record((TENNANT[0], TENNANT[1].replace("forty-eight", "seventy-two")), PELL)
    second = record(TENNANT, PELL)
    for document in (first, second):
        application.catalog.files.put(document.text.encode())
        application.catalog.intake.commit(document, ORIGIN)
    application.projection.catch_up()
    return second


@pytest.fixture(scope="session")
def application(tmp_path_factory: pytest.TempPathFactory) -> Generator[Application]:
    opened = open_application(Settings(home=tmp_path_factory.mktemp("home"), base_url=BASE_URL))
    fill(opened)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def client(application: Application) -> TestClient:
    return TestClient(make_server(application), follow_redirects=False, raise_server_exceptions=False)


@pytest.fixture
def own(tmp_path: Path) -> Generator[Application]:
    """A home for a test that damages something."""
    opened = open_application(Settings(home=tmp_path / "home", base_url=BASE_URL))
    fill(opened)
    yield opened
    opened.close()
