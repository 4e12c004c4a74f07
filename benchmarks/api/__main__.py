"""What the API costs beside the search, what becomes of it under fifty clients, and what a large export takes.

    python -m benchmarks.api [--part overhead|crowd|export ...] [--passages 20000] [--seconds 60] [--clients 50]
                             [--data ../shared/data] [--home FOLDER]

Passages of the General Debate with random vectors, embedded engine. `--passages 300000` takes all there are of them
(about 299,000). A home that is named is filled once and kept; else one is made and removed.

`overhead`: one query after the other, each asked of the service, of the API in the same process (`asgi`), and of
`onrecord serve` over a connection that stays open (`http`, and `http_gzip` with compressed answers). `added_ms` are the
medians of the differences between what the same query took there and by the service, `floor_ms` what the server takes
to say that it lives. Processor time is that of the whole process. The goal: no more than 3 ms added.

`crowd`: clients of `onrecord serve` that never pause and ask for searches, passages, statements, documents, lists and
changes. The goals: every answer has status 200, and after the first ten seconds memory grows by no more than a
twentieth.

`export`: everything on record in all three formats, one after the other. The goals: as many passages as were
announced, and no more than 100 MB of memory more than before any of it, libraries that a format needs included.

Memory is that of the server's process: `resident_mb`, in which pages of the mapped index are, and `own_mb`, which
nobody else could use. Prints one JSON line for each part; Linux only.
"""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.api import crowd, exports, overhead
from benchmarks.corpora.general_debate import FILE
from benchmarks.search_home import fill

PARTS = ("overhead", "crowd", "export")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--part", choices=PARTS, action="append")
    options.add_argument("--passages", type=int, default=20_000)
    options.add_argument("--seconds", type=int, default=60)
    options.add_argument("--clients", type=int, default=50)
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    options.add_argument("--home", type=Path)
    given = options.parse_args()
    if not (given.data / FILE).is_file():
        print(f"No {given.data / FILE}: nothing to measure on.", file=sys.stderr)
        return
    with filled(given.home, given.data, given.passages):
        for part in given.part or PARTS:
            match part:
                case "overhead":
                    report = overhead.measured()
                case "crowd":
                    report = crowd.measured(given.clients, given.seconds)
                case _:
                    report = exports.measured()
            print(json.dumps({"part": part, **report}), flush=True)


@contextmanager
def filled(home: Path | None, data: Path, passages: int) -> Iterator[None]:
    """Names a home that holds so many passages to this process and those that it starts."""
    with tempfile.TemporaryDirectory() as made:
        os.environ["ONRECORD_HOME"] = str(home or made)
        if home is None or not home.exists():
            fill(data, passages)
        yield


if __name__ == "__main__":
    main()
