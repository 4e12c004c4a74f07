"""A worker that is told to stop keeps the file at hand its own until it is read."""

import os
import signal
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from indexer.records.record import Hints
from onrecord.queueing import Queued, queue_paths
from onrecord.reading import Reader
from onrecord.settings import Settings
from onrecord.wiring import open_application
from onrecord.working import Worker
from search.projection import no_progress
from tests.onrecord import hanging
from tests.onrecord.conftest import SPEECHES
from tests.support.renewals import wait_until_renewed

LEASE = 1.5
SECONDS = 60.0


def pid_of_the_one_that_hangs(capfd: pytest.CaptureFixture[str]) -> int:
    """The process that reads, once it is at the file that hangs."""
    patience = threading.Event()
    for _ in range(1200):
        if said := capfd.readouterr().out:
            return int(said)
        patience.wait(0.05)
    raise AssertionError("nothing is read")


def test_a_worker_told_to_stop_holds_the_file_at_hand(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "west.txt").write_text(SPEECHES["north.txt"] + hanging.HANG, "utf-8")
    settings = Settings(home=tmp_path / "home")
    application = open_application(settings)
    queue_paths(application.catalog, [tmp_path / "west.txt"], Hints(""), no_progress, Queued())
    worker = Worker(application, LEASE, Reader(settings, hanging.read))
    with ThreadPoolExecutor(1) as thread:
        run = thread.submit(worker.run, once=True)
        reading = pid_of_the_one_that_hangs(capfd)
        try:
            worker.stop()
            wait_until_renewed(settings.catalog_url, "jobs")
        finally:
            os.kill(reading, signal.SIGKILL)
        run.result(SECONDS)
    # It was this worker's to end, and nothing is held any more.
    assert worker.tally.files == {"failed": 1}
    assert application.catalog.jobs.state().open == 0
    application.close()
