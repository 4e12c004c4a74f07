"""Signing in with an OpenID Connect provider, real and on loopback, and with one that lies."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, build_opener

import pytest
from fastapi.testclient import TestClient
from httpx2 import Response

pytest.importorskip("authlib")
pytest.importorskip("joserfc")

from joserfc.jwk import RSAKey

from onrecord.accounts import open_provider
from onrecord.server import make_server
from onrecord.settings import Settings, WrongSetting
from onrecord.wiring import Application, open_application
from tests.support.oidc_provider import CLIENT, SECRET, IdentityServer, identity_server
from tests.web.accounts import now
from tests.web.html import Page

MIRA = "mira@example.org"


@pytest.fixture
def identity() -> Iterator[IdentityServer]:
    with identity_server() as served:
        yield served


@pytest.fixture
def application(tmp_path: Path, identity: IdentityServer) -> Iterator[Application]:
    settings = Settings(home=tmp_path, oidc_issuer=identity.issuer, oidc_client_id=CLIENT, oidc_client_secret=SECRET)
    opened = open_application(settings)
    yield opened
    opened.close()


@pytest.fixture
def client(application: Application) -> TestClient:
    return TestClient(make_server(application), base_url="http://127.0.0.1:8000", follow_redirects=False)


class _Stays(HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        """The browser of the test goes on by itself."""


def came_back(client: TestClient, after: str = "/account") -> str:
    """Path and query with which the provider sends a browser back that it has signed in."""
    leads = client.get(f"/sign-in/provider?next={after}").headers["location"]
    try:
        build_opener(_Stays).open(leads)
    except OSError as error:
        parts = urlsplit(error.headers["Location"])  # type: ignore[attr-defined]
        return f"{parts.path}?{parts.query}"
    raise AssertionError("the provider did not send the browser back")


def refused(answer: Response, status: int = 422) -> str:
    """What the page says to somebody who is not signed in, with the way by a link still there."""
    assert answer.status_code == status
    page = Page(answer.text)
    assert page.faults == []
    assert page.all("input", name="address")
    return page.one("div", role="alert").text


def test_whom_the_provider_knows_is_signed_in(
    application: Application, client: TestClient, identity: IdentityServer
) -> None:
    button = [link for link in Page(client.get("/sign-in?next=/account").text).links() if "provider" in link]
    assert button == ["/sign-in/provider?next=/account"]
    answer = client.get(came_back(client))
    assert (answer.status_code, answer.headers["location"]) == (303, "/account")
    assert MIRA in client.get("/account").text
    owner = application.catalog.owners.with_address(MIRA)
    assert owner is not None
    assert len(application.catalog.sign_ins.sessions_of(owner.id, now())) == 1
    assert identity.asked.count("/token") == 1


def test_what_a_browser_came_back_with_is_good_once(client: TestClient) -> None:
    back = came_back(client)
    kept = client.cookies["provider"]
    assert client.get(back).status_code == 303
    assert "provider" not in client.cookies
    client.cookies.set("provider", kept)
    refused(client.get(back))


def test_another_browser_cannot_end_what_one_has_begun(application: Application, client: TestClient) -> None:
    back = came_back(client)
    stranger = TestClient(make_server(application), base_url="http://127.0.0.1:8000", follow_redirects=False)
    refused(stranger.get(back))
    came_back(stranger)
    refused(stranger.get(back))
    assert application.catalog.owners.with_address(MIRA) is None


def changed(**claims: object) -> Callable[[dict[str, Any]], None]:
    return lambda said: said.update(claims)


@pytest.mark.parametrize(
    "lie",
    [
        changed(iss="https://other.example"),
        changed(aud="somebody else"),
        changed(nonce="of another time"),
        changed(exp=int(time.time()) - 3600),
        changed(azp="somebody else", aud=[CLIENT, "somebody else"]),
        lambda said: said.pop("sub"),
        lambda said: said.pop("nonce"),
        lambda said: said.pop("exp"),
    ],
)
def test_nobody_is_signed_in_by_a_token_for_something_else(
    application: Application, client: TestClient, identity: IdentityServer, lie: Callable[[dict[str, Any]], None]
) -> None:
    identity.lie = lie
    assert "did not work" in refused(client.get(came_back(client)))
    assert application.catalog.owners.with_address(MIRA) is None


def test_nobody_is_signed_in_by_the_key_of_another(
    application: Application, client: TestClient, identity: IdentityServer
) -> None:
    identity.signing = RSAKey.generate_key(2048, {"kid": "one"})
    refused(client.get(came_back(client)))
    assert application.catalog.owners.with_address(MIRA) is None


@pytest.mark.parametrize(
    "claims", [{"email": MIRA}, {"email": MIRA, "email_verified": "true"}, {"email_verified": True}]
)
def test_an_address_counts_only_where_it_was_verified(
    client: TestClient, identity: IdentityServer, claims: dict[str, Any]
) -> None:
    identity.claims = claims
    assert "link mailed" in refused(client.get(came_back(client)))


def test_whoever_does_not_sign_in_there_can_have_a_link(client: TestClient, identity: IdentityServer) -> None:
    identity.refuses = True
    assert "You did not sign in there" in refused(client.get(came_back(client)))


@pytest.mark.parametrize("elsewhere", ["//evil.example", "https://evil.example"])
def test_nobody_is_led_elsewhere(client: TestClient, elsewhere: str) -> None:
    assert client.get(came_back(client, elsewhere)).headers["location"] == "/saved"


def test_a_provider_that_calls_itself_otherwise_is_not_believed(tmp_path: Path, identity: IdentityServer) -> None:
    settings = Settings(
        home=tmp_path, oidc_issuer=f"{identity.issuer}/", oidc_client_id=CLIENT, oidc_client_secret=SECRET
    )
    application = open_application(settings)
    answer = TestClient(make_server(application), follow_redirects=False).get("/sign-in/provider")
    assert identity.issuer in refused(answer, 503)
    application.close()


def test_a_provider_that_is_away_leaves_the_link(tmp_path: Path) -> None:
    with identity_server() as gone:
        issuer = gone.issuer
    settings = Settings(home=tmp_path, oidc_issuer=issuer, oidc_client_id=CLIENT, oidc_client_secret=SECRET)
    application = open_application(settings)
    refused(TestClient(make_server(application), follow_redirects=False).get("/sign-in/provider"), 503)
    application.close()


def test_without_a_provider_there_is_none(own_client: TestClient) -> None:
    assert "/sign-in/provider" not in own_client.get("/sign-in").text
    assert own_client.get("/sign-in/provider").status_code == 404
    assert own_client.get("/sign-in/provider/back").status_code == 404


@pytest.mark.parametrize(
    ("settings", "lacking"),
    [
        ({"oidc_issuer": "https://id.example", "oidc_client_id": "x"}, "ONRECORD_OIDC_CLIENT_SECRET"),
        ({"oidc_issuer": "https://id.example", "oidc_client_secret": "x"}, "ONRECORD_OIDC_CLIENT_ID"),
        ({"oidc_client_id": "x"}, "ONRECORD_OIDC_ISSUER"),
    ],
)
def test_half_a_setting_is_refused_by_name(tmp_path: Path, settings: dict[str, str], lacking: str) -> None:
    with pytest.raises(WrongSetting, match=lacking):
        open_provider(Settings.model_validate({"home": tmp_path, **settings}))


@pytest.mark.parametrize("issuer", ["http://id.example", "id.example", "https://", "https://id.example?x=1"])
def test_an_issuer_is_an_address_by_https(monkeypatch: pytest.MonkeyPatch, issuer: str) -> None:
    monkeypatch.setenv("ONRECORD_OIDC_ISSUER", issuer)
    with pytest.raises(WrongSetting, match="ONRECORD_OIDC_ISSUER"):
        Settings.from_environment()
