from collections.abc import Iterator

import pytest

from search.engines.elasticsearch import Cluster, ElasticsearchEngine
from tests.contract.engine_data import DIMENSIONS, MODEL


@pytest.fixture
def engine(cluster: Cluster) -> Iterator[ElasticsearchEngine]:
    """An engine whose index is not there yet, with passages as the contract's."""
    made = ElasticsearchEngine(cluster, MODEL, DIMENSIONS)
    yield made
    made.close()
