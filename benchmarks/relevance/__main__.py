"""How well searches rank, by kind of query and by mode, with judged queries over records and speeches.

    python -m benchmarks.relevance [--engine embedded|elasticsearch] [--mode MODE ...] [--sweep] [--data ../shared/data]

The corpus is fixed (`corpus.py`): verbatim records, Security Council sittings of 2020 and a third of the General
Debate speeches of five years, read and embedded as `onrecord add` does it. Queries by topic, question, name and date
were written and judged by us (`judgments/`); those of exact wording are made by a fixed rule (`wording.py`).

Given are nDCG@10, recall@10, the reciprocal rank (mrr) and the share of queries with something relevant at the top.
The goals: by both words and meaning (hybrid) no worse than the better of either on each kind, three points of nDCG
above words alone on topics and questions, and exact wording found first in 98 of 100. `--sweep` chooses window,
constant and weights of the fusion and tests the choice on queries it was not made with. `--unread FILE` writes the
passages that are shown and that nobody has judged, `--read FILE` keeps what was read of them. A home that is named is
filled once and kept. Elasticsearch without --url is laid out and started for the run (Maven and a JDK 21 are needed).
Prints one JSON line.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

from elasticsearch import Elasticsearch

from benchmarks.elasticsearch import node_at
from benchmarks.relevance.asking import measured
from benchmarks.relevance.corpus import NEEDED, documents, entries, fill
from benchmarks.relevance.goals import missed
from benchmarks.relevance.judgments import Passages, load, save
from benchmarks.relevance.measures import Figures
from benchmarks.relevance.pool import take, unread
from benchmarks.relevance.sweep import swept
from benchmarks.relevance.wording import wordings
from onrecord.settings import EngineName, Settings
from onrecord.wiring import Application, open_application
from search.request import Mode


def main() -> None:
    given = _options()
    if given.read:
        save(take(load(), given.read))
        return
    lacking = [str(given.data / path) for path in NEEDED if not (given.data / path).exists()]
    if lacking:
        print(f"No {', '.join(lacking)}: nothing to measure on.", file=sys.stderr)
        return
    with opened(given.engine, given.home, given.url) as application:
        fill(application, documents(given.data))
        if given.unread:
            _write_unread(application, given.unread)
            return
        found = entries(application.catalog)
        passages = Passages(found)
        queries = [*wordings(found), *map(passages.graded, load())]
        report: dict[str, Any] = {"engine": given.engine.value, "passages": len(found), "queries": len(queries)}
        if given.sweep:
            report |= swept(application.search, queries)
        else:
            by_kind = measured(application.search, queries, given.mode)
            report |= {"figures": _plain(by_kind), "missed": missed(by_kind)}
    json.dump(report, sys.stdout, ensure_ascii=False)
    print()


@contextmanager
def opened(engine: EngineName, home: Path | None, url: str | None, model: str = "") -> Iterator[Application]:
    """An application over a home of the run's own, or the one that is named; of Elasticsearch nothing is left."""
    with ExitStack() as stack:
        scratch = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="onrecord-relevance-")))
        settings = {"home": home or scratch / "home", "embedding_model": model}
        if engine is EngineName.EMBEDDED:
            application = open_application(Settings.model_validate(settings))
        else:
            url = stack.enter_context(node_at(url, scratch / "node"))
            prefix = f"onrecord-bench-{uuid4().hex[:8]}"
            stack.callback(_discard, url, prefix)
            of_node = {"engine": engine, "elasticsearch_url": url, "elasticsearch_prefix": prefix}
            application = open_application(Settings.model_validate(settings | of_node))
        stack.callback(application.close)
        yield application


def _discard(url: str, prefix: str) -> None:
    with Elasticsearch(url, request_timeout=60) as client:
        names = list(client.indices.get(index=f"{prefix}-*", features="aliases"))
        if names:
            client.indices.delete(index=names)


def _write_unread(application: Application, path: Path) -> None:
    lines = unread(application.search, entries(application.catalog), load())
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")


def _plain(by_kind: dict[str, dict[str, Figures]]) -> dict[str, dict[str, dict[str, float]]]:
    return {
        kind: {mode: {name: round(value, 4) for name, value in of._asdict().items()} for mode, of in by_mode.items()}
        for kind, by_mode in by_kind.items()
    }


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--engine", type=EngineName, choices=list(EngineName), default=EngineName.EMBEDDED)
    options.add_argument("--mode", type=Mode, choices=list(Mode), nargs="+", default=list(Mode))
    options.add_argument("--sweep", action="store_true", help="choose the fusion anew")
    options.add_argument("--unread", type=Path, metavar="FILE", help="write what is shown and not judged yet")
    options.add_argument("--read", type=Path, metavar="FILE", help="keep the grades written to such a file")
    options.add_argument("--home", type=Path)
    options.add_argument("--url")
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    return options.parse_args()


if __name__ == "__main__":
    main()
