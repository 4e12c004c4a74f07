"""Logs name events. What was searched for and what documents say never gets into them."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.onrecord.conftest import Commands

ROOMS = ("onrecord", "api", "web", "digests", "search", "indexer", "catalog", "statements")
LEVELS = {"debug", "info", "warning", "error", "exception", "critical"}
EMIT = """
import structlog
from onrecord.logs import configure_logging
from onrecord.settings import LogFormat
configure_logging("info", LogFormat.JSON)
log = structlog.get_logger()
log.debug("below")
log.info("index_behind", code="engine_busy")
"""


def logged() -> list[tuple[Path, ast.Call]]:
    """Every call of a logger in the code, with the file it stands in."""
    paths = [path for room in ROOMS for path in (ROOT / room).rglob("*.py")]
    return [
        (path, node)
        for path in paths
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and logs(node.func)
    ]


def logs(called: ast.expr) -> bool:
    return (
        isinstance(called, ast.Attribute)
        and called.attr in LEVELS
        and isinstance(called.value, ast.Name)
        and called.value.id == "log"
    )


def test_every_event_has_a_fixed_name_and_no_text_in_it() -> None:
    calls = logged()
    assert calls
    for path, call in calls:
        (name,) = call.args
        assert isinstance(name, ast.Constant), f"{path}:{call.lineno} puts its event together"
        assert str(name.value).replace("_", "").isalpha(), f"{path}:{call.lineno}"
        assert not {keyword.arg for keyword in call.keywords} & {"q", "query", "text", "request", "params"}


def test_json_lines_go_to_standard_error_and_lesser_ones_nowhere() -> None:
    done = subprocess.run([sys.executable, "-c", EMIT], capture_output=True, text=True, check=True, env=os.environ)
    assert done.stdout == ""
    line = json.loads(done.stderr)
    assert (line["event"], line["level"], line["code"]) == ("index_behind", "info", "engine_busy")
    assert line["timestamp"].endswith("Z")


@pytest.mark.slow
def test_no_query_is_logged_at_any_level(filled: Commands) -> None:
    ran = filled.run("search", "zeppelinquery", "--json", ONRECORD_LOG_LEVEL="debug")
    assert "zeppelinquery" not in ran.err
