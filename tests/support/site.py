"""A web site of our own on this machine, which answers as a test tells it to and keeps what it was asked."""

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Reply:
    """What the site answers. `drip` seconds pass between two bytes of the body."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    drip: float = 0.0


@dataclass(frozen=True)
class Asked:
    """One request: path with query, and headers by their small names."""

    path: str
    headers: dict[str, str]


Page = Reply | Callable[[Asked], Reply]


class Site:
    """The pages by their path with query; what is not there is 404, and robots.txt allows all."""

    def __init__(self) -> None:
        self.pages: dict[str, Page] = {}
        self.asked: list[Asked] = []
        self.lock = threading.Lock()
        self.port = 0
        self.closing = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def html(self, path: str, markup: str, **headers: str) -> None:
        self.pages[path] = Reply(markup.encode(), headers={"Content-Type": "text/html; charset=utf-8", **headers})

    def paths(self) -> list[str]:
        """What was asked for, but robots.txt."""
        with self.lock:
            return [asked.path for asked in self.asked if asked.path != "/robots.txt"]

    def answer(self, asked: Asked) -> Reply:
        with self.lock:
            self.asked.append(asked)
            page = self.pages.get(asked.path) or Reply(b"Nothing here.", 404)
        return page(asked) if callable(page) else page


def with_etag(body: bytes, tag: str, media_type: str = "text/html; charset=utf-8") -> Page:
    """A page that answers 304 to who has it."""

    def page(asked: Asked) -> Reply:
        if asked.headers.get("if-none-match") == tag:
            return Reply(status=304, headers={"ETag": tag})
        return Reply(body, headers={"ETag": tag, "Content-Type": media_type})

    return page


@contextmanager
def serving_site() -> Iterator[Site]:
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            headers = {name.casefold(): value for name, value in self.headers.items()}
            reply = site.answer(Asked(self.path, headers))
            with suppress(BrokenPipeError, ConnectionResetError):  # whoever asked has had enough
                self._send(reply)

        def _send(self, reply: Reply) -> None:
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            if not reply.drip:
                self.wfile.write(reply.body)
                return
            for byte in reply.body:
                if site.closing.is_set():
                    return
                self.wfile.write(bytes([byte]))
                self.wfile.flush()
                time.sleep(reply.drip)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()
