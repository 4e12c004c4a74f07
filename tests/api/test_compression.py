"""Answers are compressed as who asks wants it, piece by piece, and pages of people never."""

import gzip
import random
import sys
import zlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import anyio
import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st
from starlette.types import Message, Receive, Scope, Send

from api.compression import Compression, chosen
from web.static_files import StaticFiles

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

CODINGS = {"gzip": gzip.decompress, "zstd": zstd.decompress}
STYLES = StaticFiles().address("onrecord.css")
ADDRESSES = ("/api/v1/search?q=water", "/api/v1/export?format=csv", "/about", STYLES)
WORDS = ("water", "boats", "notification", "river", "release", "in time")
# Longer than what gzip hands to a thread.
# By chance, that there is something to compress; no secret.
PIECES = [" ".join(random.Random(number).choices(WORDS, k=2_000 * number)).encode() for number in (1, 3, 12)]  # noqa: S311


def sent(client: TestClient, address: str, accepted: str) -> tuple[str | None, bytes]:
    """The coding of an answer and its bytes as they were sent."""
    with client.stream("GET", address, headers={"Accept-Encoding": accepted}) as answer:
        assert answer.status_code == 200
        return answer.headers.get("content-encoding"), b"".join(answer.iter_raw())


def steady(content: bytes) -> bytes:
    """Without what differs from answer to answer: the milliseconds that a search took."""
    return content.partition(b'"took_ms"')[0]


@pytest.mark.parametrize("coding", CODINGS)
@pytest.mark.parametrize("address", ADDRESSES)
def test_answers_are_what_they_were(client: TestClient, address: str, coding: str) -> None:
    none, plain = sent(client, address, "identity")
    packing, packed = sent(client, address, coding)
    assert (none, packing) == (None, coding)
    assert steady(CODINGS[coding](packed)) == steady(plain)
    assert len(packed) < len(plain)
    assert "Accept-Encoding" in client.get(address, headers={"Accept-Encoding": coding}).headers["vary"]


def test_files_and_pages_are_compressed_harder_than_answers_to_programs(client: TestClient) -> None:
    for address, level in ((STYLES, 12), ("/about", 3)):
        _, plain = sent(client, address, "identity")
        first, again = sent(client, address, "zstd"), sent(client, address, "zstd")
        assert first == again
        assert len(first[1]) < len(zstd.compress(plain, level))


@pytest.mark.parametrize("coding", CODINGS)
def test_pages_of_people_and_what_is_small_already_are_left(client: TestClient, coding: str) -> None:
    def coded(address: str, **headers: str) -> str | None:
        with client.stream("GET", address, headers={"Accept-Encoding": coding, **headers}) as answer:
            return answer.headers.get("content-encoding")

    assert coded("/about", Cookie="session=secret") is None
    assert coded("/about", Cookie="scheme=dark") == coding
    assert coded("/api/v1/export?format=parquet") is None
    assert coded("/healthz") is None
    assert client.head("/about", headers={"Accept-Encoding": coding}).headers["content-encoding"] == coding


@pytest.mark.parametrize("coding", CODINGS)
@pytest.mark.parametrize("media_type", ["application/x-ndjson", "text/event-stream"])
def test_each_piece_of_a_stream_arrives_by_itself(coding: str, media_type: str) -> None:
    received: list[bytes] = []
    readers: dict[str, Callable[[bytes], bytes]] = {
        "gzip": zlib.decompressobj(16 + zlib.MAX_WBITS).decompress,
        "zstd": zstd.ZstdDecompressor().decompress,
    }
    read = readers[coding] if media_type != "text/event-stream" else bytes

    async def streaming(_scope: Scope, _receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", media_type.encode())]})
        for piece in PIECES:
            await send({"type": "http.response.body", "body": piece, "more_body": True})
            assert read(received.pop()) == piece
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    async def receive() -> Message:
        raise AssertionError("nothing is read")

    async def send(message: Message) -> None:
        if message["type"] == "http.response.body":
            received.append(message["body"])

    scope = {"type": "http", "path": "/api/v1/export", "headers": [(b"accept-encoding", coding.encode())]}
    # A thread of its own: a browser that other tests use keeps a loop running in the first one.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(anyio.run, Compression(streaming, ()), scope, receive, send).result()


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, deflate, br, zstd", "zstd"), ("gzip", "gzip"), ("GZIP;q=1.0, zstd;q=0", "gzip"), ("br", None),
        ("zstd;q=0.5, gzip;q=0.8", "gzip"), ("zstd; q=0.8 , gzip;q=0.8", "zstd"), ("gzip;q=0", None), ("", None),
        ("gzip;q=much", None), ("zstd;q=nan, gzip;q=inf", None), ("gzip;level=9", "gzip"),
        ("identity, *;q=0", None),
    ],
)  # fmt: skip
def test_the_coding_is_the_one_that_is_wanted_most(accepted: str, coding: str | None) -> None:
    assert chosen([accepted]) == coding
    assert chosen(["br", accepted]) == coding


@given(st.lists(st.text(st.sampled_from("gzipstd,;=q01. *nai-"))))
def test_whatever_is_accepted_no_other_coding_comes(accepted: list[str]) -> None:
    coding = chosen(accepted)
    assert coding is None or coding in ",".join(accepted).lower()
