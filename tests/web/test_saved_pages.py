"""The list of saved searches, the page of each, and the log of what was mailed."""

import datetime as dt
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from catalog.deliveries import Delivery, Paused
from catalog.outbox import OutgoingMail
from catalog.owners import Owner
from digests.closeness import Closeness
from digests.saved import SavedSearch, Wanted
from digests.schedule import Frequency, Schedule
from digests.services import SavedSearchServices
from onrecord.accounts import open_accounts
from onrecord.wiring import Application
from search.request import Mode, SearchRequest
from tests.web import documents
from tests.web.accounts import now, sign_in
from tests.web.html import Element, Page

OTHER = "omar@example.org"


@pytest.fixture
def mira(application: Application, client: TestClient) -> Iterator[Owner]:
    owner = sign_in(application, client, zone="Europe/Paris")
    yield owner
    application.catalog.owners.forget(owner.id)


@pytest.fixture
def services(application: Application) -> SavedSearchServices:
    return open_accounts(application).saved


def save(
    services: SavedSearchServices, owner: Owner, q: str, mode: Mode = Mode.KEYWORD, often: Frequency = Frequency.DAILY
) -> SavedSearch:
    wanted = Wanted(request=SearchRequest(q=q, mode=mode))
    return services.create(owner, q.capitalize(), wanted, Schedule(often, owner.hour))


def shown(client: TestClient, address: str) -> Page:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    page = Page(answer.text)
    assert page.faults == []
    return page


def entry(client: TestClient, saved: SavedSearch) -> Element:
    return shown(client, "/saved").one("li", id=f"s-{saved.id}")


def tell(application: Application, owner: Owner, saved: SavedSearch, *told: Delivery, detail: str = "") -> int:
    """The number of a mail that tells these."""
    number = application.catalog.deliveries.hand_over(owner.id, f"{saved.id} {detail}", [], told, {}, now())
    assert number is not None
    return number


def told_of(passage_id: str, *searches: SavedSearch) -> Delivery:
    return Delivery(passage_id, passage_id, tuple(one.id for one in searches), by_words=True, by_meaning=False)


def test_the_list_says_how_each_stands(client: TestClient, services: SavedSearchServices, mira: Owner) -> None:
    daily, off = save(services, mira, "water"), save(services, mira, "gauges")
    services.pause(mira, off.id)
    text = entry(client, daily).text
    assert "Passages containing water" in text
    assert "Daily at 6.00" in text
    tomorrow = (now().astimezone(dt.timezone(dt.timedelta(hours=1))) + dt.timedelta(days=1)).day
    assert f"Next on {tomorrow} " in text or f"Next on {tomorrow - 1} " in text
    assert "Off" in entry(client, off).text


def test_an_empty_list_says_how_to_begin(client: TestClient, mira: Owner) -> None:
    assert mira.address in shown(client, "/saved").one("main").text
    assert "/search" in shown(client, "/saved").links()


def test_pausing_and_mailing_again(client: TestClient, services: SavedSearchServices, mira: Owner) -> None:
    saved = services.reschedule(mira, save(services, mira, "water").id, Frequency.MONTHLY, 31)
    assert client.post(f"/saved/{saved.id}/pause").headers["location"] == f"/saved#s-{saved.id}"
    assert services.one(mira, saved.id).schedule.frequency is Frequency.OFF
    assert "Before: Monthly, on day 31 at 6.00" in entry(client, saved).text
    page = shown(client, f"/saved/{saved.id}")
    assert [e.text for e in page.one("select", name="monthday").children if "selected" in e.attributes] == ["31"]
    client.post(f"/saved/{saved.id}/again")
    assert services.one(mira, saved.id) == saved


