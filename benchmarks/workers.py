"""Workers on PostgreSQL: how fast several read real speeches, and whether a kill loses or doubles any.

    python -m benchmarks.workers [--speeches 1000] [--workers 4]

Starts a server of its own, queues speeches of the General Debate, starts the workers, kills one with
SIGKILL when a third is read and restarts the server when two thirds are. Each worker has a home of
its own, as on a machine of its own: they share the database alone.
"""

import argparse
import gzip
import json
import signal
import tempfile
import time
from pathlib import Path

from benchmarks.corpora.general_debate import FILE
from tests.conftest import ROOT
from tests.onrecord.workers import LEASE, Crew, ended, queued, same_everywhere, working
from tests.support.postgres import Server, running_server

# Every so manieth speech, so that all decades are among them.
STRIDE = 10
# Seconds that the whole may take.
PATIENCE = 1200


def main() -> None:
    asked = argparse.ArgumentParser(description="Let workers share real speeches, and kill one of them.")
    asked.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    asked.add_argument("--speeches", type=int, default=1000)
    asked.add_argument("--workers", type=int, default=4)
    options = asked.parse_args()
    with (
        tempfile.TemporaryDirectory(prefix="onrecord-workers-") as scratch,
        running_server() as server,
        server.database() as url,
    ):
        crew = Crew(Path(scratch), url, PATIENCE)
        number = _write(options.data, Path(scratch) / "speeches", options.speeches)
        began = time.perf_counter()
        queued(crew, Path(scratch) / "speeches")
        print(f"{number} speeches queued in {time.perf_counter() - began:.1f} s.")
        _work(crew, server, number, options.workers)
        _judge(crew, number, options.workers)


def _write(data: Path, folder: Path, number: int) -> int:
    """Speeches as files, named as the corpus names them."""
    folder.mkdir()
    with gzip.open(data / FILE, "rt", encoding="utf-8") as lines:
        chosen = [json.loads(line) for n, line in enumerate(lines) if n % STRIDE == 0][:number]
    for speech in chosen:
        name = f"{speech['iso3']}_{speech['session']:02}_{speech['year']}.txt"
        (folder / name).write_text(speech["text"], encoding="utf-8")
    return len(list(folder.iterdir()))


def _work(crew: Crew, server: Server, number: int, workers: int) -> None:
    began = time.perf_counter()
    with working(crew, range(1, workers + 1)) as started:
        crew.wait_for(number // 3)
        started[0].send_signal(signal.SIGKILL)
        started[0].wait()
        print(f"One of {workers} workers killed after {time.perf_counter() - began:.1f} s, {crew.done()} read.")
        crew.wait_for(number * 2 // 3)
        server.stop()
        server.start()
        print(f"Server restarted after {time.perf_counter() - began:.1f} s, {crew.done()} read.")
        for out in ended(started[1:], PATIENCE):
            print("A worker:", out.strip())
    seconds = time.perf_counter() - began
    passages = crew.counts()["passages"]
    print(f"{number} speeches, {passages} passages in {seconds:.1f} s: {passages / seconds:.0f} passages a second.")


def _judge(crew: Crew, number: int, workers: int) -> None:
    counts = crew.counts()
    print(counts, f"{crew.attempts() - number} files taken up twice, leases of {LEASE} s.")
    assert counts["documents"] == counts["revisions"] == number - counts["failed"], "documents lost or doubled"
    assert counts["vectors"] == counts["passages"], "vectors lost or doubled"
    assert counts["changes"] == counts["passages"] + counts["vectors"], "passages lost or doubled"
    assert counts["left"] == counts["claims"] == 0, "work left"
    same_everywhere(crew, [workers], counts["passages"])
    print("Every document once, none lost; index and catalog agree.")


if __name__ == "__main__":
    main()
