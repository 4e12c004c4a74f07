"""Fetching, against a real server on this machine."""

import dataclasses
import gzip
import time
import zlib

import pytest

from indexer.connectors.answer import Limits, Validators
from indexer.connectors.client import Client
from indexer.connectors.errors import NotFetched, Trouble
from indexer.connectors.fetcher import Fetcher, Manners
from indexer.connectors.pace import Pace
from tests.indexer.connectors.conftest import Asking
from tests.support.site import Asked, Reply, Site, with_etag

PAGE = b"<html><body><p>The Commission met at noon and adjourned at four.</p></body></html>"


def trouble(asking: Asking, address: str) -> Trouble:
    with pytest.raises(NotFetched) as caught:
        asking.get(address)
    assert caught.value.remedy or caught.value.trouble is Trouble.BLOCKED
    return caught.value.trouble


def test_a_page_comes_whole_and_the_site_sees_who_asks(site: Site, asking: Asking) -> None:
    site.pages["/a"] = Reply(PAGE, headers={"Content-Type": "text/html; charset=windows-1251"})
    answer = asking.get(f"{site.url}/a?utm_source=x#part")
    assert (answer.body, answer.media_type, answer.charset) == (PAGE, "text/html", "windows-1251")
    assert [asked.headers["user-agent"] for asked in site.asked] == ["OnRecord/test"] * 2


def test_what_has_not_changed_is_not_sent_again(site: Site, asking: Asking) -> None:
    site.pages["/a"] = with_etag(PAGE, '"1"')
    first = asking.get(f"{site.url}/a")
    assert first.validators == Validators('"1"', None)
    assert asking.get(f"{site.url}/a", first.validators).unchanged


def test_robots_rules_with_wildcards_bar_and_slow_down(site: Site, asking: Asking) -> None:
    site.pages["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /*?PAGEN\nDisallow: /*.pdf$\nCrawl-delay: 7\n")
    site.pages["/list?page=1"] = site.pages["/list?PAGEN=2"] = Reply(PAGE)
    asking.get(f"{site.url}/list?page=1")
    assert trouble(asking, f"{site.url}/list?PAGEN=2") is Trouble.ROBOTS
    assert trouble(asking, f"{site.url}/text.pdf") is Trouble.ROBOTS
    asking.get(f"{site.url}/list?page=1")
    assert asking.time.waits == [7.0]
    assert site.paths() == ["/list?page=1", "/list?page=1"]


def test_nothing_is_fetched_where_robots_rules_cannot_be_had(site: Site, asking: Asking) -> None:
    site.pages["/robots.txt"] = Reply(b"", 503)
    site.pages["/a"] = Reply(PAGE)
    assert trouble(asking, f"{site.url}/a") is Trouble.SERVER
    assert site.paths() == []


def test_one_pace_for_each_host(site: Site, asking: Asking) -> None:
    site.pages["/a"] = Reply(PAGE)
    asking.manners = dataclasses.replace(asking.manners, pause=3.0)
    for _ in range(3):
        asking.get(f"{site.url}/a")
    assert asking.time.waits == [3.0, 3.0]


def test_too_many_requests_are_followed_by_the_pause_that_is_asked_for(site: Site, asking: Asking) -> None:
    replies = [Reply(b"", 429, {"Retry-After": "17"}), Reply(PAGE)]
    site.pages["/a"] = lambda _: replies.pop(0)
    assert asking.get(f"{site.url}/a").body == PAGE
    assert asking.time.waits == [17.0]


def test_a_pause_that_is_too_long_is_left_for_the_next_run(site: Site, asking: Asking) -> None:
    site.pages["/a"] = Reply(b"", 429, {"Retry-After": "3600"})
    with pytest.raises(NotFetched) as caught:
        asking.get(f"{site.url}/a")
    assert (caught.value.trouble, caught.value.after, asking.time.waits) == (Trouble.THROTTLED, 3600.0, [])


def test_a_failing_server_is_asked_thrice_with_growing_pauses(site: Site, asking: Asking) -> None:
    site.pages["/a"] = Reply(b"", 502)
    assert trouble(asking, f"{site.url}/a") is Trouble.SERVER
    assert (asking.time.waits, len(site.paths())) == ([4.0, 8.0], 3)


@pytest.mark.parametrize(("status", "expected"), [(403, Trouble.BLOCKED), (404, Trouble.GONE), (422, Trouble.REFUSED)])
def test_what_a_status_means(site: Site, asking: Asking, status: int, expected: Trouble) -> None:
    site.pages["/a"] = Reply(PAGE, status)
    assert trouble(asking, f"{site.url}/a") is expected
    assert len(site.paths()) == 1


def test_redirects_are_followed_and_circles_are_left(site: Site, asking: Asking) -> None:
    site.pages["/old"] = Reply(b"", 301, {"Location": "/new"})
    site.pages["/new"] = Reply(PAGE)
    site.pages["/round"] = Reply(b"", 302, {"Location": "/round"})
    assert asking.get(f"{site.url}/old").address == f"{site.url}/new"
    assert trouble(asking, f"{site.url}/round") is Trouble.REDIRECTS


