"""A fetch that is killed anywhere loses no document and doubles none."""

from pathlib import Path

import pytest

from tests.onrecord.killing_fetches import kill_fetches

# Some seconds each; `python -m tests.onrecord.killing_fetches` makes 20.
KILLS = 6


@pytest.mark.slow
def test_a_fetch_that_is_killed_at_any_moment_loses_and_doubles_nothing(tmp_path: Path) -> None:
    kills = kill_fetches(tmp_path / "home", KILLS, seed=917)
    assert not all(kill.ended for kill in kills)
