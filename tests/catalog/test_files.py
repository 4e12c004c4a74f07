from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.files import Files, StorageError, sha256_of


@given(st.binary(max_size=2000))
def test_what_is_put_comes_back(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    files = Files(tmp_path_factory.mktemp("files"))
    assert files.get(files.put(data)) == data
    assert files.put(data) == sha256_of(data)


def test_altered_bytes_are_noticed(tmp_path: Path) -> None:
    files = Files(tmp_path)
    sha256 = files.put(b"We ask for prior notification.")
    files.path(sha256).write_bytes(b"We demand prior notification.")
    with pytest.raises(StorageError, match="altered"):
        files.get(sha256)


def test_missing_bytes_are_named(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="0000"):
        Files(tmp_path).get("0" * 64)


def test_a_folder_that_cannot_be_made_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "files").write_text("a file where a folder should be")
    with pytest.raises(StorageError) as refused:
        Files(tmp_path / "files").put(b"x")
    assert "ONRECORD_HOME" in refused.value.remedy
