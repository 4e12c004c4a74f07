"""Where the built-in models are kept as they are converted."""

from pathlib import Path

import pytest

from onrecord.settings import Settings
from onrecord.wiring import open_application
from tests.onrecord.conftest import Commands, write_speeches


@pytest.mark.slow
def test_they_are_in_the_data_folder_where_nothing_is_said(commands: Commands, tmp_path: Path) -> None:
    commands.run("add", write_speeches(tmp_path / "speeches"), ONRECORD_MODELS_FOLDER="")
    (folder,) = (commands.home / "models").glob("all-*")
    assert (folder / "model.bin").stat().st_size > 20_000_000
    found = commands.run("search", "a warning before the river rises", "--mode", "meaning", ONRECORD_MODELS_FOLDER="")
    assert "forty-eight hours" in found.out


def test_homes_may_share_what_is_converted_once(tmp_path: Path) -> None:
    folder, made = tmp_path / "models", set()
    for name in ("one", "two"):
        application = open_application(Settings(home=tmp_path / name, models_folder=folder))
        assert application.embedder.query("water").shape == (application.embedder.model.dimensions,)
        application.close()
        assert not (tmp_path / name / "models").exists()
        made |= {(path.name, path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()}
    assert len({name for name, _ in made}) == len(made) > 1
