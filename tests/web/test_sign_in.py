"""Signing in by a mailed link: once, for a while, by a button, and without a word on who has an account."""

import datetime as dt
import email
import email.policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from onrecord.server import make_server
from onrecord.settings import Settings
from onrecord.wiring import Application, open_application
from tests.support.mail_server import mail_server
from tests.web.accounts import link_in, mails, now, part, sign_in
from tests.web.html import Page
from web.accounts import device_of
from web.sign_in_limits import TO_ONE_ADDRESS

MIRA = "mira@example.org"


def asked(application: Application, client: TestClient, address: str = MIRA, **fields: str) -> str:
    """The path of the link that somebody was mailed."""
    assert client.post("/sign-in", data={"address": address, **fields}).status_code == 200
    return link_in(mails(application.settings.home, address)[-1])


def test_a_link_signs_in_by_its_button_alone_and_once(own: Application, own_client: TestClient) -> None:
    link = asked(own, own_client, next="/account")
    for _ in range(3):
        page = Page(own_client.get(link).text)
        assert MIRA in page.one("main").text
    assert own.catalog.owners.with_address(MIRA) is None
    assert own_client.get("/saved").headers["location"] == "/sign-in?next=/saved"
    answer = own_client.post(page.one("form", method="post").attributes["action"])
    assert (answer.status_code, answer.headers["location"]) == (303, "/account")
    assert own_client.get("/account").status_code == 200
    assert own_client.get("/sign-in?next=/saved").headers["location"] == "/saved"
    assert [own_client.post(link).status_code, own_client.get(link).status_code] == [410, 410]


def test_a_link_ends_after_a_quarter_of_an_hour(own: Application, own_client: TestClient) -> None:
    links = own.catalog.sign_ins
    quarter = dt.timedelta(minutes=15)
    late = links.new_link(MIRA, {"next": "/saved"}, now() - quarter, quarter)
    answer = own_client.post(f"/sign-in/{late}")
    assert answer.status_code == 410
    assert Page(answer.text).all("input", name="address")
    assert "set-cookie" not in answer.headers


def test_the_cookie_is_kept_from_scripts_and_other_sites(own: Application, own_client: TestClient) -> None:
    cookie = own_client.post(asked(own, own_client)).headers["set-cookie"]
    assert cookie.startswith("session=")
    assert {"HttpOnly", "SameSite=lax", "Path=/"} <= set(cookie.split("; "))
    assert "Secure" not in cookie


def test_over_https_the_cookie_never_goes_without(tmp_path_factory: pytest.TempPathFactory) -> None:
    home = tmp_path_factory.mktemp("secure")
    application = open_application(Settings(home=home, base_url="https://records.example"))
    client = TestClient(make_server(application), base_url="https://records.example", follow_redirects=False)
    cookie = client.post(asked(application, client)).headers["set-cookie"]
    assert cookie.startswith("__Host-session=")
    assert "Secure" in cookie.split("; ")
    assert client.get("/saved").status_code == 200
    application.close()


def test_an_address_that_is_known_is_answered_like_any_other(own: Application, own_client: TestClient) -> None:
    own.catalog.owners.verified(MIRA, now())
    known = own_client.post("/sign-in", data={"address": MIRA})
    unknown = own_client.post("/sign-in", data={"address": "nobody@example.org"})
    assert known.text.replace(MIRA, "") == unknown.text.replace("nobody@example.org", "")


@pytest.mark.parametrize(
    "wrong", ["", "mira", "mira@example", "a@b.org\nBcc: all@example.org", "Mira <mira@example.org>"]
)
def test_what_is_no_address_is_told_and_kept_in_the_form(own: Application, own_client: TestClient, wrong: str) -> None:
    answer = own_client.post("/sign-in", data={"address": wrong})
    assert answer.status_code == 422
    page = Page(answer.text)
    assert "name@example.org" in page.one("div", role="alert").text
    assert page.one("input", name="address").attributes["value"] == wrong.strip()
    assert not (own.settings.home / "mail").exists()


def test_one_address_gets_so_many_links_and_no_more(own_client: TestClient) -> None:
    most = TO_ONE_ADDRESS[0].quota
    spellings = [MIRA, MIRA.upper()]
    answers = [own_client.post("/sign-in", data={"address": spellings[n % 2]}).status_code for n in range(most + 1)]
    assert answers == [200] * most + [429]
    assert own_client.post("/sign-in", data={"address": "other@example.org"}).status_code == 200


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "saved", ""]
)
def test_nobody_is_led_elsewhere_after_signing_in(own: Application, own_client: TestClient, elsewhere: str) -> None:
    answer = own_client.post(asked(own, own_client, next=elsewhere))
    assert answer.headers["location"] == "/saved"
    assert own_client.get("/sign-in", params={"next": elsewhere}).headers["location"] == "/saved"


