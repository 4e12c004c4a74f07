"""Nodes as processes of their own, on loopback."""

import json
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterable
from pathlib import Path

from tests.elasticsearch_node.layout import elasticsearch_home, java_home

_START_SECONDS = 120
# Every node answers for the machine's disk and memory as they are, whoever else fills them.
_SETTINGS = {
    "network.host": "127.0.0.1",
    "node.processors": "2",
    "indices.breaker.total.use_real_memory": "false",
    "cluster.routing.allocation.disk.threshold_enabled": "false",
}


class Node:
    """One node with its data in `folder`. Nodes that are given each other's transport ports form a cluster."""

    def __init__(self, folder: Path, *, heap: str = "512m", name: str = "node") -> None:
        self.folder = folder
        self.name = name
        self._heap = heap
        self.port, self.transport = free_ports(2)
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self, others: Iterable["Node"] = ()) -> None:
        """Starts the process; `await_health` says when it serves. Raises Unavailable where it cannot be run."""
        jdk = java_home()
        home = elasticsearch_home(jdk)
        cluster = [self, *others]
        settings = {
            **_SETTINGS,
            "cluster.name": "onrecord-tests",
            "node.name": self.name,
            "path.data": str(self.folder / "data"),
            "path.logs": str(self.folder / "logs"),
            "http.port": str(self.port),
            "transport.port": str(self.transport),
        }
        if len(cluster) > 1:
            settings["discovery.seed_hosts"] = ",".join(f"127.0.0.1:{node.transport}" for node in cluster)
            settings["cluster.initial_master_nodes"] = ",".join(node.name for node in cluster)
        else:
            settings["discovery.type"] = "single-node"
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / "output.log").open("ab") as log:
            self.process = subprocess.Popen(
                [
                    jdk / "bin" / "java", f"-Xms{self._heap}", f"-Xmx{self._heap}",
                    "--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED",
                    "-Dlog4j2.disable.jmx=true", "-Dio.netty.noUnsafe=true",
                    "-cp", f"{home / 'classes'}:{home / 'lib'}/*", "esnode.Main", home,
                    *(f"{name}={value}" for name, value in settings.items()),
                ],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )  # fmt: skip

    def await_health(self, *, nodes: int = 1, status: str = "yellow") -> None:
        """Returns when the cluster of so many nodes can be used."""
        until = time.monotonic() + _START_SECONDS
        while time.monotonic() < until:
            if self.process is not None and self.process.poll() is not None:
                break
            try:
                asked = f"{self.url}/_cluster/health?wait_for_nodes=%3E%3D{nodes}&wait_for_status={status}&timeout=5s"
                with urllib.request.urlopen(asked, timeout=10) as answer:
                    if not json.load(answer)["timed_out"]:
                        return
            except (urllib.error.URLError, OSError, ValueError):
                time.sleep(0.2)
        said = (self.folder / "output.log").read_text(errors="replace")[-2000:]
        raise RuntimeError(f"The node {self.name} did not start:\n{said}")

    def kill(self) -> None:
        """As a crash would: at once and without a word."""
        assert self.process is not None
        self.process.kill()
        self.process.wait()

    def stop(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(60)


def free_ports(count: int) -> list[int]:
    """Ports that nobody listens on, all of them different."""
    held = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [opened.getsockname()[1] for opened in held]
    for opened in held:
        opened.close()
    return ports
