from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from indexer.connectors.answer import NO_VALIDATORS, Answer, Limits, Validators
from indexer.connectors.client import Client
from indexer.connectors.fetcher import Fetcher, Manners
from indexer.connectors.pace import Pace
from tests.support.site import Site, serving_site


@dataclass
class Time:
    """Time that passes when somebody waits, and what was waited for."""

    now: float = 1_000.0
    waits: list[float] = field(default_factory=list)

    def clock(self) -> float:
        return self.now

    def wait(self, seconds: float) -> bool:
        self.waits.append(seconds)
        self.now += seconds
        return True


@dataclass
class Asking:
    """A fetcher for the site on this machine."""

    fetcher: Fetcher
    time: Time
    manners: Manners

    def get(self, address: str, validators: Validators = NO_VALIDATORS) -> Answer:
        return self.fetcher.get(address, self.manners, validators)


HERE = frozenset({"127.0.0.1", "localhost"})


@pytest.fixture
def site() -> Iterator[Site]:
    with serving_site() as site:
        yield site


@pytest.fixture
def asking() -> Asking:
    time = Time()
    fetcher = Fetcher(Client("OnRecord/test"), Pace(time.wait, time.clock), jitter=lambda: 0.5)
    return Asking(fetcher, time, Manners(0.0, Limits(200_000, 10.0), HERE))
