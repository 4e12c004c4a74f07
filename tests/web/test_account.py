"""/account: where and when mails go, sessions, and the end of everything."""

import datetime as dt

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from catalog.owners import Owner
from digests.saved import Wanted
from digests.schedule import Schedule
from onrecord.accounts import open_accounts
from onrecord.server import make_server
from onrecord.wiring import Application
from search.request import Mode, SearchRequest
from tests.web.accounts import now, sign_in
from tests.web.html import Page


def owner_now(application: Application, owner: Owner) -> Owner:
    found = application.catalog.owners.owner(owner.id)
    assert found is not None
    return found


def test_language_zone_and_hour_are_taken_and_shown(own: Application, own_client: TestClient) -> None:
    owner = sign_in(own, own_client)
    form = {"language": "fr", "zone": "Asia/Kathmandu", "hour": "17"}
    assert own_client.post("/account", data=form).headers["location"] == "/account?done=settled"
    settled = owner_now(own, owner)
    assert (settled.language, settled.time_zone, settled.hour) == ("fr", "Asia/Kathmandu", 17)
    page = Page(own_client.get("/account?done=settled").text)
    assert page.faults == []
    for name, value in form.items():
        (chosen,) = [e for e in page.one("select", name=name).descendants() if "selected" in e.attributes]
        assert chosen.attributes.get("value", chosen.text) == value


@pytest.mark.parametrize(("field", "value"), [("language", "tlh"), ("zone", "Mars/Olympus"), ("hour", "24")])
def test_what_there_is_not_is_told(own: Application, own_client: TestClient, field: str, value: str) -> None:
    owner = sign_in(own, own_client)
    answer = own_client.post("/account", data={"language": "en", "zone": "UTC", "hour": "6", field: value})
    assert answer.status_code == 422
    assert value in Page(answer.text).one("div", role="alert").text
    assert owner_now(own, owner) == owner


def test_all_mails_can_be_stopped_and_sent_again(own: Application, own_client: TestClient) -> None:
    owner = sign_in(own, own_client)
    own_client.post("/account/mails/stop")
    assert owner_now(own, owner).paused_at is not None
    for page in ("/account", "/saved"):
        assert "you have stopped all of them" in own_client.get(page).text
    own_client.post("/account/mails/resume")
    assert owner_now(own, owner).paused_at is None


def test_mails_that_come_back_are_told_with_the_servers_words(own: Application, own_client: TestClient) -> None:
    owner = sign_in(own, own_client)
    own.catalog.owners.note_bounce(owner.id, now(), "550 <i>no such mailbox</i>")
    text = own_client.get("/saved").text
    assert "550 &lt;i&gt;no such mailbox&lt;/i&gt;" in text
    own_client.post("/account/mails/resume")
    assert "550" not in own_client.get("/saved").text


def test_other_browsers_can_be_signed_out(own: Application, own_client: TestClient) -> None:
    owner = sign_in(own, own_client)
    server = make_server(own)
    others = [TestClient(server, follow_redirects=False) for _ in range(3)]
    for other in others:
        sign_in(own, other)
    sessions = own.catalog.sign_ins.sessions_of(owner.id, now())
    assert len(Page(own_client.get("/account").text).one("ul", class_="kept").children) == len(sessions) == 4
    stranger = TestClient(server, follow_redirects=False)
    sign_in(own, stranger, "omar@example.org")
    mine = own.catalog.sign_ins.session(own_client.cookies["session"], now())
    assert mine is not None
    stranger.post("/account/sessions", data={"session": str(mine.id)})
    own_client.post("/account/sessions", data={"session": str(sessions[0].id)})
    own_client.post("/account/sessions", data={"session": "nonsense"})
    assert len(own.catalog.sign_ins.sessions_of(owner.id, now())) == 3
    own_client.post("/account/sessions")
    assert [one.get("/account").status_code for one in (own_client, *others, stranger)] == [200, 303, 303, 303, 200]


def test_nothing_is_deleted_without_the_box(own: Application, own_client: TestClient) -> None:
    owner = sign_in(own, own_client)
    answer = own_client.post("/account/delete")
    assert answer.status_code == 422
    assert owner_now(own, owner) == owner


def test_an_account_is_deleted_with_everything(own: Application, own_client: TestClient) -> None:
    owner, token = sign_in(own, own_client), own_client.cookies["session"]
    wanted = Wanted(request=SearchRequest(q="water", mode=Mode.KEYWORD))
    saved = open_accounts(own).saved.create(owner, "Water", wanted, Schedule())
    answer = own_client.post("/account/delete", data={"sure": "yes"})
    assert answer.status_code == 200
    page = Page(answer.text)
    assert "/sign-in" in page.links()
    assert 'session=""' in answer.headers["set-cookie"]
    assert own.catalog.owners.owner(owner.id) is None
    assert own.catalog.saved_searches.one(saved.id) is None
    assert own.catalog.sign_ins.session(token, now()) is None


def test_a_session_ends_when_its_owner_stays_away(own: Application, server: FastAPI) -> None:
    assert server.title
    owner = own.catalog.owners.verified("mira@example.org", now())
    long_ago = now() - dt.timedelta(days=31)
    client = TestClient(make_server(own), follow_redirects=False)
    client.cookies.set("session", own.catalog.sign_ins.open_session(owner.id, "", long_ago))
    assert client.get("/account").status_code == 303
