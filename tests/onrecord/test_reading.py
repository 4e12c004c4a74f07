"""Reading in a process of its own: the same result, and a file that holds or ends it costs itself alone."""

import multiprocessing
import multiprocessing.spawn
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from multiprocessing import resource_tracker
from pathlib import Path

import pytest

from catalog.jobs import JobState
from indexer.reading import read_document
from indexer.records.record import Hints
from onrecord.queueing import Queued, queue_paths
from onrecord.reading import NoReader, Reader
from onrecord.settings import Settings
from onrecord.wiring import open_application
from onrecord.working import Worker
from search.projection import no_progress
from statements.errors import OnRecordError
from tests.conftest import ROOT
from tests.onrecord import hanging
from tests.onrecord.conftest import SPEECHES, Commands, write_speeches

GOOD = SPEECHES["north.txt"].encode()
HINTS = Hints("north.txt")
SECONDS = 60
# More than a short text takes on a busy machine.
LIMIT = 6


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Reader]:
    made = Reader(Settings(home=tmp_path, reading_seconds=LIMIT), hanging.read)
    yield made
    made.close()


def test_what_is_read_is_the_same(reader: Reader) -> None:
    record = min((ROOT / "onrecord" / "specimen" / "documents").glob("*.pdf"))
    for path, hints in ((record, Hints(record.name)), (None, HINTS)):
        data = path.read_bytes() if path else GOOD
        assert reader.read(data, hints) == read_document(data, hints)


def test_a_refusal_is_the_same(reader: Reader) -> None:
    for data in (b"", b"\x00\x01\x02" * 99):
        with pytest.raises(OnRecordError) as here:
            read_document(data, HINTS)
        with pytest.raises(OnRecordError) as there:
            reader.read(data, HINTS)
        assert type(there.value) is type(here.value)
        assert (there.value.code, str(there.value)) == (here.value.code, str(here.value))


@pytest.mark.parametrize(
    ("fault", "code", "sentence"),
    [
        (hanging.HANG, "reading_too_long", r"west\.txt was not read within 6 s\..*ONRECORD_READING_SECONDS"),
        (hanging.CRASH, "reading_crashed", r"west\.txt ended the process that read it \(SIGSEGV\)"),
        (hanging.FAIL, "internal_error", r"west\.txt made OnRecord fail \(KeyError\)"),
    ],
)
def test_the_file_that_goes_wrong_is_named_and_the_next_is_read(
    reader: Reader, fault: str, code: str, sentence: str
) -> None:
    reader.read(GOOD, HINTS)
    with pytest.raises(OnRecordError, match=sentence) as refused:
        reader.read(GOOD + fault.encode(), Hints("west.txt"))
    assert refused.value.code == code
    assert reader.read(GOOD, HINTS) == read_document(GOOD, HINTS)


def test_a_process_that_was_ended_between_two_files_is_started_anew(reader: Reader) -> None:
    before = multiprocessing.active_children()
    reader.read(GOOD, HINTS)
    (child,) = set(multiprocessing.active_children()) - set(before)
    assert child.pid is not None
    os.kill(child.pid, signal.SIGKILL)
    child.join(SECONDS)
    assert reader.read(GOOD, HINTS) == read_document(GOOD, HINTS)


def test_where_no_process_can_be_started_no_file_is_to_blame(tmp_path: Path) -> None:
    application = open_application(Settings(home=tmp_path / "home"))
    queue_paths(application.catalog, [write_speeches(tmp_path / "speeches")], Hints(""), no_progress, Queued())
    resource_tracker.ensure_running()  # multiprocessing's own helper, which is started in the same way
    python = multiprocessing.spawn.get_executable()
    multiprocessing.set_executable("/nowhere/python")
    try:
        with pytest.raises(NoReader, match=r"cannot be started.*enough memory"):
            Worker(application, 30).run(once=True)
    finally:
        multiprocessing.set_executable(python)
    assert application.catalog.jobs.state().counts == {JobState.WAITING: 2}
    Worker(application, 30).run(once=True)
    assert application.catalog.jobs.state().counts == {JobState.DONE: 2}
    application.close()


def test_a_worker_gives_up_the_file_that_hangs_and_goes_on(tmp_path: Path) -> None:
    folder = tmp_path / "speeches"
    folder.mkdir()
    for number, more in enumerate(("", hanging.HANG, hanging.CRASH, "")):
        (folder / f"{number}.txt").write_text(f"{SPEECHES['north.txt']}Number {number}. {more}\n", "utf-8")
    application = open_application(Settings(home=tmp_path / "home", reading_seconds=LIMIT))
    queue_paths(application.catalog, [folder], Hints(""), no_progress, Queued())
    worker = Worker(application, 30, Reader(application.settings, hanging.read))
    worker.run(once=True)
    assert worker.tally.files == {"added": 2, "failed": 2}
    failed = {job.file_name: job.code for job in application.catalog.jobs.failed(9)}
    assert failed == {"1.txt": "reading_too_long", "2.txt": "reading_crashed"}
    assert application.projection.verify() == []
    assert application.engine.status().passages == application.catalog.library.coverage().passages > 0
    application.close()


@pytest.mark.slow
def test_a_real_file_that_takes_too_long_is_given_up(commands: Commands, tmp_path: Path) -> None:
    folder = tmp_path / "speeches"
    folder.mkdir()
    (folder / "long.txt").write_text(SPEECHES["north.txt"] * 100_000, "utf-8")
    commands.run("add", "--queue", folder, "--type", "speech")
    commands.run("worker", "--once", ONRECORD_READING_SECONDS="0.5")
    failed = commands.run("queue", "--json").json["failed"]
    assert [(job["file_name"], job["code"]) for job in failed] == [("long.txt", "reading_too_long")]
    assert "not read within 0.5 s" in failed[0]["message"]


PROGRAM = """
import multiprocessing
from onrecord.reading import Reader
from onrecord.settings import Settings
from indexer.records.record import Hints
from tests.onrecord import hanging

if __name__ == "__main__":
    reader = Reader(Settings(reading_seconds={seconds}), hanging.read)
    reader.read({text!r}, Hints("north.txt"))
    print(multiprocessing.active_children()[0].pid, flush=True)
"""
FORGETS = PROGRAM.format(seconds=SECONDS, text=GOOD)
HANGS = PROGRAM.format(seconds=2, text=hanging.HANG.encode())


def start(folder: Path, program: str) -> "subprocess.Popen[str]":
    script = folder / "program.py"
    script.write_text(program, "utf-8")
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}
    return subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, text=True, env=environment)


@pytest.mark.slow
def test_whoever_forgets_to_close_it_ends_all_the_same(tmp_path: Path) -> None:
    with start(tmp_path, FORGETS) as program:
        out, _ = program.communicate(timeout=SECONDS)
    assert program.returncode == 0
    assert not lives(int(out))


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no timers on this system")
def test_a_reading_that_hangs_outlives_a_killed_worker_by_seconds(tmp_path: Path) -> None:
    with start(tmp_path, HANGS) as worker:
        assert worker.stdout is not None
        child = int(worker.stdout.readline())
        worker.kill()
    until = time.monotonic() + SECONDS
    while lives(child):
        assert time.monotonic() < until
        time.sleep(0.1)


def lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    # One that nobody has asked about yet is dead all the same.
    return "Z" not in Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()[0]
