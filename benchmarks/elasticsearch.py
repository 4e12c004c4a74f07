"""What the product adds to bare Elasticsearch, as ratios measured in the same run on a real node.

    python -m benchmarks.elasticsearch [--passages 20000] [--rounds 7] [--url URL] [--data ../shared/data]

Real passages of the General Debate in a home of their own; vectors are random, which spares minutes of embedding.
`search`: a whole hybrid search through the service (query understood and embedded, both branches, facets, fusion,
texts out of the catalog, ten results marked and cited), against one bare `_msearch` with the same two bodies.
`engine`: the same plan by the engine alone, against the same. `bulk`: a passage's way into the index, analysis of
its text on our side included, against the client's own bulk helper that is handed finished documents. The goals are
1.3 and 1.5. Measured on two shared cores, 10,000 and 40,000 passages: a bare `_msearch` 6.5 and 10.7 ms, the engine
0.95 and 0.98 of it; what the service adds, some 9 ms for marks, catalog and citations whatever the size, makes 2.4 and
1.9. Bulk 1.09 with 10,000; one run with 40,000 gave 2.85, which is not explained (4,000 alone: 1.1 to 1.3).
Without --url a node is laid out and started for the run (Maven and a JDK 21 are needed). Prints one
JSON line.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

from elasticsearch import Elasticsearch
from elasticsearch.helpers import bulk

from benchmarks.corpora.general_debate import FILE, QUERIES, changes, speeches
from benchmarks.search_floor import DIMENSIONS, seconds
from benchmarks.search_home import fill
from onrecord.opening import open_from_environment
from onrecord.wiring import Application
from search.engines.elasticsearch import Cluster
from search.engines.elasticsearch.bodies import keyword_body, meaning_bodies
from search.engines.elasticsearch.client import open_client
from search.engines.elasticsearch.documents import source_of
from search.engines.elasticsearch.indices import Indices
from search.engines.elasticsearch.writing import Writer
from search.engines.port import Change, Plan
from search.paging import DEPTH
from search.query.parser import parse_query
from search.request import SearchRequest
from search.service import FACET_SIZE, FACETS
from tests.elasticsearch_node.node import Node

SEARCH_GOAL, BULK_GOAL = 1.3, 1.5
_BATCH = 5_000


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--passages", type=int, default=20_000)
    options.add_argument("--rounds", type=int, default=7)
    options.add_argument("--url")
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    given = options.parse_args()
    if not (given.data / FILE).is_file():
        print(f"No {given.data / FILE}: nothing to measure on.", file=sys.stderr)
        return
    with tempfile.TemporaryDirectory() as folder, node_at(given.url, Path(folder) / "node") as url:
        cluster = Cluster((url,), prefix=f"onrecord-bench-{uuid4().hex[:8]}")
        os.environ |= {
            "ONRECORD_HOME": f"{folder}/home",
            "ONRECORD_ENGINE": "elasticsearch",
            "ONRECORD_ELASTICSEARCH_URL": url,
            "ONRECORD_ELASTICSEARCH_PREFIX": cluster.prefix,
        }
        passages = fill(given.data, given.passages)
        report = {"passages": passages, **searches(cluster, given.rounds), **writes(cluster, given.data, passages)}
        with Elasticsearch(url) as client:
            client.indices.delete(index=list(client.indices.get(index=f"{cluster.prefix}-*", features="aliases")))
    report["reached"] = report["search"] <= SEARCH_GOAL and report["bulk"] <= BULK_GOAL
    json.dump(report, sys.stdout)
    print()


@contextmanager
def node_at(url: str | None, folder: Path) -> Iterator[str]:
    if url is not None:
        yield url
        return
    node = Node(folder, heap="1g")
    node.start()
    node.await_health()
    yield node.url
    node.kill()


def searches(cluster: Cluster, rounds: int) -> dict[str, Any]:
    application = open_from_environment()
    client = open_client(cluster)
    plans = [plan_of(application, text) for text in QUERIES]
    asked = [bodies_of(cluster, plan) for plan in plans]
    service: list[list[float]] = []
    engine: list[list[float]] = []
    bare: list[list[float]] = []
    for _ in range(rounds + 1):  # the first round fills caches
        for times in (service, engine, bare):
            times.append([])
        for text, plan, bodies in zip(QUERIES, plans, asked, strict=True):
            bare[-1].append(seconds(partial(client.msearch, searches=bodies)))
            engine[-1].append(seconds(partial(application.engine.run, plan)))
            service[-1].append(seconds(partial(application.search.search, SearchRequest(q=text, limit=10))))
    application.close()
    client.close()
    return {
        "search": ratio(service, bare),
        "engine": ratio(engine, bare),
        "service_ms": spread(service),
        "engine_ms": spread(engine),
        "bare_ms": spread(bare),
    }


def plan_of(application: Application, text: str) -> Plan:
    """As the service plans it."""
    model = application.embedder.model
    return Plan(
        query=parse_query(text).tree,
        vector=application.embedder.query(text),
        floor=model.floor,
        depth=DEPTH,
        facets=FACETS,
        facet_size=FACET_SIZE,
    )


def bodies_of(cluster: Cluster, plan: Plan) -> list[dict[str, Any]]:
    assert plan.vector is not None
    header = {"index": cluster.alias, "search_type": "dfs_query_then_fetch", "allow_partial_search_results": False}
    bodies = [keyword_body(plan), *(body for body, _ in meaning_bodies(plan, plan.vector))]
    return [part for body in bodies for part in (header, body)]


def writes(cluster: Cluster, data: Path, passages: int) -> dict[str, Any]:
    """Three times each way, into new indices, in turn."""
    client = open_client(cluster).options(request_timeout=120)
    indices = Indices(client, cluster, "random/float32", DIMENSIONS)
    made = changes(speeches(data, passages), passages, DIMENSIONS)
    documents = [(change.passage_id, source_of(change.passage)) for change in made if change.passage is not None]
    ours: list[float] = []
    bare: list[float] = []
    for _ in range(3):
        bare.append(into_new_index(indices, lambda name: bulk(client, actions(name, documents), refresh=True)))
        ours.append(into_new_index(indices, lambda name: write(client, cluster, name, made)))
    client.close()
    per_second = {"ours": passages / min(ours), "bare": passages / min(bare)}
    return {
        "bulk": round(statistics.median(mine / theirs for mine, theirs in zip(ours, bare, strict=True)), 2),
        "bulk_passages_per_second": {name: round(value) for name, value in per_second.items()},
    }


def into_new_index(indices: Indices, work: Any) -> float:
    name = indices.build()
    taken = seconds(lambda: work(name))
    indices.discard(name)
    return taken


def write(client: Elasticsearch, cluster: Cluster, name: str, made: list[Change]) -> None:
    writer = Writer(client, cluster, name, DIMENSIONS)
    for at in range(0, len(made), _BATCH):
        writer.write(made[at : at + _BATCH])
    writer.save(len(made))
    writer.refresh()


def actions(name: str, documents: list[tuple[str, dict[str, Any]]]) -> Iterator[dict[str, Any]]:
    return ({"_index": name, "_id": id_, "_source": source} for id_, source in documents)


def ratio(ours: list[list[float]], bare: list[list[float]]) -> float:
    """One for each round but the first, of its two sums; the middle one."""
    return round(statistics.median(sum(mine) / sum(theirs) for mine, theirs in zip(ours[1:], bare[1:], strict=True)), 2)


def spread(rounds: list[list[float]]) -> dict[str, float]:
    times = sorted(1000 * time for one in rounds[1:] for time in one)
    return {f"p{share}": round(times[len(times) * share // 100], 1) for share in (50, 95)}


if __name__ == "__main__":
    main()
