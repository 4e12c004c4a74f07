"""`onrecord digest` as people and timers run it: shown first, sent once, and shown no more."""

import datetime as dt
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from digests.saved import Wanted
from digests.schedule import Frequency, Schedule
from onrecord.digesting import saved_searches
from onrecord.settings import Settings
from onrecord.wiring import open_application
from search.request import SearchRequest
from tests.digests.test_returns import report
from tests.onrecord.conftest import Commands
from tests.search.corpus import Said, document, take_in

GATES = Said("We ask for prior notification of every release of water from the upper gates.", "Mira Tal", "XVA")


def home_with_news(home: Path) -> int:
    """A home in which a saved search, whose number is given, has something to tell."""
    application = open_application(Settings(home=home))
    try:
        owner = application.catalog.owners.verified("mira@example.org", dt.datetime.now(dt.UTC))
        wanted = Wanted(request=SearchRequest(q="gates"))
        at_once = Schedule(Frequency.AT_ONCE)
        saved = saved_searches(application).create(owner, "Gates", wanted, at_once)
        take_in(application.catalog, [document("XC/PV.1", GATES)])
        application.projection.catch_up()
        return saved.id
    finally:
        application.close()


@pytest.mark.slow
def test_news_are_shown_then_sent_once(tmp_path: Path) -> None:
    commands = Commands(tmp_path / "home")
    search = home_with_news(commands.home)
    assert "gates" in commands.run("digest", "preview", str(search)).out
    dry = commands.run("digest", "run", "--dry-run", "--json").json
    assert [len(told["passages"]) for told in dry["told"]] == [1]
    sent = commands.run("digest", "run", "--json").json
    assert sent["told"] == dry["told"]
    assert sent["mails"] == {"sent": 1, "delayed": 0, "refused": 0, "braked": False}
    assert sent["posts"] == {"sent": 0, "delayed": 0, "failed": 0, "paused": 0}
    (file,) = (commands.home / "mail").glob("*.eml")
    message = message_from_bytes(file.read_bytes(), policy=policy.default)
    assert (message["To"], message["Subject"]) == ("mira@example.org", "1 new passage: Valdoria")
    assert message["List-Unsubscribe"].endswith(f"?search={search}>")
    assert "Nothing is new" in commands.run("digest", "preview", str(search), code=1).err
    assert "no saved search 99" in commands.run("digest", "preview", "99", code=1).err
    (tmp_path / "bounce.eml").write_bytes(report(str(message["Message-ID"])))
    came_back = commands.run("digest", "returned", tmp_path / "bounce.eml", "--json").json
    assert came_back == {"failed": 1, "complaint": 0, "passed_over": 0}
    away = commands.run("digest", "run", ONRECORD_SMTP_URL="smtp://127.0.0.1:1")
    assert "0 mails sent, 0 delayed" in away.err
