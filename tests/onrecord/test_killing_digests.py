"""A run of digests that is killed anywhere loses no mail, and repeats at most the one that was at hand."""

from pathlib import Path

import pytest

from tests.onrecord.killing_digests import kill_digests

# Some seconds each; `python -m tests.onrecord.killing_digests` makes 200.
TRIALS = 6


@pytest.mark.slow
def test_nothing_is_lost_and_no_kill_repeats_more_than_one_mail(tmp_path: Path) -> None:
    counts = kill_digests(tmp_path / "home", TRIALS, seed=3)
    assert counts.kills >= TRIALS // 2
    assert (counts.lost, counts.twice_told) == (0, 0)
    assert counts.worst <= 1
    assert counts.copies <= counts.kills
