"""Kills `onrecord fetch` at random moments and holds what is left to the catalog's promises.

A moment counts from the first request of a run, so that it meets the work and not the start of Python, however
busy the machine is. As a command it kills as often as asked, then fetches the rest:

    python -m tests.onrecord.killing_fetches --kills 20
"""

import argparse
import random
import signal
import sqlite3
import tempfile
import time
from collections import Counter
from pathlib import Path

from catalog.files import Files
from tests.onrecord.conftest import Commands
from tests.onrecord.killing import Kill, contents
from tests.onrecord.live import FEED, counts, define, fetched, set_up, state_of
from tests.support.site import Site, serving_site

# So that the last kill still meets a fetch at work.
STATEMENTS_A_KILL = 12
LONGEST = 0.5
# Each asks for rows that no moment may leave behind.
HALF = {
    "a document without a statement":
        "SELECT id FROM documents d WHERE NOT EXISTS (SELECT 1 FROM statements s WHERE s.document_id = d.id)",
    "a statement without a passage":
        "SELECT id FROM statements s WHERE NOT EXISTS "
        "(SELECT 1 FROM passages p WHERE p.statement_id = s.id AND NOT p.retired)",
    "a passage that engines do not hear of":
        "SELECT id FROM passages p WHERE NOT EXISTS (SELECT 1 FROM changes c WHERE c.passage_id = p.id)",
    "a passage told twice":
        "SELECT passage_id FROM changes GROUP BY passage_id, kind HAVING count(*) > 1",
    "a document with more or less than one revision":
        "SELECT id FROM documents d WHERE 1 <> (SELECT count(*) FROM revisions r WHERE r.document_id = d.id)",
    "an item whose document is not there":
        "SELECT key FROM source_items i WHERE i.state = 'fetched' AND NOT EXISTS "
        "(SELECT 1 FROM documents d WHERE d.id = i.document_id)",
    "two items of one document":
        "SELECT document_id FROM source_items WHERE document_id IS NOT NULL GROUP BY document_id HAVING count(*) > 1",
}  # fmt: skip


def nothing_is_half(home: Path) -> None:
    """Holds the tables and the stored files to what a fetch of unchanging pages may leave, killed or not."""
    if not (home / "catalog.sqlite3").exists():
        return
    database = sqlite3.connect(home / "catalog.sqlite3")
    try:
        for fault, query in HALF.items():
            found = database.execute(query).fetchall()
            assert not found, f"{fault}: {found}"
        stored = [sha256 for (sha256,) in database.execute("SELECT sha256 FROM revisions")]
    finally:
        database.close()
    files = Files(home / "files")
    assert all(files.holds(sha256) for sha256 in stored)


def kill_a_fetch(commands: Commands, site: Site, source: str, seconds: float) -> Kill:
    """Starts a fetch and kills it so many seconds after it first asked the site."""
    asked = len(site.asked)
    with commands.start("fetch", source) as fetching:
        until = time.monotonic() + 60
        while len(site.asked) == asked and fetching.poll() is None and time.monotonic() < until:
            time.sleep(0.001)
        assert len(site.asked) > asked, "the site was not asked"
        time.sleep(seconds)
        ended = fetching.poll() is not None
        fetching.send_signal(signal.SIGKILL)
        fetching.communicate()
    nothing_is_half(commands.home)
    after = contents(commands.home)
    return Kill(seconds, after["documents"], after["passages"], ended)


def whole(commands: Commands, site: Site, source: str, documents: int) -> None:
    """Fetches to the end: all is there once, the index agrees, and one more fetch asks whether the list has changed."""
    fetched(commands, source)
    nothing_is_half(commands.home)
    complete = contents(commands.home)
    assert complete["documents"] == complete["revisions"] == documents
    assert complete["changes"] == complete["passages"] + complete["vectors"]
    assert commands.run("engine", "verify", "--json").json == {"passages": complete["passages"], "differences": []}
    state = state_of(commands, source)
    assert (state["state"], state["waiting"], state["documents"]) == ("working", 0, documents)
    asked = len(site.paths())
    assert counts(fetched(commands, source)) == {}
    assert site.paths()[asked:] == ["/feed"]
    assert "if-none-match" in site.asked[-1].headers
    assert contents(commands.home) == complete


def kill_fetches(home: Path, number: int, seed: int) -> list[Kill]:
    """Kills so many fetches of one source in a new home, then fetches the rest."""
    moments, statements = random.Random(seed), STATEMENTS_A_KILL * number  # noqa: S311  no secret
    commands = Commands(home)
    with serving_site() as site:
        set_up(site, range(1, statements + 1))
        define(commands, "valdoria", f"{FEED}most: {statements}\n", site)
        kills = [kill_a_fetch(commands, site, "valdoria", moments.uniform(0, LONGEST)) for _ in range(number)]
        whole(commands, site, "valdoria", statements)
        asked = Counter(path for path in site.paths() if path != "/feed")
    assert len(asked) == statements
    # Only what was under way is asked for again.
    assert asked.total() <= statements + number
    return kills


def main() -> None:
    """Prints when each fetch was killed, and what was on record then."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for kill in kill_fetches(Path(folder) / "home", given.kills, given.seed):
            print(kill)  # noqa: T201


if __name__ == "__main__":
    main()
