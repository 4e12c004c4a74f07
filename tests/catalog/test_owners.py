"""Owners of searches, the links that sign them in, and where they are signed in."""

import datetime as dt

import pytest
from sqlalchemy import text

from catalog.catalog import Catalog
from catalog.sign_ins import SESSION

NOW = dt.datetime(2026, 11, 18, 9, tzinfo=dt.UTC)
MINUTES = dt.timedelta(minutes=15)


def test_an_address_is_one_owner_in_whatever_capitals(catalog: Catalog) -> None:
    first = catalog.owners.verified("Desk.Officer@Mission.example", NOW, language="fr", time_zone="Europe/Paris")
    later = catalog.owners.verified("desk.officer@mission.EXAMPLE", NOW + MINUTES)
    assert (later.id, later.mail_key, later.address) == (first.id, first.mail_key, "Desk.Officer@Mission.example")
    assert (later.language, later.time_zone, later.verified_at) == ("fr", "Europe/Paris", NOW + MINUTES)
    assert catalog.owners.with_address("DESK.OFFICER@mission.example") == later
    assert catalog.owners.with_mail_key(first.mail_key) == catalog.owners.owner(first.id) == later
    assert catalog.owners.with_mail_key("x") is catalog.owners.with_address("other@mission.example") is None


def test_what_an_owner_sets_is_kept(catalog: Catalog) -> None:
    one = catalog.owners.verified("a@mission.example", NOW)
    other = catalog.owners.verified("b@mission.example", NOW)
    catalog.owners.settle(one.id, language="fr", time_zone="Asia/Kathmandu", hour=17)
    found = catalog.owners.several({one.id, other.id, 10**6})
    assert (found[one.id].language, found[one.id].time_zone, found[one.id].hour) == ("fr", "Asia/Kathmandu", 17)
    assert found == {one.id: found[one.id], other.id: other}


def test_mails_are_held_longer_with_each_refusal_and_at_once_sent_again_after_one_was_taken(catalog: Catalog) -> None:
    owner = catalog.owners.verified("a@mission.example", NOW)
    days = [(catalog.owners.note_bounce(owner.id, NOW, "550 no such box") - NOW).days for _ in range(8)]
    assert days == [1, 2, 4, 8, 16, 30, 30, 30]
    held = catalog.owners.owner(owner.id)
    assert held is not None
    assert (held.bounces, held.bounce, held.may_be_mailed(NOW)) == (8, "550 no such box", False)
    assert held.may_be_mailed(NOW + dt.timedelta(days=30))
    assert catalog.owners.counts(NOW) == (1, 0, 1)
    catalog.owners.note_delivered(owner.id)
    again = catalog.owners.owner(owner.id)
    assert again is not None
    assert (again.bounces, again.may_be_mailed(NOW)) == (0, True)


def test_who_stops_mails_gets_none_until_they_want_them_again(catalog: Catalog) -> None:
    owner = catalog.owners.verified("a@mission.example", NOW)
    catalog.owners.pause(owner.id, NOW)
    catalog.owners.pause(owner.id, NOW + MINUTES)
    # Nobody takes an address for paused no more, only because somebody signed in with it.
    paused = catalog.owners.verified("a@mission.example", NOW + MINUTES)
    assert (paused.paused_at, paused.may_be_mailed(NOW + MINUTES)) == (NOW, False)
    assert catalog.owners.counts(NOW) == (1, 1, 0)
    catalog.owners.resume(owner.id)
    resumed = catalog.owners.owner(owner.id)
    assert resumed is not None
    assert resumed.may_be_mailed(NOW)


def test_a_link_is_good_once_and_not_for_long(catalog: Catalog) -> None:
    signing = catalog.sign_ins
    token = signing.new_link("a@mission.example", {"next": "/saved"}, NOW, MINUTES)
    for _ in range(2):  # who only looks, as scanners of mails do, uses nothing
        seen = signing.link(token, NOW)
        assert seen is not None
        assert (seen.address, seen.intent) == ("a@mission.example", {"next": "/saved"})
    assert signing.link(token, NOW + MINUTES) is signing.use_link(token, NOW + MINUTES) is None
    assert signing.use_link(token, NOW) is not None
    assert signing.use_link(token, NOW) is signing.link(token, NOW) is signing.link("other", NOW) is None


def test_only_hashes_of_what_lets_in_are_kept(catalog: Catalog) -> None:
    owner = catalog.owners.verified("a@mission.example", NOW)
    tokens = [
        catalog.sign_ins.new_link(owner.address, {}, NOW, MINUTES),
        catalog.sign_ins.open_session(owner.id, "Firefox on Linux", NOW),
    ]
    with catalog._database.execution_options(read_only=True).connect() as connection:
        stored = [
            str(tuple(row))
            for table in ("sign_in_links", "sessions")
            for row in connection.execute(text(f"SELECT * FROM {table}"))  # noqa: S608 - two names of ours
        ]
    assert len(stored) == 2
    assert [token for token in tokens if any(token in row for row in stored)] == []


def test_a_session_lasts_from_when_it_was_last_seen(catalog: Catalog) -> None:
    owner = catalog.owners.verified("a@mission.example", NOW)
    token = catalog.sign_ins.open_session(owner.id, "Firefox on Linux", NOW)
    later = NOW + SESSION - MINUTES
    found = catalog.sign_ins.session(token, later)
    assert found is not None
    assert (found.owner_id, found.device, found.seen_at) == (owner.id, "Firefox on Linux", NOW)
    assert catalog.sign_ins.session(token, NOW + SESSION) is not None
    assert catalog.sign_ins.session(token, NOW + 3 * SESSION) is None


@pytest.mark.parametrize("stranger", [False, True])
def test_an_owner_closes_sessions_of_their_own_alone(catalog: Catalog, *, stranger: bool) -> None:
    owner = catalog.owners.verified("a@mission.example", NOW)
    other = catalog.owners.verified("b@mission.example", NOW)
    token = catalog.sign_ins.open_session(owner.id, "Firefox on Linux", NOW)
    catalog.sign_ins.open_session(owner.id, "Safari on iOS", NOW + MINUTES)
    (newest, oldest) = catalog.sign_ins.sessions_of(owner.id, NOW)
    assert [newest.device, oldest.device] == ["Safari on iOS", "Firefox on Linux"]
    catalog.sign_ins.close_session(other.id if stranger else owner.id, oldest.id)
    assert (catalog.sign_ins.session(token, NOW) is not None) is stranger
    catalog.sign_ins.close_other_sessions(owner.id, newest.id)
    assert catalog.sign_ins.sessions_of(owner.id, NOW) == [newest]


def test_who_is_forgotten_is_signed_in_nowhere(catalog: Catalog) -> None:
    owner = catalog.owners.verified("a@mission.example", NOW)
    token = catalog.sign_ins.open_session(owner.id, "Firefox on Linux", NOW)
    catalog.owners.forget(owner.id)
    assert catalog.owners.owner(owner.id) is None
    assert catalog.sign_ins.session(token, NOW) is None