def test_one_that_cannot_be_run_says_why_and_can_be_tried_again(
    application: Application, client: TestClient, services: SavedSearchServices, mira: Owner
) -> None:
    saved = save(services, mira, "water", often=Frequency.WEEKLY)
    application.catalog.saved_searches.change(saved.id, {"due_at": now()})
    application.catalog.deliveries.pause(mira.id, "key", [Paused(saved.id, "Its words are gone.")], {}, now())
    assert "Its words are gone." in entry(client, saved).text
    assert "A search was paused" in shown(client, "/saved/mails").one("table").text
    client.post(f"/saved/{saved.id}/again")
    again = services.one(mira, saved.id)
    assert (again.paused_because, again.schedule.frequency) == (None, Frequency.WEEKLY)


def test_one_that_nobody_can_read_any_more_is_shown_and_can_be_deleted(
    application: Application, client: TestClient, services: SavedSearchServices, mira: Owner
) -> None:
    saved = save(services, mira, "water")
    application.catalog.saved_searches.change(saved.id, {"version": 99})
    assert "Water" in entry(client, saved).text
    assert "Water" in shown(client, f"/saved/{saved.id}").one("h1").text
    assert client.post(f"/saved/{saved.id}/delete").headers["location"] == "/saved"
    assert services.of_owner(mira) == []


def test_the_form_changes_what_was_chosen(client: TestClient, services: SavedSearchServices, mira: Owner) -> None:
    saved = save(services, mira, "notice before water is released", Mode.HYBRID)
    page = shown(client, f"/saved/{saved.id}")
    assert page.one("input", name="closeness", value="close").attributes.get("checked") == ""
    form = {"name": "Notice", "frequency": "monthly", "monthday": "31", "closeness": "very_close"}
    assert client.post(f"/saved/{saved.id}", data=form).status_code == 303
    changed = services.one(mira, saved.id)
    assert changed.wanted is not None
    assert (changed.name, changed.schedule.frequency, changed.schedule.day) == ("Notice", Frequency.MONTHLY, 31)
    assert changed.wanted.closeness is Closeness.VERY_CLOSE
    page = shown(client, f"/saved/{saved.id}")
    assert page.one("input", name="frequency", value="monthly").attributes.get("checked") == ""
    assert [e.text for e in page.one("select", name="monthday").children if "selected" in e.attributes] == ["31"]


@pytest.mark.parametrize(
    ("field", "value"), [("name", ""), ("name", "x" * 121), ("frequency", "hourly"), ("closeness", "near")]
)
def test_a_wrong_choice_changes_nothing(
    client: TestClient, services: SavedSearchServices, mira: Owner, field: str, value: str
) -> None:
    saved = save(services, mira, "notice before water is released", Mode.HYBRID)
    form = {"name": "Notice", "frequency": "daily", "closeness": "close", field: value}
    answer = client.post(f"/saved/{saved.id}", data=form)
    assert answer.status_code == 422
    assert Page(answer.text).all("div", role="alert")
    assert services.one(mira, saved.id) == saved


@pytest.mark.parametrize("act", ["", "/pause", "/again", "/delete"])
def test_nobody_reaches_the_searches_of_others(
    application: Application, client: TestClient, services: SavedSearchServices, mira: Owner, act: str
) -> None:
    omar = application.catalog.owners.verified(OTHER, now())
    saved = save(services, omar, "water")
    number = tell(application, omar, saved, told_of(documents.council().passages[1].id, saved), detail=act)
    assert mira.id != omar.id
    assert client.get(f"/saved/{saved.id}").status_code == 404
    assert client.get(f"/saved/mails/{number}").status_code == 404
    form = {"name": "Mine", "frequency": "daily"}
    assert client.post(f"/saved/{saved.id}{act}", data=form).status_code == 404
    assert services.one(omar, saved.id) == saved
    application.catalog.owners.forget(omar.id)


@pytest.mark.parametrize("number", ["0", "-1", "x", "9" * 30, "١"])
def test_a_number_of_nothing_is_not_found(client: TestClient, mira: Owner, number: str) -> None:
    assert mira.address
    assert client.get(f"/saved/{number}").status_code == 404
    assert client.get(f"/saved/mails/{number}").status_code == 404


