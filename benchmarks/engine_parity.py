"""Whether both engines answer alike: every development record and 20,000 passages of the General Debate, 200 queries.

    python -m benchmarks.engine_parity [--passages 20000] [--home FOLDER] [--url URL] [--data ../shared/data]

One catalog with its real vectors, and an engine of each kind that follows it. The queries are made out of the corpus
by a fixed rule (`benchmarks/corpora/asked.py`): words, several words, phrases, exclusions, filters, questions. Each is
asked in every mode through the service. Of a query by words, total and all facet counts must be the same, unless the
two stemmers bring different words of the corpus together; that is told from the stems of its whole vocabulary and not
from the answers. Of every mode the share of the ten best that both have is given; the goals are 0.9 by words and 0.95
by meaning. A home that is named is filled once and kept, which spares minutes of embedding the next time. Without
--url a node is laid out and started for the run (Maven and a JDK 21 are needed). Prints one JSON line.
"""

import argparse
import datetime as dt
import json
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any
from uuid import uuid4

from elasticsearch import Elasticsearch

from benchmarks.corpora.asked import Asked, asked_of
from benchmarks.corpora.development import records
from benchmarks.corpora.general_debate import FILE, speeches
from benchmarks.corpora.stems import Stems
from benchmarks.elasticsearch import node_at
from catalog.catalog import Catalog
from catalog.intake import Origin
from catalog.reading import Entry
from onrecord.settings import EngineName, Settings
from onrecord.wiring import Application, open_application
from search.answer import SearchAnswer
from search.query.parser import parse_query
from search.query.tree import Node
from search.request import Mode, SearchRequest

GOALS = {Mode.KEYWORD: 0.9, Mode.MEANING: 0.95}
_AT_ONCE = 5_000
_DEPTH = 10


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--passages", type=int, default=20_000)
    options.add_argument("--home", type=Path)
    options.add_argument("--url")
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    given = options.parse_args()
    if not (given.data / FILE).is_file():
        print(f"No {given.data / FILE}: nothing to measure on.", file=sys.stderr)
        return
    with tempfile.TemporaryDirectory() as scratch, node_at(given.url, Path(scratch) / "node") as url:
        home = given.home or Path(scratch) / "home"
        prefix = f"onrecord-bench-{uuid4().hex[:8]}"
        embedded = open_application(Settings(home=home))
        outcomes = fill(embedded, given.data, given.passages)
        elastic = open_application(
            Settings(home=home, engine=EngineName.ELASTICSEARCH, elasticsearch_url=url, elasticsearch_prefix=prefix)
        )
        elastic.projection.catch_up()
        with Elasticsearch(url, request_timeout=60) as client:
            report = compared(embedded, elastic, client, f"{prefix}-passages")
            client.indices.delete(index=list(client.indices.get(index=f"{prefix}-*", features="aliases")))
        embedded.close()
        elastic.close()
    json.dump({"records": outcomes, **report}, sys.stdout, ensure_ascii=False)
    print()


def fill(application: Application, data: Path, passages: int) -> dict[str, int]:
    """Puts what the home lacks into it, vectors included."""
    outcomes: Counter[str] = Counter()
    if not application.catalog.library.coverage().documents:
        when = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
        for parsed in chain(records(data, outcomes), speeches(data, passages)):
            application.catalog.intake.commit(parsed, Origin("record", "text/plain", len(parsed.text), when, {}))
    application.projection.catch_up()
    return dict(outcomes)


def compared(embedded: Application, elastic: Application, client: Elasticsearch, index: str) -> dict[str, Any]:
    entries = list(_entries(embedded.catalog))
    queries = asked_of(entries)
    trees = {query.parameters["q"]: _tree(query) for query in queries}
    stems = Stems(client, index, entries, trees.values())
    judged = _Judged()
    for query in queries:
        same_stems = stems.alike(trees[query.parameters["q"]])
        for mode in Mode:
            request = SearchRequest.model_validate(query.parameters | {"mode": mode, "limit": _DEPTH})
            judged.take(query, mode, embedded.search.search(request), elastic.search.search(request), same_stems)
    return {"passages": len(entries), "queries": len(queries), **judged.report()}


class _Judged:
    def __init__(self) -> None:
        self._shares: dict[str, list[float]] = defaultdict(list)
        self._exact = {"alike": Counter[str](), "otherwise": Counter[str]()}
        self._empty = 0
        self._differing: list[dict[str, Any]] = []

    def take(self, query: Asked, mode: Mode, ours: SearchAnswer, theirs: SearchAnswer, same_stems: bool) -> None:
        one, other = ([result.passage_id for result in answer.results] for answer in (ours, theirs))
        if not one and not other:
            self._empty += 1
        else:
            share = len(set(one) & set(other)) / max(len(one), len(other))
            self._shares[mode].append(share)
            self._shares[f"{mode}, {query.kind}"].append(share)
        if mode is not Mode.KEYWORD:
            return
        total, facets = ours.total == theirs.total, ours.facets == theirs.facets
        counted = self._exact["alike" if same_stems else "otherwise"]
        counted["queries"] += 1
        if total and facets:
            counted["same_total_and_facets"] += 1
        elif same_stems:
            totals = [ours.total.value, theirs.total.value]
            self._differing.append({"kind": query.kind, **query.parameters, "totals": totals, "facets": facets})

    def report(self) -> dict[str, Any]:
        overlap = {name: round(sum(shares) / len(shares), 4) for name, shares in sorted(self._shares.items())}
        reached = not self._differing and all(overlap[mode] >= goal for mode, goal in GOALS.items())
        return {
            "stemmed": self._exact,
            "without_any_hit": self._empty,
            "differing": self._differing,
            "ten_best": overlap,
            "goals": GOALS,
            "reached": reached,
        }


def _entries(catalog: Catalog) -> Iterator[Entry]:
    after = ""
    while page := catalog.sequence.living(after, _AT_ONCE):
        yield from page
        after = page[-1].passage.id


def _tree(query: Asked) -> Node:
    tree = parse_query(query.parameters["q"]).tree
    assert tree is not None
    return tree


if __name__ == "__main__":
    main()
