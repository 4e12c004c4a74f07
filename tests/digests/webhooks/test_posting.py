"""Where posts may go: HTTPS with a certificate that is trusted, to public addresses, whatever a name says later."""

import socket
import ssl
from pathlib import Path

import pytest

from catalog.webhooks import MOST_WEBHOOKS, KnownWebhook, TooManyWebhooks
from digests.webhooks.allowed import Allowed, WrongWebhook, are_equal
from digests.webhooks.posting import NotPosted, Poster
from tests.digests.webhooks.conftest import LOOPBACK, Posting
from tests.support.certificates import signed
from tests.support.hook_server import hook_server

STRICT = Allowed("onrecord.example")


def poster(*answers: str, allowed: Allowed = STRICT) -> Poster:
    """One to whom every name has these addresses."""
    return Poster("OnRecord/test", allowed, lambda _host, _port: list(answers))


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "example.org/hook",
        "ftp://example.org/hook",
        "http://example.org/hook",
        "http://127.0.0.1:8000/hook",
        "https://name:word@example.org/hook",
        "https://onrecord.example/hook",
        "https://OnRecord.example./hook",
        "https://example.org/" + "a" * 1_000,
        "https://[::1/hook",
    ],
)
def test_what_is_no_address_for_posts_is_refused(typed: str) -> None:
    with pytest.raises(WrongWebhook) as caught:
        STRICT.read(typed)
    assert caught.value.remedy


def test_an_address_is_kept_as_it_was_given() -> None:
    assert STRICT.read(" https://Example.org/hook?key=Ab%2F1 ") == "https://example.org/hook?key=Ab%2F1"


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "::1", "fe80::1%eth0",  # noqa: S104
     "fd00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "168.63.129.16"],
)  # fmt: skip
def test_a_name_that_leads_to_what_is_not_public_is_refused_when_added_and_when_posted_to(address: str) -> None:
    with pytest.raises(WrongWebhook, match="not public"):
        poster(address).check("https://hook.example.org/")
    with pytest.raises(WrongWebhook, match="not public"):
        poster(address).post("https://hook.example.org/", {}, b"{}")


def test_a_name_that_was_public_when_it_was_added_and_leads_here_later_gets_nothing(posting: Posting) -> None:
    answers = [["93.184.215.14"], ["127.0.0.1"]]
    port = int(posting.hook.url.rsplit(":", 1)[1].split("/")[0])
    rebound = Poster("OnRecord/test", STRICT, lambda _host, _port: answers.pop(0))
    rebound.check(f"https://hook.example.org:{port}/hook")
    with pytest.raises(WrongWebhook):
        rebound.post(f"https://hook.example.org:{port}/hook", {}, b"{}")
    assert posting.hook.got == []


def test_this_machine_is_known_under_any_address_of_its_own() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as there:
        assert are_equal(there.getsockname(), there.getpeername())
    assert not are_equal(("10.0.0.1", 5), ("10.0.0.2", 5))
    assert not are_equal(None, None)


def test_a_name_that_is_not_known_is_said_so() -> None:
    def unknown(_host: str, _port: int) -> list[str]:
        raise socket.gaierror

    with pytest.raises(NotPosted, match="name is not known"):
        Poster("OnRecord/test", STRICT, unknown).check("https://hook.example.org/")


def test_posts_go_by_tls_and_only_to_a_certificate_that_is_trusted(tmp_path: Path) -> None:
    authority, certificate = signed(tmp_path)
    with hook_server(certificate) as hook:
        trusting = Poster("OnRecord/test", LOOPBACK, certificates=ssl.create_default_context(cafile=authority))
        assert trusting.post(hook.url, {"webhook-id": "msg_1"}, b'{"a":1}').taken
        assert [got.body for got in hook.got] == [b'{"a":1}']
        with pytest.raises(NotPosted, match=r"(?i)certificate"):
            Poster("OnRecord/test", LOOPBACK).post(hook.url, {"webhook-id": "msg_1"}, b"{}")
        assert len(hook.got) == 1


def test_nobody_there_is_a_failure_in_words() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(NotPosted, match=r"127\.0\.0\.1 cannot be reached"):
        Poster("OnRecord/test", LOOPBACK).post(f"http://127.0.0.1:{port}/", {}, b"{}")


def test_each_address_once_and_not_too_many(posting: Posting) -> None:
    posting.listen()
    with pytest.raises(KnownWebhook):
        posting.listen()
    for number in range(1, MOST_WEBHOOKS):
        posting.services.add(posting.owner, f"{posting.hook.url}/{number}")
    with pytest.raises(TooManyWebhooks):
        posting.services.add(posting.owner, f"{posting.hook.url}/more")
    posting.services.remove(posting.owner, posting.services.of_owner(posting.owner)[0].id)
    posting.services.add(posting.owner, f"{posting.hook.url}/more")
