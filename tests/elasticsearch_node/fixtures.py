"""One node for all tests of a run, whichever of its processes starts it, and a part of it for each test."""

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from elasticsearch import Elasticsearch
from filelock import FileLock

from search.engines.elasticsearch import Cluster
from tests.elasticsearch_node.layout import Unavailable
from tests.elasticsearch_node.node import Node

# A process of the run that died never leaves by itself.
_LONGEST_WAIT = 900.0
# Tests wait for hundreds of small writes; whether they are on the disk is the tests of faults' to see.
_FAST: dict[str, Any] = {
    "index_patterns": ["onrecord-test-*"],
    "template": {"settings": {"index.translog.durability": "async"}},
}


@pytest.fixture(scope="session")
def elasticsearch_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the node of this run listens."""
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID") or uuid4().hex
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / f"elasticsearch-{run}"
    shared.mkdir(exist_ok=True)
    user = shared / f"{uuid4().hex}.user"
    user.touch()
    with FileLock(shared / "lock"):
        address = shared / "address"
        node = None if address.exists() else _started(address)
    yield address.read_text()
    user.unlink()
    if node is not None:
        _end(node, shared)


@pytest.fixture
def cluster(elasticsearch_url: str) -> Iterator[Cluster]:
    """The node, with names that no other test has."""
    with _own_part(elasticsearch_url) as made:
        yield made


@pytest.fixture(scope="module")
def module_cluster(elasticsearch_url: str) -> Iterator[Cluster]:
    """The same for all tests of a module."""
    with _own_part(elasticsearch_url) as made:
        yield made


@contextmanager
def _own_part(url: str) -> Iterator[Cluster]:
    made = Cluster((url,), prefix=f"onrecord-test-{uuid4().hex[:12]}")
    yield made
    with Elasticsearch(url) as client:
        names = list(client.indices.get(index=f"{made.prefix}-*", features="aliases"))
        if names:
            client.indices.delete(index=names)


def _started(address: Path) -> Node:
    # In memory where the system offers it: these indices need not outlive the run.
    memory = Path("/dev/shm")  # noqa: S108 - mkdtemp makes the folder
    node = Node(Path(tempfile.mkdtemp(prefix="onrecord-node-", dir=memory if memory.is_dir() else None)))
    try:
        node.start()
    except Unavailable as missing:
        shutil.rmtree(node.folder)
        pytest.skip(f"no Elasticsearch node: {missing}")
    node.await_health()
    with Elasticsearch(node.url) as client:
        client.indices.put_index_template(name="onrecord-test", **_FAST)
    address.write_text(node.url)
    return node


def _end(node: Node, shared: Path) -> None:
    """Whoever started the node ends it, after the last process of the run has left it."""
    until = time.monotonic() + _LONGEST_WAIT
    while any(shared.glob("*.user")) and time.monotonic() < until:
        time.sleep(0.1)
    node.kill()
    shutil.rmtree(node.folder, ignore_errors=True)
