"""What the product adds to bare Elasticsearch, as ratios measured in the same run on a real node.

    python -m benchmarks.elasticsearch [--passages 100000] [--written 20000] [--rounds 7] [--url URL] [--data FOLDER]

Real passages of the General Debate in a home of their own; vectors are random, which spares minutes of embedding.
`search`: a whole search by words and meaning through the service (query understood, both branches, facets, fusion,
texts out of the catalog, ten results marked and cited), against the bare `_msearch` with the same bodies: recorded
from the search itself and sent again. One query in ten finds no passage by its words and sends a second request, on
either side. The query's vector is in the bodies: both sides find it in the cache, so that a model's time counts on
neither. The stems of words to be marked are kept once they were met; `search_unmet_words` is the same search where
none was met, so that they are asked for. `engine`: the same plan by the engine alone, against the same. Each comes
after each other equally often. What the service adds is some 3 ms however many passages there are, so that the ratio
falls with their number; 100,000 is where a second machine begins to be of use.
`bulk`, with `--written` passages (0 leaves it out): a passage's way into a new index, analysis of its text on our side
included, against the client's own bulk helper that is handed finished documents; both make visible what they wrote
once, at the end. Every passage is written six times. The goals are 1.3 and 1.5.
Without --url a node is laid out and started for the run (Maven and a JDK 21 are needed). Prints one JSON line.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import permutations
from pathlib import Path
from typing import Any
from unittest.mock import patch
from uuid import uuid4

from elasticsearch import Elasticsearch
from elasticsearch.helpers import bulk

from benchmarks.corpora.general_debate import FILE, QUERIES, changes, speeches
from benchmarks.search_floor import DIMENSIONS, seconds
from benchmarks.search_home import fill
from onrecord.opening import open_from_environment
from onrecord.wiring import Application
from search.engines.elasticsearch import Cluster, ElasticsearchEngine
from search.engines.elasticsearch.client import open_client
from search.engines.elasticsearch.documents import source_of
from search.engines.elasticsearch.indices import Indices
from search.engines.elasticsearch.writing import Writer
from search.engines.port import Change, EngineAnswer, Plan
from search.request import SearchRequest
from tests.elasticsearch_node.node import Node

SEARCH_GOAL, BULK_GOAL = 1.3, 1.5
ORDERS = list(permutations(("service", "unmet", "engine", "bare")))
_BATCH = 5_000


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--passages", type=int, default=100_000)
    options.add_argument("--written", type=int, default=20_000)
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
        report = {"passages": passages, **searches(cluster, given.rounds)}
        if given.written:
            report |= writes(cluster, given.data, given.written)
        with Elasticsearch(url) as client:
            client.indices.delete(index=list(client.indices.get(index=f"{cluster.prefix}-*", features="aliases")))
    report["reached"] = report["search"] <= SEARCH_GOAL and report.get("bulk", 0.0) <= BULK_GOAL
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
    requests = [SearchRequest(q=text, limit=10) for text in QUERIES]
    plans = [plan_of(application, request) for request in requests]
    sent = [requests_of(application, request) for request in requests]
    times: dict[str, list[list[float]]] = {name: [] for name in ORDERS[0]}
    for number in range(rounds + 1):  # the first round fills caches
        for way in times.values():
            way.append([])
        for at, (request, plan, bodies) in enumerate(zip(requests, plans, sent, strict=True)):
            ways: dict[str, Callable[[], object]] = {
                "unmet": partial(search_unmet, application, request),
                "service": partial(application.search.search, request),
                "engine": partial(application.engine.run, plan),
                "bare": partial(send, client, bodies),
            }
            # Whoever comes after another finds caches warm or cold that the other left: each after each.
            for name in ORDERS[(number + at) % len(ORDERS)]:
                times[name][-1].append(seconds(ways[name]))
    application.close()
    client.close()
    return {
        "search": ratio(times["service"], times["bare"]),
        "search_unmet_words": ratio(times["unmet"], times["bare"]),
        "engine": ratio(times["engine"], times["bare"]),
        **{f"{name}_ms": spread(measured) for name, measured in times.items()},
        "requests": sum(map(len, sent)),
    }


def requests_of(application: Application, request: SearchRequest) -> list[list[dict[str, Any]]]:
    """The bodies of each `_msearch` that a search sends: a second one where no passage holds the words."""
    sent: list[list[dict[str, Any]]] = []
    msearch = Elasticsearch.msearch

    def recording(client: Elasticsearch, *, searches: list[dict[str, Any]]) -> Any:
        sent.append(searches)
        return msearch(client, searches=searches)

    with patch.object(Elasticsearch, "msearch", recording):
        application.search.search(request)
    return sent


def search_unmet(application: Application, request: SearchRequest) -> None:
    """A search after which none of the words on the page was met before, so that their stems are asked for."""
    application.engine._stems = None  # type: ignore[attr-defined]  # noqa: SLF001  nothing else forgets them
    application.search.search(request)


def send(client: Elasticsearch, sent: list[list[dict[str, Any]]]) -> None:
    for searches in sent:
        client.msearch(searches=searches)


def plan_of(application: Application, request: SearchRequest) -> Plan:
    """As the service plans it."""
    planned: list[Plan] = []
    run = ElasticsearchEngine.run

    def recording(engine: ElasticsearchEngine, plan: Plan) -> EngineAnswer:
        planned.append(plan)
        return run(engine, plan)

    with patch.object(ElasticsearchEngine, "run", recording):
        application.search.search(request)
    return planned[0]


def writes(cluster: Cluster, data: Path, passages: int) -> dict[str, Any]:
    """Three times each way, into new indices, in turn."""
    client = open_client(cluster).options(request_timeout=120)
    indices = Indices(client, cluster, "random/float32", DIMENSIONS)
    made = changes(speeches(data, passages), passages, DIMENSIONS)
    documents = [(change.passage_id, source_of(change.passage)) for change in made if change.passage is not None]
    ours: list[float] = []
    bare: list[float] = []
    for _ in range(3):
        bare.append(into_new_index(indices, lambda name: fill_bare(client, name, documents)))
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


def fill_bare(client: Elasticsearch, name: str, documents: list[tuple[str, dict[str, Any]]]) -> None:
    """As its makers advise: made visible once, at the end.

    With a refresh after each request the helper returns after 7 to 10 s in place of 13 (20,000 passages), having
    left 31 segments of which the graphs of vectors are not built yet; until they are merged into the one that this
    and our own way leave it takes 17 to 19 s.
    """
    bulk(client, actions(name, documents))
    client.indices.refresh(index=name)


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
