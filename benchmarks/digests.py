"""Saved searches run over what is new, beside the bare engine work of the same searches over the same window.

    python -m benchmarks.digests [--engine elasticsearch] [--searches 10000] [--passages 1000] [--data ../shared/data]

A home takes in General Debate speeches, and owners with a hundred searches each ask for two words of those on record,
by words and by meaning. The vectors are random, which spares minutes of embedding. The first round reads and compiles
every search; from then on they are kept, so that the second one is what a running installation does. The floor makes
the same index of what is new, asks tantivy the same queries, compiled before, and multiplies the same matrix. `round`
is everything, the ledger left out (a dry round), and `written_s` one that writes the ledger and the mails too. The
goals: 2 s for the round, 60 s where Elasticsearch serves, and matching in twice the floor, in processor time, which
neighbours change little. A node of Elasticsearch is laid out and started for the run (Maven and a JDK 21 are needed),
or named by --url. Prints one JSON line.
"""

import argparse
import datetime as dt
import json
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from uuid import uuid4

from tantivy import Query

from benchmarks.corpora.general_debate import FILE, random_vectors, speeches
from benchmarks.elasticsearch import node_at
from benchmarks.search_floor import snapshot_of
from catalog.catalog import Catalog, open_catalog
from catalog.intake import Origin
from catalog.saved_searches import MOST_SEARCHES
from digests.clock import SystemClock
from digests.matching import Matcher
from digests.plans import Running
from digests.saved import VERSION, Wanted
from digests.telling import Teller
from digests.window import window_over
from search.embedding.factory import open_embedder
from search.embedding.port import Embedder, Model, Vectors
from search.engines.elasticsearch import Cluster, ElasticsearchEngine
from search.engines.elasticsearch.client import open_client
from search.engines.embedded import EmbeddedEngine
from search.engines.embedded.keyword import compiled
from search.engines.port import SearchEngine
from search.projection import Projection
from search.request import SearchRequest

GOAL_S, GOAL_RATIO = {"embedded": 2.0, "elasticsearch": 60.0}, 2.0
_PASSAGES_AT_MOST = 20_000
# What people look for stands on record: words come of so many times the passages that are new.
_ON_RECORD = 10
_NOW = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--engine", choices=list(GOAL_S), default="embedded")
    options.add_argument("--url")
    options.add_argument("--searches", type=int, default=10_000)
    options.add_argument("--passages", type=int, default=1_000)
    options.add_argument("--times", type=int, default=3)
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    given = options.parse_args()
    if not (given.data / FILE).is_file():
        print(f"No {given.data / FILE}: nothing to measure on.", file=sys.stderr)
        return
    with tempfile.TemporaryDirectory(prefix="onrecord-digests-") as name, ExitStack() as opened:
        folder = Path(name)
        embedder = open_embedder("", folder)
        engine = opened.enter_context(_serving(given.engine, given.url, embedder.model, folder))
        catalog = opened.enter_context(_catalog(folder))
        _save(catalog, embedder, _words(given.data, given.passages), given.searches)
        passages = _fill(catalog, engine, embedder, given.data, given.passages)
        matcher = Matcher(catalog, embedder, lambda window: _embedded(window, embedder.model))
        teller = Teller(catalog, engine, matcher, embedder.model, SystemClock())
        first, _ = _seconds(lambda: teller.round(dry=True))
        due, until = catalog.saved_searches.due(SystemClock().now()), teller.until()
        found = matcher.run(due, until)
        again, used = _seconds(lambda: teller.round(dry=True), given.times)
        clock, matching = _seconds(lambda: matcher.run(due, until), given.times)
        _, floor = _floor(catalog, embedder, [matcher.understood(stored) for stored in due], given.times)
        written, _ = _seconds(teller.round)
    goal = GOAL_S[given.engine]
    report = {
        "engine": given.engine,
        "searches": given.searches,
        "passages": passages,
        "matches": sum(map(len, found.matches.values())),
        "first_round_s": round(first, 2),
        "round_s": round(again, 2),
        "written_s": round(written, 2),
        "matching_s": round(clock, 2),
        "processor_s": {"round": round(used, 2), "matching": round(matching, 2), "floor": round(floor, 2)},
        "ratio": round(matching / floor, 2),
        "goals": [goal, GOAL_RATIO],
        "reached": again <= goal and matching / floor <= GOAL_RATIO,
    }
    json.dump(report, sys.stdout)
    print()


