"""Three workers on one PostgreSQL catalog and one Elasticsearch index, through a kill and a crash of the database."""

import signal
from pathlib import Path

import pytest

from search.engines.elasticsearch import Cluster
from tests.onrecord.conftest import settings_for
from tests.onrecord.workers import Crew, ended, queued, same_everywhere, whole, working, write_many
from tests.support.postgres import Server

SPEECHES = 90


@pytest.mark.slow
def test_every_speech_is_found_once_in_the_end(own_server: Server, cluster: Cluster, tmp_path: Path) -> None:
    with own_server.database() as url:
        crew = Crew(tmp_path, url, variables=settings_for(cluster))
        queued(crew, write_many(tmp_path / "speeches", SPEECHES))
        with working(crew, [1, 2, 3]) as workers:
            crew.wait_for(SPEECHES // 4)
            workers[0].send_signal(signal.SIGKILL)
            workers[0].wait()
            crew.wait_for(SPEECHES // 2)
            own_server.stop(signal.SIGQUIT)
            own_server.start()
            assert crew.done() < SPEECHES, "the server was restarted too late"
            ended(workers[1:])
        passages = whole(crew, SPEECHES)
        same_everywhere(crew, [2], passages)
        for number in (0, 7, SPEECHES - 1):
            found = crew.machine(3).run("search", f'"year {number} of the accord"', "--json", **crew.shared).json
            documents = {result["document"]["id"] for result in found["results"]}
            assert len(documents) == 1, f"speech {number} is found as {documents}"
