"""An index that another process makes this very moment: known, nowhere kept yet, and still no fault to anybody."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from search.engines.elasticsearch import Cluster, ElasticsearchEngine
from search.engines.port import Plan
from search.query.tree import Word
from tests.contract.engine_data import DIMENSIONS, MODEL, found, passage, put

# A reader that does not wait comes too early three times in four.
ROUNDS = 6


@pytest.fixture(params=range(ROUNDS))
def other(cluster: Cluster, request: pytest.FixtureRequest) -> Iterator[ElasticsearchEngine]:
    """A second process's engine, once the first one has begun to make the index and to write to it."""
    own = replace(cluster, prefix=f"{cluster.prefix}-{request.param}")
    maker, made = ElasticsearchEngine(own, MODEL, DIMENSIONS), ElasticsearchEngine(own, MODEL, DIMENSIONS)
    making = threading.Thread(target=put, args=(maker, passage("p1", "We want peace.")))
    making.start()
    while making.is_alive() and made.indexed_model() is None:
        pass
    yield made
    making.join()
    assert found(made, Word("peace")) == {"p1"}
    maker.close()
    made.close()


@pytest.mark.parametrize(
    "use",
    [
        lambda engine: engine.run(Plan(query=Word("peace"))),
        lambda engine: list(engine.contents()),
        lambda engine: list(engine.walk(Plan(query=Word("peace")), 10)),
        lambda engine: engine.status(),
        lambda engine: put(engine, passage("p1", "We want peace.")),
    ],
    ids=["run", "contents", "walk", "status", "apply"],
)
def test_an_index_that_is_just_being_made_can_be_used(
    other: ElasticsearchEngine, use: Callable[[ElasticsearchEngine], object]
) -> None:
    use(other)
