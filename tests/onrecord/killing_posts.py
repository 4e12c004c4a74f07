"""Kills rounds that post to webhooks at moments that hurt, and holds what a real program got to what was told.

As a command it makes as many trials as asked, each with news of its own for every owner:

    python -m tests.onrecord.killing_posts --trials 200

The process that is killed (`--round`) does what `onrecord digest run` does, and may post to this machine besides.
"""

import argparse
import json
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.digesting import open_rounds
from onrecord.opening import open_from_environment
from onrecord.settings import Settings
from onrecord.wiring import open_application
from tests.onrecord.conftest import Commands
from tests.onrecord.killing_digests import OWNERS, News, now
from tests.support.hook_server import Hook, hook_server

# As many as a round posts at the same time: a kill may meet each of them.
AT_ONCE = 4
STEPS = ("HEARD", "ANSWERED")
LONGEST = 3.0


@dataclass
class Counts:
    """What came of the trials.

    `told` passages were to be posted, one for each owner; `lost` of them never came, `twice_told` came under two keys.
    `copies` are posts that came again with the same key; `worst` is how many one kill left to be posted again.
    """

    kills: int = 0
    told: int = 0
    lost: int = 0
    twice_told: int = 0
    copies: int = 0
    worst: int = 0
    moments: Counter[str] = field(default_factory=Counter)


@dataclass
class PostTrials:
    """Trials in one home against one program."""

    home: Path
    news: News
    hook: Hook
    chance: random.Random
    counts: Counts = field(default_factory=Counts)

    def listen(self) -> None:
        """A webhook for each owner."""
        for number, owner in enumerate(self.news.owners()):
            self.news.application.catalog.webhooks.add(owner.id, f"{self.hook.url}/{number}", now())

    def kill_once(self) -> None:
        """Starts a round and kills it: after some time, or when the program has heard or answered so much."""
        before = len(self.hook.got)
        step, left = self.chance.choice((*STEPS, "time")), self.chance.randint(1, OWNERS)
        seconds = self.chance.uniform(0, LONGEST) if step == "time" else 60
        run, reached, heard = self._start(), threading.Event(), Counter[str]()

        def at(what: str) -> None:
            heard[what] += 1
            if heard[step] == left:
                run.send_signal(signal.SIGKILL)
                reached.set()

        self.hook.at = at
        until = time.monotonic() + seconds
        while time.monotonic() < until and run.poll() is None and not reached.wait(0.01):
            pass
        run.send_signal(signal.SIGKILL)
        run.communicate()
        self.hook.at = lambda _what: None
        killed = run.returncode == -signal.SIGKILL
        self.counts.kills += killed
        self.counts.moments[step if killed else "ended"] += 1
        came = {got.headers["webhook-id"] for got in self.hook.got[before:]}
        self.counts.worst = max(self.counts.worst, len(came - self._said_to_be_sent()))

    def end(self) -> None:
        """Rounds until nothing is due, and the count."""
        for _ in range(3):
            self.news.let_time_pass()
            run = self._start()
            _, said = run.communicate(timeout=60)
            assert run.returncode == 0, said
        self._count()

    def _count(self) -> None:
        first = {got.headers["webhook-id"]: got for got in self.hook.got}
        told = Counter(
            (got.path, passage["url"]) for got in first.values() for passage in json.loads(got.body)["passages"]
        )
        self.counts.told = self.news.told
        self.counts.copies = len(self.hook.got) - len(first)
        self.counts.lost = self.counts.told - len(told)
        self.counts.twice_told = sum(count > 1 for count in told.values())

    def _said_to_be_sent(self) -> set[str]:
        with closing(sqlite3.connect(self.home / "catalog.sqlite3", timeout=30)) as database:
            return {key for (key,) in database.execute("SELECT key FROM webhook_posts WHERE state = 'sent'")}

    def _start(self) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "-m", "tests.onrecord.killing_posts", "--round"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=Commands(self.home).environment,
        )


@contextmanager
def trials_in(home: Path, seed: int) -> Iterator[PostTrials]:
    """Trials in a new home."""
    application = open_application(Settings(home=home))
    try:
        with hook_server() as hook:
            yield PostTrials(home, News(home, application), hook, random.Random(seed))  # noqa: S311
    finally:
        application.close()


def kill_posts(home: Path, trials: int, seed: int) -> Counts:
    """Makes the trials in a new home."""
    with trials_in(home, seed) as doing:
        doing.listen()
        for number in range(trials):
            doing.news.come(number)
            doing.kill_once()
        doing.end()
        return doing.counts


def main() -> None:
    """Prints what came of the trials."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--trials", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--round", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.round:
        open_rounds(open_from_environment(), private_hosts=frozenset({"127.0.0.1"})).once()
        return
    with tempfile.TemporaryDirectory() as folder:
        print(kill_posts(Path(folder), asked.trials, asked.seed))  # noqa: T201


if __name__ == "__main__":
    main()
