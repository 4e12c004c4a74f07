"""`onrecord serve` as a process, and a client for it."""

import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import httpx2

from tests.onrecord.conftest import Commands

ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")
SECONDS = 60


@contextmanager
def serving(commands: Commands, **variables: str) -> Iterator[tuple["subprocess.Popen[str]", httpx2.Client]]:
    server = commands.start("serve", "--port", "0", **variables)
    try:
        assert server.stderr is not None
        line = server.stderr.readline()
        found = ADDRESS.search(line)
        assert found, line + server.stderr.read()
        with httpx2.Client(base_url=found[0], timeout=SECONDS) as client:
            yield server, client
    finally:
        server.kill()
        server.communicate()
