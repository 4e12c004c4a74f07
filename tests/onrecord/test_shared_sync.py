"""One index of several machines: one process at a time brings it up to date, and any of them may be killed at it."""

import json
import random
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.settings import EngineName, Settings
from onrecord.wiring import Application, open_application
from search.engines.elasticsearch import Cluster
from tests.onrecord.conftest import settings_for
from tests.onrecord.story import grow
from tests.onrecord.workers import Crew, await_handler, working
from tests.support.postgres import Server

KILLS = 6
# About a second's work for whoever syncs.
DAYS = 1_500
# A holder that lives renews its lease thrice in this time, on a busy machine too.
LEASE = 1.0
SECONDS = 60

Shared = tuple[Crew, Application]


@pytest.fixture
def shared(postgres: Server, cluster: Cluster, tmp_path: Path) -> Iterator[Shared]:
    """Machines on one catalog and one index, and the application of one more."""
    with postgres.database() as url:
        settings = Settings(
            home=tmp_path / "own",
            database_url=url,
            engine=EngineName.ELASTICSEARCH,
            elasticsearch_url=cluster.urls[0],
            elasticsearch_prefix=cluster.prefix,
        )
        application = open_application(settings)
        yield Crew(tmp_path, url, variables=settings_for(cluster)), application
        application.close()


@pytest.mark.slow
def test_of_two_that_sync_at_once_one_does_all_of_it(shared: Shared) -> None:
    crew, application = shared
    passages = grow(application, 0, DAYS)
    syncing = [_sync(crew, number) for number in (1, 2)]
    said = [process.communicate(timeout=SECONDS) for process in syncing]
    applied = [json.loads(out)["applied"] for out, _ in said if out]
    assert sum(applied) == passages
    for process, (_, err) in zip(syncing, said, strict=True):
        assert process.returncode == 0 or "Another process is bringing the search index up to date" in err
    assert application.projection.verify() == []


@pytest.mark.slow
def test_while_another_has_the_turn_nobody_writes(shared: Shared) -> None:
    crew, application = shared
    passages = grow(application, 0, 50)
    with application.turn.taken():
        ran = crew.machine(1).run("engine", "sync", code=1, **crew.shared)
        assert "Another process is bringing the search index up to date" in ran.err
        assert application.engine.status().checkpoint == 0
    assert crew.machine(1).run("engine", "sync", "--json", **crew.shared).json["applied"] == passages


@pytest.mark.slow
def test_whoever_syncs_is_killed_and_the_other_takes_over(shared: Shared) -> None:
    crew, application = shared
    moments = random.Random(2711)  # noqa: S311  a number to repeat a failure by, no secret
    at_work = passages = 0
    with working(crew, []) as living:
        for number in (1, 2):
            living.append(crew.start(number, once=False, lease=LEASE))
        for chapter in range(KILLS):
            passages += grow(application, chapter, DAYS)
            victim = _await_holder(crew, living)
            time.sleep(moments.uniform(0, 0.8))
            # Whoever had ended its turn by now has given it back.
            victim.send_signal(signal.SIGSTOP)
            at_work += crew.indexing() == victim.pid
            victim.kill()
            victim.communicate()
            living.remove(victim)
            living.append(crew.start(1 + chapter % 2, once=False, lease=LEASE))
        until = time.monotonic() + SECONDS
        while application.projection.behind():
            assert time.monotonic() < until, f"{application.projection.behind()} changes behind"
            time.sleep(0.2)
        for process in living:
            await_handler(process)
            process.send_signal(signal.SIGTERM)
        for process in living:
            _, err = process.communicate(timeout=SECONDS)
            assert process.returncode == 0, err
    assert at_work >= KILLS // 3, f"only {at_work} of {KILLS} were at work when they were killed"
    verified = crew.machine(1).run("engine", "verify", "--json", **crew.shared).json
    assert verified == {"passages": passages, "differences": []}
    assert crew.counts()["changes"] == passages


def _sync(crew: Crew, number: int) -> "subprocess.Popen[str]":
    return crew.machine(number).start("engine", "sync", "--json", **crew.shared)


def _await_holder(crew: Crew, living: "list[subprocess.Popen[str]]") -> "subprocess.Popen[str]":
    """Who of the living has the turn; one that was killed keeps it until its time has run out."""
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        holder = crew.indexing()
        for process in living:
            if process.pid == holder:
                return process
        time.sleep(0.02)
    raise AssertionError("nobody syncs")
