import subprocess
import sys
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


def test_bytes_that_were_damaged_are_mended_by_adding_them_again(tmp_path: Path) -> None:
    files = Files(tmp_path)
    data = b"We ask for prior notification."
    sha256 = files.put(data)
    files.path(sha256).write_bytes(data[:10])
    assert not files.holds(sha256)
    files.put(data)
    assert files.holds(sha256)
    assert files.get(sha256) == data


FULL = """
import resource, sys
import subprocess
import sys
from pathlib import Path
from catalog.files import Files, StorageError
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    Files(Path(sys.argv[1])).put(bytes(100_000))
except StorageError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files to set there")
def test_a_disk_that_is_full_is_said_so_and_no_half_file_stays(tmp_path: Path) -> None:
    # A limit on the size of files fails the write where a full disk would: after the first bytes.
    said = subprocess.run([sys.executable, "-c", FULL, tmp_path], capture_output=True, text=True, check=True).stdout
    assert "100,000 bytes cannot be stored" in said
    assert "Free some space" in said
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
