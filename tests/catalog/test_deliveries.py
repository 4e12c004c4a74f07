"""The ledger: a passage once to one owner, a mail with what it tells or neither, nothing twice by two processes."""

import datetime as dt

import pytest

from catalog.catalog import Catalog
from catalog.deliveries import Advance, Delivery, Paused, ToldMeanwhile
from catalog.outbox import MailKind, MailState, message_id_of
from catalog.owners import Owner
from catalog.saved_searches import MOST_SEARCHES, StoredSearch, TooManySearches

NOW = dt.datetime(2026, 11, 18, 6, tzinfo=dt.UTC)
LATER = NOW + dt.timedelta(hours=1)


@pytest.fixture
def owner(catalog: Catalog) -> Owner:
    return catalog.owners.verified("mira@example.org", NOW)


def saved(catalog: Catalog, owner: Owner, name: str = "Gates") -> StoredSearch:
    values = {
        "name": name,
        "version": 1,
        "search": {"request": {"q": "gates"}},
        "frequency": "daily",
        "day": 0,
        "created_at": NOW,
        "due_at": NOW,
    }
    return catalog.saved_searches.add(owner.id, values)


def told(passage: str, *searches: int, wording: str = "", lineage: str | None = None) -> Delivery:
    return Delivery(lineage or passage, passage, searches, by_words=True, by_meaning=False, wording=wording)


def test_a_passage_is_told_once_whichever_search_finds_it(catalog: Catalog, owner: Owner) -> None:
    one, two = saved(catalog, owner), saved(catalog, owner, "Rivers")
    ledger = catalog.deliveries
    first = ledger.hand_over(owner.id, "w1", [Advance(one.id, 0, 5, LATER)], [told("p1", one.id)], {}, NOW)
    assert first is not None
    again = [told("p1", two.id), told("p2", two.id)]
    second = ledger.hand_over(owner.id, "w2", [Advance(two.id, 0, 5, LATER)], again, {}, NOW)
    assert second is not None
    assert [d.passage_id for d in ledger.of_mail(second)] == ["p2"]
    assert ledger.known(owner.id, ["p1", "p2", "p3"]).keys() == {"p1", "p2"}


def test_where_nothing_is_left_to_tell_there_is_no_mail(catalog: Catalog, owner: Owner) -> None:
    one = saved(catalog, owner)
    ledger = catalog.deliveries
    ledger.hand_over(owner.id, "w1", [Advance(one.id, 0, 5, NOW)], [told("p1", one.id)], {}, NOW)
    assert ledger.hand_over(owner.id, "w2", [Advance(one.id, 5, 9, NOW)], [told("p1", one.id)], {}, NOW) is None
    assert ledger.hand_over(owner.id, "w3", [Advance(one.id, 9, 12, LATER)], [], {}, NOW) is None
    assert len(catalog.outbox.log(owner.id, 10)) == 1
    found = catalog.saved_searches.one(one.id)
    assert found is not None
    assert (found.told_until, found.due_at) == (12, LATER)


def test_a_later_wording_is_told_beside_the_first_and_once(catalog: Catalog, owner: Owner) -> None:
    one = saved(catalog, owner)
    ledger = catalog.deliveries
    both = [told("p1", one.id), told("p2", one.id, wording="p2", lineage="p1")]
    number = ledger.hand_over(owner.id, "w1", [Advance(one.id, 0, 5, NOW)], both, {}, NOW)
    assert number is not None
    assert [d.delivered for d in ledger.of_mail(number)] == ["new", "reworded"]
    assert ledger.hand_over(owner.id, "w2", [Advance(one.id, 5, 6, LATER)], both, {}, NOW) is None
    assert ledger.known(owner.id, ["p1"])["p1"].passage_id == "p2"


def test_who_comes_second_writes_nothing(catalog: Catalog, owner: Owner) -> None:
    one, two = saved(catalog, owner), saved(catalog, owner, "Rivers")
    ledger = catalog.deliveries
    ledger.hand_over(owner.id, "w1", [Advance(one.id, 0, 5, LATER)], [told("p1", one.id)], {}, NOW)
    stale = [Advance(two.id, 0, 5, LATER), Advance(one.id, 0, 5, LATER)]
    with pytest.raises(ToldMeanwhile):
        ledger.hand_over(owner.id, "w2", stale, [told("p2", one.id)], {}, NOW)
    assert ledger.known(owner.id, ["p2"]) == {}
    found = catalog.saved_searches.one(two.id)
    assert found is not None
    assert found.told_until == 0


def test_who_stops_or_moves_a_search_while_a_round_looks_has_the_last_word(catalog: Catalog, owner: Owner) -> None:
    off: dict[str, object] = {"frequency": "off", "due_at": None}
    for values in (off, {"due_at": LATER}, {"paused_because": "It names no country."}):
        one = saved(catalog, owner)
        catalog.saved_searches.change(one.id, values)
        advance = Advance(one.id, 0, 5, LATER + dt.timedelta(days=1))
        with pytest.raises(ToldMeanwhile):
            catalog.deliveries.hand_over(owner.id, "w1", [advance], [told("p1", one.id)], {}, NOW)
        catalog.deliveries.move_on([advance], NOW)
        catalog.deliveries.pause(owner.id, "w2", [Paused(one.id, "It names nobody.")], {}, NOW)
        kept = catalog.saved_searches.one(one.id)
        assert kept is not None
        assert (kept.told_until, kept.due_at) == (0, values.get("due_at", NOW))
        assert kept.paused_because == values.get("paused_because")
    assert catalog.outbox.log(owner.id, 10) == []


