"""What a home with real passages needs: memory after forty searches, and the time of one search from a cold start.

    python -m benchmarks.search_home [--passages 20000] [--starts 5] [--data ../shared/data]

General Debate speeches go through the catalog into the index; their vectors are random, which spares minutes of
embedding and changes neither figure. Memory is the resident set of a process of its own that holds catalog, index
and the loaded model, after one hybrid search for each query. The cold start is a whole `onrecord search --json`
process, the middle one of several. The goals are 600 MB and 1.5 s. Prints one JSON line; Linux only.
"""

import argparse
import datetime as dt
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.corpora.general_debate import FILE, QUERIES, random_vectors, speeches
from catalog.intake import Origin
from onrecord.opening import open_from_environment
from search.request import SearchRequest

GOAL_MB, GOAL_S = 600, 1.5
_AT_ONCE = 2_000


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--passages", type=int, default=20_000)
    options.add_argument("--starts", type=int, default=5)
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    options.add_argument("--in-this-home", action="store_true", help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.in_this_home:
        print(searched())
        return
    if not (given.data / FILE).is_file():
        print(f"No {given.data / FILE}: nothing to measure on.", file=sys.stderr)
        return
    with tempfile.TemporaryDirectory() as home:
        os.environ["ONRECORD_HOME"] = home
        passages = fill(given.data, given.passages)
        resident = _output(sys.executable, "-m", "benchmarks.search_home", "--in-this-home")
        command = Path(sys.executable).with_name("onrecord")
        starts = []
        for query in QUERIES[: given.starts]:
            began = time.perf_counter()
            _output(str(command), "search", query, "--json")
            starts.append(time.perf_counter() - began)
    cold = statistics.median(starts)
    report = {
        "passages": passages,
        "resident_mb": round(float(resident), 1),
        "cold_start_s": round(cold, 2),
        "goals": [GOAL_MB, GOAL_S],
        "reached": float(resident) <= GOAL_MB and cold <= GOAL_S,
    }
    json.dump(report, sys.stdout)
    print()


def fill(data: Path, wanted: int) -> int:
    """Puts the speeches into the home of the environment; returns how many passages that made."""
    application = open_from_environment()
    catalog, model = application.catalog, application.embedder.model
    when = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    for speech in speeches(data, wanted):
        catalog.intake.commit(speech, Origin("speech.txt", "text/plain", len(speech.text), when, {}))
    vectors = random_vectors(_AT_ONCE, model.dimensions).astype("<f4")
    while batch := catalog.vectors.missing(model.name, model.languages, _AT_ONCE):
        rows = zip(batch, vectors, strict=False)
        catalog.vectors.put(model.name, {unseen.passage_id: row.tobytes() for unseen, row in rows})
    application.projection.catch_up()
    application.embedder.query("first use")  # converts the model, as the first document added would
    passages = application.engine.status().passages
    application.close()
    return passages


def searched() -> float:
    """The resident memory of this process in MB, after all queries."""
    application = open_from_environment()
    for query in QUERIES:
        application.search.search(SearchRequest(q=query))
    status = Path("/proc/self/status").read_text(encoding="ascii")
    kilobytes = next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))
    return int(kilobytes) / 1000


def _output(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603  our own commands


if __name__ == "__main__":
    main()
