"""Workers on one PostgreSQL catalog and one Elasticsearch index change the model together; one of them is killed."""

import signal
import time
from dataclasses import replace
from pathlib import Path

import pytest

from search.engines.elasticsearch import Cluster
from tests.onrecord.conftest import settings_for
from tests.onrecord.test_model_change import OTHER
from tests.onrecord.workers import Crew, ended, queued, whole, working, write_many
from tests.support.models import NEEDS_MULTILINGUAL
from tests.support.postgres import Server

SPEECHES = 40


@NEEDS_MULTILINGUAL
@pytest.mark.slow
def test_the_model_changes_once_for_all(own_server: Server, cluster: Cluster, tmp_path: Path) -> None:
    with own_server.database() as url:
        crew = Crew(tmp_path, url, variables=settings_for(cluster))
        queued(crew, write_many(tmp_path / "speeches", SPEECHES))
        with working(crew, [1]) as workers:
            ended(workers)
        passages = whole(crew, SPEECHES)
        former = crew.machine(1).run("engine", "status", "--json", **crew.shared).json["model"]

        variables = {**crew.variables, "ONRECORD_EMBEDDING_MODEL": OTHER["ONRECORD_EMBEDDING_MODEL"]}
        changed = replace(crew, variables=variables)
        with working(changed, [1, 2]) as workers:
            until = time.monotonic() + crew.patience
            while crew.counts()["vectors"] == passages:
                assert time.monotonic() < until, "nobody has begun to read with the new model"
                time.sleep(0.05)
            workers[0].send_signal(signal.SIGKILL)
            workers[0].wait()
            # Whoever is there all the while finds by meaning, with the model that serves.
            found = crew.machine(3).run("search", "releases of water", "--mode", "meaning", "--json", **crew.shared)
            assert found.json["results"]
            ended(workers[1:])
        # What the killed one had claimed is free again when its claim runs out.
        changed.machine(2).run("engine", "sync", **changed.shared)
        counts = crew.counts()
        assert (counts["vectors"], counts["claims"], counts["passages"]) == (2 * passages, 0, passages)
        state = changed.machine(2).run("engine", "status", "--json", **changed.shared).json
        assert state["model"] != former
        assert (state["vectors"], state["lacking"], "coming" in state) == (passages, 0, False)
        verified = changed.machine(1).run("engine", "verify", "--json", **changed.shared).json
        assert verified == {"passages": passages, "differences": []}
        discarded = changed.machine(1).run("engine", "discard-replaced", "--vectors", "--json", **changed.shared).json
        assert discarded["vectors"] == {"deleted": {former: passages}}
        assert [name.startswith(cluster.prefix) for name in discarded["discarded"]] == [True]
