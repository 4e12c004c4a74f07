"""The command itself, as people run it: a process of its own, in a home of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from search.engines.elasticsearch import Cluster
from tests.onrecord.starting import starter

# Beside the interpreter, where installing puts it.
ONRECORD = Path(sys.executable).with_name("onrecord")
SECONDS = 60
SPEECHES = {
    "north.txt": "Speaker: A. Tennant\nCountry: Valdoria\n\n"
    "We ask for prior notification of every release of water, forty-eight hours ahead and in writing.\n",
    "south.txt": "Speaker: B. Pell\nCountry: Port Amaranth\n\n"
    "We ask only to be told of the water in time to move the boats, and we have few boats left to move.\n",
}


@dataclass(frozen=True)
class Ran:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON document on standard output."""
        assert self.out.endswith("\n"), self
        assert self.out.count("\n") == 1, self
        return json.loads(self.out)


@dataclass(frozen=True)
class Commands:
    """Runs commands in one home."""

    home: Path

    @property
    def environment(self) -> dict[str, str]:
        return os.environ | {"ONRECORD_HOME": str(self.home), "COLUMNS": "100"}

    def run(self, *arguments: str | Path, code: int | None = 0, **variables: str) -> Ran:
        """Runs a command to its end and holds it to an exit code (None: any); a traceback is never an answer."""
        # What Python itself reads as it starts is too late for a process that is forked.
        run = starter().run if all(name.startswith("ONRECORD_") for name in variables) else run_installed
        ran = Ran(*run([str(argument) for argument in arguments], self.environment | variables, SECONDS))
        assert "Traceback" not in ran.err, ran.err
        assert code in {None, ran.code}, ran
        return ran

    def start(self, *arguments: str | Path, **variables: str) -> "subprocess.Popen[str]":
        """Starts a command and leaves it running."""
        return subprocess.Popen(
            [ONRECORD, *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=self.environment | variables,
        )


def run_installed(arguments: Sequence[str], environment: Mapping[str, str], timeout: float) -> tuple[int, str, str]:
    """Runs the command where installing put it: its exit code and what it wrote."""
    command: list[str | Path] = [ONRECORD, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=timeout, check=False)
    return done.returncode, done.stdout, done.stderr


def write_speeches(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in SPEECHES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def settings_for(cluster: Cluster) -> dict[str, Any]:
    """The variables that make a part of the tests' cluster the engine."""
    return {
        "ONRECORD_ENGINE": "elasticsearch",
        "ONRECORD_ELASTICSEARCH_URL": cluster.urls[0],
        "ONRECORD_ELASTICSEARCH_PREFIX": cluster.prefix,
    }


@pytest.fixture
def commands(tmp_path: Path) -> Commands:
    """A home that does not exist yet."""
    return Commands(tmp_path / "home")


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Commands:
    """A home with two speeches, for tests that only read."""
    folder = tmp_path_factory.mktemp("filled")
    home = Commands(folder / "home")
    home.run("add", write_speeches(folder / "speeches"), "--date", "2026-11-12")
    return home
