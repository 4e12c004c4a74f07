"""Everything on record as one stream: how many passages arrive, how fast, and what that takes of the server."""

import csv
import http.client
import json
import tempfile
import time
from pathlib import Path

from pyarrow import parquet

from benchmarks.api.memory import memory, most, watched
from benchmarks.api.overhead import fetched
from benchmarks.search_users import served

GOAL_MB = 100
FORMATS = ("jsonl", "csv", "parquet")
_PIECE = 1 << 16


def measured() -> dict[str, object]:
    """`onrecord serve` over the home of the environment, a new one for each format."""
    taken = {form: _taken(form) for form in FORMATS}
    return {"goal_mb": GOAL_MB, **taken, "reached": all(one["reached"] for one in taken.values())}


def _taken(form: str) -> dict[str, object]:
    with served(1) as (server, port), tempfile.TemporaryDirectory() as folder:
        fetched(http.client.HTTPConnection("127.0.0.1", port), "/api/v1/search?q=peace")
        before = memory(server.pid)
        file = Path(folder) / f"all.{form}"
        began = time.perf_counter()
        with watched(server.pid) as seen:
            announced = written(port, form, file)
        seconds = time.perf_counter() - began
        peak, rows = most(seen), counted(file)
        grown = round(peak.resident_mb - before.resident_mb, 1)
        return {
            "passages": rows,
            "announced": announced,
            "file_mb": round(file.stat().st_size / 1e6, 1),
            "per_second": round(rows / seconds),
            "before": before._asdict(),
            "peak": peak._asdict(),
            "growth_mb": {"resident": grown, "own": round(peak.own_mb - before.own_mb, 1)},
            "reached": rows == announced and grown <= GOAL_MB,
        }


def written(port: int, form: str, file: Path) -> int:
    """Takes one export; returns how many passages its header announced."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", f"/api/v1/export?format={form}", headers={"Accept-Encoding": "identity"})
    response = connection.getresponse()
    assert response.status == http.HTTPStatus.OK, response.read()
    with file.open("wb") as into:
        while piece := response.read(_PIECE):
            into.write(piece)
    return int(response.headers["OnRecord-Total"])


def counted(file: Path) -> int:
    """How many passages a file holds; raises where a line of it is none."""
    match file.suffix:
        case ".jsonl":
            with file.open(encoding="utf-8") as lines:
                return sum(1 for line in lines if json.loads(line)["passage_id"])
        case ".csv":
            with file.open(encoding="utf-8-sig", newline="") as lines:
                return sum(1 for _ in csv.reader(lines)) - 1
        case _:
            return int(parquet.read_metadata(file).num_rows)
