"""What goes with every answer: names of requests, tags, compression, other sites; and what is refused before routes."""

import logging
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import anyio
import pytest
from fastapi import FastAPI, Request
from fastapi.testclient import TestClient
from starlette.types import Message

from api.bodies import MOST_BYTES, Bodies
from onrecord.server import make_server
from onrecord.settings import Settings, WrongSetting
from onrecord.wiring import Application, open_application

OTHER = "https://notes.example.org"


def passage_address(client: TestClient) -> str:
    (found, *_) = client.get("/api/v1/search?q=water").json()["results"]
    return f"/api/v1/passages/{found['passage_id']}"


def test_a_request_keeps_the_name_that_it_was_given(client: TestClient) -> None:
    assert client.get("/healthz", headers={"X-Request-ID": "crawl-7.b"}).headers["x-request-id"] == "crawl-7.b"
    problem = client.get("/api/v1/nothing", headers={"X-Request-ID": "crawl-8"})
    assert problem.json()["request_id"] == problem.headers["x-request-id"] == "crawl-8"


@pytest.mark.parametrize("wrong", ["", "a b", "x" * 65, "-a", "<b>", "a;b"])
def test_a_name_that_could_be_mistaken_is_replaced(client: TestClient, wrong: str) -> None:
    names = {client.get("/healthz", headers={"X-Request-ID": wrong}).headers["x-request-id"] for _ in range(3)}
    assert len(names) == 3
    assert wrong not in names


def test_a_fault_of_ours_has_its_name_too(
    own: Application, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(type(own.catalog.library), "statement", None)
    client = TestClient(make_server(own), raise_server_exceptions=False)
    with caplog.at_level(logging.CRITICAL):
        answer = client.get("/api/v1/statements/0unknown0", headers={"X-Request-ID": "fault-1"})
    assert (answer.status_code, answer.json()["request_id"]) == (500, "fault-1")
    assert answer.headers["x-request-id"] == "fault-1"


def test_what_somebody_has_already_is_not_sent_again(client: TestClient) -> None:
    address = passage_address(client)
    first = client.get(address)
    for known in (first.headers["etag"], f'"other", {first.headers["etag"]}', "*"):
        again = client.get(address, headers={"If-None-Match": known})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == first.headers["etag"]
    other = client.get(address, headers={"If-None-Match": '"other"'})
    assert (other.status_code, other.json()) == (200, first.json())
    assert "etag" not in client.get("/api/v1/passages/0unknown0").headers


def test_a_correction_has_another_tag(own: Application) -> None:
    client = TestClient(make_server(own))
    address = passage_address(client)
    document = client.get(address).json()["document"]["id"]
    before = client.get(f"/api/v1/documents/{document}").headers["etag"]
    assert client.get(f"/api/v1/documents/{document}/revisions").headers["etag"] != before


@pytest.fixture
def open_to_others(tmp_path: Path) -> Iterator[TestClient]:
    with closing(open_application(Settings(home=tmp_path, cors_origins=OTHER))) as application:
        yield TestClient(make_server(application))


def test_scripts_of_other_sites_are_answered_where_the_setting_says_so(
    open_to_others: TestClient, client: TestClient
) -> None:
    asked = {"Origin": OTHER, "Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": "authorization"}
    answer = open_to_others.options("/api/v1/search", headers=asked)
    assert (answer.status_code, answer.headers["access-control-allow-origin"]) == (200, OTHER)
    answer = open_to_others.get("/api/v1/nothing", headers={"Origin": OTHER})
    assert answer.headers["access-control-allow-origin"] == OTHER
    assert "X-Request-ID" in answer.headers["access-control-expose-headers"]
    assert "access-control-allow-credentials" not in answer.headers
    elsewhere = open_to_others.get("/api/v1/nothing", headers={"Origin": "https://elsewhere.example"})
    for nothing in (elsewhere, open_to_others.get("/about", headers={"Origin": OTHER})):
        assert "access-control-allow-origin" not in nothing.headers
    assert "access-control-allow-origin" not in client.get("/api/v1/nothing", headers={"Origin": OTHER}).headers


@pytest.mark.parametrize("wrong", ["notes.example.org", "https://notes.example.org/path", "ftp://notes.example.org"])
def test_a_site_that_is_none_stops_the_start(monkeypatch: pytest.MonkeyPatch, wrong: str) -> None:
    monkeypatch.setenv("ONRECORD_CORS_ORIGINS", wrong)
    with pytest.raises(WrongSetting, match="CORS_ORIGINS"):
        Settings.from_environment()


def test_too_much_is_refused_before_it_is_read(client: TestClient) -> None:
    def pieces() -> Iterator[bytes]:
        for _ in range(MOST_BYTES // 1000 + 1):
            yield b"x" * 1000

    for content in (b"x" * (MOST_BYTES + 1), pieces()):
        answer = client.post("/api/v1/search", content=content)
        assert (answer.status_code, answer.json()["code"]) == (413, "body_too_large")
        assert answer.headers["connection"] == "close"


def test_who_sends_too_slowly_is_not_waited_for() -> None:
    app = FastAPI()

    @app.post("/")
    async def read(request: Request) -> int:
        return len(await request.body())

    sent: list[Message] = []

    async def ask() -> None:
        async def receive() -> Message:
            await anyio.sleep(60)
            return {"type": "http.request", "body": b"", "more_body": True}

        async def send(message: Message) -> None:
            sent.append(message)

        scope = {"type": "http", "method": "POST", "path": "/", "headers": [], "query_string": b""}
        await Bodies(app, most_seconds=0.05)(scope, receive, send)

    thread = threading.Thread(target=anyio.run, args=(ask,))
    thread.start()
    thread.join(30)
    assert sent[0]["status"] == 408
