"""Another embedding model in the settings, as people change it: nothing stops, and nothing is lost to a kill."""

import signal
import time
from pathlib import Path
from typing import TypedDict

import pytest

from tests.onrecord.conftest import Commands, write_speeches
from tests.support.models import NEEDS_MULTILINGUAL

RUSSIAN = "уведомление о сбросе воды"


class Changed(TypedDict):
    """A setting that is not as it was."""

    ONRECORD_EMBEDDING_MODEL: str


OTHER: Changed = {"ONRECORD_EMBEDDING_MODEL": "multilingual"}


@NEEDS_MULTILINGUAL
@pytest.mark.slow
def test_a_killed_change_of_the_model_goes_on(commands: Commands, tmp_path: Path) -> None:
    commands.run("add", write_speeches(tmp_path / "speeches"), "--date", "2026-11-12")
    former = commands.run("engine", "status", "--json").json["model"]
    with commands.start("engine", "sync", **OTHER) as changing:
        time.sleep(2.0)
        changing.send_signal(signal.SIGKILL)
        changing.communicate()
    found = commands.run("search", "boats", "--mode", "keyword", "--json", **OTHER).json
    assert found["total"]["value"] == 1
    commands.run("engine", "sync", **OTHER)
    state = commands.run("engine", "status", "--json", **OTHER).json
    assert state["model"] != former
    assert (state["vectors"], state["lacking"], "coming" in state) == (2, 0, False)
    found = commands.run("search", RUSSIAN, "--mode", "meaning", "--json", **OTHER).json
    assert [result["country"]["code"] for result in found["results"]][:1] == ["XVA"]
    assert commands.run("engine", "verify", "--json", **OTHER).json["differences"] == []
    # And back, by the vectors that are still there.
    waiting = commands.run("engine", "status", "--json").json
    assert (waiting["coming"], waiting["read"], waiting["of"]) == (former, 2, 2)
    assert commands.run("engine", "sync", "--json").json["vectors"] == 0
    assert commands.run("engine", "status", "--json").json["model"] == former
    # Until they are deleted.
    kept = commands.run("engine", "discard-replaced", "--json").json["vectors"]
    assert kept == {"kept": {state["model"]: 2}}
    deleted = commands.run("engine", "discard-replaced", "--vectors")
    assert f"2 vectors of {state['model']}, which is not in use, deleted." in " ".join(deleted.err.split())
    assert commands.run("engine", "discard-replaced", "--json").json == {"discarded": [], "vectors": {"kept": {}}}
