"""Saving a search: what it would have told, with an account or by a link, and what is followed from pages."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from catalog.owners import Owner
from catalog.rows import document_id
from digests.estimating import MOST_A_DAY
from digests.saved import Event, SavedSearch
from digests.schedule import Frequency
from onrecord.accounts import open_accounts
from onrecord.wiring import Application
from search.engines.port import EngineError
from tests.web import documents
from tests.web.accounts import link_in, mails, part, sign_in
from tests.web.html import Page

WATER = "/saved/new?q=water&mode=keyword"


@pytest.fixture
def mira(application: Application, client: TestClient) -> Iterator[Owner]:
    """Signed in on the shared home; gone with everything afterwards."""
    owner = sign_in(application, client)
    yield owner
    application.catalog.owners.forget(owner.id)


def kept(application: Application, owner: Owner) -> list[SavedSearch]:
    return open_accounts(application).saved.of_owner(owner)


def fields(page: Page) -> dict[str, str]:
    """What the form would send as it stands."""
    return {
        e.attributes["name"]: e.attributes.get("value", "")
        for e in page.one("main").descendants()
        if e.tag == "input" and (e.attributes.get("type") not in {"radio", "checkbox"} or "checked" in e.attributes)
    }


def test_the_page_counts_what_would_have_been_told(client: TestClient) -> None:
    page = Page(client.get(WATER).text)
    assert page.faults == []
    month, year = map(int, re.findall(r"\d+", page.one("p", class_="found-lately").text)[::2])
    assert 0 < month <= year
    by_day, by_week = page.all("figure", class_="when")
    bars = [sum(e.tag == "rect" for e in chart.descendants()) for chart in (by_day, by_week)]
    tables = [sum(int(cell.text) for cell in chart.descendants() if cell.tag == "td") for chart in (by_day, by_week)]
    assert tables == [month, year]
    assert all(bars)
    samples = [e for e in page.all("blockquote") if "said" in e.attributes["class"]]
    assert len(samples) == min(year, 20)
    # Beginnings of passages, in which the word need not stand yet.
    assert any("water" in said.text.lower() for said in samples)
    assert "water" in {mark.text.lower() for mark in page.all("mark")}


def test_a_search_is_saved_as_it_was_found(application: Application, client: TestClient, mira: Owner) -> None:
    results = Page(client.get("/search?q=water&country=XVA&mode=keyword&sort=newest").text)
    (address,) = {link for link in results.links() if link.startswith("/saved/new")}
    page = Page(client.get(address).text)
    form = {**fields(page), "name": "Water there", "frequency": "weekly", "weekday": "2"}
    assert client.post("/saved/new", data=form).headers["location"].startswith("/saved#s-")
    (saved,) = kept(application, mira)
    assert saved.wanted is not None
    assert (saved.name, saved.schedule.frequency, saved.schedule.day) == ("Water there", Frequency.WEEKLY, 2)
    assert saved.wanted.request.parameters() == [("q", "water"), ("mode", "keyword"), ("country", "XVA")]


def test_a_name_is_offered(client: TestClient) -> None:
    assert fields(Page(client.get("/saved/new?q=water").text))["name"] == "water"
    name = fields(Page(client.get("/saved/new?q=water&country=XVA").text))["name"]
    assert name.startswith("Passages containing water")
    assert "Valdoria" in name


def test_the_same_search_is_not_saved_twice(application: Application, client: TestClient, mira: Owner) -> None:
    form = fields(Page(client.get(WATER).text))
    assert client.post("/saved/new", data=form).status_code == 303
    again = client.post("/saved/new", data=form)
    assert again.status_code == 422
    assert "“water”" in Page(again.text).one("div", role="alert").text
    assert len(kept(application, mira)) == 1


def test_what_is_too_broad_is_refused_with_its_figures(
    application: Application, client: TestClient, mira: Owner, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert MOST_A_DAY > 1
    # Lower than any search: nobody need write 900 passages for it.
    monkeypatch.setattr("digests.estimating.MOST_A_DAY", 0)
    page = Page(client.get("/saved/new?q=water").text)
    assert "in the last 30 days" in page.one("div", role="alert").text
    assert not page.all("input", name="name")
    assert "/saved/new" in " ".join(page.links())
    refused = client.post("/saved/new", data={"q": "water", "name": "All of it"})
    assert refused.status_code == 422
    assert Page(refused.text).all("div", role="alert")
    assert kept(application, mira) == []


def test_how_close_in_meaning_changes_the_figures(client: TestClient) -> None:
    def year(closeness: str) -> int:
        page = Page(client.get(f"/saved/new?q=notice+before+water+is+released&mode=meaning&closeness={closeness}").text)
        return int(re.findall(r"\d+", page.one("p", class_="found-lately").text)[2])

    assert year("loose") > year("close") >= year("very_close")
    assert not Page(client.get(WATER).text).all("input", name="closeness")


def test_counting_again_keeps_what_was_typed(client: TestClient) -> None:
    page = Page(client.get("/saved/new?q=water&name=Mine&frequency=monthly&monthday=17&closeness=loose").text)
    assert page.one("button", formmethod="get").attributes["formaction"] == "/saved/new"
    form = fields(page)
    assert (form["name"], form["frequency"], form["closeness"]) == ("Mine", "monthly", "loose")
    chosen = [e.text for e in page.one("select", name="monthday").children if "selected" in e.attributes]
    assert chosen == ["17"]


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("", "everything"),
        ("q=%22water", "quotation"),
        ("q=water&closeness=near", "closeness"),
        ("q=water&sources=all", "sources"),
        ("person=nobody", "not on record"),
        ("q=water&person=" + "x" * 17, "too long"),
    ],
)
def test_what_cannot_be_saved_says_why(client: TestClient, query: str, told: str) -> None:
    answer = client.get(f"/saved/new?{query}")
    assert answer.status_code == 422
    page = Page(answer.text)
    assert page.faults == []
    assert told in page.one("div", role="alert").text
    assert not page.all("button", class_="button", name="save")


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("frequency", "hourly", "hourly"),
        ("weekday", "9", "day 9"),
        ("name", "x" * 121, "120"),
    ],
)
def test_a_choice_that_is_not_offered_is_told(
    application: Application, client: TestClient, mira: Owner, field: str, value: str, told: str
) -> None:
    form = {"q": "water", "mode": "keyword", "name": "Water", "frequency": "weekly", "weekday": "0", field: value}
    answer = client.post("/saved/new", data=form)
    assert answer.status_code == 422
    assert told in Page(answer.text).one("div", role="alert").text
    assert kept(application, mira) == []


def test_without_an_account_a_link_saves_it(application: Application, client: TestClient) -> None:
    catalog, address = application.catalog, "nour@example.org"
    form = {
        **fields(Page(client.get(WATER).text)),
        "address": address,
        "frequency": "daily",
        "zone": "Europe/Paris",
        "hour": "9",
    }
    assert address in client.post("/saved/new", data=form).text
    assert catalog.owners.with_address(address) is None
    (mail,) = mails(application.settings.home, address)
    assert "containing water" in part(mail, "plain")
    link = link_in(mail)
    asks = Page(client.get(link).text)
    assert "ontaining water" in asks.one("main").text
    assert catalog.owners.with_address(address) is None
    done = client.post(link)
    assert "set-cookie" not in done.headers
    owner = catalog.owners.with_address(address)
    assert owner is not None
    assert (owner.time_zone, owner.hour, owner.language) == ("Europe/Paris", 9, "en")
    assert [saved.name for saved in kept(application, owner)] == ["water"]
    assert client.post(link).status_code == 410
    catalog.owners.forget(owner.id)


def test_an_owner_keeps_what_is_set_and_a_second_link_saves_nothing_twice(
    application: Application, client: TestClient
) -> None:
    address = "lena@example.org"
    owner = sign_in(application, TestClient(client.app), address, zone="Asia/Amman")
    form = {"q": "gauges", "mode": "keyword", "name": "Gauges", "address": address, "zone": "UTC", "hour": "3"}
    for _ in range(2):
        client.post("/saved/new", data=form)
    first, second = (client.post(link_in(mail)) for mail in mails(application.settings.home, address))
    assert "Gauges" in first.text
    assert "already" in second.text
    now = application.catalog.owners.owner(owner.id)
    assert now is not None
    assert (now.time_zone, now.hour) == ("Asia/Amman", owner.hour)
    assert len(kept(application, owner)) == 1
    application.catalog.owners.forget(owner.id)


@pytest.mark.parametrize(("field", "value"), [("address", "nobody"), ("zone", "Mars/Olympus"), ("hour", "24")])
def test_without_an_account_mistakes_are_told_and_nothing_is_mailed(
    application: Application, client: TestClient, field: str, value: str
) -> None:
    form = {"q": "water", "mode": "keyword", "address": "omar@example.org", "zone": "UTC", "hour": "6", field: value}
    answer = client.post("/saved/new", data=form)
    assert answer.status_code == 422
    assert value in Page(answer.text).one("div", role="alert").text
    assert mails(application.settings.home, "omar@example.org") == []


def test_a_link_that_could_not_be_followed_is_good_again(
    own: Application, own_client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = {"q": "water", "mode": "keyword", "address": "omar@example.org", "zone": "UTC", "hour": "6"}
    own_client.post("/saved/new", data=form)
    link = link_in(mails(own.settings.home, "omar@example.org")[0])

    def fails(*_: object) -> None:
        raise EngineError("The index cannot be opened.", "Run onrecord engine rebuild.")

    with monkeypatch.context() as patched:
        patched.setattr(type(own.engine), "run", fails)
        assert own_client.post(link).status_code == 503
    assert own_client.get(link).status_code == 200
    assert "Saved" in own_client.post(link).text


def followed(client: TestClient, page: str) -> list[dict[str, str]]:
    """What the page offers to follow."""
    links = [link for link in Page(client.get(page).text).links() if link.startswith("/saved/new?")]
    return [dict(parse_qsl(urlsplit(link).query)) for link in links]


def test_countries_documents_and_what_names_them_can_be_followed(
    application: Application, client: TestClient, mira: Owner
) -> None:
    record = document_id(documents.council().identity)
    assert {"country": "XVA"} in followed(client, "/countries/XVA")
    changes, named = followed(client, f"/documents/{record}")
    assert (changes, named["cites"]) == ({"document": record, "event": "reworded"}, "XC/PV.1147")
    for one in (changes, named):
        page = Page(client.get("/saved/new", params=one).text)
        assert page.faults == []
        assert client.post("/saved/new", data=fields(page)).status_code == 303
    assert [s.wanted.event for s in kept(application, mira) if s.wanted] == [Event.REWORDED, Event.NEW]


def test_people_and_posts_can_be_followed(application: Application, client: TestClient, mira: Owner) -> None:
    found, _ = application.catalog.people.find(name="Tennant")
    by_name, by_post, *_ = followed(client, f"/people/{found[0].id}")
    assert by_name == {"person": found[0].id}
    assert by_post["country"] == found[0].country
    for one, words in ((by_name, "said by "), (by_post, f"whoever is {by_post['role']}")):
        page = Page(client.get("/saved/new", params=one).text)
        assert page.faults == []
        assert words in page.one("main").text
        assert client.post("/saved/new", data=fields(page)).status_code == 303
    assert [s.wanted.person for s in kept(application, mira) if s.wanted] == [found[0].id, None]


def test_the_box_for_an_address_is_for_those_without_an_account(
    client: TestClient, server: FastAPI, application: Application
) -> None:
    assert Page(client.get(WATER).text).all("input", name="address")
    other = TestClient(server)
    owner = sign_in(application, other, "ada@example.org", zone="Africa/Nairobi")
    page = Page(other.get("http://127.0.0.1" + WATER).text)
    assert not page.all("input", name="address")
    assert "Africa/Nairobi" in page.one("form", action="/saved/new").text
    application.catalog.owners.forget(owner.id)
