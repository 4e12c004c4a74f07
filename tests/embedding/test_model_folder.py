"""The converted model survives damage, death and company. Plain files stand in for the 24 MB of the real ones
wherever only their bytes matter."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from search.embedding import model_folder
from search.embedding.ctranslate import CTranslateEmbedder
from search.embedding.errors import ModelFolderUnusable

CONTENTS = {"model.bin": b"weights" * 1000, "tokenizer.json": b"{}"}
NOBODY = 65534
EMBED = """
import sys
from hashlib import sha256
from pathlib import Path
from search.embedding.factory import open_embedder
print(sha256(open_embedder("", Path(sys.argv[1])).query("peace talks").tobytes()).hexdigest())
"""
DIE = """
import os, signal, sys
from pathlib import Path
from search.embedding import model_folder
def make(target):
    (target / "model.bin").write_bytes(b"half")
    os.kill(os.getpid(), signal.SIGKILL)
model_folder.load(Path(sys.argv[1]), make)
"""


class Maker:
    """Fills a folder, and counts how often it had to."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, target: Path) -> None:
        self.times += 1
        for name, content in CONTENTS.items():
            (target / name).write_bytes(content)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "models" / "model-int8-0123abcd"


def _beside(folder: Path) -> list[str]:
    """What stands in the models folder, the lock apart, which stays."""
    return sorted(path.name for path in folder.parent.iterdir() if path.name != model_folder.LOCK)


def test_it_is_made_once(folder: Path) -> None:
    make = Maker()
    assert model_folder.load(folder, make) == CONTENTS
    assert model_folder.load(folder, make) == CONTENTS
    assert make.times == 1
    assert _beside(folder) == [folder.name]


def _truncate(folder: Path) -> None:
    (folder / "model.bin").write_bytes(CONTENTS["model.bin"][:-1])


def _flip(folder: Path) -> None:
    (folder / "model.bin").write_bytes(b"W" + CONTENTS["model.bin"][1:])


def _lose_file(folder: Path) -> None:
    (folder / "tokenizer.json").unlink()


def _lose_record(folder: Path) -> None:
    (folder / model_folder.RECORD).unlink()


def _garble_record(folder: Path) -> None:
    (folder / model_folder.RECORD).write_bytes(b'{"format": 1, "files"')


def _empty_record(folder: Path) -> None:
    (folder / model_folder.RECORD).write_text("[]", encoding="utf-8")


def _outdate(folder: Path) -> None:
    record = json.loads((folder / model_folder.RECORD).read_bytes())
    record["format"] = model_folder.FORMAT - 1
    (folder / model_folder.RECORD).write_text(json.dumps(record), encoding="utf-8")


def _become_a_file(folder: Path) -> None:
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()
    folder.write_bytes(b"not a folder")


@pytest.mark.parametrize(
    "damage",
    [_truncate, _flip, _lose_file, _lose_record, _garble_record, _empty_record, _outdate, _become_a_file],
    ids=lambda damage: damage.__name__.strip("_"),
)
def test_a_damaged_folder_is_made_again(folder: Path, damage: Callable[[Path], None]) -> None:
    make = Maker()
    model_folder.load(folder, make)
    damage(folder)
    assert model_folder.load(folder, make) == CONTENTS
    assert make.times == 2
    assert _beside(folder) == [folder.name]


def test_a_failed_conversion_leaves_nothing(folder: Path) -> None:
    def fail(target: Path) -> None:
        (target / "model.bin").write_bytes(b"half")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        model_folder.load(folder, fail)
    assert _beside(folder) == []


def test_a_killed_conversion_does_no_harm_and_is_swept_up_later(folder: Path) -> None:
    died = subprocess.run([sys.executable, "-c", DIE, str(folder)], check=False)
    assert died.returncode == -signal.SIGKILL
    (left,) = _beside(folder)
    assert left.startswith(model_folder.UNFINISHED)

    assert model_folder.load(folder, Maker()) == CONTENTS
    assert _beside(folder) == [folder.name]


def test_whoever_comes_while_another_converts_waits_and_finds_the_result(folder: Path) -> None:
    begun, go_on = threading.Event(), threading.Event()
    found: list[model_folder.Files] = []

    def make(target: Path) -> None:
        begun.set()
        assert go_on.wait(timeout=60)
        Maker()(target)

    late = Maker()
    first = threading.Thread(target=lambda: found.append(model_folder.load(folder, make)))
    second = threading.Thread(target=lambda: found.append(model_folder.load(folder, late)))
    first.start()
    assert begun.wait(timeout=60)
    second.start()
    go_on.set()
    first.join()
    second.join()
    assert found == [CONTENTS, CONTENTS]
    assert late.times == 0
    assert _beside(folder) == [folder.name]


def test_many_finding_damage_at_once_end_well(folder: Path) -> None:
    model_folder.load(folder, Maker())
    for _ in range(10):
        _flip(folder)
        start = threading.Barrier(3, timeout=60)
        found: list[model_folder.Files] = []

        def work(start: threading.Barrier = start, found: list[model_folder.Files] = found) -> None:
            start.wait()
            found.append(model_folder.load(folder, Maker()))

        threads = [threading.Thread(target=work) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert found == [CONTENTS] * 3
    assert _beside(folder) == [folder.name]


def test_processes_starting_together_get_the_same_real_model(tmp_path: Path) -> None:
    command = [sys.executable, "-c", EMBED, str(tmp_path / "models")]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    printed = {process.communicate(timeout=120)[0] for process in running}
    assert [process.returncode for process in running] == [0, 0, 0]
    assert len(printed) == 1
    assert len(_beside(tmp_path / "models" / "any")) == 1


def test_the_real_model_comes_back_after_damage(tmp_path: Path) -> None:
    before = CTranslateEmbedder(tmp_path).query("peace talks")
    (folder,) = tmp_path.glob("all-*")
    (folder / "model.bin").write_bytes(b"\0" * 1000)
    after = CTranslateEmbedder(tmp_path).query("peace talks")
    assert (before == after).all()
    assert (folder / "model.bin").stat().st_size > 20_000_000


def test_a_data_folder_that_is_a_file_is_named_in_the_error(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.write_text("a file", encoding="utf-8")
    with pytest.raises(ModelFolderUnusable) as caught:
        CTranslateEmbedder(home).query("peace talks")
    assert str(home) in caught.value.message
    assert "ONRECORD_MODELS_FOLDER" in caught.value.remedy
    assert caught.value.code == "model_folder_unusable"


@contextmanager
def _not_root() -> Iterator[None]:
    # Root writes wherever it likes, and tests in containers are often root.
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def test_a_data_folder_without_permission_is_named_in_the_error() -> None:
    with tempfile.TemporaryDirectory() as made:
        home = Path(made)
        home.chmod(0o555)
        with _not_root(), pytest.raises(ModelFolderUnusable, match="Permission denied") as caught:
            model_folder.load(home / "models" / "model", Maker())
        assert str(home) in caught.value.message
