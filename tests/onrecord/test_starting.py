"""Tests run commands in a forked process; what they see is what the installed command does."""

import subprocess
from pathlib import Path

import pytest

from tests.onrecord.conftest import Commands, run_installed, write_speeches
from tests.onrecord.starting import starter


@pytest.mark.slow
def test_a_forked_command_does_what_the_installed_one_does(filled: Commands, tmp_path: Path) -> None:
    odd = tmp_path / "a name\nof \udcff any bytes.txt"
    write_speeches(tmp_path)
    (tmp_path / "north.txt").rename(odd)
    for arguments in (["--version"], ["frob"], ["search", "w*r water"], ["parse", str(odd), "--json"], ["engine"]):
        told = (arguments, filled.environment, 60)
        assert starter().run(*told) == run_installed(*told)


def test_one_that_takes_too_long_is_killed(commands: Commands) -> None:
    with pytest.raises(subprocess.TimeoutExpired):
        starter().run(["serve", "--port", "0"], commands.environment, 2)