def test_the_mail_is_in_the_language_of_the_page(own: Application, own_client: TestClient) -> None:
    own_client.post("/sign-in", data={"address": MIRA}, headers={"Accept-Language": "fr"})
    (mail,) = mails(own.settings.home, MIRA)
    assert (mail["Subject"], mail["Content-Language"]) == ("Connexion à OnRecord", "fr")
    assert "15 minutes" in part(mail, "plain")
    assert '<html lang="fr"' in part(mail, "html")
    assert mail["Auto-Submitted"] == "auto-generated"
    own_client.post(link_in(mail), headers={"Accept-Language": "fr"})
    owner = own.catalog.owners.with_address(MIRA)
    assert owner is not None
    assert owner.language == "fr"


def test_the_html_of_the_mail_loads_nothing(own: Application, own_client: TestClient) -> None:
    asked(own, own_client)
    html = part(mails(own.settings.home, MIRA)[-1], "html")
    assert not [word for word in ("<img", "<link", "<script", "url(", "@import", "{{") if word in html]
    assert "@media (prefers-color-scheme: dark)" in html


def test_signing_out_ends_the_session_itself(own: Application, own_client: TestClient) -> None:
    sign_in(own, own_client)
    token = own_client.cookies["session"]
    assert own_client.get("/saved").status_code == 200
    answer = own_client.post("/sign-out")
    assert answer.headers["location"] == "/"
    assert 'session=""' in answer.headers["set-cookie"]
    assert own.catalog.sign_ins.session(token, now()) is None


def test_a_second_sign_in_ends_the_first_session_of_the_browser(own: Application, own_client: TestClient) -> None:
    owner = sign_in(own, own_client)
    own_client.post(asked(own, own_client))
    assert len(own.catalog.sign_ins.sessions_of(owner.id, now())) == 1


@pytest.mark.parametrize("path", ["/sign-in", "/sign-out", "/saved/new", "/account", "/account/delete", "/saved/1"])
def test_another_site_sends_no_form(own: Application, own_client: TestClient, path: str) -> None:
    owner = sign_in(own, own_client)
    answer = own_client.post(path, data={"sure": "yes"}, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403
    assert own.catalog.owners.owner(owner.id) == owner


@pytest.mark.parametrize("path", ["/saved", "/saved/next", "/saved/mails", "/saved/mails/1", "/saved/1", "/account"])
def test_pages_of_ones_own_lead_through_sign_in_and_back(own_client: TestClient, path: str) -> None:
    own_client.cookies.set("session", "no session of anybody")
    assert own_client.get(path).headers["location"] == f"/sign-in?next={path}"


def test_pages_of_ones_own_are_stored_nowhere(own: Application, own_client: TestClient) -> None:
    sign_in(own, own_client)
    for path in ("/saved", "/account", "/saved/mails", "/sign-in"):
        assert own_client.get(path).headers["cache-control"] == "private, no-store"


def test_every_page_says_where_to_sign_in_or_who_is(own: Application, own_client: TestClient) -> None:
    assert "/sign-in" in Page(own_client.get("/about").text).links()
    sign_in(own, own_client)
    links = Page(own_client.get("/about").text).links()
    assert "/account" in links
    assert "/sign-in" not in links


@pytest.mark.parametrize(
    ("agent", "device"),
    [
        ("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox, Linux"),
        ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0", "Edge, Windows"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile Safari/604.1", "Safari, iPhone"),
        ("", ""),
        ("\u2028<script>", ""),
    ],
)
def test_a_browser_is_named_as_its_maker_does(agent: str, device: str) -> None:
    assert device_of(agent) == device


@pytest.mark.parametrize(
    ("answer", "status", "told"),
    [("550 no such mailbox", 422, "does not take mails"), ("451 later", 503, "Try again"), (None, 503, "Try again")],
)
def test_a_server_that_takes_no_mail_is_told_and_signs_nobody_in(
    tmp_path: Path, answer: str | None, status: int, told: str
) -> None:
    with mail_server() as inbox:
        application = open_application(Settings(home=tmp_path, smtp_url=f"smtp://127.0.0.1:{inbox.port}"))
        client = TestClient(make_server(application), follow_redirects=False)
        inbox.answers[MIRA] = answer
        refused = client.post("/sign-in", data={"address": MIRA})
        assert refused.status_code == status
        page = Page(refused.text)
        assert told in page.one("div", role="alert").text
        assert page.one("input", name="address").attributes["value"] == MIRA
        del inbox.answers[MIRA]
        assert client.post("/sign-in", data={"address": MIRA}).status_code == 200
        ((sender, recipients, content),) = inbox.taken
        assert (sender, recipients) == ("onrecord@localhost", [MIRA])
        mail = email.message_from_bytes(content, policy=email.policy.default)
        assert isinstance(mail, EmailMessage)
        assert client.post(link_in(mail)).status_code == 303
        application.close()
