"""PostgreSQL goes away and comes back while the web serves: pages say so, and nobody has to restart anything."""

import signal
import time
from pathlib import Path

import httpx2
import pytest

from search.engines.elasticsearch import Cluster
from tests.onrecord.conftest import SPEECHES, settings_for, write_speeches
from tests.onrecord.serving import SECONDS, serving
from tests.onrecord.workers import Crew
from tests.support.postgres import Server

LATE = SPEECHES["south.txt"].replace("boats", "ferries")


def total(client: httpx2.Client, query: str) -> int:
    answer = client.get("/api/v1/search", params={"q": query, "mode": "keyword"})
    return int(answer.json()["total"]["value"]) if answer.status_code == 200 else -1


@pytest.mark.slow
def test_the_web_says_so_and_goes_on_by_itself(own_server: Server, cluster: Cluster, tmp_path: Path) -> None:
    with own_server.database() as url:
        crew = Crew(tmp_path, url, variables=settings_for(cluster))
        web, other = crew.machine(1), crew.machine(2)
        other.run("add", write_speeches(tmp_path / "speeches"), "--date", "2026-11-12", **crew.shared)
        with serving(web, **crew.shared) as (process, client):
            result = client.get("/api/v1/search?q=water").json()["results"][0]
            document = f"/documents/{result['document']['id']}"
            pages = ["/", "/search?q=water", f"/p/{result['passage_id']}", document, f"{document}/source"]
            requests = [*pages, "/api/v1/search?q=water", f"/api/v1/passages/{result['passage_id']}"]
            assert [client.get(page).status_code for page in requests] == [200] * len(requests)

            own_server.stop(signal.SIGQUIT)
            away = {page: client.get(page) for page in requests}
            assert {page: answer.status_code for page, answer in away.items()} == dict.fromkeys(requests, 503)
            for page, answer in away.items():
                # Where the catalog is, is told to programs, and to readers not.
                told = "cannot be used" if page.startswith("/api/") else "The catalog does not answer."
                assert told in answer.text, answer.text
                assert answer.headers["Retry-After"]
            assert client.get("/healthz").status_code == 200
            assert client.get("/readyz").json()["checks"]["catalog"] == "catalog_unavailable"
            synced = other.run("engine", "sync", code=1, **crew.shared)
            assert "catalog" in synced.err
            assert "cannot be used" in synced.err

            own_server.start()
            assert {page: client.get(page).status_code for page in requests} == dict.fromkeys(requests, 200)
            assert client.get("/readyz").status_code == 200
            _follows(client, crew, tmp_path / "late.txt")
            assert process.poll() is None
        other.run("engine", "verify", **crew.shared)


def _follows(client: httpx2.Client, crew: Crew, late: Path) -> None:
    """What is taken in now is brought into the index by the web's own process."""
    late.write_text(LATE, "utf-8")
    nowhere = crew.shared | {"ONRECORD_ELASTICSEARCH_URL": "http://127.0.0.1:9"}
    crew.machine(2).run("add", late, "--date", "2026-11-12", code=1, **nowhere)
    until = time.monotonic() + SECONDS
    while total(client, "ferries") < 1:
        assert time.monotonic() < until, "the web's process does not follow any more"
        time.sleep(0.2)
