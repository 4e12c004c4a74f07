"""What stands before a secured cluster: TLS with a certificate of its own authority, and nobody without the key.

The node of the tests has no security module. This asks for what that module asks for, as HTTP shows it, and hands
everything else on to the real node.
"""

import http.client
import json
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

# As Elasticsearch 9 words it.
UNKNOWN = {
    "error": {
        "type": "security_exception",
        "reason": "unable to authenticate with provided credentials",
    },
    "status": 401,
}
# Those of one connection, which the next one does not share.
_OWN = {"host", "connection", "authorization", "content-length", "transfer-encoding"}


@contextmanager
def gate(node: str, tls: ssl.SSLContext, api_key: str) -> Iterator[str]:
    """The address before the node at `node` for whoever sends `Authorization: ApiKey KEY`."""
    address = urlsplit(node).netloc

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _pass(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            if self.headers.get("Authorization") != f"ApiKey {api_key}":
                refused = {"X-Elastic-Product": "Elasticsearch", "WWW-Authenticate": "ApiKey"}
                self._say(401, refused | {"Content-Type": "application/json"}, json.dumps(UNKNOWN).encode())
                return
            inner = http.client.HTTPConnection(address, timeout=60)
            sent = {name: value for name, value in self.headers.items() if name.lower() not in _OWN}
            inner.request(self.command, self.path, body or None, sent)
            answer = inner.getresponse()
            self._say(answer.status, dict(answer.getheaders()), answer.read())
            inner.close()

        def _say(self, status: int, headers: dict[str, str], body: bytes) -> None:
            self.send_response(status)
            for name, value in headers.items():
                if name.lower() not in _OWN:
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

        # The names that http.server calls.
        do_GET = do_POST = do_PUT = do_HEAD = do_DELETE = _pass  # noqa: N815

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - its name
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: Any, client_address: Any) -> None:
            """Whoever does not trust the certificate hangs up; that is what is tested."""

    with Server(("127.0.0.1", 0), Handler) as server:
        # Each connection shakes hands in its own thread, so that one that hangs up stops nobody.
        server.socket = tls.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"https://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