def test_a_circle_that_ends_when_a_cookie_is_kept(site: Site, asking: Asking) -> None:
    def page(asked: Asked) -> Reply:
        if asked.headers.get("cookie") == "seen=1":
            return Reply(PAGE)
        return Reply(b"", 307, {"Location": "/a", "Set-Cookie": "seen=1; Path=/"})

    site.pages["/a"] = page
    assert asking.get(f"{site.url}/a").body == PAGE


@pytest.mark.parametrize(
    "target",
    ["file:///etc/hostname", "ftp://example.org/a", "http://[::1]/", "http://169.254.169.254/latest/meta-data"],
)
def test_a_redirect_leads_nowhere_it_must_not(site: Site, asking: Asking, target: str) -> None:
    site.pages["/a"] = Reply(b"", 302, {"Location": target})
    assert trouble(asking, f"{site.url}/a") is Trouble.ADDRESS


def test_this_machine_is_asked_only_where_the_source_says_so(site: Site, asking: Asking) -> None:
    asking.manners = dataclasses.replace(asking.manners, private_hosts=frozenset())
    site.pages["/a"] = Reply(PAGE)
    assert trouble(asking, f"{site.url}/a") is Trouble.ADDRESS
    assert site.asked == []


def test_a_name_that_leads_to_this_machine_a_moment_later_is_not_connected_to(site: Site, asking: Asking) -> None:
    answers = iter([["127.0.0.1"]] * 4)
    client = Client("OnRecord/test", lambda _host, _port: next(answers))
    fetcher = Fetcher(client, Pace(asking.time.wait, asking.time.clock))
    with pytest.raises(NotFetched) as caught:
        fetcher.get(f"http://rebinding.example:{site.port}/a", Manners())
    assert (caught.value.trouble, site.asked) == (Trouble.ADDRESS, [])


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "bare"])
def test_packed_answers_are_unpacked(site: Site, asking: Asking, encoding: str) -> None:
    bare = zlib.compressobj(wbits=-15)
    packed = {
        "gzip": gzip.compress(PAGE[:20]) + gzip.compress(PAGE[20:]),
        "deflate": zlib.compress(PAGE),
        "bare": bare.compress(PAGE) + bare.flush(),
    }[encoding]
    name = "gzip" if encoding == "gzip" else "deflate"
    site.pages["/a"] = Reply(packed, headers={"Content-Encoding": name})
    assert asking.get(f"{site.url}/a").body == PAGE


def test_a_bomb_is_not_unpacked(site: Site, asking: Asking) -> None:
    bomb = gzip.compress(b"\0" * 50_000_000)
    site.pages["/a"] = Reply(bomb, headers={"Content-Encoding": "gzip"})
    assert len(bomb) < asking.manners.limits.bytes
    began = time.thread_time()
    assert trouble(asking, f"{site.url}/a") is Trouble.TOO_LARGE
    assert time.thread_time() - began < 1.0


def test_what_is_too_large_is_left(site: Site, asking: Asking) -> None:
    site.pages["/a"] = Reply(b"a" * 200_001)
    assert trouble(asking, f"{site.url}/a") is Trouble.TOO_LARGE


def test_a_packed_answer_that_ends_too_early_is_no_answer(site: Site, asking: Asking) -> None:
    site.pages["/a"] = Reply(gzip.compress(PAGE)[:-12], headers={"Content-Encoding": "gzip"})
    assert trouble(asking, f"{site.url}/a") is Trouble.UNREACHABLE


def test_a_server_that_drips_is_left_at_the_deadline(site: Site, asking: Asking) -> None:
    asking.manners = dataclasses.replace(asking.manners, limits=Limits(1_000_000, 0.3))
    site.pages["/a"] = Reply(PAGE, drip=0.05)
    assert trouble(asking, f"{site.url}/a") is Trouble.TIMEOUT


def test_nobody_at_home(asking: Asking) -> None:
    assert trouble(asking, "http://127.0.0.1:9/a") is Trouble.UNREACHABLE


@pytest.mark.parametrize(
    ("reply", "says"),
    [
        (Reply(b"", 202, {"x-amzn-waf-action": "challenge"}), "AWS"),
        (Reply(b"<html><head><title>Just a moment...</title></head><body></body></html>"), "block page"),
        (Reply(b'<html><script src="/_Incapsula_Resource?x=1"></script></html>'), "Imperva"),
        (Reply(b"<html><body>Access denied. errors.edgesuite.net/12</body></html>", 403), "Akamai"),
    ],
)
def test_walls_are_told_from_pages(site: Site, asking: Asking, reply: Reply, says: str) -> None:
    site.pages["/a"] = reply
    with pytest.raises(NotFetched, match=says) as caught:
        asking.get(f"{site.url}/a")
    assert caught.value.trouble is Trouble.BLOCKED


def test_an_article_on_a_site_behind_a_wall_is_an_article(site: Site, asking: Asking) -> None:
    words = "The Commission for the river met at noon and heard both delegations. " * 20
    site.html("/a", f'<html><body><p>{words}</p><script src="/cdn-cgi/challenge-platform/x.js"></script></body></html>')
    assert asking.get(f"{site.url}/a").status == 200
