"""What holds for every test: no network, no leftovers from the shell, no test skipped unseen.

Variables a person or CI may set: `CI` (true: reproducible, without development data),
`ONRECORD_REQUIRE_ALL=1` (a skipped test is a failed one), `ONRECORD_DATA` (where the development data is).
"""

import atexit
import os
import shutil
import tempfile
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

if TYPE_CHECKING:
    from tests.support.postgres import Server

pytest_plugins = ["tests.elasticsearch_node.fixtures"]

ROOT = Path(__file__).resolve().parent.parent
OWN_VARIABLES = {"ONRECORD_REQUIRE_ALL", "ONRECORD_DATA"}
MODELS = "ONRECORD_MODELS_FOLDER"
# One in so many of the quick tests.
LAST_SHARE = 5

# At import, because huggingface_hub reads its variable when it is first imported.
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["TRANSFORMERS_OFFLINE"] = "1"
_RUN = os.environ.get(MODELS) if "PYTEST_XDIST_WORKER" in os.environ else None
for _name in [name for name in os.environ if name.startswith("ONRECORD_") and name not in OWN_VARIABLES]:
    del os.environ[_name]
# One folder for all processes of a run: each of hundreds of homes would convert the model anew, which takes 0.3 s of a
# processor, and 2.3 where torch is installed, because CTranslate2 imports it.
if _RUN is None:
    _RUN = tempfile.mkdtemp(prefix="onrecord-models-")
    atexit.register(shutil.rmtree, _RUN, ignore_errors=True)
os.environ[MODELS] = _RUN

# Two busy cores make any deadline a matter of luck.
_CALM = hypothesis.settings(deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.register_profile("here", _CALM)
hypothesis.settings.register_profile("ci", _CALM, derandomize=True, database=None)


def _on(name: str) -> bool:
    return os.environ.get(name, "").lower() not in {"", "0", "false"}


def _data() -> Path | None:
    """The development data, which is never part of the repository and never used in CI."""
    folder = Path(os.environ.get("ONRECORD_DATA") or ROOT.parent / "shared" / "data")
    return folder if folder.is_dir() and not _on("CI") else None


def pytest_configure() -> None:
    hypothesis.settings.load_profile("ci" if _on("CI") else "here")


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Generator[None]:
    """Marks what asks for `data_folder` as `data`, and skips that where there is none; ends a run with quick tests."""
    for item in items:
        if "data_folder" in getattr(item, "fixturenames", ()):
            item.add_marker("data")
        if "elasticsearch_url" in getattr(item, "fixturenames", ()):
            item.add_marker("elasticsearch")
            item.add_marker("slow")
        if item.get_closest_marker("data") and _data() is None:
            item.add_marker(pytest.mark.skip(reason="no development data (never in CI, else set ONRECORD_DATA)"))
    yield
    # In their random order. A long one among the last would be waited for by all processes but its own.
    quick = [item for item in items if not item.get_closest_marker("slow")]
    last = set(quick[-len(quick) // LAST_SHARE :])
    items.sort(key=lambda item: item in last)


@pytest.fixture(scope="session")
def data_folder() -> Path:
    """Where the development data is; a test that asks for it is marked `data` by that alone."""
    folder = _data()
    if folder is None:
        pytest.skip("no development data")
    return folder


def _failed(where: str, reason: object) -> str:
    text = reason[2] if isinstance(reason, tuple) else reason
    return f"{where} was skipped although ONRECORD_REQUIRE_ALL=1: {text}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where everything is required, a skipped test has failed, but for those that need the data."""
    report = yield
    expected = hasattr(report, "wasxfail") or item.get_closest_marker("data")
    if report.skipped and _on("ONRECORD_REQUIRE_ALL") and not expected:
        report.longrepr = _failed(item.nodeid, report.longrepr)
        report.outcome = "failed"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """The same for a module that skips itself as a whole."""
    report = yield
    if report.skipped and _on("ONRECORD_REQUIRE_ALL"):
        report.longrepr = _failed(collector.nodeid, report.longrepr)
        report.outcome = "failed"
    return report


@pytest.fixture(scope="session")
def postgres() -> Iterator["Server"]:
    """A PostgreSQL server of this process's own."""
    from tests.support.postgres import running_server  # noqa: PLC0415 - variables are set before anything is imported

    with running_server() as server:
        yield server


@pytest.fixture
def own_server() -> Iterator["Server"]:
    """A server to stop and start, away from other tests."""
    from tests.support.postgres import running_server  # noqa: PLC0415 - as above

    with running_server() as server:
        yield server
