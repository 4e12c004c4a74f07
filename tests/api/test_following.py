"""Changes waited for: long polls and server-sent events, from a server with a catalog that grows."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import httpx2
import pytest
import uvicorn
from fastapi.testclient import TestClient

from api.waiting import MOST_WAITING
from onrecord.commands.serve import listen
from onrecord.ending import Server
from onrecord.server import make_server
from onrecord.wiring import Application
from tests.api.conftest import BASE_URL, record
from tests.web.documents import add

SECONDS = 60


@contextmanager
def served(application: Application) -> Iterator[tuple[httpx2.Client, Server]]:
    """A real server in a thread: clients of tests give no answer before its end, and a stream has none."""
    app = make_server(application)
    listening = listen("127.0.0.1", 0)
    server = Server(uvicorn.Config(app, log_level="critical", timeout_graceful_shutdown=SECONDS), app.state.watch.end)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    with httpx2.Client(base_url=f"http://127.0.0.1:{listening.getsockname()[1]}", timeout=SECONDS) as client:
        yield client, server
    server.should_exit = True
    thread.join(SECONDS)
    assert not thread.is_alive()


def put_soon(application: Application, number: int) -> threading.Thread:
    """Adds a document while somebody waits."""

    def put() -> None:
        time.sleep(0.3)
        made = record((f"Ms. Ash{number} (Valdoria):", f"Word number {number} of the upper river."))
        add(application, replace(made, identity=f"symbol:XC/PV.{number}:en", symbol=f"XC/PV.{number}"))

    thread = threading.Thread(target=put)
    thread.start()
    return thread


def one_event(lines: Iterator[str]) -> dict[str, str]:
    """The next event; comments and what is said of reconnecting are none."""
    event: dict[str, str] = {}
    for line in lines:
        if not line and "data" in event:
            return event
        name, _, value = line.partition(": ")
        if name in {"id", "event", "data"}:
            event[name] = value
    raise AssertionError("the stream ended")


def end_of(client: TestClient | httpx2.Client) -> int:
    body: dict[str, Any] = client.get("/api/v1/changes?limit=1000").json()
    return int(body["up_to"])


def test_a_long_poll_answers_as_soon_as_there_is_a_change(own: Application) -> None:
    client = TestClient(make_server(own))
    since = end_of(client)
    adding = put_soon(own, 2001)
    began = time.monotonic()
    (change,) = client.get("/api/v1/changes", params={"since": since, "wait": 60}).json()["changes"]
    assert time.monotonic() - began < 50
    assert (change["kind"], change["document"]["symbol"]) == ("added", "XC/PV.2001")
    adding.join()


def test_a_long_poll_ends_without_a_change(own: Application) -> None:
    client = TestClient(make_server(own))
    since = end_of(client)
    began = time.monotonic()
    answer = client.get("/api/v1/changes", params={"since": since, "wait": 1}).json()
    assert answer == {"changes": [], "up_to": since, "more": False}
    assert time.monotonic() - began >= 1


def test_events_tell_what_there_is_and_what_comes_and_go_on_where_they_broke_off(own: Application) -> None:
    stream = {"Accept": "text/event-stream"}
    with served(own) as (client, server):
        since = end_of(client)
        with client.stream("GET", "/api/v1/changes", params={"limit": 1}, headers=stream) as answer:
            assert answer.headers["content-type"].startswith("text/event-stream")
            lines = answer.iter_lines()
            events = [one_event(lines)]
            while int(events[-1]["id"]) < since:
                events.append(one_event(lines))
            adding = put_soon(own, 2002)
            new = one_event(lines)
            adding.join()
        assert [int(event["id"]) for event in events] == sorted({int(event["id"]) for event in events})
        body = json.loads(new["data"])
        assert (new["event"], body["document"]["symbol"]) == ("added", "XC/PV.2002")
        assert body["url"] == f"{BASE_URL}/p/{body['passage_id']}"
        with client.stream("GET", "/api/v1/changes", headers={**stream, "Last-Event-ID": str(since)}) as answer:
            lines = answer.iter_lines()
            assert one_event(lines) == new
            server.should_exit = True
            began = time.monotonic()
            assert not any("data" in line for line in lines)
            assert time.monotonic() - began < SECONDS / 2


def test_no_more_wait_than_there_are_places(own: Application) -> None:
    server = make_server(own)
    client = TestClient(server)
    since = end_of(client)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(server.state.watch, "_waiting", MOST_WAITING)
        for parameters, headers in (({"wait": "1"}, {}), ({}, {"Accept": "text/event-stream"})):
            answer = client.get("/api/v1/changes", params={"since": str(since), **parameters}, headers=headers)
            assert (answer.status_code, answer.json()["code"]) == (503, "too_many_waiting")
            assert answer.headers["retry-after"]
        assert client.get("/api/v1/changes", params={"since": since}).status_code == 200


def test_what_is_no_number_of_an_event_is_a_problem(client: TestClient) -> None:
    for wrong in ("x", "-1", "1.5"):
        answer = client.get("/api/v1/changes", headers={"Accept": "text/event-stream", "Last-Event-ID": wrong})
        assert (answer.status_code, answer.json()["code"]) == (400, "invalid_parameter")


def test_head_waits_for_nothing(client: TestClient) -> None:
    head = client.head("/api/v1/changes", headers={"Accept": "text/event-stream"})
    assert (head.status_code, head.content) == (200, b"")
