"""The real application behind a real socket."""

from collections.abc import Callable, Coroutine, Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import anyio
import pytest

from onrecord.client import OnRecord
from onrecord.server import make_server
from onrecord.settings import Settings
from onrecord.wiring import Application, open_application
from tests.api.conftest import fill
from tests.support.uvicorn_thread import served_in_thread

Apart = Callable[[Callable[[], Coroutine[Any, Any, Any]]], Any]


@pytest.fixture(scope="session")
def application(tmp_path_factory: pytest.TempPathFactory) -> Generator[Application]:
    opened = open_application(Settings(home=tmp_path_factory.mktemp("home")))
    fill(opened)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def address(application: Application) -> Iterator[str]:
    with served_in_thread(make_server(application)) as served:
        yield served


@pytest.fixture
def client(address: str) -> Iterator[OnRecord]:
    with OnRecord(address) as asking:
        yield asking


@pytest.fixture
def apart() -> Iterator[Apart]:
    """Runs a coroutine in a thread of its own: a browser that other tests use keeps a loop running in the first one."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        yield lambda work: thread.submit(anyio.run, work).result()
