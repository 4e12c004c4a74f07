"""The live sources on /about."""

from fastapi.testclient import TestClient

from catalog.sources import ListedItem, RunCounts, RunOutcome
from onrecord.server import make_server
from onrecord.wiring import Application

FEED = "title: {title}\ncountry: XVA\nkind: feed\nurl: https://ministry.example/feed\n"


def about(application: Application) -> str:
    return TestClient(make_server(application)).get("/about").text


def test_where_no_source_was_asked_the_page_says_how(own: Application) -> None:
    assert "onrecord fetch" in about(own)


def test_each_source_that_was_asked_says_how_it_is_doing(own: Application) -> None:
    folder = own.settings.home / "sources"
    folder.mkdir()
    sources = own.catalog.sources
    for name, title in (("north", "Valdoria, Ministry"), ("south", "Valdoria, <b>Mission</b>")):
        (folder / f"{name}.yaml").write_text(FEED.format(title=title), encoding="utf-8")
    sources.record_list(
        "north", "https://ministry.example/feed", (None, None), [ListedItem("1", "https://a.example/1")]
    )
    sources.end("north", sources.begin("north"), RunOutcome.DONE, RunCounts(listed=1, new=1))
    refused = ("blocked", "ministry.example does not give it to programs.")
    sources.end("south", sources.begin("south"), RunOutcome.FAILED, RunCounts(), refused)
    page = about(own)
    assert "Valdoria, Ministry" in page
    assert "Working" in page
    assert "Valdoria, &lt;b&gt;Mission&lt;/b&gt;" in page
    assert "Blocked by the site" in page
    assert refused[1] in page
