"""Several worker processes on one PostgreSQL catalog."""

import json
import signal
from pathlib import Path

import pytest

from tests.onrecord.conftest import Commands, Ran, write_speeches
from tests.onrecord.workers import Crew, ended, queued, same_everywhere, whole, working, write_many
from tests.support.postgres import Server

SPEECHES, WORKERS = 240, 4
# One that lives and is held up for so long would have its work done twice.
LEASE = 10


@pytest.mark.slow
def test_four_workers_read_every_speech_once_though_one_is_killed(postgres: Server, tmp_path: Path) -> None:
    with postgres.database() as url:
        crew = Crew(tmp_path, url)
        queued(crew, write_many(tmp_path / "speeches", SPEECHES))
        with working(crew, range(1, WORKERS + 1), LEASE) as workers:
            crew.wait_for(SPEECHES // 4)
            workers[0].send_signal(signal.SIGKILL)
            workers[0].wait()
            at_the_kill = crew.done()
            shares = [json.loads(out)["files"].get("added", 0) for out in ended(workers[1:])]
        passages = whole(crew, SPEECHES)
        assert at_the_kill < SPEECHES, "the worker was killed too late"
        assert all(shares), f"some had nothing to do: {shares}"
        # What the killed one had in hand is the only work done twice.
        assert SPEECHES <= crew.attempts() <= SPEECHES + 1
        same_everywhere(crew, [2, 3], passages)


@pytest.mark.slow
def test_workers_go_on_after_the_server_was_restarted(own_server: Server, tmp_path: Path) -> None:
    with own_server.database() as url:
        crew = Crew(tmp_path, url)
        queued(crew, write_many(tmp_path / "speeches", SPEECHES))
        with working(crew, [1, 2]) as workers:
            for part, how in ((8, signal.SIGINT), (3, signal.SIGQUIT)):
                crew.wait_for(SPEECHES // part)
                own_server.stop(how)
                own_server.start()
            assert crew.done() < SPEECHES, "the server was restarted too late"
            ended(workers)
        same_everywhere(crew, [1], whole(crew, SPEECHES))


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_queue_is_drained_and_says_what_could_not_be_read(
    commands: Commands, tmp_path: Path, kind: str, postgres: Server
) -> None:
    with postgres.database() as url:

        def run(*arguments: str | Path) -> Ran:
            return commands.run(*arguments, ONRECORD_DATABASE_URL=url if kind == "postgresql" else "")

        folder = write_speeches(tmp_path / "speeches")
        (folder / "empty.txt").touch()
        assert run("add", "--queue", folder, "--json", "--date", "2026-11-12").json == {
            "queued": 3, "waiting": 0, "unchanged": 0, "rejected": [],
        }  # fmt: skip
        assert run("search", "water", "--json").json["total"]["value"] == 0
        assert run("add", "--queue", folder, "--json", "--date", "2026-11-12").json["waiting"] == 3
        assert "The oldest has waited for" in run("queue").out
        assert "3 files waiting, 0 being read, 0 failed; the oldest" in run("doctor").out
        worked = run("worker", "--once", "--json").json
        assert worked["files"] == {"added": 2, "failed": 1}
        assert worked["open"] == 0
        found = run("search", "water", "--country", "Valdoria", "--json").json["results"]
        assert [hit["date"] for hit in found] == ["2026-11-12"]
        queue = run("queue", "--json").json
        assert queue["jobs"] == {"waiting": 0, "held": 0, "done": 2, "failed": 1}
        assert [(job["file_name"], job["code"]) for job in queue["failed"]] == [("empty.txt", "empty")]
        assert queue["oldest_waiting_seconds"] is None
        assert "empty.txt" in run("queue").out
        assert "0 files waiting, 0 being read, 1 failed; why: onrecord queue" in run("doctor").out
        assert run("queue", "--retry", "--json").json["jobs"]["waiting"] == 1
        again = run("add", "--queue", folder, "--json", "--date", "2026-11-12").json
        assert (again["unchanged"], again["waiting"]) == (2, 1)
        run("engine", "verify")
