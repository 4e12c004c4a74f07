import random
from pathlib import Path

import pytest

from tests.onrecord.conftest import Commands
from tests.onrecord.killing import contents, kill_until_done

SPEECHES, SENTENCES = 40, 30


def write_many(folder: Path) -> Path:
    """Speeches of some passages each, no two alike."""
    folder.mkdir()
    for number in range(SPEECHES):
        words = " ".join(
            f"In the year {number} of the accord, on day {day}, the monitors at the dam counted the releases of water "
            f"and told both banks of it in writing."
            for day in range(SENTENCES)
        )
        text = f"Speaker: A. Tennant\nCountry: Valdoria\n\n{words}\n"
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.slow
def test_an_add_that_is_killed_at_any_moment_loses_and_doubles_nothing(commands: Commands, tmp_path: Path) -> None:
    folder = write_many(tmp_path / "speeches")
    moments = random.Random(1147)  # noqa: S311  a number to repeat a failure by, no secret
    kills = kill_until_done(commands, [folder], [moments.uniform(0.3, 2.5) for _ in range(4)])
    assert not all(kill.ended for kill in kills)
    assert contents(commands.home)["documents"] == SPEECHES