def test_the_same_window_is_written_once(catalog: Catalog, owner: Owner) -> None:
    ledger = catalog.deliveries
    ledger.hand_over(owner.id, "w1", [], [told("p1")], {}, NOW)
    with pytest.raises(ToldMeanwhile):
        ledger.hand_over(owner.id, "w1", [], [told("p2")], {}, NOW)
    assert ledger.known(owner.id, ["p2"]) == {}


def test_a_mail_is_one_process_s_until_its_time_runs_out(catalog: Catalog, owner: Owner) -> None:
    outbox = catalog.outbox
    catalog.deliveries.hand_over(owner.id, "w1", [], [told("p1")], {"a": 1}, NOW)
    assert outbox.take("one", 60, NOW - dt.timedelta(seconds=1)) is None
    mail = outbox.take("one", -1, NOW)
    assert mail is not None
    assert (mail.key, mail.kind, mail.detail, mail.attempts) == ("w1", MailKind.DIGEST, {"a": 1}, 1)
    taken_over = outbox.take("two", 60, NOW)
    assert taken_over is not None
    assert taken_over.attempts == 2
    outbox.delay(mail, "one", LATER, "too late")
    assert outbox.take("three", 60, LATER) is None
    outbox.sent(taken_over, LATER)
    (logged,) = outbox.log(owner.id, 10)
    assert (logged.state, logged.sent_at, logged.passages) == (MailState.SENT, LATER, 1)
    assert (outbox.sent_since(NOW), outbox.sent_since(LATER)) == (1, 0)


def test_a_mail_that_was_sent_is_found_by_its_message_id(catalog: Catalog, owner: Owner) -> None:
    outbox = catalog.outbox
    catalog.deliveries.hand_over(owner.id, "w1", [], [told("p1")], {}, NOW)
    mail = outbox.take("one", 60, NOW)
    assert mail is not None
    assert outbox.sent_as(message_id_of("w1"), NOW - dt.timedelta(days=1)) is None
    outbox.sent(mail, NOW)
    assert outbox.sent_as(message_id_of("w1"), NOW - dt.timedelta(days=1)) == (mail.id, owner.id, "w1")
    assert outbox.sent_as(message_id_of("w1"), LATER) is None
    assert outbox.sent_as(message_id_of("w2"), NOW - dt.timedelta(days=1)) is None


def test_what_was_delayed_comes_again_at_its_time_and_what_failed_does_not(catalog: Catalog, owner: Owner) -> None:
    outbox = catalog.outbox
    catalog.deliveries.hand_over(owner.id, "w1", [], [told("p1")], {}, NOW)
    mail = outbox.take("one", 60, NOW)
    assert mail is not None
    outbox.delay(mail, "one", LATER, "451 try again")
    assert outbox.take("one", 60, NOW) is None
    again = outbox.take("one", 60, LATER)
    assert again is not None
    assert again.key == mail.key
    outbox.fail(again, "one", "550 no such person")
    assert outbox.take("one", 60, LATER + dt.timedelta(days=9)) is None
    assert outbox.counts() == {MailState.FAILED: 1}
    assert outbox.log(owner.id, 10)[0].error == "550 no such person"


def test_who_takes_no_mail_is_not_due_and_misses_nothing(catalog: Catalog, owner: Owner) -> None:
    one = saved(catalog, owner)
    catalog.deliveries.hand_over(owner.id, "w1", [], [told("p1")], {}, NOW)
    catalog.owners.pause(owner.id, NOW)
    assert catalog.saved_searches.due(LATER) == []
    assert catalog.outbox.take("one", 60, LATER) is None
    catalog.owners.resume(owner.id)
    assert [search.id for search in catalog.saved_searches.due(LATER)] == [one.id]
    assert catalog.outbox.take("one", 60, LATER) is not None


def test_what_is_paused_is_told_once(catalog: Catalog, owner: Owner) -> None:
    one = saved(catalog, owner)
    for key in ("w1", "w2"):
        catalog.deliveries.pause(owner.id, key, [Paused(one.id, "It names no country.")], {}, NOW)
    assert [mail.kind for mail in catalog.outbox.log(owner.id, 10)] == [MailKind.PAUSED]
    assert catalog.saved_searches.due(LATER) == []
    assert catalog.saved_searches.counts() == (1, 1)


def test_one_owner_keeps_so_many_searches_and_no_more(catalog: Catalog, owner: Owner) -> None:
    for _ in range(MOST_SEARCHES):
        saved(catalog, owner)
    with pytest.raises(TooManySearches, match="no more are kept"):
        saved(catalog, owner)
    assert len(catalog.saved_searches.of_owner(owner.id)) == MOST_SEARCHES
    saved(catalog, catalog.owners.verified("joren@example.org", NOW))


def test_an_owner_who_is_forgotten_takes_everything_along(catalog: Catalog, owner: Owner) -> None:
    one = saved(catalog, owner)
    catalog.deliveries.hand_over(owner.id, "w1", [Advance(one.id, 0, 5, LATER)], [told("p1", one.id)], {}, NOW)
    catalog.owners.forget(owner.id)
    assert catalog.saved_searches.one(one.id) is None
    assert catalog.outbox.log(owner.id, 10) == []
    assert catalog.deliveries.known(owner.id, ["p1"]) == {}
