"""A crawl through every page of a broad search while another process adds documents: what is missed, what comes twice.

    python -m benchmarks.crawl [--passages 60000] [--engine embedded] [--data ../shared/data]

General Debate speeches in a home of their own; vectors are random, which spares minutes of embedding. `onrecord serve`
answers the pages over HTTP, a hundred results each, while this process commits further speeches, one after the other;
the index is brought up to date after each. Once for the newest first and once for the best. Everything that the search
found before the first page has to be listed exactly once: as a result, or as a copy of one (`also_at`). With
`--engine elasticsearch` a node is laid out and started (Maven and a JDK 21 are needed). Prints one JSON line.
"""

import argparse
import datetime as dt
import http.client
import json
import os
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from benchmarks.api.overhead import fetched
from benchmarks.corpora.general_debate import FILE, random_vectors, speeches
from benchmarks.elasticsearch import node_at
from benchmarks.search_home import fill
from benchmarks.search_users import served
from catalog.intake import Origin
from onrecord.opening import open_from_environment
from onrecord.wiring import Application
from search.engines.port import EngineBusy
from search.request import SearchRequest
from statements.parsed import ParsedDocument

# Nine passages in ten hold one of them.
QUERY = "nations OR world OR peace OR people OR countries OR international"
SORTS = ("newest", "best")
PAGE = 100
# Read ahead, so that nothing but their arrival takes time while pages are turned.
_SPARE = 400


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--passages", type=int, default=60_000)
    options.add_argument("--engine", choices=("embedded", "elasticsearch"), default="embedded")
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    given = options.parse_args()
    if not (given.data / FILE).is_file():
        print(f"No {given.data / FILE}: nothing to measure on.", file=sys.stderr)
        return
    with ExitStack() as stack:
        home = stack.enter_context(tempfile.TemporaryDirectory())
        os.environ |= {"ONRECORD_HOME": f"{home}/home", "ONRECORD_ENGINE": given.engine}
        if given.engine == "elasticsearch":
            os.environ["ONRECORD_ELASTICSEARCH_URL"] = stack.enter_context(node_at(None, Path(home) / "node"))
        passages = fill(given.data, given.passages)
        report = {"engine": given.engine, "passages": passages, **crawls(given.data, given.passages)}
    json.dump(report, sys.stdout)
    print()


def crawls(data: Path, passages: int) -> dict[str, Any]:
    """One for each order, over the home of the environment, which holds speeches with so many passages."""
    more = speeches(data, 2 * passages)
    further = islice(more, sum(1 for _ in speeches(data, passages)), None)
    report: dict[str, Any] = {}
    application = open_from_environment()
    with served(1) as (_, port):
        for sort in SORTS:
            spare = list(islice(further, _SPARE))
            at_first = everything(application, sort)
            with adding(application, spare) as added:
                began = time.perf_counter()
                pages = list(crawl(http.client.HTTPConnection("127.0.0.1", port, timeout=60), sort))
                seconds = time.perf_counter() - began
            report[sort] = {**judged(at_first, pages), "seconds": round(seconds, 1), "documents_added": len(added)}
    application.close()
    report["reached"] = all(not report[sort]["missed"] and not report[sort]["repeated"] for sort in SORTS)
    return report


def everything(application: Application, sort: str) -> set[str]:
    """Ids of all that the search finds now."""
    walk = application.search.walk(SearchRequest.model_validate({"q": QUERY, "sort": sort}))
    return {quotation.result.passage_id for piece in walk.pieces for quotation in piece}


def crawl(connection: http.client.HTTPConnection, sort: str) -> Iterator[dict[str, Any]]:
    """Every page."""
    cursor = None
    while True:
        asked = {"q": QUERY, "sort": sort, "limit": PAGE, "fields": "passage_id,also_at.passage_id"}
        page = json.loads(
            fetched(connection, f"/api/v1/search?{urlencode(asked | ({'cursor': cursor} if cursor else {}))}")
        )
        yield page
        cursor = page["next"]
        if cursor is None:
            return


def judged(at_first: set[str], pages: list[dict[str, Any]]) -> dict[str, Any]:
    """What was missed, and what came twice."""
    results = [result for page in pages for result in page["results"]]
    listed = Counter(result["passage_id"] for result in results)
    copies = {copy["passage_id"] for result in results for copy in result["also_at"]}
    return {
        "at_first": len(at_first),
        "listed": len(listed),
        "missed": len(at_first - listed.keys() - copies),
        "repeated": sum(number - 1 for number in listed.values()),
        "pages": len(pages),
        "total": [page["total"]["value"] for page in (pages[0], pages[-1])],
        "notices": sorted({notice["code"] for page in pages for notice in page["notices"]}),
    }


@contextmanager
def adding(application: Application, documents: list[ParsedDocument]) -> Iterator[list[str]]:
    """One document after the other until the end of the block; gives the list of those that were added."""
    added: list[str] = []
    enough = threading.Event()

    def work() -> None:
        for document in documents:
            if enough.is_set():
                return
            add(application, document)
            added.append(document.identity)

    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield added
    finally:
        enough.set()
        thread.join()


def add(application: Application, document: ParsedDocument) -> None:
    """Commits a speech with vectors by chance and makes it searchable."""
    catalog, model = application.catalog, application.embedder.model
    when = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    catalog.intake.commit(document, Origin("speech.txt", "text/plain", len(document.text), when, {}))
    missing = catalog.vectors.missing(model.name, model.languages, len(document.passages) or 1)
    rows = zip(missing, random_vectors(len(missing), model.dimensions).astype("<f4"), strict=True)
    catalog.vectors.put(model.name, {unseen.passage_id: row.tobytes() for unseen, row in rows})
    # Where the server brings the index up to date at this moment, it takes this document along.
    with suppress(EngineBusy):
        application.projection.catch_up()


if __name__ == "__main__":
    main()
