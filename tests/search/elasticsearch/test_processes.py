"""Several processes write to one index; any of them may be killed at any moment."""

import random
import time

from search.engines.elasticsearch import Cluster
from search.engines.elasticsearch.client import open_client
from search.engines.elasticsearch.writing import Writer
from search.engines.port import Plan
from search.query.tree import Word
from tests.search.elasticsearch.telling import assert_complete, open_story, telling
from tests.search.embedded.story import CHANGES, DIMENSIONS, batches


def test_a_writer_killed_at_any_moment_loses_nothing_and_doubles_nothing(cluster: Cluster) -> None:
    chance = random.Random(5)  # noqa: S311 - moments, no secrets
    reader = open_story(cluster)
    for _ in range(6):
        before = reader.status().checkpoint
        with telling(cluster) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            time.sleep(chance.uniform(0, 0.5))
            process.kill()
            told = [int(line) for line in process.stdout.read().split()]
        assert reader.status().checkpoint >= max([before, *told])
        assert reader.run(Plan(query=Word("peace"))).keyword
    with telling(cluster) as process:
        _, said = process.communicate()
        assert process.returncode == 0, said
    assert_complete(reader)


def test_two_processes_that_write_the_same_at_once_end_as_one_would(cluster: Cluster) -> None:
    with telling(cluster) as first, telling(cluster) as second:
        for process in (first, second):
            _, said = process.communicate()
            assert process.returncode == 0, said
    assert_complete(open_story(cluster))


def test_a_slow_writer_of_old_changes_cannot_undo_new_ones(cluster: Cluster) -> None:
    fast = open_story(cluster)
    told = list(batches())
    for changes, up_to in told:
        fast.apply(changes, up_to)
    client = open_client(cluster)
    slow = Writer(client, cluster, cluster.alias, DIMENSIONS)
    slow.write(told[0][0])
    slow.refresh()
    slow.save(told[0][1])
    client.close()
    assert fast.status().checkpoint == CHANGES
    assert_complete(fast)
