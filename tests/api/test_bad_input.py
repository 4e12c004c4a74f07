"""What is sent to break a server: bombs of JSON, ends of headers in values, and readers who never read on."""

import contextlib
import datetime as dt
import gzip
import socket
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

import httpx2
import pytest
from fastapi.testclient import TestClient

from api.bodies import MOST_BYTES
from catalog.owners import Owner
from onrecord.server import make_server
from onrecord.wiring import Application
from statements.key_scopes import Scope
from tests.api.shapes import PROBLEM, faults
from tests.api.test_problems import BY_ID, BY_NAME, LISTS
from tests.support.uvicorn_thread import served_in_thread

NOW = dt.datetime.now(dt.UTC)
DEEP = 400_000
BOMBS = {
    "nested lists": b"[" * DEEP + b"]" * DEEP,
    "nested objects": b'{"searches":' * (DEEP // 10) + b"1" + b"}" * (DEEP // 10),
    "a number of a million digits": b'{"text": ' + b"9" * (MOST_BYTES - 50) + b"}",
    "a number beyond all": b'{"text": 1e999999999}',
    "no number": b'{"text": NaN, "search": Infinity}',
    "a name a hundred thousand times": b'{"searches": [' + b'{"q": "a"},' * 80_000 + b'{"q": "a"}]}',
    "many names": b"{" + b",".join(b'"n%d":0' % number for number in range(60_000)) + b"}",
    "packed": gzip.compress(b'{"text": "' + b"a" * 50_000_000 + b'"}'),
}
SENT = (
    ("POST", "/api/v1/search/batch"), ("POST", "/api/v1/resolve"), ("POST", "/api/v1/saved"),
    ("POST", "/api/v1/estimate"), ("PATCH", "/api/v1/saved/1"),
)  # fmt: skip
INJECTED = "x\r\nX-Injected: yes\r\n\r\n<script>"


@pytest.fixture
def keyed(application: Application) -> Iterator[dict[str, str]]:
    owner: Owner = application.catalog.owners.verified("mira@example.org", NOW)
    key, _ = application.catalog.api_keys.create("A test", list(Scope), NOW, owner_id=owner.id)
    yield {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    application.catalog.owners.forget(owner.id)


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_a_fault_of_the_sender(client: TestClient, keyed: dict[str, str], bomb: str) -> None:
    headers = {**keyed, "Content-Encoding": "gzip"} if bomb == "packed" else keyed
    for method, address in SENT:
        answer = client.request(method, address, content=BOMBS[bomb], headers=headers)
        assert (answer.status_code, faults(answer.json(), PROBLEM)) == (400, []), (address, answer.text[:500])
        assert len(answer.content) < MOST_BYTES / 5, address


@pytest.mark.parametrize("address", [*LISTS, *BY_ID, *BY_NAME, "/p/{}", "/search", "/documents/{}"])
def test_no_value_ends_a_header(client: TestClient, address: str) -> None:
    path = address.partition("?")[0].format(quote(INJECTED, safe=""))
    answer = client.get(f"{path}?q={quote(INJECTED)}", headers={"X-Request-ID": "a\tb"})
    assert "x-injected" not in answer.headers
    for value in answer.headers.values():
        assert not set(value) & set("\r\n")
        assert "<script>" not in value
    if answer.headers["content-type"] == "application/problem+json":
        assert answer.headers["x-content-type-options"] == "nosniff"


@contextlib.contextmanager
def asked_and_not_read(address: str, path: str) -> Iterator[None]:
    """Somebody who asks, and takes nothing of the answer."""
    with socket.socket() as asking:
        asking.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        asking.connect(place_of(address))
        asking.sendall(f"GET {path} HTTP/1.1\r\nHost: records\r\n\r\n".encode())
        yield


def place_of(address: str) -> tuple[str, int]:
    parts = urlsplit(address)
    return str(parts.hostname), int(parts.port or 0)


def test_who_does_not_read_on_holds_up_nobody(application: Application) -> None:
    with served_in_thread(make_server(application)) as address, contextlib.ExitStack() as waiting:
        # More than there are threads for the work.
        for number in range(60):
            waiting.enter_context(asked_and_not_read(address, ("/api/v1/export", "/help/api")[number % 2]))
        with socket.create_connection(place_of(address)) as unfinished:
            unfinished.sendall(b"GET /api/v1/search HTTP/1.1\r\nHost: ")
            answer = httpx2.get(f"{address}/api/v1/search?q=water", timeout=60, trust_env=False)
        assert answer.status_code == 200
