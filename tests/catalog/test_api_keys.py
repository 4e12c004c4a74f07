"""Keys of programs: shown once, known by their hash, and ended by time or by hand."""

import dataclasses
import datetime as dt

import pytest
from sqlalchemy import create_engine, text

from catalog.api_keys import KeyFault
from catalog.catalog import Catalog
from statements.key_scopes import Scope

NOW = dt.datetime(2026, 11, 18, 9, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)


def test_a_key_is_known_by_itself_and_by_nothing_else(catalog: Catalog, database_url: str) -> None:
    key, kept = catalog.api_keys.create("Monitor", [Scope.READ, Scope.EXPORT], NOW, limits="600/minute")
    assert catalog.api_keys.known(key, NOW) == kept
    assert (kept.name, set(kept.scopes), kept.limits) == ("Monitor", {Scope.READ, Scope.EXPORT}, "600/minute")
    assert key.startswith(f"{kept.prefix}_")
    last = "A" if key[-1] != "A" else "B"
    assert catalog.api_keys.known(f"{key[:-1]}{last}", NOW) is KeyFault.UNKNOWN
    assert catalog.api_keys.known(f"onr_00000000{key[12:]}", NOW) is KeyFault.UNKNOWN
    for wrong in ("", kept.prefix, key.upper(), f"{key}\n", f"{key} ", "\ud800", "a" * 100_000):
        assert catalog.api_keys.known(wrong, NOW) is KeyFault.MALFORMED
    with create_engine(database_url).connect() as connection:
        rows = str(connection.execute(text("SELECT * FROM api_keys")).all())
    assert key[13:] not in rows


def test_a_key_ends_when_it_expires_and_at_once_when_it_is_revoked(catalog: Catalog) -> None:
    key, kept = catalog.api_keys.create("Monitor", [Scope.READ], NOW, expires_at=NOW + DAY)
    assert catalog.api_keys.known(key, NOW + DAY - dt.timedelta(seconds=1)) != KeyFault.EXPIRED
    assert catalog.api_keys.known(key, NOW + DAY) is KeyFault.EXPIRED
    assert catalog.api_keys.revoke(kept.prefix, NOW)
    assert catalog.api_keys.known(key, NOW) is KeyFault.REVOKED
    assert not catalog.api_keys.revoke(kept.prefix, NOW + DAY)
    assert [one.revoked_at for one in catalog.api_keys.all()] == [NOW]
    assert not catalog.api_keys.revoke("onr_ffffffff", NOW)


def test_a_use_is_noted_once_an_hour(catalog: Catalog) -> None:
    key, _ = catalog.api_keys.create("Monitor", [Scope.READ], NOW)
    seen = []
    for minutes in (0, 59, 60, 61):
        catalog.api_keys.known(key, NOW + dt.timedelta(minutes=minutes))
        seen.append(catalog.api_keys.all()[0].used_at)
    assert seen == [NOW, NOW, NOW + dt.timedelta(hours=1), NOW + dt.timedelta(hours=1)]


def test_owners_see_and_end_their_own_keys_and_leave_none_behind(catalog: Catalog) -> None:
    one, other = (catalog.owners.verified(f"{name}@mission.example", NOW).id for name in "ab")
    _, mine = catalog.api_keys.create("Mine", [Scope.SAVED], NOW, owner_id=one)
    key, theirs = catalog.api_keys.create("Theirs", [Scope.SAVED], NOW, owner_id=other)
    assert catalog.api_keys.of_owner(one) == [mine]
    assert not catalog.api_keys.revoke(theirs.prefix, NOW, owner_id=one)
    assert catalog.api_keys.revoke(mine.prefix, NOW, owner_id=one)
    catalog.owners.forget(other)
    assert catalog.api_keys.known(key, NOW) is KeyFault.UNKNOWN
    assert [one.prefix for one in catalog.api_keys.all()] == [mine.prefix]


def test_what_is_shown_of_a_key_holds_no_secret(catalog: Catalog) -> None:
    key, kept = catalog.api_keys.create("n" * 200, [Scope.READ], NOW)
    assert key[13:] not in repr(dataclasses.asdict(kept))
    assert len(kept.name) == 80


@pytest.mark.parametrize("fault", KeyFault)
def test_every_fault_has_a_code_for_programs(fault: KeyFault) -> None:
    assert fault.value.endswith("_key")
