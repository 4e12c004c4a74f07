"""A node dies without a word while it is written to, and comes back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from search.engines.elasticsearch import Cluster
from search.engines.port import EngineError, Plan
from search.query.tree import Word
from tests.elasticsearch_node.layout import Unavailable
from tests.elasticsearch_node.node import Node
from tests.search.elasticsearch.telling import assert_complete, open_story, telling

pytestmark = [pytest.mark.elasticsearch, pytest.mark.slow]


@pytest.fixture
def node(tmp_path: Path) -> Iterator[Node]:
    """A node of this test alone, with its data on the disk."""
    made = Node(tmp_path / "node")
    try:
        made.start()
    except Unavailable as missing:
        pytest.skip(f"no Elasticsearch node: {missing}")
    made.await_health()
    yield made
    if made.process is not None and made.process.poll() is None:
        made.kill()


def test_what_was_acknowledged_outlives_the_node_and_the_rest_follows(node: Node) -> None:
    cluster = Cluster((node.url,), prefix="faults")
    engine = open_story(cluster)
    with telling(cluster) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        acknowledged = [int(process.stdout.readline()) for _ in range(12)]
        node.kill()
        rest, said = process.communicate()
    assert process.returncode == 1
    assert "cannot be reached" in said
    acknowledged += [int(line) for line in rest.split()]
    with pytest.raises(EngineError, match=r"cannot be reached.*ONRECORD_ELASTICSEARCH_URL") as down:
        engine.run(Plan(query=Word("peace")))
    assert down.value.code == "engine_unavailable"
    node.start()
    node.await_health()
    assert engine.status().checkpoint >= acknowledged[-1]
    with telling(cluster) as process:
        _, said = process.communicate()
        assert process.returncode == 0, said
    assert_complete(engine)
    engine.close()
