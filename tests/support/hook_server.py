"""A program of our own on this machine that takes posts, and answers as a test tells it to."""

import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Got:
    """One post: its path, headers by their small names, and body."""

    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Hook:
    """What was posted, and what is answered: `waits` seconds before it does, 400 to the post with the key `refused`.

    `at` is called with HEARD before the answer to a post and with ANSWERED after it.
    """

    url: str = ""
    got: list[Got] = field(default_factory=list)
    status: int = 204
    refused: str = ""
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    waits: float = 0.0
    at: Callable[[str], None] = field(default=lambda _step: None)

    def keys(self) -> list[str]:
        return [got.headers["webhook-id"] for got in self.got]


@contextmanager
def hook_server(certificate: Path | None = None) -> Iterator[Hook]:
    """Serves until the end, by TLS where there is a certificate."""
    hook = Hook()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            headers = {name.casefold(): value for name, value in self.headers.items()}
            body = self.rfile.read(int(headers["content-length"]))
            hook.got.append(Got(self.path, headers, body))
            hook.at("HEARD")
            time.sleep(hook.waits)
            with suppress(BrokenPipeError, ConnectionResetError):  # whoever posted has had enough
                self.send_response(400 if headers["webhook-id"] == hook.refused else hook.status)
                for name, value in hook.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(hook.body)
                self.wfile.flush()
                hook.at("ANSWERED")

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    scheme = "http"
    if certificate is not None:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        scheme = "https"
    hook.url = f"{scheme}://127.0.0.1:{server.server_address[1]}/hook"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield hook
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
