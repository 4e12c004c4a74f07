"""The server as a process: it answers, follows what is added, and ends when told to."""

import asyncio
import signal
import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx2
import pytest

from onrecord.commands.serve import listen
from tests.onrecord.conftest import Commands, write_speeches
from tests.onrecord.serving import SECONDS, serving


@pytest.fixture
def apart() -> Iterator[ThreadPoolExecutor]:
    """A thread of its own: a browser that other tests of this process use keeps a loop running in the first one."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        yield thread


def first_line(client: httpx2.Client, request: str) -> str:
    """What the server answers to bytes that no proper client would send."""
    with socket.create_connection((client.base_url.host, client.base_url.port or 80), timeout=SECONDS) as connection:
        connection.sendall(request.encode())
        return connection.recv(1000).decode().split("\r\n")[0]


def total(client: httpx2.Client) -> int:
    return int(client.get("/api/v1/search?q=water").json()["total"]["value"])


def test_an_answer_does_not_wait_for_acknowledgements(apart: ThreadPoolExecutor) -> None:
    async def sent_at_once() -> int:
        accepted: asyncio.Future[int] = asyncio.get_running_loop().create_future()

        def accept(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            option = writer.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
            accepted.set_result(option)
            writer.close()

        async with await asyncio.start_server(accept, sock=listen("127.0.0.1", 0)) as server:
            _, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
            try:
                return await asyncio.wait_for(accepted, SECONDS)
            finally:
                writer.close()

    assert apart.submit(asyncio.run, sent_at_once()).result()


@pytest.mark.slow
@pytest.mark.parametrize("signal_", [signal.SIGTERM, signal.SIGINT])
def test_it_answers_until_it_is_told_to_end(commands: Commands, signal_: signal.Signals) -> None:
    with serving(commands) as (server, client):
        assert client.get("/healthz").json()["status"] == "ok"
        assert client.get("/readyz").status_code == 200
        assert client.get("/").status_code == 200
        assert "server" not in client.head("/api/v1/search?q=water").headers
        # Longer than any search: refused by us, or by the server below us, which lives on.
        assert client.get(f"/api/v1/search?q={'a' * 50_000}").status_code == 400
        assert first_line(client, f"GET /{'a' * 200_000} HTTP/1.1\r\nHost: x\r\n\r\n").startswith("HTTP/1.1 4")
        assert client.get("/healthz").status_code == 200
        server.send_signal(signal_)
        out, err = server.communicate(timeout=SECONDS)
    assert "Traceback" not in err
    assert out == ""
    assert server.returncode in {0, -signal_, 128 + signal_}


@pytest.mark.slow
def test_two_servers_on_one_home_both_find_what_a_third_process_adds(commands: Commands, tmp_path: Path) -> None:
    with serving(commands) as (_, one), serving(commands) as (_, two):
        assert total(one) == total(two) == 0
        commands.run("add", write_speeches(tmp_path / "speeches"))
        assert total(one) == total(two) == 2
        permalink = one.get("/api/v1/search?q=water").json()["results"][0]["passage_id"]
        assert two.get(f"/p/{permalink}").status_code == 200
    commands.run("engine", "verify")


@pytest.mark.slow
def test_a_damaged_index_does_not_keep_it_from_starting(commands: Commands, tmp_path: Path) -> None:
    commands.run("add", write_speeches(tmp_path / "speeches"))
    (commands.home / "index" / "current.json").write_text("{}")
    with serving(commands) as (_, client):
        assert client.get("/readyz").json()["checks"] == {"catalog": "ok", "engine": "engine_damaged"}
        assert client.get("/healthz").status_code == 200
        commands.run("engine", "rebuild")
        assert client.get("/readyz").status_code == 200
        assert total(client) == 2


@pytest.mark.slow
def test_what_an_interrupted_add_left_is_found_soon_after_the_start(commands: Commands, tmp_path: Path) -> None:
    commands.run("add", write_speeches(tmp_path / "speeches"))
    for path in sorted((commands.home / "index").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    with serving(commands) as (_, client):
        until = time.monotonic() + SECONDS
        while total(client) < 2:
            assert time.monotonic() < until
            time.sleep(0.2)


def test_a_port_that_is_taken_is_named_and_nothing_is_opened(commands: Commands) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        ran = commands.run("serve", "--port", port, code=1)
    assert f"port {port}" in ran.err
    assert "--port" in ran.err
    assert not commands.home.exists()
