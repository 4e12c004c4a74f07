"""What the pages about API and client show is run as it stands there, against the specimen corpus."""

import contextlib
import datetime as dt
import io
import re
import shlex
import shutil
import subprocess
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx2
import pytest

from onrecord.client import OnRecord
from onrecord.server import make_server
from onrecord.settings import Settings
from onrecord.specimen_loading import load_specimen
from onrecord.wiring import open_application
from statements.key_scopes import Scope
from tests.conftest import ROOT
from tests.support.uvicorn_thread import served_in_thread

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SHOWN = "http://127.0.0.1:8000"


def blocks(page: str, language: str) -> list[str]:
    return [
        text for kind, text in BLOCK.findall((ROOT / "docs" / page).read_text(encoding="utf-8")) if kind == language
    ]


@pytest.fixture(scope="module")
def filled_in(tmp_path_factory: pytest.TempPathFactory) -> Generator[dict[str, str]]:
    """What stands for the address and the ids of the pages."""
    application = open_application(Settings(home=tmp_path_factory.mktemp("home")))
    load_specimen(application, lambda *_: None)
    key, _ = application.catalog.api_keys.create("Docs", [Scope.READ], dt.datetime.now(dt.UTC), limits="9/minute")
    with served_in_thread(make_server(application)) as address:
        with OnRecord(address) as client:
            found = client.search("prior notification", country="Valdoria")["results"][0]
        yield {SHOWN: address, "PASSAGE": found["passage_id"], "STATEMENT": found["statement_id"] or "", "KEY": key}
    application.close()


def fill_in(text: str, filled_in: dict[str, str]) -> str:
    for shown, real in filled_in.items():
        text = re.sub(rf"\b{shown}\b", real, text)
    return text


def ask(command: list[str], folder: Path) -> None:
    """Runs curl; where there is none, asks what it would have asked for."""
    if shutil.which("curl"):
        subprocess.run([*command, "-sS", "--fail-with-body", "--noproxy", "*"], cwd=folder, check=True, timeout=60)
        return
    headers = dict(command[at + 1].split(": ", 1) for at, word in enumerate(command) if word == "-H")
    sent = next((command[at + 1] for at, word in enumerate(command) if word == "-d"), None)
    answer = httpx2.request("POST" if sent else "GET", command[-1], headers=headers, content=sent, timeout=60)
    answer.raise_for_status()
    for at, word in enumerate(command):
        if word == "-o":
            (folder / command[at + 1]).write_bytes(answer.content)


def test_every_command_is_answered(filled_in: dict[str, str], tmp_path: Path) -> None:
    lines = [line for block in blocks("api.md", "sh") for line in block.splitlines()]
    assert len(lines) >= 5
    for line in lines:
        ask(shlex.split(fill_in(line, filled_in)), tmp_path)
    assert (tmp_path / "water.csv").stat().st_size > 1000


@pytest.mark.parametrize("page", ["api.md", "client.md"])
def test_every_piece_of_python_runs_and_prints(page: str, filled_in: dict[str, str], tmp_path: Path) -> None:
    names: dict[str, Any] = {}

    def run(text: str) -> str:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed), contextlib.chdir(tmp_path):
            exec(compile(fill_in(text, filled_in), page, "exec"), names)  # noqa: S102 - our own page
        return printed.getvalue()

    # A thread of its own: a browser that other tests use keeps a loop running in the first one.
    with ThreadPoolExecutor(1) as thread:
        printed = [thread.submit(run, block).result() for block in blocks(page, "python")]
    for client in (names.get("client"), names.get("known")):
        if client is not None:
            client.close()
    assert len(printed) >= 3
    assert "Valdoria" in "".join(printed)
    assert page == "client.md" or (len(names["copy"]) > 100 and len(names["rows"]) > 10)
