"""Starts the demo as a newcomer does, and asks it what a newcomer asks: first_run.py HOME."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

QUERY = "ceasefire"
PATIENCE_S = 300  # setting up the environment from an empty cache included


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
    return port


def get(address: str) -> tuple[int, bytes]:
    """Status and body; 0 where nobody answers."""
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.read()
    except OSError:
        return 0, b""


def wait_until_ready(base: str, demo: subprocess.Popen[bytes]) -> float:
    """Seconds until /readyz says yes; ends the run where the demo stops or takes too long."""
    begun = time.monotonic()
    while time.monotonic() - begun < PATIENCE_S:
        if demo.poll() is not None:
            sys.exit(f"make demo ended with {demo.returncode} before it was ready")
        if get(f"{base}/readyz")[0] == 200:
            return time.monotonic() - begun
        time.sleep(0.2)
    sys.exit(f"the demo was not ready within {PATIENCE_S} s")


def ask(base: str) -> None:
    """The front page, one search as JSON and the permalink of its first result."""
    status, body = get(f"{base}/api/v1/search?q={QUERY}")
    if status != 200:
        sys.exit(f"the search answered {status}: {body[:500]!r}")
    answer = json.loads(body)
    if not answer["results"]:
        sys.exit(f"the search for {QUERY} found nothing")
    first = answer["results"][0]
    print(f"{QUERY}: {answer['total']['value']} passages, first by {first['speaker']} in {answer['took_ms']:.0f} ms")
    for page in ("/", f"/search?q={QUERY}", f"/p/{first['passage_id']}"):
        status, body = get(base + page)
        if status != 200 or b"</html>" not in body:
            sys.exit(f"{page} answered {status}: {body[:500]!r}")


def main(home: Path) -> None:
    """Runs `make demo` on a free port with its data in `home`, and stops it again."""
    port = free_port()
    environment = os.environ | {"HF_HUB_OFFLINE": "1"}
    command = ["make", "demo", f"ARGS=--port {port} --home {home}"]
    demo = subprocess.Popen(command, env=environment, start_new_session=True)
    try:
        seconds = wait_until_ready(f"http://127.0.0.1:{port}", demo)
        print(f"ready after {seconds:.1f} s, set-up included")
        ask(f"http://127.0.0.1:{port}")
    finally:
        if demo.poll() is None:
            os.killpg(demo.pid, signal.SIGTERM)
        demo.wait(timeout=30)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
