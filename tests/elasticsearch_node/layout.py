"""An Elasticsearch home out of published jars, laid out once for each version and kept."""

import os
import re
import shutil
import subprocess
import zipfile
from hashlib import sha256
from pathlib import Path

from filelock import FileLock

# The newest version of which both the server and its HTTP transport are published as jars.
VERSION = "9.2.2"
OLDEST_JDK = 21
SOURCES = Path(__file__).parent / "java"


class Unavailable(Exception):
    """What is needed to lay out or run a node is not on this machine."""


def java_home() -> Path:
    """A JDK that Elasticsearch runs on: each that is installed is asked for its version."""
    installed = sorted(Path("/usr/lib/jvm").glob("*"), reverse=True)
    candidates = [Path(os.environ["JAVA_HOME"]), *installed] if os.environ.get("JAVA_HOME") else installed
    for home in candidates:
        if _version(home) >= OLDEST_JDK:
            return home
    raise Unavailable(f"no JDK {OLDEST_JDK} or later in JAVA_HOME or /usr/lib/jvm")


def elasticsearch_home(jdk: Path) -> Path:
    """The home of this version, made where it is not there yet. Raises Unavailable without Maven or what it fetches."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "onrecord-tests"
    cache.mkdir(parents=True, exist_ok=True)
    home = cache / f"elasticsearch-{VERSION}-{_fingerprint()}"
    with FileLock(cache / "layout.lock"):
        if not home.is_dir():
            part = cache / "layout.part"
            shutil.rmtree(part, ignore_errors=True)
            _lay_out(part, jdk)
            part.rename(home)
    return home


def _version(home: Path) -> int:
    if not os.access(home / "bin" / "javac", os.X_OK):
        return 0
    said = subprocess.run([home / "bin" / "javac", "-version"], capture_output=True, text=True, check=False)
    found = re.search(r"javac (\d+)", said.stdout + said.stderr)
    return int(found[1]) if found else 0


def _fingerprint() -> str:
    whole = sha256()
    for path in sorted(path for path in SOURCES.rglob("*") if path.is_file()):
        whole.update(path.read_bytes())
    return whole.hexdigest()[:8]


def _lay_out(home: Path, jdk: Path) -> None:
    maven = shutil.which("mvn")
    if maven is None:
        raise Unavailable("no Maven (mvn) to fetch Elasticsearch with")
    for folder in ("lib", "classes", "modules/transport-netty4", "plugins/languages", "config"):
        (home / folder).mkdir(parents=True)
    _run(
        maven, "-q", "-B", "-f", SOURCES / "pom.xml", f"-Delasticsearch.version={VERSION}",
        "dependency:copy-dependencies", f"-DoutputDirectory={home / 'lib'}",
    )  # fmt: skip
    _transport(home)
    _compiled(home, jdk)


def _transport(home: Path) -> None:
    """The HTTP transport is a module with a descriptor; it runs from the class path, so it is no Java module."""
    module = home / "modules" / "transport-netty4"
    for pattern in ("netty-*.jar", "transport-netty4-*.jar"):
        for jar in (home / "lib").glob(pattern):
            jar.rename(module / jar.name)
    inside = "META-INF/es-plugins/transport-netty4/"
    with zipfile.ZipFile(module / f"transport-netty4-{VERSION}.jar") as packed:
        for name in packed.namelist():
            if name.startswith(inside) and not name.endswith("/"):
                (module / Path(name).name).write_bytes(packed.read(name))
    descriptor = module / "plugin-descriptor.properties"
    lines = [line for line in descriptor.read_text().splitlines() if not line.startswith("modulename")]
    descriptor.write_text("\n".join(lines) + "\n")


def _compiled(home: Path, jdk: Path) -> None:
    sources = SOURCES / "esnode"
    compile_ = (jdk / "bin" / "javac", "-nowarn", "-cp", home / "lib" / "*", "-d")
    _run(*compile_, home / "classes", sources / "Main.java")
    _run(*compile_, home / "plugin-classes", sources / "LanguagePlugin.java")
    plugin = home / "plugins" / "languages"
    _run(jdk / "bin" / "jar", "cf", plugin / "languages.jar", "-C", home / "plugin-classes", ".")
    descriptor = (SOURCES / "plugin-descriptor.properties").read_text()
    (plugin / "plugin-descriptor.properties").write_text(descriptor.replace("${elasticsearch.version}", VERSION))


def _run(*command: str | Path) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        said = (done.stdout + done.stderr).strip()[-500:]
        raise Unavailable(f"{Path(command[0]).name} failed: {said}")
