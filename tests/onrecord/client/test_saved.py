"""Saved searches of whoever owns the key, by both clients."""

import datetime as dt
from collections.abc import Iterator

import pytest

from onrecord.client import AsyncOnRecord, BadRequest, NotFound, OnRecord, Refused
from onrecord.wiring import Application
from statements.key_scopes import Scope
from tests.onrecord.client.conftest import Apart

NOW = dt.datetime.now(dt.UTC)
WATER = {"q": "water", "mode": "keyword", "country": "XVA"}


@pytest.fixture
def key(application: Application) -> Iterator[str]:
    owner = application.catalog.owners.verified("mira@example.org", NOW)
    yield application.catalog.api_keys.create("A test", [Scope.SAVED], NOW, owner_id=owner.id)[0]
    application.catalog.owners.forget(owner.id)


@pytest.fixture
def mine(address: str, key: str) -> Iterator[OnRecord]:
    with OnRecord(address, key) as client:
        yield client


def test_a_search_is_estimated_saved_changed_and_forgotten(mine: OnRecord) -> None:
    assert mine.saved() == []
    assert mine.estimate(WATER, closeness="loose")["too_broad"] is None
    kept = mine.save(WATER, name="The river", frequency="weekly", day=4, closeness="loose")
    assert (kept["name"], kept["frequency"], kept["day"]) == ("The river", "weekly", 4)
    assert kept["search"] is not None
    assert (kept["search"]["request"]["country"], kept["search"]["closeness"]) == (["XVA"], "loose")
    assert mine.saved() == [kept] == [mine.get(f"saved/{kept['id']}")]
    changed = mine.change_saved(kept["id"], frequency="off")
    assert (changed["frequency"], changed["next_at"], changed["search"]) == ("off", None, kept["search"])
    narrowed = mine.change_saved(kept["id"], {"q": "notification", "mode": "keyword"}, name="Notices")
    assert narrowed["search"] is not None
    assert (narrowed["search"]["request"]["q"], narrowed["name"]) == ("notification", "Notices")
    assert list(mine.deliveries()) == []
    mine.forget_saved(kept["id"])
    assert mine.saved() == []
    with pytest.raises(NotFound):
        mine.forget_saved(kept["id"])


def test_what_cannot_be_kept_is_refused(mine: OnRecord, client: OnRecord) -> None:
    with pytest.raises(Refused):
        client.saved()
    kept = mine.save(WATER)
    with pytest.raises(BadRequest) as twice:
        mine.save(WATER)
    assert (twice.value.status, twice.value.code) == (409, "already_saved")
    with pytest.raises(BadRequest, match=r"frequency: .*weekly"):
        mine.change_saved(kept["id"], frequency="fortnightly")
    with pytest.raises(ValueError, match="closeness"):
        mine.change_saved(kept["id"], closeness="loose")
    assert mine.saved() == [kept]


def test_the_same_in_an_event_loop(address: str, key: str, apart: Apart) -> None:
    async def ask() -> None:
        async with AsyncOnRecord(address, key) as mine:
            assert (await mine.estimate(WATER))["too_broad"] is None
            kept = await mine.save(WATER, frequency="monthly", day=31)
            assert (await mine.change_saved(kept["id"], name="Of the river"))["name"] == "Of the river"
            assert [one["day"] for one in await mine.saved()] == [31]
            assert [one async for one in mine.deliveries()] == []
            await mine.forget_saved(kept["id"])
            assert await mine.saved() == []

    apart(ask)
