"""The commands with Elasticsearch as the engine, and what they say when it is not there."""

from pathlib import Path
from typing import Any

import pytest

from search.engines.elasticsearch import Cluster
from tests.onrecord.conftest import Commands, settings_for, write_speeches

NOWHERE: dict[str, Any] = {"ONRECORD_ENGINE": "elasticsearch", "ONRECORD_ELASTICSEARCH_URL": "http://127.0.0.1:9"}


@pytest.fixture
def speeches(tmp_path: Path) -> Path:
    return write_speeches(tmp_path / "speeches")


def test_from_a_file_to_a_hit_and_through_a_rebuild(commands: Commands, cluster: Cluster, speeches: Path) -> None:
    elastic = settings_for(cluster)
    commands.run("add", speeches, "--type", "speech", "--date", "2026-11-12", **elastic)
    found = commands.run("search", "releases of water", "--json", **elastic).json
    assert found["total"]["value"] >= 1
    assert "release of water" in found["results"][0]["text"]
    assert commands.run("engine", "verify", "--json", **elastic).json == {"passages": 2, "differences": []}
    assert commands.run("engine", "rebuild", "--json", **elastic).json == {"passages": 2}
    (discarded,) = commands.run("engine", "discard-replaced", "--json", **elastic).json["discarded"]
    assert discarded.startswith(cluster.prefix)
    status = commands.run("engine", "status", "--json", **elastic).json
    assert (status["name"], status["passages"], status["behind"]) == ("elasticsearch", 2, 0)
    commands.run("doctor", **elastic)


def test_another_engine_needs_no_second_reading(commands: Commands, cluster: Cluster, speeches: Path) -> None:
    commands.run("add", speeches, "--type", "speech", "--date", "2026-11-12")
    before = commands.run("search", "water", "--mode", "keyword", "--json").json
    commands.run("engine", "sync", **settings_for(cluster))
    after = commands.run("search", "water", "--mode", "keyword", "--json", **settings_for(cluster)).json
    for answer in (before, after):
        for part in ("took_ms", "next"):
            answer.pop(part)
        for result in answer["results"]:
            result.pop("score")
    assert after == before


@pytest.mark.parametrize("command", [("search", "water"), ("engine", "status"), ("engine", "rebuild")])
def test_a_cluster_that_is_not_there_is_one_line(commands: Commands, command: tuple[str, ...]) -> None:
    ran = commands.run(*command, code=1, **NOWHERE)
    assert ran.out == ""
    assert "Elasticsearch at http://127.0.0.1:9 cannot be reached" in " ".join(ran.err.split())
    assert "ONRECORD_ELASTICSEARCH_URL" in ran.err


def test_what_is_added_while_the_cluster_is_away_is_kept(commands: Commands, cluster: Cluster, speeches: Path) -> None:
    commands.run("add", speeches, "--type", "speech", "--date", "2026-11-12", code=None, **NOWHERE)
    commands.run("engine", "sync", **settings_for(cluster))
    assert commands.run("engine", "status", "--json", **settings_for(cluster)).json["passages"] == 2