@contextmanager
def _serving(name: str, url: str | None, model: Model, folder: Path) -> Iterator[SearchEngine]:
    """The engine that serves. What is new has an embedded one of its own, whichever that is."""
    if name == "embedded":
        engine = _embedded(folder / "index", model)
        yield engine
        engine.close()
        return
    with node_at(url, folder / "node") as found:
        cluster = Cluster((found,), prefix=f"onrecord-bench-{uuid4().hex[:8]}")
        served = ElasticsearchEngine(cluster, model.name, model.dimensions)
        yield served
        served.close()
        with open_client(cluster) as client:
            client.indices.delete(index=list(client.indices.get(index=f"{cluster.prefix}-*", features="aliases")))


@contextmanager
def _catalog(folder: Path) -> Iterator[Catalog]:
    catalog = open_catalog(f"sqlite:///{folder / 'catalog.sqlite3'}", folder / "files")
    yield catalog
    catalog.close()


def _embedded(folder: Path, model: Model) -> EmbeddedEngine:
    return EmbeddedEngine(folder, model.name, model.dimensions)


def _words(data: Path, passages: int) -> list[str]:
    """Words of some length that stand in the speeches on record."""
    found = {word for speech in speeches(data, _ON_RECORD * passages) for word in speech.text.split() if word.isalpha()}
    return sorted(word for word in found if len(word) > 4)


def _save(catalog: Catalog, embedder: Embedder, words: Sequence[str], count: int) -> None:
    chance = random.Random(1)  # noqa: S311 - the same searches in every run
    # Behind those of the passages, so that none is the same.
    vectors = random_vectors(_PASSAGES_AT_MOST + count, embedder.model.dimensions)[_PASSAGES_AT_MOST:].astype("<f4")
    owner = None
    for number in range(count):
        if number % MOST_SEARCHES == 0:
            owner = catalog.owners.verified(f"reader{number}@example.org", _NOW)
        assert owner is not None
        q = " ".join(chance.sample(words, 2))
        values = {
            "name": q,
            "version": VERSION,
            "search": Wanted(request=SearchRequest(q=q)).stored(),
            "frequency": "at_once",
            "day": 0,
            "created_at": _NOW,
            "due_at": _NOW,
            "model": embedder.model.name,
            "vector": vectors[number].tobytes(),
        }
        catalog.saved_searches.add(owner.id, values)


def _fill(catalog: Catalog, engine: SearchEngine, embedder: Embedder, data: Path, wanted: int) -> int:
    for speech in speeches(data, wanted):
        catalog.intake.commit(speech, Origin("speech.txt", "text/plain", len(speech.text), _NOW, {}))
    model = embedder.model
    lacking = catalog.vectors.missing(model.name, model.languages, 100_000)
    rows = zip(lacking, random_vectors(len(lacking), model.dimensions).astype("<f4"), strict=True)
    catalog.vectors.put(model.name, {unseen.passage_id: row.tobytes() for unseen, row in rows})
    Projection(catalog, engine, embedder).catch_up()
    return engine.status().passages


def _floor(catalog: Catalog, embedder: Embedder, asked: Sequence[Running], times: int) -> tuple[float, float]:
    """The index of what is new, each query compiled before, and the cosines of all passages; hits as rows."""
    news = catalog.novelties.between(0, catalog.sequence.last(), _PASSAGES_AT_MOST)
    vectors = random_vectors(_PASSAGES_AT_MOST + len(asked), embedder.model.dimensions)[_PASSAGES_AT_MOST:]
    trees = [tree for running in asked if (tree := running.asked.query.tree)]
    queries: list[Query] = []

    def run() -> None:
        with window_over(catalog, lambda window: _embedded(window, embedder.model), embedder.model, news) as window:
            assert isinstance(window.engine, EmbeddedEngine)
            snapshot = snapshot_of(window.engine)
            if not queries:
                queries.extend(compiled(snapshot, tree) or Query.empty_query() for tree in trees)
                return
            for query, vector in zip(queries, vectors, strict=True):
                hits = snapshot.searcher.search(query, len(news)).hits
                snapshot.searcher.fast_field_values("row", [address for _, address in hits])
                _near(snapshot.vectors, vector)

    run()
    return _seconds(run, times)


def _near(matrix: Vectors, vector: Vectors) -> object:
    return (matrix @ vector >= 0.55).nonzero()


def _seconds(work: Callable[[], object], times: int = 1) -> tuple[float, float]:
    """By the clock and of the processor, each the middle one of several."""
    clock, processor = [], []
    for _ in range(times):
        began, used = time.perf_counter(), time.process_time()
        work()
        clock.append(time.perf_counter() - began)
        processor.append(time.process_time() - used)
    return statistics.median(clock), statistics.median(processor)


if __name__ == "__main__":
    main()
