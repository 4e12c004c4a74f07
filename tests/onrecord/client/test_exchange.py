"""When to try again, where to go on, and what a broken answer is, step by step."""

import gzip
import json
import sys
from collections.abc import Callable, Sequence

import pytest

from onrecord.client.errors import ApiError, NotFound, TooManyRequests, Unavailable, Unreachable
from onrecord.client.exchange import Manners, Pause, Reply, Send, Unpacker, read_json
from onrecord.client.lines import Lines

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

MANNERS = Manners("https://records.example.org/", "onr_x", 2, 30.0)
FINE = Reply(200, {}, b'{"a": 1}')
BUSY = Reply(503, {"retry-after": "5"}, b'{"code": "catalog_busy"}')


def steps(replies: Sequence[Reply | Unreachable], manners: Manners = MANNERS) -> tuple[list[Send | Pause], Reply]:
    """What was asked for with these replies, and what came of it."""
    generator, coming, asked = manners.steps(manners.request("/api/v1/usage", {})), iter(replies), []
    step = next(generator)
    while True:
        asked.append(step)
        try:
            step = generator.send(None if isinstance(step, Pause) else next(coming))
        except StopIteration as done:
            return asked, done.value


def test_a_request_holds_what_was_given_and_nothing_empty() -> None:
    asked = MANNERS.request("/api/v1/search", {"q": "a&b", "from_": "2026-01-01", "country": ["XVA", "XKE"], "to": None,
                                               "expand": False, "limit": 2})  # fmt: skip
    assert asked.address == (
        "https://records.example.org/api/v1/search?q=a%26b&from=2026-01-01&country=XVA&country=XKE&expand=false&limit=2"
    )
    assert asked.headers["Authorization"] == "Bearer onr_x"


def test_it_waits_as_long_as_it_is_told_and_tries_again() -> None:
    asked, reply = steps([BUSY, Reply(429, {"retry-after": "7"}), FINE])
    assert [step.seconds for step in asked if isinstance(step, Pause)] == [5.0, 7.0]
    assert read_json(reply) == {"a": 1}


def test_without_being_told_it_waits_longer_each_time() -> None:
    asked, _ = steps([Unreachable("x"), Reply(502, {"retry-after": "Thu, 01 Jan 2026"}), FINE])
    first, second = (step.seconds for step in asked if isinstance(step, Pause))
    assert 0.3 < first < 0.7 < second < 1.3


@pytest.mark.parametrize(
    ("replies", "kind"),
    [
        ([BUSY] * 3, Unavailable),
        ([Unreachable("x")] * 3, Unreachable),
        ([Reply(429, {"retry-after": "3600"}, b"{}")], TooManyRequests),
        ([Reply(500, {}, b"<html>")], Unavailable),
        ([Reply(404, {}, b'{"code": "not_found"}')], NotFound),
        ([Reply(308, {"location": "/x"})] * 6, ApiError),
    ],
)
def test_it_gives_up_where_trying_does_not_help(replies: list[Reply | Unreachable], kind: type[ApiError]) -> None:
    with pytest.raises(kind):
        steps(replies)


def test_it_goes_on_where_it_is_led_without_its_key_on_other_hosts() -> None:
    asked, _ = steps([Reply(308, {"location": "/b"}), Reply(308, {"location": "https://other.example/c"}), FINE])
    sent = [step for step in asked if isinstance(step, Send)]
    assert [step.address for step in sent[1:]] == ["https://records.example.org/b", "https://other.example/c"]
    assert ["Authorization" in step.headers for step in sent] == [True, True, False]


@pytest.mark.parametrize(("coding", "pack"), [("gzip", gzip.compress), ("zstd", zstd.compress), ("", bytes)])
def test_packed_answers_are_unpacked_piece_by_piece_too(coding: str, pack: Callable[[bytes], bytes]) -> None:
    packed = pack(b'{"a": 2}')
    assert read_json(Reply(200, {"content-encoding": coding}, packed)) == {"a": 2}
    pieces = Unpacker(coding)
    assert b"".join(pieces(packed[i : i + 3]) for i in range(0, len(packed), 3)) == b'{"a": 2}'
    assert pieces(b"") == b""


@pytest.mark.parametrize("damaged", [b"not packed", zstd.compress(b"{}") + b"and more"])
def test_damaged_answers_are_said_to_be(damaged: bytes) -> None:
    for coding in ("gzip", "zstd"):
        unpack = Unpacker(coding)
        with pytest.raises(ApiError, match="damaged"):
            [unpack(damaged[at : at + 4]) for at in range(0, len(damaged), 4)]
    with pytest.raises(ApiError, match="no JSON"):
        read_json(Reply(200, {}, b"<html>"))


def test_lines_are_whole_wherever_the_stream_is_cut() -> None:
    text = "".join(json.dumps({"n": number, "text": "—\u2028"}, ensure_ascii=False) + "\n" for number in range(5))
    sent = text.encode()
    for size in (1, 2, 7, len(sent)):
        lines = Lines()
        found = [one["n"] for start in range(0, len(sent), size) for one in lines.add(sent[start : start + size])]
        assert found == [0, 1, 2, 3, 4]
        assert lines.rest == b""