def test_a_mail_is_shown_with_all_that_it_tells(
    application: Application, client: TestClient, services: SavedSearchServices, mira: Owner
) -> None:
    water, gauges = save(services, mira, "water"), save(services, mira, "gauges")
    first, second = documents.council().passages[2].id, documents.council().passages[3].id
    number = tell(
        application, mira, water, told_of(first, water, gauges), told_of(second, gauges), told_of("gone", water)
    )
    page = shown(client, f"/saved/mails/{number}")
    assert "3 passages" in page.one("h1").text
    assert {f"/p/{first}", f"/p/{second}"} <= set(page.links())
    (list_,) = page.all("ol", class_="told")
    assert "Water and Gauges" in list_.children[0].text
    # Led on where it was reworded, as every permalink is.
    assert "/p/gone" in page.links()
    mails = shown(client, "/saved/mails")
    assert f"/saved/mails/{number}" in mails.links()
    assert "Waiting to be sent" in mails.one("table").text
    told = shown(client, f"/saved/{gauges.id}")
    assert {f"/p/{first}", f"/p/{second}"} <= set(told.links())


def test_the_log_tells_what_became_of_a_mail(
    application: Application, client: TestClient, services: SavedSearchServices, mira: Owner
) -> None:
    saved, outbox = save(services, mira, "water"), application.catalog.outbox
    for number, passage in enumerate(documents.council().passages[:2]):
        tell(application, mira, saved, told_of(passage.id, saved), detail=str(number))
    took = [outbox.take("me", 60, now() + dt.timedelta(minutes=1)) for _ in range(2)]
    later, sent = [mail for mail in took if isinstance(mail, OutgoingMail)]
    outbox.sent(sent, now())
    outbox.delay(later, "me", now() + dt.timedelta(hours=1), "The server asks to wait: 451 <b>greylisted</b>")
    rows = [row.text for row in shown(client, "/saved/mails").one("tbody").children]
    assert "Sent" in rows[0]
    assert "after 1 attempt: The server asks to wait: 451 <b>greylisted</b>" in " ".join(rows[1].split())


def test_the_log_comes_in_pages(
    application: Application, client: TestClient, services: SavedSearchServices, mira: Owner
) -> None:
    saved = save(services, mira, "water")
    for number in range(31):
        tell(application, mira, saved, told_of(f"passage-{number}", saved), detail=str(number))
    first, second = shown(client, "/saved/mails"), shown(client, "/saved/mails?page=2")
    assert [len(page.one("tbody").children) for page in (first, second)] == [30, 1]
    assert "/saved/mails?page=2" in first.links()
    assert "/saved/mails" in second.links()
    for wrong in ("0", "x", "-1"):
        assert client.get(f"/saved/mails?page={wrong}").status_code == 404


def test_the_next_mail_is_shown_as_it_would_go_and_stays_to_be_told(
    application: Application, client: TestClient, services: SavedSearchServices, mira: Owner
) -> None:
    saved = save(services, mira, "water")
    assert "Nothing new" in shown(client, "/saved/next").one("main").text
    assert client.get("/saved/next/mail").status_code == 404
    application.catalog.saved_searches.change(saved.id, {"told_until": 0})
    first, second = (shown(client, "/saved/next") for _ in range(2))
    assert first.one("dl", class_="mail-head").text == second.one("dl", class_="mail-head").text
    assert "new passage" in first.one("dl", class_="mail-head").text
    assert "water" in first.one("pre", class_="mail-text").text
    frame = first.one("iframe")
    assert frame.attributes["sandbox"] == ""
    assert "frame-src 'self'" in client.get("/saved/next").headers["content-security-policy"]
    mail = client.get(frame.attributes["src"])
    policy = mail.headers["content-security-policy"].split("; ")
    assert {"default-src 'none'", "frame-ancestors 'self'", "sandbox"} <= set(policy)
    assert "script-src" not in mail.headers["content-security-policy"]
    assert "frame-src" not in client.get("/saved").headers["content-security-policy"]
    assert services.mails_of(mira, 10) == []
