"""One application over a real home, as pages ask it and as a browser reaches it."""

import socket
import threading
import time
from collections.abc import Generator
from pathlib import Path

import pytest
import uvicorn
from fastapi import FastAPI
from fastapi.testclient import TestClient
from playwright.sync_api import Browser, sync_playwright

from onrecord.server import make_server
from onrecord.settings import Settings
from onrecord.specimen_loading import load_specimen
from onrecord.wiring import Application, open_application
from tests.web.browsing import FLAGS, installed_browser
from tests.web.documents import add_all

START_SECONDS = 60


@pytest.fixture(scope="session")
def listening() -> Generator[socket.socket]:
    """A port of our own, known before the home is made, because permalinks name it."""
    with socket.create_server(("127.0.0.1", 0)) as opened:
        yield opened


@pytest.fixture(scope="session")
def base_url(listening: socket.socket) -> str:
    return f"http://127.0.0.1:{listening.getsockname()[1]}"


@pytest.fixture(scope="session")
def application(tmp_path_factory: pytest.TempPathFactory, base_url: str) -> Generator[Application]:
    """The specimen corpus, and documents with everything that a page has to cope with."""
    opened = open_application(Settings(home=tmp_path_factory.mktemp("home"), base_url=base_url))
    load_specimen(opened, lambda *_: None)
    add_all(opened)
    opened.projection.catch_up(lambda *_: None)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def server(application: Application) -> FastAPI:
    return make_server(application)


@pytest.fixture
def client(server: FastAPI, base_url: str) -> TestClient:
    """Asks the application as a browser would, with cookies of its own and redirects left to the test."""
    return TestClient(server, base_url=base_url, follow_redirects=False)


@pytest.fixture
def own(tmp_path: Path) -> Generator[Application]:
    """An application over an empty home, for a test that damages something or counts everything."""
    opened = open_application(Settings(home=tmp_path))
    yield opened
    opened.close()


@pytest.fixture
def own_client(own: Application) -> TestClient:
    return TestClient(make_server(own), follow_redirects=False)


@pytest.fixture(scope="session")
def served(server: FastAPI, listening: socket.socket, base_url: str) -> Generator[str]:
    """The address of the application, served for a browser."""
    running = uvicorn.Server(uvicorn.Config(server, log_level="error"))
    thread = threading.Thread(target=running.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    deadline = time.monotonic() + START_SECONDS
    while not running.started:
        assert time.monotonic() < deadline, "the server did not start"
        assert thread.is_alive(), "the server ended before it started"
        threading.Event().wait(0.02)
    yield base_url
    running.should_exit = True
    thread.join(START_SECONDS)


@pytest.fixture(scope="session")
def browser() -> Generator[Browser]:
    path = installed_browser()
    if path is None:
        pytest.skip("no chromium")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield running
        running.close()
