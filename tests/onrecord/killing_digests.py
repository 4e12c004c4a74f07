"""Kills `onrecord digest run` at moments that hurt, and holds what a real mail server got to the ledger's promises.

As a command it makes as many trials as asked, each with news of its own for every owner:

    python -m tests.onrecord.killing_digests --trials 200
"""

import argparse
import datetime as dt
import random
import signal
import sqlite3
import subprocess
import tempfile
import threading
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from email import message_from_bytes
from pathlib import Path

from catalog.owners import Owner
from digests.mail.message import message_id
from digests.saved import VERSION, Wanted
from onrecord.settings import Settings
from onrecord.wiring import Application, open_application
from search.request import Mode, SearchRequest
from tests.onrecord.conftest import Commands
from tests.search.corpus import Said, document, take_in
from tests.support.mail_server import Inbox, mail_server

OWNERS = 4
SENDER = "onrecord@example.org"
# What a run does in its about two seconds: starting, looking for news, sending; and when the server hears of it.
STEPS = ("RCPT", "DATA", "TAKEN", "ANSWERED")
LONGEST = 3.0
_A_DAY_LATER = """
BEGIN IMMEDIATE;
UPDATE leases SET held_until = '2000-01-01 00:00:00.000000';
UPDATE mails SET held_until = '2000-01-01 00:00:00.000000' WHERE state = 'held';
UPDATE webhook_posts SET held_until = '2000-01-01 00:00:00.000000' WHERE state = 'held';
UPDATE mails SET made_at = '2000-01-01 00:00:00.000000';
UPDATE saved_searches SET due_at = '2000-01-01 00:00:00.000000';
COMMIT;
"""


@dataclass
class Counts:
    """What came of the trials.

    `told` passages were to be told, one for each owner; `lost` of them never came, `twice_told` came in two mails.
    `copies` are mails that came again under the same Message-ID; `worst` is how many one kill left to be sent again
    though the server had taken them. `moments` says when runs were killed.
    """

    kills: int = 0
    told: int = 0
    lost: int = 0
    twice_told: int = 0
    copies: int = 0
    worst: int = 0
    moments: Counter[str] = field(default_factory=Counter)


@dataclass
class News:
    """What comes in one home, and for whom: `told` passages by now, one for each owner."""

    home: Path
    application: Application
    told: int = 0

    def owners(self) -> list[Owner]:
        """Owners with two searches each, which find the same."""
        catalog = self.application.catalog
        made = [catalog.owners.verified(f"reader{number}@example.org", now()) for number in range(OWNERS)]
        for owner in made:
            for q in ("release", "bell"):
                wanted = Wanted(request=SearchRequest(q=q, mode=Mode.KEYWORD))
                values = {"name": q, "version": VERSION, "search": wanted.stored(), "frequency": "at_once", "day": 0}
                catalog.saved_searches.add(owner.id, values | {"created_at": now(), "due_at": now()})
        return made

    def come(self, number: int) -> None:
        """Two passages that each owner is to be told, and time enough for everything to be due again."""
        said = [Said(f"Release {number} came without a bell on day {day}.") for day in range(2)]
        take_in(self.application.catalog, [document(f"XC/PV.{number}", *said)])
        self.application.projection.catch_up()
        self.told += len(said) * OWNERS
        self.let_time_pass()

    def let_time_pass(self) -> None:
        """A day: leases run out, what was told at once is due again, and nobody has too many mails of the day."""
        with closing(sqlite3.connect(self.home / "catalog.sqlite3", timeout=30)) as database:
            database.executescript(_A_DAY_LATER)


