"""Answers in fewer bytes: a page of results in a fifth."""

import sys
from collections.abc import Collection, Iterable, Mapping
from functools import cached_property, lru_cache

from starlette.datastructures import Headers
from starlette.middleware.gzip import DEFAULT_EXCLUDED_CONTENT_TYPES, GZipResponder, IdentityResponder
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from search.exporting.parquet import MEDIA_TYPE as PARQUET
from statements.quality_values import weights

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

# Below this a packet is sent all the same.
_FEWEST_BYTES = 1_000
# 9, the usual, takes three times as long for 2 % less.
_GZIP_LEVEL = 5
# Of 161 kB of a page of long results 3 leaves as much as gzip does (33.2 kB), 6 leaves 31.0 kB and takes 2 ms more:
# worth it for a person on a slow line, not for a program that reads page after page.
_FOR_PROGRAMS, _FOR_PEOPLE = 3, 6
# A window of 256 kB loses nothing of a stream and holds 1.1 MB, however long that is.
_WINDOW = 18
# Styles and scripts, 97 kB, in 26.9 kB in place of 30.6. It takes 70 ms, once for each process.
_ONCE = 19
_FILES_KEPT = 32
_EXCLUDED = (*DEFAULT_EXCLUDED_CONTENT_TYPES, PARQUET)
_PROGRAMS, _FILES = "/api/", "/static/"
_SAFE = (_PROGRAMS, _FILES)


class Compression:
    """ASGI middleware that compresses for who takes it, but for those who are signed in.

    Their pages may hold something that is nobody else's beside words of the address, and the length of both together,
    compressed, tells whoever chooses the words something of it (BREACH). `harmless_cookies` are those that tell of no
    one; the API knows nobody by a cookie.
    """

    def __init__(self, app: ASGIApp, harmless_cookies: Collection[str]) -> None:
        self._app = app
        self._harmless = frozenset(harmless_cookies)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes everything on, compressed where it may be."""
        compresses = scope["type"] == "http" and (
            scope["path"].startswith(_SAFE) or self._harmless.issuperset(Request(scope).cookies)
        )
        if not compresses:
            await self._app(scope, receive, send)
            return
        coding = chosen(Headers(scope=scope).getlist("accept-encoding"))
        await self._responder(coding, scope["path"])(scope, receive, send)

    def _responder(self, coding: str | None, path: str) -> IdentityResponder:
        if coding == "zstd":
            kind = _FileResponder if path.startswith(_FILES) else _ZstdResponder
            level = _FOR_PROGRAMS if path.startswith(_PROGRAMS) else _FOR_PEOPLE
            return kind(self._app, level)
        if coding == "gzip":
            return GZipResponder(self._app, _FEWEST_BYTES, _GZIP_LEVEL, exclude_content_types=_EXCLUDED)
        return IdentityResponder(self._app, _FEWEST_BYTES, exclude_content_types=_EXCLUDED)


def chosen(accepted: Iterable[str]) -> str | None:
    """The better coding of those that `Accept-Encoding` wants most; None where it wants none of ours."""
    wanted = weights(accepted)
    # The first of several that are wanted alike.
    best = max(("zstd", "gzip"), key=lambda coding: wanted.get(coding, 0.0))
    return best if best in wanted else None


class _ZstdResponder(IdentityResponder):
    """One answer as a frame of Zstandard, each of its pieces as it comes."""

    content_encoding = "zstd"

    def __init__(self, app: ASGIApp, level: int) -> None:
        super().__init__(app, _FEWEST_BYTES, exclude_content_types=_EXCLUDED)
        self._level = level

    @cached_property
    def _compressor(self) -> zstd.ZstdCompressor:
        return zstd.ZstdCompressor(options=_options(self._level))

    async def apply_compression(self, body: bytes, *, more_body: bool) -> bytes:
        """The piece, compressed: 1.5 ms of a megabyte for programs, less than handing it to a thread and back may."""
        if more_body:
            return self._compressor.compress(body, zstd.ZstdCompressor.FLUSH_BLOCK)
        return self._compressor.compress(body, zstd.ZstdCompressor.FLUSH_FRAME)


class _FileResponder(_ZstdResponder):
    """A file that is the same for everybody, as small as can be where it comes in one piece."""

    async def apply_compression(self, body: bytes, *, more_body: bool) -> bytes:
        """The file, compressed once."""
        if more_body or "_compressor" in vars(self):
            return await super().apply_compression(body, more_body=more_body)
        return _smallest(body)


@lru_cache(_FILES_KEPT)
def _smallest(body: bytes) -> bytes:
    return zstd.compress(body, options=_options(_ONCE))


def _options(level: int) -> Mapping[int, int]:
    return {zstd.CompressionParameter.compression_level: level, zstd.CompressionParameter.window_log: _WINDOW}
