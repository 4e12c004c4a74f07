"""Bodies as they are sent to bytes as they are meant, never more of them than allowed."""

import zlib
from collections.abc import Iterable, Iterator

from indexer.connectors.errors import NotFetched, Trouble

# zlib's own numbers: gzip or zlib by its header; bare deflate, which some servers send under that name.
_HEADED, _BARE = 47, -15
_PIECE = 65_536
GZIP = b"\x1f\x8b"


class TooMuch(Exception):
    """More bytes than allowed."""


def unpacked(chunks: Iterable[bytes], encoding: str, most: int) -> bytes:
    """The body that chunks in a Content-Encoding hold.

    Raises TooMuch beyond `most` bytes, packed or unpacked: unpacking stops there, whatever is still packed.
    Raises NotFetched for an encoding that was not asked for or is broken.
    """
    names = [name.strip() for name in encoding.casefold().split(",") if name.strip() not in {"", "identity"}]
    pieces: Iterable[bytes] = _counted(chunks, most)
    for name in reversed(names):
        if name not in {"gzip", "x-gzip", "deflate"}:
            raise NotFetched(
                Trouble.CHANGED, f"The answer is packed in a way that was not asked for ({name[:40]}).", "Report it."
            )
        pieces = _counted(_inflated(pieces), most)
    return b"".join(pieces)


def _counted(chunks: Iterable[bytes], most: int) -> Iterator[bytes]:
    total = 0
    for chunk in chunks:
        total += len(chunk)
        if total > most:
            raise TooMuch
        yield chunk


def _inflated(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The bytes in a stream of one or several packed members."""
    inflater, fresh = zlib.decompressobj(_HEADED), True
    for chunk in chunks:
        packed = chunk
        while packed:
            try:
                piece = inflater.decompress(packed, _PIECE)
            except zlib.error:
                if not fresh or packed.startswith(GZIP):
                    raise _broken() from None
                inflater, fresh = zlib.decompressobj(_BARE), False
                continue
            fresh = False
            if piece:
                yield piece
            packed = inflater.unconsumed_tail
            if inflater.eof:
                packed = inflater.unused_data
                if not packed.startswith(GZIP):
                    packed = b""  # padding behind the last member
                inflater = zlib.decompressobj(_HEADED)
                fresh = True
    while not inflater.eof and (piece := inflater.decompress(b"", _PIECE)):
        yield piece
    if not fresh and not inflater.eof:
        raise _broken()


def _broken() -> NotFetched:
    return NotFetched(Trouble.UNREACHABLE, "The packed answer is damaged or ends too early.", "Try again later.")
