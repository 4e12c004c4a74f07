"""`onrecord serve` with several processes on one address: they answer as one, are replaced, and end together."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import httpx2
import pytest
from prometheus_client.parser import text_string_to_metric_families as read_numbers

from tests.onrecord.conftest import Commands, write_speeches
from tests.onrecord.serving import ADDRESS, SECONDS

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="only Linux tells the children of a process"),
]


@contextmanager
def served(commands: Commands, processes: int, **variables: str) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    server = commands.start("serve", "--port", "0", "--processes", str(processes), **variables)
    try:
        assert server.stderr is not None
        found = ADDRESS.search(server.stderr.readline())
        assert found
        yield server, found[0]
    finally:
        # Its children end with it where it is told to; what is left of them after a failed test is ended here.
        left = serving_processes(server)
        server.terminate()
        server.communicate(timeout=SECONDS)
        for pid in filter(alive, left):
            os.kill(pid, signal.SIGKILL)


def serving_processes(server: "subprocess.Popen[str]") -> set[int]:
    """The children that serve: another one only looks after what they share."""
    try:
        children = Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text().split()
        return {int(pid) for pid in children if "spawn_main" in Path(f"/proc/{pid}/cmdline").read_text()}
    except FileNotFoundError:
        return set()


def alive(pid: int) -> bool:
    return Path(f"/proc/{pid}").exists()


def until(met: Callable[[], bool]) -> None:
    end = time.monotonic() + SECONDS
    while not met():
        assert time.monotonic() < end
        time.sleep(0.1)


def counted(address: str, name: str, **labels: str) -> float:
    """A number of all processes together, whichever answers."""
    told = httpx2.get(f"{address}/metrics", timeout=SECONDS).text
    samples = [one for family in read_numbers(told) for one in family.samples if one.name == name]
    return sum(one.value for one in samples if labels.items() <= one.labels.items())


def test_those_that_are_killed_are_replaced_while_the_others_answer(commands: Commands, tmp_path: Path) -> None:
    commands.run("add", write_speeches(tmp_path / "speeches"))
    with (
        served(commands, 2, ONRECORD_METRICS="127.0.0.1") as (server, address),
        httpx2.Client(base_url=address, timeout=SECONDS) as client,
    ):
        until(lambda: len(serving_processes(server)) == 2)
        # A connection of its own for each request, so that both processes are asked.
        answered = [httpx2.get(f"{address}/api/v1/search?q=water", timeout=SECONDS).json() for _ in range(8)]
        assert {answer["total"]["value"] for answer in answered} == {2}
        searches = partial(counted, address, "onrecord_requests_total", route="/api/v1/search", status="200")
        # One is counted a moment after its last byte came.
        until(lambda: searches() == 8)
        assert {searches() for _ in range(8)} == {8}
        under_way = partial(counted, address, "onrecord_requests_under_way")
        with client.stream("GET", "/api/v1/changes", headers={"Accept": "text/event-stream"}) as news:
            assert news.status_code == 200
            # The stream, and the request for the number.
            until(lambda: under_way() == 2)
            killed, kept = sorted(serving_processes(server))
            os.kill(killed, signal.SIGKILL)
            # Until then it may still take a connection that it never answers.
            until(lambda: not alive(killed))
            statuses = [httpx2.get(f"{address}/healthz", timeout=SECONDS).status_code for _ in range(8)]
            assert set(statuses) == {200}
            until(lambda: len(serving_processes(server) - {killed}) == 2)
            assert kept in serving_processes(server)
            assert httpx2.get(f"{address}/readyz", timeout=SECONDS).status_code == 200
            os.kill(kept, signal.SIGKILL)
            until(lambda: len(serving_processes(server) - {killed, kept}) == 2)
        # What was answered counts on, and what was under way in those that died does not.
        until(lambda: under_way() == 1)
        assert searches() == 8
        both = serving_processes(server)
        server.send_signal(signal.SIGTERM)
        _, err = server.communicate(timeout=SECONDS)
        assert "Traceback" not in err
        until(lambda: not any(map(alive, both)))


def test_who_waits_for_news_does_not_hold_up_the_end(commands: Commands, tmp_path: Path) -> None:
    commands.run("add", write_speeches(tmp_path / "speeches"))
    with served(commands, 2) as (server, address), httpx2.Client(base_url=address, timeout=SECONDS) as client:
        last = client.get("/api/v1/changes").json()["up_to"]
        follow = {"Accept": "text/event-stream"}
        with client.stream("GET", f"/api/v1/changes?since={last}", headers=follow) as news:
            assert news.status_code == 200
            server.send_signal(signal.SIGTERM)
            news.read()
        _, err = server.communicate(timeout=SECONDS)
        # What the server below says when answers had to be cut off.
        assert "timeout graceful shutdown exceeded" not in err


def test_what_keeps_all_from_starting_ends_the_command(commands: Commands) -> None:
    unusable = {"ONRECORD_SECRET": "short"}
    ran = commands.run("serve", "--port", "0", "--processes", "2", code=1, **unusable)
    assert "ONRECORD_SECRET" in ran.err
