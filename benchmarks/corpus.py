"""A folder of General Debate speeches taken in by `onrecord add`, as people run it, beside the bare reading of them.

    python -m benchmarks.corpus [--speeches 300] [--meaning] [--data ../shared/data]

Speeches come from all years alike and are written as files named `ISO3_session_year.txt`, with the speaker in a
header where the corpus knows one. The floor is `read_document` over the same bytes in this process; the ratio is of
processor time, so that neighbours on the machine change little. `--meaning` computes the vectors too, as a step of its
own. Goals: 400 speeches a minute without vectors, 1.5 GB of memory. Prints one JSON line for each step. For Linux.

Source: UN General Debate Corpus 1946-2022 (Jankin, Baturo, Dasandi; doi:10.7910/DVN/0TJX8Y, CC0).
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.corpora.general_debate import speech_files
from indexer.reading import read_document
from indexer.records.record import Hints
from statements.errors import OnRecordError

GOAL, MOST_MEMORY_MB = 400, 1_500
ONRECORD = Path(sys.executable).with_name("onrecord")


@dataclass(frozen=True, slots=True)
class Ran:
    """One command: what it printed, seconds by the clock and of the processor, and the most memory it took."""

    told: Any
    seconds: float
    processor_seconds: float
    memory_mb: float


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--speeches", type=int, default=300)
    options.add_argument("--meaning", action="store_true", help="compute the vectors too")
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    given = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="onrecord-corpus-") as scratch:
        folder, home = Path(scratch) / "speeches", Path(scratch) / "home"
        files = list(speech_files(given.data, folder, given.speeches))
        floor = reading_alone(files)
        steps = [added(ran(home, "add", "--words-only", "--json", folder), len(files), floor)]
        again = ran(home, "add", "--words-only", "--json", folder)
        steps.append({"step": "the same again", "seconds": round(again.seconds, 1)})
        if given.meaning:
            steps.append(embedded(ran(home, "engine", "sync", "--json")))
        ran(home, "engine", "verify", "--json")
    for step in steps:
        json.dump(step, sys.stdout)
        print()


def reading_alone(files: list[Path]) -> float:
    """Processor seconds of reading the files and cutting them into passages, without storing anything."""
    data = [(path.name, path.read_bytes()) for path in files]
    read_document(data[0][1], Hints(data[0][0]))  # loads tables and patterns
    began = time.process_time()
    for name, raw in data:
        try:
            read_document(raw, Hints(name))
        except OnRecordError:
            continue  # `add` meets the same
    return time.process_time() - began


def added(run: Ran, files: int, floor: float) -> dict[str, Any]:
    """What to say of an add."""
    a_minute = 60 * files / run.seconds
    return {
        "step": "add --words-only",
        "speeches": files,
        "passages": sum(document["passages_added"] for document in run.told["documents"]),
        "rejected": len(run.told["rejected"]),
        "speeches_a_minute": round(a_minute),
        "speeches_a_minute_of_processor": round(60 * files / run.processor_seconds),
        "seconds": run.told["seconds"],
        "memory_mb": round(run.memory_mb),
        "ratio_to_reading_alone": round(run.processor_seconds / floor, 2),
        "goal": GOAL,
        "reached": a_minute >= GOAL and run.memory_mb <= MOST_MEMORY_MB,
    }


def embedded(run: Ran) -> dict[str, Any]:
    """What to say of the vectors that followed."""
    return {
        "step": "engine sync",
        "vectors": run.told["vectors"],
        "vectors_a_second": round(run.told["vectors"] / run.seconds),
        "processor_seconds": round(run.processor_seconds, 1),
        "memory_mb": round(run.memory_mb),
        "reached": run.memory_mb <= MOST_MEMORY_MB,
    }


def ran(home: Path, *arguments: str | Path) -> Ran:
    """Runs a command in a home to its end. Raises SystemExit where it says nothing."""
    began, most = time.perf_counter(), 0
    environment = os.environ | {"ONRECORD_HOME": str(home)}
    with tempfile.TemporaryFile("w+", encoding="utf-8") as out:
        process = subprocess.Popen([ONRECORD, *arguments], stdout=out, env=environment)  # noqa: S603  our own command
        while not (ended := os.wait4(process.pid, os.WNOHANG))[0]:
            most = max(most, _peak_kilobytes(process.pid))
            time.sleep(0.1)
        process.returncode = os.waitstatus_to_exitcode(ended[1])
        out.seek(0)
        told = out.read()
    if not told:
        raise SystemExit(f"onrecord {arguments[0]} ended with {process.returncode} and said nothing.")
    used = ended[2]
    return Ran(json.loads(told), time.perf_counter() - began, used.ru_utime + used.ru_stime, most / 1024)


def _peak_kilobytes(process: int) -> int:
    """Of the program itself; what the system counts for an ended process includes the one that started it."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM:")), 0)


if __name__ == "__main__":
    main()
