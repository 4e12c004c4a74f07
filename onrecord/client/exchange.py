"""How a request becomes an answer, whoever sends it: when to try again, where to go on, what went wrong.

The two clients send and wait, one in a thread, one in an event loop. What they have in common asks them to, step by
step, as a generator.
"""

import json
import random
import sys
import zlib
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol
from urllib.parse import urlencode, urljoin, urlsplit

from onrecord import __version__
from onrecord.client.errors import ApiError, Unreachable, error_of

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

Value = str | int | bool | None | Sequence[str]
_FIRST_PAUSE = 0.5
_TRY_AGAIN = {429, 502, 503, 504}
_REDIRECTS = {301, 302, 307, 308}
_MOST_REDIRECTS = 5
_NO_CONTENT = 204


@dataclass(frozen=True, slots=True)
class Send:
    """A step: send this."""

    method: str
    address: str
    headers: Mapping[str, str]
    body: bytes | None = None


@dataclass(frozen=True, slots=True)
class Pause:
    """A step: wait for so many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back. `content` is empty where the answer is read piece by piece."""

    status: int
    headers: Mapping[str, str]
    content: bytes = b""


Steps = Generator[Send | Pause, "Reply | Unreachable | None", Reply]


@dataclass(frozen=True, slots=True)
class Manners:
    """How a client asks: `retries` times more where that may help, waiting `longest_wait` seconds at most for one."""

    base_url: str
    key: str | None
    retries: int
    longest_wait: float

    def request(self, path: str, parameters: Mapping[str, Value], body: Any = None, method: str | None = None) -> Send:
        """A request for a path below the server's address. What is None is not asked; a body is posted."""
        query = urlencode(_pairs(parameters))
        headers = {
            "Accept": "application/json",
            "Accept-Encoding": "zstd, gzip",
            "User-Agent": f"onrecord-client/{__version__}",
        }
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        content = None
        if body is not None:
            headers["Content-Type"] = "application/json"
            content = json.dumps(body).encode()
        address = f"{self.base_url.rstrip('/')}{path}" + (f"?{query}" if query else "")
        return Send(method or ("GET" if content is None else "POST"), address, headers, content)

    def steps(self, request: Send) -> Steps:
        """Sends until there is an answer. Raises ApiError where there is none, or none but an error."""
        tried = led = 0
        while True:
            reply = yield request
            if isinstance(reply, Unreachable):
                if tried >= self.retries:
                    raise reply
                yield Pause(_pause(tried))
                tried += 1
                continue
            if reply is None:
                raise TypeError("a request was sent and no reply given")
            if reply.status in _REDIRECTS and led < _MOST_REDIRECTS:
                request, led = _led_on(request, reply), led + 1
                continue
            if reply.status < 300:
                return reply
            wait = _retry_after(reply)
            seconds = _pause(tried) if wait is None else wait
            if reply.status not in _TRY_AGAIN or tried >= self.retries or seconds > self.longest_wait:
                raise error_in(reply)
            yield Pause(seconds)
            tried += 1


def error_in(reply: Reply) -> ApiError:
    """The error that a reply is."""
    return error_of(reply.status, _problem(reply), _retry_after(reply))


def read_json(reply: Reply) -> Any:
    """The answer's JSON, None of an answer that has no content.

    Raises ApiError where it is none, as from a proxy that speaks for the server.
    """
    if reply.status == _NO_CONTENT:
        return None
    try:
        return json.loads(unpacked(reply))
    except ValueError as error:
        raise ApiError(reply.status, {"title": "The answer is no JSON: is this the address of OnRecord?"}) from error


def unpacked(reply: Reply) -> bytes:
    """The whole content as it was before it was packed."""
    unpack = unpacker(reply.headers)
    return unpack(reply.content)


def unpacker(headers: Mapping[str, str]) -> "Unpacker":
    """Undoes, piece by piece, what packed the content."""
    return Unpacker(headers.get("content-encoding", "").lower())


class _Decompressing(Protocol):
    def decompress(self, data: bytes, /) -> bytes: ...


class _Plain:
    def decompress(self, data: bytes) -> bytes:
        return data


def _gunzip() -> _Decompressing:
    # 16: with the header of gzip.
    return zlib.decompressobj(16 + zlib.MAX_WBITS)


_CODINGS: Mapping[str, Callable[[], _Decompressing]] = {"gzip": _gunzip, "zstd": zstd.ZstdDecompressor}


class Unpacker:
    """Pieces of packed content in, pieces as they were out."""

    def __init__(self, encoding: str) -> None:
        self._packed = _CODINGS.get(encoding, _Plain)()

    def __call__(self, piece: bytes) -> bytes:
        """The piece, unpacked. Raises ApiError where it is damaged."""
        try:
            return self._packed.decompress(piece) if piece else b""
        except (zlib.error, zstd.ZstdError, EOFError) as error:
            raise ApiError(0, {"code": "unreachable", "title": "The answer came damaged."}) from error


def _pairs(parameters: Mapping[str, Value]) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for name, value in parameters.items():
        values = [] if value is None else [value] if isinstance(value, str | int) else list(value)
        # `from` is a word of Python.
        pairs += [(name.rstrip("_"), str(one).lower() if isinstance(one, bool) else str(one)) for one in values]
    return pairs


def _pause(tried: int) -> float:
    """Twice as long each time, and not the same for all who wait."""
    return float(_FIRST_PAUSE * 2**tried * random.uniform(0.75, 1.25))  # noqa: S311 - no secret


def _retry_after(reply: Reply) -> float | None:
    told = reply.headers.get("retry-after", "")
    return float(told) if told.isdecimal() else None


def _led_on(request: Send, reply: Reply) -> Send:
    """The same request where the server says; the key goes to no other server."""
    address = urljoin(request.address, reply.headers.get("location", ""))
    if urlsplit(address)[:2] != urlsplit(request.address)[:2]:
        kept = {name: value for name, value in request.headers.items() if name != "Authorization"}
        return replace(request, address=address, headers=kept)
    return replace(request, address=address)


def _problem(reply: Reply) -> dict[str, Any]:
    try:
        said = json.loads(unpacked(reply))
    except (ValueError, ApiError):
        return {}
    return said if isinstance(said, dict) else {}