@dataclass
class Trials:
    """Trials in one home against one server."""

    commands: Commands
    news: News
    inbox: Inbox
    chance: random.Random
    counts: Counts = field(default_factory=Counts)

    def kill_once(self) -> None:
        """Starts a run and kills it: after some time, or when the server has heard so much."""
        before = len(self.inbox.taken)
        step = self.chance.choice((*STEPS, "time"))
        after = self.chance.randint(1, OWNERS)
        run = self._start()
        reached = threading.Event()
        if step != "time":
            self._kill_at(run, step, after, reached)
        self._wait(run, reached, self.chance.uniform(0, LONGEST) if step == "time" else 60)
        self.inbox.at = lambda _step: None
        run.send_signal(signal.SIGKILL)
        run.communicate()
        killed = run.returncode == -signal.SIGKILL
        self.counts.kills += killed
        self.counts.moments[step if killed else "ended"] += 1
        taken = {_id_of(raw) for _, _, raw in self.inbox.taken[before:]}
        self.counts.worst = max(self.counts.worst, len(taken - self._said_to_be_sent()))

    def end(self) -> None:
        """Runs until nothing is due, and counts."""
        for _ in range(3):
            self.news.let_time_pass()
            self.commands.run("digest", "run", code=0, **self._variables())
        self._count()

    def _count(self) -> None:
        ids = Counter(_id_of(raw) for _, _, raw in self.inbox.taken)
        told: Counter[tuple[str, str]] = Counter()
        seen = set()
        for _, (recipient,), raw in self.inbox.taken:
            message = message_from_bytes(raw)
            if message["Message-ID"] in seen:
                continue
            seen.add(message["Message-ID"])
            text = next(part for part in message.walk() if part.get_content_type() == "text/plain")
            body = text.get_payload(decode=True)
            assert isinstance(body, bytes)
            links = {line.strip() for line in body.decode().splitlines() if "/p/" in line}
            told.update((recipient, link) for link in links)
        self.counts.copies = sum(ids.values()) - len(ids)
        self.counts.told = self.news.told
        self.counts.lost = self.counts.told - len(told)
        self.counts.twice_told = sum(count > 1 for count in told.values())

    def _said_to_be_sent(self) -> set[str]:
        database = sqlite3.connect(self.commands.home / "catalog.sqlite3", timeout=30)
        keys = database.execute("SELECT key FROM mails WHERE state = 'sent'").fetchall()
        database.close()
        return {message_id(key, SENDER) for (key,) in keys}

    def _start(self) -> "subprocess.Popen[str]":
        return self.commands.start("digest", "run", **self._variables())

    def _variables(self) -> dict[str, str]:
        address = f"smtp://127.0.0.1:{self.inbox.port}?tls=never"
        return {"ONRECORD_SMTP_URL": address, "ONRECORD_MAIL_FROM": SENDER,
                "ONRECORD_MAILS_A_DAY": "1000000"}  # fmt: skip

    def _kill_at(self, run: "subprocess.Popen[str]", step: str, after: int, reached: threading.Event) -> None:
        left = Counter({step if step != "ANSWERED" else "MAIL": after + (step == "ANSWERED")})

        def at(heard: str) -> None:
            left[heard] -= 1
            if left[heard] == 0:
                # Here the server has not answered yet; a mail that follows tells that the one before was answered.
                run.send_signal(signal.SIGKILL)
                reached.set()

        self.inbox.at = at

    @staticmethod
    def _wait(run: "subprocess.Popen[str]", reached: threading.Event, seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until and run.poll() is None and not reached.wait(0.01):
            pass


def now() -> dt.datetime:
    """The present in UTC."""
    return dt.datetime.now(dt.UTC)


def _id_of(raw: bytes) -> str:
    return str(message_from_bytes(raw)["Message-ID"])


def kill_digests(home: Path, trials: int, seed: int) -> Counts:
    """Makes the trials in a new home."""
    application = open_application(Settings(home=home))
    try:
        with mail_server() as inbox:
            doing = Trials(Commands(home), News(home, application), inbox, random.Random(seed))  # noqa: S311
            doing.news.owners()
            for number in range(trials):
                doing.news.come(number)
                doing.kill_once()
            doing.end()
            return doing.counts
    finally:
        application.close()


def main() -> None:
    """Prints what came of the trials."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--trials", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        counts = kill_digests(Path(folder), asked.trials, asked.seed)
    print(counts)  # noqa: T201


if __name__ == "__main__":
    main()
