"""`onrecord keys`, and a server that is asked with what it made."""

import pytest

from tests.onrecord.conftest import Commands
from tests.onrecord.serving import serving


def test_a_key_is_made_listed_and_ended(commands: Commands) -> None:
    made = commands.run(
        "keys", "create", "Monitor", "--scope", "export", "--days", "30", "--limits", "9/hour", "--json"
    )
    assert made.json["key"].startswith(made.json["prefix"])
    assert (made.json["scopes"], made.json["limits"]) == (["export"], "9/hour")
    shown = commands.run("keys", "create", "Other", "--days", "0")
    assert shown.out.startswith("onr_")
    assert shown.out.count("\n") == 1
    listed = commands.run("keys", "list")
    assert "Monitor" in listed.out
    assert "does not expire" in listed.out
    assert made.json["key"] not in listed.out
    commands.run("keys", "revoke", made.json["key"])
    again = commands.run("keys", "revoke", made.json["prefix"], code=1)
    assert "onrecord keys list" in again.err
    keys = commands.run("keys", "list", "--json").json["keys"]
    assert [(key["name"], key["revoked_at"] is None) for key in keys] == [("Other", True), ("Monitor", False)]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("x", "--scope", "everything"), "read, export, saved"),
        (("x", "--limits", "many"), "60/minute"),
        (("x", "--scope", "saved"), "--owner"),
        (("x", "--days", "-1"), "--days"),
        ((" ",), "1 to 80"),
    ],
)
def test_what_no_key_can_be_made_of_is_named(commands: Commands, arguments: tuple[str, ...], said: str) -> None:
    ran = commands.run("keys", "create", *arguments, code=2)
    assert said in " ".join(ran.err.replace("│", " ").split())
    assert not commands.home.exists()


def test_whose_saved_searches_a_key_opens_must_be_known(commands: Commands) -> None:
    ran = commands.run("keys", "create", "x", "--scope", "saved", "--owner", "desk@mission.example", code=1)
    assert "desk@mission.example" in ran.err


@pytest.mark.slow
def test_a_server_answers_a_key_until_it_is_revoked_and_believes_no_stranger(commands: Commands) -> None:
    key = commands.run("keys", "create", "Monitor", "--limits", "3/day").out.strip()
    with serving(commands, ONRECORD_ANONYMOUS="pages", ONRECORD_RATE_LIMITS="2/day") as (_, client):
        assert client.get("/").status_code == 200
        assert client.get("/api/v1/openapi.json").status_code == 200
        assert client.get("/api/v1/search").json()["code"] == "key_needed"
        bearer = {"Authorization": f"Bearer {key}"}
        assert client.get("/api/v1/search", headers=bearer).headers["RateLimit"] == '"day";r=2;t=86400'
        commands.run("keys", "revoke", key)
        assert client.get("/api/v1/search", headers=bearer).json()["code"] == "revoked_key"
    with serving(commands, ONRECORD_RATE_LIMITS="2/day") as (_, client):
        # From this machine a proxy is believed whom it asks for.
        for visitor in ("192.0.2.1", "192.0.2.2", "192.0.2.1"):
            assert client.get("/api/v1/changes", headers={"X-Forwarded-For": visitor}).status_code == 200
        refused = client.get("/api/v1/changes", headers={"X-Forwarded-For": "192.0.2.1"})
        assert (refused.status_code, refused.json()["code"]) == (429, "too_many_requests")
    with serving(commands, ONRECORD_RATE_LIMITS="2/day", ONRECORD_TRUSTED_PROXIES="192.0.2.9") as (_, client):
        statuses = [
            client.get("/api/v1/changes", headers={"X-Forwarded-For": f"192.0.2.{number}"}).status_code
            for number in range(3)
        ]
    assert statuses == [200, 200, 429]
