"""A real OpenID Connect provider on loopback, which can be told to lie."""

import base64
import hashlib
import json
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT, SECRET = "onrecord", "a secret: of/the client"


@dataclass
class IdentityServer:
    """Signs in whoever comes as `claims` say. `lie` may change claims, `key` and `algorithm` sign them."""

    issuer: str = ""
    claims: dict[str, Any] = field(default_factory=lambda: {"email": "mira@example.org", "email_verified": True})
    lie: Callable[[dict[str, Any]], None] = field(default=lambda _claims: None)
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "one"}))
    signing: RSAKey | None = None
    refuses: bool = False
    asked: list[str] = field(default_factory=list)
    _codes: dict[str, dict[str, str]] = field(default_factory=dict)

    def facts(self) -> dict[str, Any]:
        """What it says of itself."""
        ends = {"authorization_endpoint": "authorize", "token_endpoint": "token", "jwks_uri": "keys"}
        return {"issuer": self.issuer, **{name: f"{self.issuer}/{path}" for name, path in ends.items()}}

    def authorized(self, query: dict[str, str]) -> str:
        """Where the browser goes back to, as somebody who has signed in."""
        assert (query["response_type"], query["client_id"], query["code_challenge_method"]) == ("code", CLIENT, "S256")
        assert set(query["scope"].split()) == {"openid", "email"}
        if self.refuses:
            return f"{query['redirect_uri']}?{urlencode({'error': 'access_denied', 'state': query['state']})}"
        code = base64.urlsafe_b64encode(hashlib.sha256(query["state"].encode()).digest()).decode()
        self._codes[code] = query
        return f"{query['redirect_uri']}?{urlencode({'code': code, 'state': query['state'], 'iss': self.issuer})}"

    def token(self, form: dict[str, str], authorization: str) -> dict[str, Any] | None:
        """The token for a code, once; None for anything else (RFC 6749, 4.1.3; RFC 7636, 4.6)."""
        pair = base64.b64decode(authorization.removeprefix("Basic ")).decode()
        name, _, secret = (dict(parse_qsl(f"a={part}"))["a"] if part != ":" else part for part in pair.partition(":"))
        query = self._codes.pop(form.get("code", ""), None)
        if query is None or (name, secret) != (CLIENT, SECRET) or form["redirect_uri"] != query["redirect_uri"]:
            return None
        challenge = hashlib.sha256(form["code_verifier"].encode()).digest()
        if base64.urlsafe_b64encode(challenge).decode().rstrip("=") != query["code_challenge"]:
            return None
        now = int(time.time())
        claims = {
            "iss": self.issuer,
            "aud": CLIENT,
            "sub": "42",
            "iat": now,
            "exp": now + 300,
            "nonce": query["nonce"],
            **self.claims,
        }
        self.lie(claims)
        signed = jwt.encode({"alg": "RS256", "kid": "one"}, claims, self.signing or self.key)
        return {"access_token": "x", "token_type": "Bearer", "id_token": signed}


@contextmanager
def identity_server() -> Generator[IdentityServer]:
    """Serves until the end."""
    identity = IdentityServer()

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            identity.asked.append(parts.path)
            if parts.path == "/.well-known/openid-configuration":
                self._json(identity.facts())
            elif parts.path == "/keys":
                self._json({"keys": [identity.key.as_dict(private=False)]})
            else:
                query = {name: values[0] for name, values in parse_qs(parts.query).items()}
                self.send_response(302)
                self.send_header("Location", identity.authorized(query))
                self.end_headers()

        def do_POST(self) -> None:
            identity.asked.append(self.path)
            form = dict(parse_qsl(self.rfile.read(int(self.headers["Content-Length"])).decode()))
            answer = identity.token(form, self.headers["Authorization"])
            self._json(answer or {"error": "invalid_grant"}, 200 if answer else 400)

        def _json(self, value: object, status: int = 200) -> None:
            body = json.dumps(value).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    identity.issuer = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield identity
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
