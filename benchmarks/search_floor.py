"""The least a hybrid search can cost: a bare tantivy query and a bare numpy scan over the same index.

    python -m benchmarks.search_floor [--passages 20000] [--data ../shared/data]

Used by `benchmarks.search` as the measure; alone it prints the floor itself as one JSON line.
"""

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from tantivy import Query, Searcher

from benchmarks.corpora.general_debate import FILE, QUERIES, changes, random_vectors, speeches
from search.embedding.port import Vectors
from search.engines.embedded import EmbeddedEngine
from search.engines.embedded.keyword import compiled
from search.engines.embedded.snapshot import Snapshot
from search.engines.function_words import essential
from search.engines.port import PassageText
from search.query.parser import parse_query

Texts = dict[str, PassageText]
DIMENSIONS = 384
DEPTH = 100


def main() -> None:
    given = options(__doc__).parse_args()
    with filled_engine(given.data, given.passages) as (engine, _):
        floor = Floor(snapshot_of(engine))
        vectors = random_vectors(len(QUERIES), DIMENSIONS)
        times = {
            "both": _times(lambda number: floor.both(QUERIES[number], vectors[number])),
            "words": _times(lambda number: floor.words(QUERIES[number])),
            "scan": _times(lambda number: floor.scan(vectors[number])),
        }
    json.dump({"passages": given.passages, "p50_ms": {name: round(ms, 3) for name, ms in times.items()}}, sys.stdout)
    print()


class Floor:
    """The same compiled query and the same matrix as the engine's, and nothing around them."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._searcher: Searcher = snapshot.searcher
        self._matrix: Vectors = snapshot.vectors
        self._queries: dict[str, Query | None] = {}
        for text in QUERIES:
            tree = parse_query(text).tree
            self._queries[text] = None if tree is None else compiled(snapshot, essential(tree))

    def words(self, text: str) -> Any:
        """Total, and scores and rows of the best hundred."""
        query = self._queries[text] or Query.empty_query()
        found = self._searcher.search(query, DEPTH)
        return self._searcher.fast_field_values("row", [address for _, address in found.hits])

    def scan(self, vector: Vectors) -> Any:
        """The best hundred rows in order."""
        cosines = self._matrix @ vector
        best = np.argpartition(cosines, -DEPTH)[-DEPTH:]
        return best[np.argsort(-cosines[best])]

    def both(self, text: str, vector: Vectors) -> None:
        """One hybrid search before fusion, facets and highlights."""
        self.words(text)
        self.scan(vector)


@contextmanager
def filled_engine(data: Path, passages: int) -> Iterator[tuple[EmbeddedEngine, Texts]]:
    """An embedded engine over real passages with random vectors, and their texts.

    Leaves with a message where there is no data.
    """
    if not (data / FILE).is_file():
        print(f"No {data / FILE}: nothing to measure on.", file=sys.stderr)
        raise SystemExit(0)
    with tempfile.TemporaryDirectory() as folder:
        engine = EmbeddedEngine(Path(folder) / "index", "random/float32", DIMENSIONS)
        made = changes(speeches(data, passages), passages, DIMENSIONS)
        engine.rebuild([(made, passages)])
        texts = {c.passage_id: PassageText(c.passage.text, c.passage.language) for c in made if c.passage}
        yield engine, texts
        engine.close()


def snapshot_of(engine: EmbeddedEngine) -> Snapshot:
    """What the engine reads from."""
    snapshot = engine._snapshot()  # noqa: SLF001  the floor is measured on the engine's own files
    assert snapshot is not None
    return snapshot


def options(description: str | None) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--passages", type=int, default=20_000)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    return parser


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _times(work: Callable[[int], object]) -> float:
    rounds = [[seconds(partial(work, number)) for number in range(len(QUERIES))] for _ in range(20)]
    return statistics.median(time for times in rounds[1:] for time in times) * 1000


if __name__ == "__main__":
    main()
