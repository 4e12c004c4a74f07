"""/account/keys: keys of an owner's programs, shown once, and good for the API until they are revoked."""

import datetime as dt

import pytest
from fastapi.testclient import TestClient

from onrecord.wiring import Application
from statements.key_scopes import Scope
from tests.web.accounts import now, sign_in
from tests.web.html import Page
from web.keys_page import MOST_IN_FORCE

NAME = "Monitor <of> the desk"
FORM = {"name": NAME, "scope": ["read", "saved"], "days": "30"}


def made_by(client: TestClient) -> str:
    """The key that a page shows."""
    page = Page(client.post("/account/keys", data=FORM).text)
    assert page.faults == []
    (shown,) = [tag.text for tag in page.all("code") if tag.text.startswith("onr_") and len(tag.text) > 40]
    return shown


def test_a_key_is_made_shown_once_used_and_revoked(own: Application, own_client: TestClient) -> None:
    owner = sign_in(own, own_client)
    key = made_by(own_client)
    (kept,) = own.catalog.api_keys.of_owner(owner.id)
    assert (kept.name, set(kept.scopes)) == (NAME, {Scope.READ, Scope.SAVED})
    assert kept.expires_at is not None
    assert dt.timedelta(days=29) < kept.expires_at - now() < dt.timedelta(days=31)
    page = Page(own_client.get("/account/keys").text)
    assert page.faults == []
    assert key not in page.all("body")[0].text
    assert "Monitor <of> the desk" in page.all("body")[0].text
    bearer = {"Authorization": f"Bearer {key}"}
    assert own_client.get("/api/v1/usage", headers=bearer).json()["key"]["name"] == NAME
    assert own_client.post("/account/keys/revoke", data={"prefix": kept.prefix}).headers["location"] == "/account/keys"
    assert own_client.get("/api/v1/usage", headers=bearer).json()["code"] == "revoked_key"
    assert "revoked" in own_client.get("/account/keys").text


def test_keys_are_their_owners_alone(own: Application, own_client: TestClient) -> None:
    other = own.catalog.owners.verified("other@example.org", now())
    _, theirs = own.catalog.api_keys.create("Theirs", [Scope.READ], now(), owner_id=other.id)
    assert own_client.get("/account/keys").headers["location"].startswith("/sign-in?next=/account/keys")
    assert own_client.post("/account/keys", data=FORM).status_code == 303
    assert len(own.catalog.api_keys.all()) == 1
    sign_in(own, own_client)
    assert "Theirs" not in own_client.get("/account/keys").text
    own_client.post("/account/keys/revoke", data={"prefix": theirs.prefix})
    assert own.catalog.api_keys.all()[0].revoked_at is None


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("name", "", "needs a name"),
        ("name", "n" * 81, "at most 80 characters"),
        ("scope", [], "would open nothing"),
        ("scope", ["everything"], "would open nothing"),
        ("days", "36500", "cannot last so long"),
    ],
)
def test_what_is_wrong_with_a_form_is_said_and_what_was_typed_stays(
    own: Application, own_client: TestClient, field: str, value: object, said: str
) -> None:
    sign_in(own, own_client)
    answer = own_client.post("/account/keys", data={**FORM, field: value})
    assert answer.status_code == 422
    assert said in answer.text
    assert own.catalog.api_keys.all() == []
    if field != "name":
        assert 'value="Monitor &lt;of&gt; the desk"' in answer.text


def test_there_is_an_end_to_keys_but_not_of_those_that_ended(own: Application, own_client: TestClient) -> None:
    owner = sign_in(own, own_client)
    for _ in range(MOST_IN_FORCE):
        own.catalog.api_keys.create("x", [Scope.READ], now(), owner_id=owner.id)
    assert own_client.post("/account/keys", data=FORM).status_code == 422
    own.catalog.api_keys.revoke(own.catalog.api_keys.all()[0].prefix, now())
    assert own_client.post("/account/keys", data=FORM).status_code == 200
