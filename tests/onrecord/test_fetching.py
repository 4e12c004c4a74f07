"""`onrecord fetch` and `onrecord sources`, as people run them, against a site on this machine."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from onrecord import specimen
from tests.onrecord.conftest import Commands
from tests.onrecord.live import FEED, counts, define, feed, fetched, page, set_up, state_of
from tests.support.site import Reply, Site, serving_site, with_etag

RECORD = Path(specimen.__file__).parent / "documents" / "XC_PV.1147.pdf"
BY_SYMBOL = """
title: Documents by symbol
organization: United Nations
kind: un_documents
languages: [en]
pause: 0
private: true
file: "{site}/access?s={{symbol}}&l={{language}}"
"""


@pytest.fixture
def site() -> Iterator[Site]:
    with serving_site() as site:
        yield site


@pytest.fixture
def ministry(commands: Commands, site: Site) -> Commands:
    """A home that knows one source, of three statements."""
    set_up(site, range(1, 4))
    define(commands, "valdoria", FEED, site)
    return commands


def test_what_a_source_lists_is_fetched_attributed_and_found(ministry: Commands, site: Site) -> None:
    assert counts(fetched(ministry, "valdoria")) == {"listed": 3, "new": 3, "added": 3}
    found = ministry.run("search", "prior notification", "--json").json
    assert found["total"]["value"] == 3
    first = found["results"][0]
    assert first["document"]["url"].startswith(f"{site.url}/statements/")
    assert first["date"] is not None
    state = state_of(ministry, "valdoria")
    assert (state["state"], state["documents"], state["passages"], state["own"]) == ("working", 3, 3, True)


def test_an_archive_can_be_fetched_without_telling_anybody(ministry: Commands) -> None:
    ministry.run("fetch", "valdoria", "--quiet")
    with closing(sqlite3.connect(ministry.home / "catalog.sqlite3")) as database:
        assert database.execute("SELECT news, count(*) FROM novelties GROUP BY news").fetchall() == [("quiet", 3)]


def test_a_second_time_nothing_is_sent_that_has_not_changed(ministry: Commands, site: Site) -> None:
    fetched(ministry, "valdoria")
    asked = len(site.paths())
    assert counts(fetched(ministry, "valdoria")) == {}
    assert site.paths()[asked:] == ["/feed"]
    assert site.asked[-1].headers["if-none-match"] == '"3"'


def test_all_that_is_due_is_fetched_where_no_source_is_named(ministry: Commands) -> None:
    shipped = ministry.run("sources", "--json").json["sources"]
    for source in shipped:  # none of them may be asked from a test
        if not source["own"]:
            path = ministry.home / "sources" / f"{source['name']}.yaml"
            path.write_text(
                "title: Off\ncountry: XVA\nkind: feed\nurl: http://127.0.0.1:9/\nenabled: false\nreason: a test\n",
                encoding="utf-8",
            )
    assert [s["source"] for s in ministry.run("fetch", "--json").json["sources"]] == ["valdoria"]
    assert ministry.run("fetch", "--json").json["sources"] == []


def test_a_changed_page_is_a_new_revision(ministry: Commands, site: Site) -> None:
    fetched(ministry, "valdoria")
    words = "We have been notified, and thank the commission. Our delegation withdraws matter {number} from its agenda."
    site.pages["/statements/2"] = with_etag(page(2, words).encode(), '"2b"')
    listed = feed(site, [1, 2, 3]).replace(b"<link>", b"<modified>2026-11-01</modified><link>")
    site.pages["/feed"] = with_etag(listed, '"changed"')
    told = fetched(ministry, "valdoria")
    assert counts(told) == {"listed": 3, "revised": 1, "unchanged": 2}


def test_one_bad_page_stops_neither_the_others_nor_the_next_source(ministry: Commands, site: Site) -> None:
    site.pages["/statements/2"] = Reply(b"", 404)
    define(ministry, "closed", FEED.replace("/feed", "/closed"), site)
    site.pages["/closed"] = Reply(b"<html>Forbidden</html>", 403)
    told = ministry.run("fetch", "closed", "valdoria", "--json", code=1).json["sources"]
    closed, open_ = sorted(told, key=lambda s: s["source"])
    assert (closed["outcome"], closed["error"]["code"]) == ("failed", "blocked")
    assert counts(open_) == {"listed": 3, "new": 3, "added": 2, "failed": 1}
    assert [failure["code"] for failure in open_["failures"]] == ["gone"]
    assert state_of(ministry, "closed")["state"] == "blocked"
    assert state_of(ministry, "valdoria")["failures"][0]["documents"] == 1


def test_a_page_that_turns_into_a_login_leaves_what_was_had(ministry: Commands, site: Site) -> None:
    fetched(ministry, "valdoria")
    site.html("/statements/2", '<html><body><form>Log in <input type="password"></form></body></html>')
    listed = feed(site, [1, 2, 3]).replace(b"<link>", b"<modified>2026-11-01</modified><link>")
    site.pages["/feed"] = with_etag(listed, '"changed"')
    told = fetched(ministry, "valdoria")
    assert [failure["code"] for failure in told["failures"]] == ["blocked"]
    assert ministry.run("search", '"matter 2"', "--json").json["total"]["value"] == 1


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        (Reply(b"<!DOCTYPE html><html><body>Welcome to our new site</body></html>"), "changed"),
        (Reply(b'<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>'), "changed"),
        (Reply(b""), "empty"),
    ],
)
def test_a_site_that_has_changed_is_no_silence(ministry: Commands, site: Site, reply: Reply, code: str) -> None:
    fetched(ministry, "valdoria")
    site.pages["/feed"] = reply
    told = fetched(ministry, "valdoria", code=1)
    assert told["error"]["code"] == code
    assert state_of(ministry, "valdoria")["state"] == "changed"
    set_up(site, range(1, 5))
    assert counts(fetched(ministry, "valdoria")) == {"listed": 4, "new": 1, "added": 1}
    assert state_of(ministry, "valdoria")["state"] == "working"


def test_the_text_of_a_feed_stands_in_for_a_page_behind_a_wall(ministry: Commands, site: Site) -> None:
    words = "The text of the feed says what the page does not show. " * 8
    site.pages["/feed"] = Reply(feed(site, [7], body=f"<p>{words}</p>"))
    site.pages["/statements/7"] = Reply(b"", 403)
    assert counts(fetched(ministry, "valdoria")) == {"listed": 1, "new": 1, "added": 1}
    assert ministry.run("search", '"the page does not show"', "--json").json["total"]["value"] == 1


def test_a_document_by_symbol(commands: Commands, site: Site) -> None:
    define(commands, "un-documents", BY_SYMBOL, site)
    site.pages["/access?s=XC%2FPV.1147&l=en"] = Reply(RECORD.read_bytes())
    site.pages["/access?s=XC%2FPV.9998&l=en"] = Reply(b"")
    site.pages["/access?s=XC%2FPV.9997&l=en"] = Reply(b"%PDF-1.7 too short")
    told = commands.run("fetch", "--symbol", "XC/PV.1147", "--language", "en", "--json").json["sources"][0]
    assert counts(told) == {"listed": 1, "new": 1, "added": 1}
    found = commands.run("search", "notification", "--json").json["results"][0]["document"]
    assert (found["symbol"], found["url"]) == ("XC/PV.1147", "https://docs.un.org/en/XC/PV.1147")
    told = commands.run("fetch", "--symbol", "XC/PV.9998", "--language", "en", "--json", code=1).json["sources"][0]
    assert counts(told) == {"listed": 1, "new": 1}
    told = commands.run("fetch", "--symbol", "XC/PV.9997", "--json", code=1).json["sources"][0]
    assert [failure["code"] for failure in told["failures"]] == ["changed"]


def test_a_definition_is_checked_without_storing_anything(ministry: Commands, site: Site) -> None:
    path = ministry.home / "sources" / "valdoria.yaml"
    told = ministry.run("sources", "check", path, "--json").json
    assert [item["title"] for item in told["listed"]] == [f"Statement {n} on the dam" for n in (1, 2, 3)]
    assert told["documents"][0]["error"] is None
    assert not (ministry.home / "catalog.sqlite3").exists()
    assert site.paths() == ["/feed", "/statements/1"]
    assert "3 documents listed" in ministry.run("sources", "check", "valdoria").out


@pytest.mark.parametrize(
    ("definition", "says"),
    [
        ("country: XVA\nkind: feed\nurl: https://example.org/\n", "title: it is missing"),
        ("title: A\ncountry: XVA\nkind: fed\nurl: https://example.org/\n", "kind is fed; it must be one of feed"),
        ("title: A\ncountry: Valdoria\nkind: feed\nurl: https://example.org/\n", "country: no country has this code"),
        ("title: A\ncountry: XVA\nkind: feed\nurl: ftp://example.org/\n", "url: it must begin with http"),
        ("title: A\ncountry: XVA\nkind: feed\nurl: https://example.org/\nevry: 1h\n", "evry: there is no such name"),
        (
            "title: A\ncountry: XVA\nkind: list\nurl: https://example.org/\nselect: {{item: 'div['}}\n",
            "no CSS selector",
        ),
        ("title: [\n", "is no YAML (line 2)"),
    ],
)
def test_a_wrong_definition_says_what_is_wrong(commands: Commands, site: Site, definition: str, says: str) -> None:
    path = define(commands, "wrong", definition, site)
    assert says in " ".join(commands.run("sources", "check", path, code=1).err.split())
    assert says in " ".join(commands.run("sources").err.split())


def test_an_unknown_source_is_named_with_the_one_meant(ministry: Commands) -> None:
    assert "Is it valdoria?" in ministry.run("fetch", "valdora", code=1).err


def test_an_address_is_added_like_a_file(ministry: Commands, site: Site) -> None:
    address = f"{site.url}/statements/1"
    added = ministry.run("add", address, "--type", "ministry_statement", "--json").json["documents"][0]
    assert (added["file"], added["outcome"]) == (address, "added")
    assert (
        ministry.run("add", address, "--type", "ministry_statement", "--json").json["documents"][0]["outcome"]
        == "unchanged"
    )
    result = ministry.run("search", "notification", "--json").json["results"][0]
    assert result["document"]["url"] == address


def test_an_address_that_cannot_be_had_is_named_with_the_reason(ministry: Commands, site: Site) -> None:
    site.pages["/moved"] = Reply(b"", 302, {"Location": "http://10.1.2.3/secret"})
    rejected = ministry.run("add", f"{site.url}/nothing", f"{site.url}/moved", "--json", code=1).json["rejected"]
    assert [r["code"] for r in rejected] == ["gone", "address_refused"]
    assert f"{site.url}/nothing is not there" in rejected[0]["message"]


def test_a_permalink_leads_to_the_file(commands: Commands, site: Site) -> None:
    define(commands, "un-documents", BY_SYMBOL, site)
    site.pages["/access?s=XC%2FPV.1147&l=en"] = Reply(RECORD.read_bytes())
    told = commands.run("add", "https://docs.un.org/en/XC/PV.1147", "--json").json
    assert [d["outcome"] for d in told["documents"]] == ["added"]
