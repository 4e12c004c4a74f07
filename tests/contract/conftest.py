"""The engines that the contract is tested with. Another one joins by a line in `ENGINES`."""

from collections.abc import Callable, Iterator

import pytest

from search.engines.elasticsearch import ElasticsearchEngine
from search.engines.embedded import EmbeddedEngine
from search.engines.port import SearchEngine
from tests.contract.engine_data import DIMENSIONS, MODEL

Opener = Callable[[], SearchEngine]


def _embedded(request: pytest.FixtureRequest) -> SearchEngine:
    folder = request.getfixturevalue("tmp_path")
    return EmbeddedEngine(folder / "index", MODEL, DIMENSIONS)


def _elasticsearch(request: pytest.FixtureRequest) -> SearchEngine:
    return ElasticsearchEngine(request.getfixturevalue("cluster"), MODEL, DIMENSIONS)


ENGINES = [
    pytest.param(_embedded, id="embedded"),
    pytest.param(_elasticsearch, id="elasticsearch", marks=[pytest.mark.elasticsearch, pytest.mark.slow]),
]


@pytest.fixture(params=ENGINES)
def open_engine(request: pytest.FixtureRequest) -> Iterator[Opener]:
    """Opens the same index again and again, as several processes would."""
    opened: list[SearchEngine] = []

    def open_() -> SearchEngine:
        opened.append(request.param(request))
        return opened[-1]

    yield open_
    for engine in opened:
        engine.close()


@pytest.fixture
def engine(open_engine: Opener) -> SearchEngine:
    """An engine whose index is not there yet."""
    return open_engine()
