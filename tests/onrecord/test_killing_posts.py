"""A round that is killed anywhere loses no post, and whatever comes again comes with the same key."""

from pathlib import Path

import pytest

from tests.onrecord.killing_posts import AT_ONCE, kill_posts

# Some seconds each; `python -m tests.onrecord.killing_posts` makes 200.
TRIALS = 3


@pytest.mark.slow
def test_nothing_is_lost_and_what_comes_again_has_the_same_key(tmp_path: Path) -> None:
    counts = kill_posts(tmp_path / "home", TRIALS, seed=2)
    assert counts.kills >= TRIALS // 2
    assert (counts.lost, counts.twice_told) == (0, 0)
    assert counts.worst <= AT_ONCE
    assert counts.copies <= AT_ONCE * counts.kills
