"""One process at a time asks live sources, however many share the catalog; one that died is no hindrance for long."""

import signal
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from onrecord.turn import LEASE_SECONDS
from tests.onrecord.conftest import Commands
from tests.onrecord.live import FEED, counts, define, page, set_up
from tests.support.postgres import Server
from tests.support.site import Asked, Reply, Site, serving_site

WAIT = 30.0


@dataclass(frozen=True)
class Fetchers:
    """Two machines' homes over one catalog, or two processes of one home; the site holds back its second page."""

    one: Commands
    two: Commands
    variables: dict[str, str]
    site: Site
    asked: threading.Event
    released: threading.Event

    def fetched(self) -> dict[str, int]:
        return counts(self.two.run("fetch", "valdoria", "--json", code=0, **self.variables).json["sources"][0])

    def refused(self) -> str:
        return self.two.run("fetch", "valdoria", code=1, **self.variables).err

    def until_asked(self) -> None:
        assert self.asked.wait(WAIT), "the first fetch did not come to the page"


@pytest.fixture(params=["sqlite", "postgresql"])
def fetchers(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Fetchers]:
    with serving_site() as site:
        set_up(site, range(1, 4))
        asked, released = threading.Event(), threading.Event()

        def held_back(_: Asked) -> Reply:
            asked.set()
            released.wait(WAIT)
            return Reply(page(2).encode(), headers={"Content-Type": "text/html; charset=utf-8"})

        site.pages["/statements/2"] = held_back
        one = two = Commands(tmp_path / "home")
        define(one, "valdoria", FEED, site)
        if request.param == "sqlite":
            yield Fetchers(one, two, {}, site, asked, released)
        else:
            two = Commands(tmp_path / "another")
            define(two, "valdoria", FEED, site)
            server: Server = request.getfixturevalue("postgres")
            with server.database() as url:
                yield Fetchers(one, two, {"ONRECORD_DATABASE_URL": url}, site, asked, released)
        released.set()


@pytest.mark.slow
def test_a_second_fetch_is_refused_while_one_goes_on(fetchers: Fetchers) -> None:
    with fetchers.one.start("fetch", "valdoria", **fetchers.variables) as first:
        fetchers.until_asked()
        asked = len(fetchers.site.asked)
        assert "Another process is fetching. Wait until it is done." in fetchers.refused()
        assert len(fetchers.site.asked) == asked
        fetchers.released.set()
        _, said = first.communicate(timeout=60)
    assert (first.returncode, "3 documents added" in said) == (0, True), said
    assert fetchers.fetched() == {}


@pytest.mark.slow
def test_a_fetch_that_died_is_taken_over(fetchers: Fetchers) -> None:
    with fetchers.one.start("fetch", "valdoria", **fetchers.variables) as first:
        fetchers.until_asked()
        first.send_signal(signal.SIGKILL)
        first.communicate()
    fetchers.released.set()
    if url := fetchers.variables.get("ONRECORD_DATABASE_URL"):
        # The machine that died may be any: its lease has to run out first.
        assert "Another process is fetching." in fetchers.refused()
        pass_time(url, LEASE_SECONDS)
    done = fetchers.fetched()
    assert done["added"] + done.get("unchanged", 0) >= 2
    found = fetchers.two.run("search", '"prior notification"', "--json", code=0, **fetchers.variables).json
    assert found["total"]["value"] == 3


def pass_time(url: str, seconds: float) -> None:
    """Lets the database's leases be as much older."""
    with create_engine(url).begin() as connection:
        older = text("UPDATE leases SET held_until = held_until - make_interval(secs => :seconds)")
        connection.execute(older, {"seconds": seconds})
