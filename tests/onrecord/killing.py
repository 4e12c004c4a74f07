"""Kills `onrecord add` at random moments and holds what the next start finds to the catalog's promises."""

import signal
import sqlite3
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.onrecord.conftest import Commands

TABLES = ("documents", "revisions", "statements", "passages", "changes", "vectors")


@dataclass(frozen=True)
class Kill:
    """One kill: after how many seconds, what was committed then, and whether the command had ended before."""

    after: float
    documents: int
    passages: int
    ended: bool


def contents(home: Path) -> dict[str, int]:
    """Rows of each table, 0 where the catalog has none yet."""
    path = home / "catalog.sqlite3"
    if not path.exists():
        return dict.fromkeys(TABLES, 0)
    database = sqlite3.connect(path)
    try:
        known = {row[0] for row in database.execute("SELECT name FROM sqlite_master")}
        count = "SELECT count(*) FROM "
        return {t: database.execute(count + t).fetchone()[0] if t in known else 0 for t in TABLES}
    finally:
        database.close()


def kill_once(commands: Commands, paths: Sequence[Path], seconds: float) -> Kill:
    """Starts an add and kills it; the commands after it must find a whole home, with no step to mend it."""
    before = contents(commands.home)
    with commands.start("add", *paths) as adding:
        time.sleep(seconds)
        ended = adding.poll() is not None
        adding.send_signal(signal.SIGKILL)
        adding.communicate()
    after = contents(commands.home)
    for table in ("documents", "passages", "changes", "vectors"):
        assert after[table] >= before[table], f"{table} lost rows: {before} became {after}"
    verified = commands.run("engine", "verify", "--json").json
    assert verified == {"passages": after["passages"], "differences": []}
    return Kill(seconds, after["documents"], after["passages"], ended)


def kill_until_done(commands: Commands, paths: Sequence[Path], moments: Iterable[float]) -> list[Kill]:
    """Kills one add after another at these seconds, then adds to the end, and once more, which changes nothing."""
    done = [kill_once(commands, paths, seconds) for seconds in moments]
    commands.run("add", *paths)
    complete = contents(commands.home)
    again = commands.run("add", *paths, "--json").json
    assert {document["outcome"] for document in again["documents"]} == {"unchanged"}
    assert contents(commands.home) == complete
    assert complete["changes"] == complete["passages"] + complete["vectors"]
    assert commands.run("engine", "verify", "--json").json == {"passages": complete["passages"], "differences": []}
    return done
