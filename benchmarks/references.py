"""How fast references are found in the general debate corpus, and how many of its numbers are placed.

    python -m benchmarks.references [--data ../shared/data]

Prints one JSON line: speeches, seconds, references, distinct symbols, and numbers of which nothing tells the body.
"""

import argparse
import gzip
import json
import sys
import time
from pathlib import Path

from indexer.references import find_references, home_of


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    corpus = options.parse_args().data / "ungdc" / "ungdc_1946_2022.jsonl.gz"
    speeches, seconds, symbols = 0, 0.0, []
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        for speech in map(json.loads, lines):
            home = home_of(None, None, speech["year"], debate=True)
            started = time.perf_counter()
            found = find_references(speech["text"], home, None, ())
            seconds += time.perf_counter() - started
            symbols += [reference.symbol for reference in found]
            speeches += 1
    report = {
        "speeches": speeches,
        "seconds": round(seconds, 1),
        "references": len(symbols),
        "distinct": len({symbol for symbol in symbols if symbol}),
        "left_open": symbols.count(None),
    }
    json.dump(report, sys.stdout)
    print()


if __name__ == "__main__":
    main()
