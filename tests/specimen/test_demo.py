import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from indexer.records.record import Hints
from onrecord.adding import add_file
from onrecord.settings import Settings
from onrecord.specimen import documents
from onrecord.specimen_loading import HomeInUse, load_specimen
from onrecord.wiring import Application, open_application
from search.projection import no_progress

ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")


@pytest.fixture
def application(tmp_path: Path) -> Iterator[Application]:
    opened = open_application(Settings(home=tmp_path / "home"))
    yield opened
    opened.close()


@pytest.mark.slow
def test_the_specimen_is_loaded_once_and_the_engine_holds_all_of_it(application: Application) -> None:
    load_specimen(application, no_progress)
    held = application.catalog.library.coverage()
    assert held.documents == len(documents())
    assert application.engine.status().passages == held.passages + held.doubtful + held.background
    assert application.projection.verify() == []
    last = application.catalog.sequence.last()
    load_specimen(application, no_progress)
    assert application.catalog.sequence.last() == last


def test_invented_documents_never_come_among_real_ones(application: Application, tmp_path: Path) -> None:
    own = tmp_path / "own.txt"
    own.write_text("Speaker: A. Person\n\nThe weather has been on record here for a hundred years.\n", encoding="utf-8")
    assert add_file(application.catalog, own, Hints(own.name)).error is None
    with pytest.raises(HomeInUse, match=r"holds documents of your own.*--home"):
        load_specimen(application, no_progress)
    assert application.catalog.library.coverage().documents == 1


def ask(address: str) -> str:
    answer = httpx2.get(address, timeout=60)
    assert answer.status_code == 200, answer.text
    return answer.text


@pytest.mark.slow
def test_the_demo_answers_searches_and_leaves_nothing_behind(tmp_path: Path) -> None:
    # What the environment says of another catalog must not concern the demo.
    mine = tmp_path / "mine.sqlite3"
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    environment = os.environ | {"TMPDIR": str(scratch), "ONRECORD_DATABASE_URL": f"sqlite:///{mine}"}
    demo = subprocess.Popen(
        [sys.executable, "-m", "onrecord.cli", "demo", "--port", "0"],
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert demo.stderr is not None
        said = ""
        while not (address := ADDRESS.search(said)):
            line = demo.stderr.readline()
            assert line, said
            said += line
        assert "every one is invented" in said
        answer = json.loads(ask(f"{address[0]}/api/v1/search?q=ceasefire&mode=keyword"))
        assert len({result["country"]["code"] for result in answer["results"] if result["country"]}) >= 5
        permalink = answer["results"][0]["url"]
        assert permalink.startswith(address[0])
        assert "ceasefire" in ask(permalink)
    finally:
        demo.send_signal(signal.SIGTERM)
        _, rest = demo.communicate(timeout=60)
    assert "Traceback" not in rest
    assert demo.returncode == 128 + signal.SIGTERM
    assert list(scratch.iterdir()) == []
    assert not mine.exists()
