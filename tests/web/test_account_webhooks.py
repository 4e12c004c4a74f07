"""/account/webhooks: programs that are posted to, added, tried, paused and deleted without script."""

import pytest
from fastapi.testclient import TestClient

from catalog.webhooks import MOST_WEBHOOKS, Webhook
from onrecord.wiring import Application
from tests.support.hook_server import hook_server
from tests.web.accounts import now, sign_in
from tests.web.html import Page

# Public by its number; nothing is connected to when it is added.
HOOK = "https://93.184.215.14/hook?key=<b>"


def shown(client: TestClient, address: str) -> str:
    page = Page(client.get(address).text)
    assert page.faults == []
    return page.all("body")[0].text


def added(application: Application, client: TestClient) -> Webhook:
    owner = sign_in(application, client)
    page = Page(client.post("/account/webhooks", data={"address": HOOK}).text)
    assert page.faults == []
    (webhook,) = application.catalog.webhooks.of_owner(owner.id)
    assert webhook.secret in [tag.text for tag in page.all("code")]
    return webhook


def test_a_webhook_is_added_and_its_secret_shown_once_and_changed(own: Application, own_client: TestClient) -> None:
    webhook = added(own, own_client)
    assert webhook.secret not in shown(own_client, "/account/webhooks")
    address = f"/account/webhooks/{webhook.id}"
    assert webhook.secret not in shown(own_client, address)
    assert "In force" in shown(own_client, address)
    changed = own_client.post(f"{address}/secret").text
    after = own.catalog.webhooks.one(webhook.id)
    assert after is not None
    assert after.secret != webhook.secret
    assert after.secret in changed
    assert "The secret before signs too, until" in shown(own_client, address)


def test_it_is_paused_resumed_and_deleted(own: Application, own_client: TestClient) -> None:
    webhook = added(own, own_client)
    address = f"/account/webhooks/{webhook.id}"
    assert own_client.post(f"{address}/pause").headers["location"] == address
    assert "Paused by you" in shown(own_client, address)
    own_client.post(f"{address}/resume")
    assert "In force" in shown(own_client, address)
    assert own_client.post(f"{address}/delete").headers["location"] == "/account/webhooks"
    assert "You have none yet." in shown(own_client, "/account/webhooks")
    assert own_client.get(address).status_code == 404


def test_a_test_to_a_machine_of_the_own_network_is_refused_and_logged(own: Application, own_client: TestClient) -> None:
    owner = sign_in(own, own_client)
    with hook_server() as hook:
        # As if its name had been public when it was added.
        webhook = own.catalog.webhooks.add(owner.id, hook.url, now())
        answer = own_client.post(f"/account/webhooks/{webhook.id}/test")
        assert answer.headers["location"] == f"/account/webhooks/{webhook.id}#log"
        assert hook.got == []
    text = shown(own_client, f"/account/webhooks/{webhook.id}")
    assert "A test" in text
    assert "Not taken" in text
    assert "leads to a machine that is not public" in text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("http://93.184.215.14/", "begin with https://"),
        ("hook", "no address of the web"),
        ("https://10.0.0.1/<i>", "not public"),
        ("https://127.0.0.1:8000/", "OnRecord itself"),
    ],
)
def test_what_is_wrong_with_an_address_is_said_and_it_stays(
    own: Application, own_client: TestClient, typed: str, said: str
) -> None:
    owner = sign_in(own, own_client)
    answer = own_client.post("/account/webhooks", data={"address": typed})
    assert answer.status_code == 422
    assert said in answer.text
    assert f'value="{typed.replace("<", "&lt;").replace(">", "&gt;")}"' in answer.text
    assert own.catalog.webhooks.of_owner(owner.id) == []


def test_it_is_its_owners_alone_and_there_is_an_end(own: Application, own_client: TestClient) -> None:
    other = own.catalog.owners.verified("other@example.org", now())
    theirs = own.catalog.webhooks.add(other.id, "https://theirs.example.org/", now())
    assert own_client.get("/account/webhooks").headers["location"].startswith("/sign-in?next=/account/webhooks")
    owner = sign_in(own, own_client)
    assert "theirs" not in shown(own_client, "/account/webhooks")
    assert own_client.get(f"/account/webhooks/{theirs.id}").status_code == 404
    for act in ("secret", "test", "pause", "resume", "delete"):
        assert own_client.post(f"/account/webhooks/{theirs.id}/{act}").status_code == 404
    assert own.catalog.webhooks.one(theirs.id) == theirs
    for number in range(MOST_WEBHOOKS):
        own.catalog.webhooks.add(owner.id, f"https://hook.example.org/{number}", now())
    assert "more there cannot be" in shown(own_client, "/account/webhooks")
    assert own_client.post("/account/webhooks", data={"address": HOOK}).status_code == 422
