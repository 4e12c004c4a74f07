"""The story of changes as other processes tell it to a cluster."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from search.engines.elasticsearch import Cluster, ElasticsearchEngine
from search.engines.port import Plan
from search.query.tree import Word
from tests.conftest import ROOT
from tests.search.embedded.story import CHANGES, DIMENSIONS, MODEL, ending


@contextmanager
def telling(cluster: Cluster) -> Iterator[subprocess.Popen[str]]:
    """A process at work; killed at the end if it is still there."""
    command = [sys.executable, "-m", "tests.search.elasticsearch.teller", ",".join(cluster.urls), cluster.prefix]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def open_story(cluster: Cluster) -> ElasticsearchEngine:
    return ElasticsearchEngine(cluster, MODEL, DIMENSIONS)


def assert_complete(engine: ElasticsearchEngine) -> None:
    """All of the story is held and found, nothing else, nothing twice."""
    expected = ending()
    held = list(engine.contents())
    assert len(held) == len(expected)
    assert dict(held) == {id_: passage.digest() for id_, passage in expected.items()}
    assert engine.status().checkpoint == CHANGES
    answer = engine.run(Plan(query=Word("peace"), vector=next(iter(expected.values())).vector, floor=-1, depth=CHANGES))
    for branch in (answer.keyword, answer.meaning):
        assert branch is not None
        assert sorted(hit.passage_id for hit in branch.hits) == sorted(expected)
