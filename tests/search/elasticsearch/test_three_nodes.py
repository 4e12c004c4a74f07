"""Three nodes, one replica: one dies while it is written to and searched, and nothing acknowledged is lost."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from elasticsearch import Elasticsearch

from search.engines.elasticsearch import Cluster, ElasticsearchEngine
from search.engines.port import EngineError, Plan
from search.query.tree import Word
from tests.elasticsearch_node.layout import Unavailable
from tests.elasticsearch_node.node import Node
from tests.search.elasticsearch.telling import assert_complete, open_story, telling
from tests.search.embedded.story import CHANGES

pytestmark = [pytest.mark.elasticsearch, pytest.mark.slow]
# How long it may take until the others agree on who leads, and how often somebody may be told to try again meanwhile.
SECONDS = 120
PATIENCE = 10


@pytest.fixture
def nodes(tmp_path: Path) -> Iterator[list[Node]]:
    made = [Node(tmp_path / name, name=name, heap="400m") for name in ("one", "two", "three")]
    try:
        for node in made:
            node.start([other for other in made if other is not node])
    except Unavailable as missing:
        pytest.skip(f"no Elasticsearch node: {missing}")
    made[0].await_health(nodes=3)
    yield made
    for node in made:
        if node.process is not None and node.process.poll() is None:
            node.kill()


class Searcher(threading.Thread):
    """Somebody who searches all the time, and counts what went wrong."""

    def __init__(self, engine: ElasticsearchEngine) -> None:
        super().__init__()
        self._engine = engine
        self._done = threading.Event()
        self.answered = 0
        self.failed = 0

    def run(self) -> None:
        while not self._done.wait(0.05):
            try:
                answer = self._engine.run(Plan(query=Word("peace")))
            except EngineError:
                self.failed += 1
            else:
                self.answered += answer.keyword is not None

    def end(self) -> None:
        self._done.set()
        self.join()


def primary_of(cluster: Cluster, nodes: list[Node]) -> Node:
    """The node with the shard that is written to first."""
    with Elasticsearch(list(cluster.urls)) as client:
        shards = client.cat.shards(index=cluster.alias, format="json", h="prirep,node")
    name = next(shard["node"] for shard in shards if shard["prirep"] == "p")  # type: ignore[index]
    return next(node for node in nodes if node.name == name)


def told(cluster: Cluster) -> list[int]:
    """What a writer got acknowledged before it ended."""
    with telling(cluster) as process:
        said, _ = process.communicate()
    return [int(line) for line in said.split()[1:]]


def test_a_node_that_dies_takes_nothing_along(nodes: list[Node]) -> None:
    cluster = Cluster(tuple(node.url for node in nodes), prefix="three")
    engine = open_story(cluster)
    engine.apply([], 0)
    nodes[0].await_health(nodes=3, status="green")
    searcher = Searcher(engine)
    searcher.start()
    with telling(cluster) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        acknowledged = [int(process.stdout.readline()) for _ in range(8)]
        dying = primary_of(cluster, nodes)
        dying.kill()
        rest, _ = process.communicate()
    acknowledged += [int(line) for line in rest.split()]
    until = time.monotonic() + SECONDS
    while acknowledged[-1] < CHANGES and time.monotonic() < until:
        acknowledged += told(cluster)
    searcher.end()
    assert acknowledged[-1] == CHANGES
    assert_complete(engine)
    assert searcher.answered > 10
    assert searcher.failed <= PATIENCE
    dying.start([other for other in nodes if other is not dying])
    dying.await_health(nodes=3, status="green")
    assert_complete(engine)
    engine.close()
