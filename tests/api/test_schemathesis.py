"""The description is held to what the server does: no server error, no answer that is not described.

The command is that of docs/api.md with fewer cases: of 2,480 it would be, half are a search's parameters once more.
"""

import datetime as dt
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from onrecord.server import make_server
from onrecord.settings import EngineName, Settings
from onrecord.specimen_loading import load_specimen
from onrecord.wiring import open_application
from search.engines.elasticsearch import Cluster
from statements.key_scopes import Scope
from tests.support.uvicorn_thread import served_in_thread

pytestmark = pytest.mark.slow

CONFIGURATION = Path(__file__).with_name("schemathesis.toml")
# Their parameters are those of a search and more: chance and the links between operations go on trying them.
FEWER = """
[[operations]]
include-operation-id = ["batch", "count", "export"]
phases.coverage.enabled = false
"""
SCHEMATHESIS = Path(sys.executable).with_name("schemathesis")
# What the limits of all parameters come to, without what chance adds.
FEWEST_CASES = 500


class Served(NamedTuple):
    """Where a server answers, and a key of somebody there."""

    address: str
    key: str


@contextmanager
def serving(settings: Settings) -> Iterator[Served]:
    """A server of its own over the specimen: nobody else's requests are among its answers."""
    application = open_application(settings)
    load_specimen(application, lambda *_: None)
    now = dt.datetime.now(dt.UTC)
    owner = application.catalog.owners.verified("mira@example.org", now)
    key, _ = application.catalog.api_keys.create("A test", list(Scope), now, owner_id=owner.id)
    with served_in_thread(make_server(application)) as address:
        yield Served(address, key)
    application.close()


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with serving(Settings(home=tmp_path / "home")) as one:
        yield one


@pytest.fixture
def served_by_elasticsearch(tmp_path: Path, cluster: Cluster) -> Iterator[Served]:
    settings = Settings(
        home=tmp_path / "home",
        engine=EngineName.ELASTICSEARCH,
        elasticsearch_url=cluster.urls[0],
        elasticsearch_prefix=cluster.prefix,
    )
    with serving(settings) as one:
        yield one


def hold_to_its_description(served: Served, folder: Path, *options: str) -> int:
    """How many cases there were."""
    configuration = folder / "schemathesis.toml"
    configuration.write_text(CONFIGURATION.read_text("utf-8") + FEWER, "utf-8")
    ran = subprocess.run(
        [SCHEMATHESIS, "--config-file", configuration, "run", f"{served.address}/api/v1/openapi.json",
         "--header", f"Authorization: Bearer {served.key}", "--max-examples", "3", "--seed", "1", "--no-color",
         *options],
        capture_output=True, text=True, cwd=folder, timeout=900, check=False,
        env={name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")},
    )  # fmt: skip
    cases = re.search(r"(\d+) generated", ran.stdout)
    assert ran.returncode == 0, ran.stdout[-8_000:] + ran.stderr
    assert cases is not None
    return int(cases[1])


def test_the_server_does_what_is_described(served: Served, tmp_path: Path) -> None:
    assert hold_to_its_description(served, tmp_path) >= FEWEST_CASES


def test_the_server_over_elasticsearch_does_what_is_described(served_by_elasticsearch: Served, tmp_path: Path) -> None:
    assert hold_to_its_description(served_by_elasticsearch, tmp_path, "--phases", "examples,fuzzing,stateful") > 20
