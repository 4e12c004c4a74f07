import errno
import os
from pathlib import Path

import pytest

from indexer.formats import reader
from onrecord import incoming
from onrecord.incoming import files_under, internal_error, located, read_file, shown
from statements.errors import OnRecordError, UnreadableDocument


def test_folders_are_walked_in_order_without_hidden_files_and_without_going_round(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.txt", "a/1.txt", ".hidden", "a/.cache/x.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("words")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "c").symlink_to(tmp_path / "a")
    found = list(files_under([tmp_path]))
    assert [(path.relative_to(tmp_path).as_posix(), error) for path, error in found] == [
        ("a/1.txt", None),
        ("a/2.txt", None),
        ("b.txt", None),
    ]
    assert [path.name for path, _ in files_under([tmp_path / ".hidden"])] == [".hidden"]


def test_what_is_not_there_comes_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "file.txt").write_text("words")
    (tmp_path / "dangling").symlink_to(tmp_path / "gone")
    (tmp_path / "round").symlink_to(tmp_path / "round")
    (tmp_path / "empty").mkdir()
    paths = ["dangling", "round", "empty", "none.txt", "file.txt/inside", "x" * 300]
    errors = [error for _, error in files_under(tmp_path / name for name in paths)]
    assert [error and error.code for error in errors] == [
        *("not_found", "unreadable", "empty_folder", "not_found", "unreadable", "unreadable")
    ]
    assert all(str(tmp_path / name) in str(error) for name, error in zip(paths, errors, strict=True))


@pytest.mark.parametrize("path", ["pipe", "/dev/zero", "."])
def test_what_might_never_end_is_not_read(tmp_path: Path, path: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnreadableDocument) as caught:
        read_file(tmp_path / path)
    assert caught.value.code == "not_a_file"


def test_a_large_file_is_refused_by_its_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "hole.txt"
    with file.open("wb") as hole:
        hole.truncate(reader.MOST_BYTES + 1)
    with pytest.raises(UnreadableDocument) as caught:
        read_file(file)
    assert caught.value.code == "too_large"
    # A file that says nothing of its size is read no further than that.
    monkeypatch.setattr(incoming, "MOST_BYTES", 10)
    assert len(read_file(Path("/proc/self/status"))) == 11


def test_names_of_any_bytes_can_be_printed(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"na\xffme \xd0\xb6.txt")
    path.write_text("words")
    assert read_file(path) == b"words"
    assert shown(path) == f"{tmp_path}/na\\xffme ж.txt"
    assert shown(path).encode()


def test_an_error_names_the_file_by_its_path_once(tmp_path: Path) -> None:
    path = tmp_path / "record.pdf"
    assert located(path, UnreadableDocument("record.pdf is\ncut off.", "Copy it.")) == f"{path} is cut off. Copy it."
    assert located(path, OnRecordError("The disk is full.")) == "The disk is full."


def test_a_fault_of_ours_is_told_from_want_of_space(tmp_path: Path) -> None:
    path = tmp_path / "record.pdf"
    assert internal_error(path, KeyError("x")).code == "internal_error"
    full = internal_error(path, OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))
    assert full.code == "no_space"
    assert "No space left on device" in str(full)
    assert internal_error(path, MemoryError()).code == "no_space"
