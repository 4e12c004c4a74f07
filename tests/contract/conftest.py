"""The engines that the contract is tested with. Another one joins by a line in `ENGINES`."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from search.engines.embedded import EmbeddedEngine
from search.engines.port import SearchEngine
from tests.contract.engine_data import DIMENSIONS, MODEL

Opener = Callable[[], SearchEngine]


def _embedded(folder: Path) -> SearchEngine:
    return EmbeddedEngine(folder / "index", MODEL, DIMENSIONS)


ENGINES: dict[str, Callable[[Path], SearchEngine]] = {"embedded": _embedded}


@pytest.fixture(params=ENGINES.values(), ids=list(ENGINES))
def open_engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Opener]:
    """Opens the same index again and again, as several processes would."""
    opened: list[SearchEngine] = []

    def open_() -> SearchEngine:
        opened.append(request.param(tmp_path))
        return opened[-1]

    yield open_
    for engine in opened:
        engine.close()


@pytest.fixture
def engine(open_engine: Opener) -> SearchEngine:
    """An engine whose index is not there yet."""
    return open_engine()
