"""Stopping mails from a link: a GET only asks, and a POST does it from wherever it comes (RFC 8058)."""

import pytest
from fastapi.testclient import TestClient

from catalog.owners import Owner
from digests.mail.unsubscribing import list_headers
from digests.saved import SavedSearch, Wanted
from digests.schedule import Frequency, Schedule
from onrecord.accounts import open_accounts
from onrecord.wiring import Application
from search.request import Mode, SearchRequest
from tests.web.accounts import now
from tests.web.html import Page

# As mail programs send it: from no page, or from a page of their own.
FROM_ELSEWHERE = {"Origin": "https://mail.example", "Sec-Fetch-Site": "cross-site"}


@pytest.fixture
def mira(own: Application) -> Owner:
    return own.catalog.owners.verified("mira@example.org", now())


@pytest.fixture
def water(own: Application, mira: Owner) -> SavedSearch:
    return save(own, mira, "water")


def save(application: Application, owner: Owner, q: str) -> SavedSearch:
    wanted = Wanted(request=SearchRequest(q=q, mode=Mode.KEYWORD))
    return open_accounts(application).saved.create(owner, q.capitalize(), wanted, Schedule())


def frequencies(application: Application, owner: Owner) -> list[Frequency]:
    return [one.schedule.frequency for one in open_accounts(application).saved.of_owner(owner)]


def path_of(owner: Owner, search: SavedSearch | None = None) -> str:
    """The path that the header of a mail names."""
    header = list_headers("", owner.mail_key, search.id if search else None)["List-Unsubscribe"]
    return header.strip("<>")


def test_looking_stops_nothing(own: Application, own_client: TestClient, mira: Owner, water: SavedSearch) -> None:
    for path in (path_of(mira), path_of(mira, water)):
        for method in ("GET", "HEAD", "GET"):
            answer = own_client.request(method, path)
            assert answer.status_code == 200
        page = Page(answer.text)
        assert page.faults == []
        assert path in [form.attributes["action"] for form in page.all("form", method="post")]
    assert frequencies(own, mira) == [Frequency.DAILY]
    assert own.catalog.owners.with_mail_key(mira.mail_key) == mira


@pytest.mark.parametrize("as_form", [True, False])
def test_one_click_stops_one_search(
    own: Application, own_client: TestClient, mira: Owner, water: SavedSearch, *, as_form: bool
) -> None:
    save(own, mira, "gauges")
    body = {"List-Unsubscribe": "One-Click"}
    for _ in range(2):
        answer = (
            own_client.post(path_of(mira, water), data=body, headers=FROM_ELSEWHERE)
            if as_form
            else own_client.post(path_of(mira, water), files={k: (None, v) for k, v in body.items()})
        )
        assert answer.status_code == 200
        assert "Water" in Page(answer.text).one("h1").text
    assert frequencies(own, mira) == [Frequency.OFF, Frequency.DAILY]
    assert own.catalog.owners.with_mail_key(mira.mail_key) == mira


def test_one_click_stops_every_mail(own: Application, own_client: TestClient, mira: Owner, water: SavedSearch) -> None:
    answer = own_client.post(path_of(mira), content=b"List-Unsubscribe=One-Click", headers=FROM_ELSEWHERE)
    assert answer.status_code == 200
    assert "/sign-in?next=/account" in Page(answer.text).links()
    paused = own.catalog.owners.with_mail_key(mira.mail_key)
    assert paused is not None
    assert paused.paused_at is not None
    assert frequencies(own, mira) == [water.schedule.frequency]


@pytest.mark.parametrize("search", ["0", "999", "x", "", "-1"])
def test_a_search_that_is_gone_stops_nothing_else(
    own: Application, own_client: TestClient, mira: Owner, water: SavedSearch, search: str
) -> None:
    omar = own.catalog.owners.verified("omar@example.org", now())
    other = save(own, omar, "gates")
    for number in (search, str(other.id)):
        answer = own_client.post(f"{path_of(mira)}?search={number}")
        assert answer.status_code == 200
        assert "gone already" in Page(answer.text).one("h1").text
    assert frequencies(own, mira) == frequencies(own, omar) == [water.schedule.frequency]
    assert own.catalog.owners.with_mail_key(mira.mail_key) == mira


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_key_of_nobody_is_not_found(own_client: TestClient, method: str) -> None:
    answer = own_client.request(method, "/unsubscribe/nobodys-key")
    assert answer.status_code == 404
    assert "deleted" in Page(answer.text).one("div", role="alert").text


def test_the_page_speaks_the_language_of_the_reader(own_client: TestClient, mira: Owner, water: SavedSearch) -> None:
    page = Page(own_client.get(path_of(mira, water), headers={"Accept-Language": "fr"}).text)
    assert "Arrêter les courriels" in page.one("h1").text


def test_a_key_does_nothing_but_stop(own: Application, own_client: TestClient, mira: Owner, water: SavedSearch) -> None:
    own_client.post(path_of(mira, water))
    own_client.cookies.set("session", mira.mail_key)
    assert own_client.get("/saved").status_code == 303
    assert frequencies(own, mira) == [Frequency.OFF]
