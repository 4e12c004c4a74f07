"""What a hybrid search adds to a bare tantivy query and a bare numpy scan, as a ratio measured in the same run.

    python -m benchmarks.search [--passages 100000] [--rounds 10] [--data ../shared/data]

Real passages of the General Debate, cut by the project's own cutter; random unit vectors of 384 dimensions, as
the time of an exact scan does not depend on what the numbers are. `ours` is the plan run by the engine, both
branches to 100, ten facets, fusion, and highlights in the ten best. `bare` is benchmarks/search_floor.py: the
same compiled query and the same matrix, the best hundred of each, nothing else. Each round runs all queries both
ways in turn; a round gives one ratio of its two sums, and the middle one counts. The goal is 1.5 at most. It is for
100,000 passages: with 20,000, all vectors fit into the processor's cache, a bare search takes 1 ms, and the ratio
is about 2 (the search itself takes 2 to 3 ms then).
Prints one JSON line.
"""

import json
import statistics
import sys
from functools import partial

from benchmarks.corpora.general_debate import QUERIES, random_vectors
from benchmarks.search_floor import DEPTH, DIMENSIONS, Floor, Texts, filled_engine, options, seconds, snapshot_of
from search.embedding.port import Vectors
from search.engines.embedded import EmbeddedEngine
from search.engines.port import Field, Filters, Plan
from search.fusion import fuse
from search.query.parser import parse_query
from search.service import FACETS
from statements.vocabulary import Standing

GOAL = 1.5
HIGHLIGHTED = 10
# About a sixth of random vectors lie above it, more than of a model's above its own floor.
FLOOR = 0.05
# What every search asks for that asks for nothing else.
SAID = {Field.STANDING: (Standing.SAID,)}
FILTER = Filters({Field.COUNTRY: ("FRA", "BRA", "IND"), **SAID})


def main() -> None:
    given = options(__doc__)
    given.add_argument("--rounds", type=int, default=10)
    given.set_defaults(passages=100_000)
    arguments = given.parse_args()
    vectors = random_vectors(len(QUERIES), DIMENSIONS)
    ours: list[list[float]] = []
    bare: list[list[float]] = []
    filtered: list[float] = []
    with filled_engine(arguments.data, arguments.passages) as (engine, texts):
        floor = Floor(snapshot_of(engine))
        for _ in range(arguments.rounds + 1):  # the first round fills caches
            ours.append([])
            bare.append([])
            for text, vector in zip(QUERIES, vectors, strict=True):
                bare[-1].append(seconds(partial(floor.both, text, vector)))
                ours[-1].append(seconds(partial(hybrid, engine, texts, text, vector)))
                filtered.append(seconds(partial(hybrid, engine, texts, text, vector, FILTER)))
        passages = engine.status().passages
    ratio = statistics.median(sum(mine) / sum(theirs) for mine, theirs in zip(ours[1:], bare[1:], strict=True))
    report = {
        "passages": passages,
        "vectors": "random",
        "ratio": round(ratio, 2),
        "goal": GOAL,
        "reached": ratio <= GOAL,
        "ours_ms": _spread(ours),
        "bare_ms": _spread(bare),
        "filtered_ms_p50": round(statistics.median(filtered) * 1000, 3),
    }
    json.dump(report, sys.stdout)
    print()


def hybrid(engine: EmbeddedEngine, texts: Texts, text: str, vector: Vectors, filters: Filters | None = None) -> None:
    """One search as the service asks the engine for it; the texts to mark come out of the catalog."""
    tree = parse_query(text).tree
    plan = Plan(filters or Filters(SAID), query=tree, vector=vector, floor=FLOOR, depth=DEPTH, facets=FACETS)
    answer = engine.run(plan)
    assert answer.keyword is not None
    assert answer.meaning is not None
    best = fuse(answer.keyword.hits, answer.meaning.hits)[:HIGHLIGHTED]
    if tree is not None:
        engine.highlights(tree, {hit.passage_id: texts[hit.passage_id] for hit in best})


def _spread(rounds: list[list[float]]) -> dict[str, float]:
    times = sorted(1000 * time for one in rounds[1:] for time in one)
    return {f"p{share}": round(times[len(times) * share // 100], 3) for share in (50, 95)}


if __name__ == "__main__":
    main()
