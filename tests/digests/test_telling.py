"""Who is told what: each passage once, by what came and never by when it was said."""

import datetime as dt
from dataclasses import replace

from catalog.deliveries import Delivered
from catalog.outbox import MailKind
from digests.schedule import Frequency
from digests.telling import MOST_MAILS_A_DAY
from statements.parsed import ParsedReference, Span, Speaker
from statements.vocabulary import StatementKind
from tests.digests.conftest import Told
from tests.search.corpus import Said, document, take_in

GATES = Said("We ask for prior notification of every release of water from the upper gates.", "Mira Tal", "XVA")
LOWER = Said("We ask for prior notification of every release of water from the lower gates.", "Mira Tal", "XVA")
BOATS = Said("Our fishermen were never armed, and their boats come home empty every evening.", "Joren Äsk", "XKE")
CHAIR = Said("I thank the representative for her words on the gates.", "Ona Reed", None, kind=StatementKind.PROCEDURAL)


def test_what_is_new_is_told_once(told: Told) -> None:
    told.add(document("XC/PV.1", BOATS))
    told.save(told.owner(), "gates OR boats")
    assert told.next() == []
    told.add(document("XC/PV.2", GATES, date="1999-01-01"))
    assert told.words(told.next()) == ["We ask for"]
    assert told.next() == []


def test_a_passage_is_told_once_whichever_searches_find_it(told: Told) -> None:
    owner = told.owner()
    first, second = told.save(owner, "gates"), told.save(owner, "water")
    told.add(document("XC/PV.1", GATES))
    (delivery,) = told.next()
    assert delivery.search_ids == (first.id, second.id)
    told.save(owner, "notification")
    assert told.next() == []


def test_owners_do_not_take_each_other_s_passages(told: Told) -> None:
    for address in ("mira@example.org", "joren@example.org"):
        told.save(told.owner(address), "gates")
    told.add(document("XC/PV.1", GATES))
    assert len(told.next()) == 2


def test_a_weekly_search_is_told_what_came_in_its_week_and_not_what_another_one_told(told: Told) -> None:
    owner = told.owner()
    weekly = told.save(owner, "gates OR boats", Frequency.WEEKLY)
    told.next()
    told.save(owner, "gates")
    told.add(document("XC/PV.1", GATES, BOATS))
    assert told.words(told.next()) == ["We ask for"]
    told.clock.pass_by(dt.timedelta(days=7))
    (delivery,) = told.next()
    assert (told.words([delivery]), delivery.search_ids) == (["Our fishermen were"], (weekly.id,))


def test_what_is_off_is_not_told_and_the_hour_is_the_owner_s(told: Told) -> None:
    owner = told.owner(time_zone="Pacific/Kiritimati")
    told.save(owner, "gates", Frequency.DAILY)
    told.next()
    told.add(document("XC/PV.1", GATES))
    # It is 13.00 UTC, 03.00 there, and mails go at six.
    assert told.next() == []
    told.clock.pass_by(dt.timedelta(hours=2))
    assert len(told.next()) == 1


def test_procedural_remarks_are_told_to_who_asks_for_them(told: Told) -> None:
    owner = told.owner()
    told.save(owner, "gates")
    told.add(document("XC/PV.1", CHAIR))
    assert told.next() == []
    told.save(owner, "gates", kind=["procedural"])
    told.add(document("XC/PV.2", replace(CHAIR, words="I thank her for what she said of gates and of water.")))
    assert len(told.next()) == 1


def test_what_is_only_close_in_meaning_is_told_as_close_as_was_asked(told: Told) -> None:
    owner = told.owner()
    q = "fishing crews who carry no weapons"
    close = told.save(owner, q, closeness="loose")
    told.save(owner, q, closeness="very_close")
    told.save(owner, q, mode="keyword")
    told.add(document("XC/PV.1", BOATS, GATES))
    (delivery,) = told.next()
    assert told.words([delivery]) == ["Our fishermen were"]
    assert (delivery.search_ids, delivery.by_words, delivery.by_meaning) == ((close.id,), False, True)


def test_nothing_is_told_before_it_can_be_found_by_meaning_too(told: Told) -> None:
    told.save(told.owner(), "fishing crews who carry no weapons", closeness="loose")
    take_in(told.catalog, [document("XC/PV.1", BOATS)])
    told.home.projection.catch_up(meaning=False)
    assert told.next() == []
    told.home.projection.catch_up()
    assert len(told.next()) == 1


def test_a_later_wording_is_told_to_who_knows_the_earlier_one(told: Told) -> None:
    knows, other = told.owner(), told.owner("joren@example.org")
    told.save(knows, "upper gates")
    told.add(document("XC/PV.1", GATES, BOATS))
    (first,) = told.next()
    told.save(other, "gates")
    told.add(document("XC/PV.1", LOWER, BOATS))
    (later,) = told.next()
    assert (later.delivered, later.lineage) == (Delivered.REWORDED, first.lineage)
    assert later.passage_id != first.passage_id
    assert told.next() == []


def test_a_later_wording_is_news_to_whose_words_came_with_it(told: Told) -> None:
    told.add(document("XC/PV.1", GATES, BOATS))
    told.save(told.owner(), "lower gates")
    told.add(document("XC/PV.1", LOWER, BOATS))
    (delivery,) = told.next()
    assert delivery.delivered is Delivered.NEW


def test_what_is_reworded_before_a_weekly_mail_is_told_once_as_it_is_by_then(told: Told) -> None:
    told.save(told.owner(), "gates", Frequency.WEEKLY)
    told.next()
    told.add(document("XC/PV.1", GATES, BOATS))
    told.add(document("XC/PV.1", LOWER, BOATS))
    told.clock.pass_by(dt.timedelta(days=7))
    (delivery,) = told.next()
    assert delivery.delivered is Delivered.NEW
    assert told.catalog.library.entries([delivery.passage_id])[delivery.passage_id].passage.text.endswith(
        "lower gates."
    )


def test_who_follows_a_document_is_told_what_reads_differently(told: Told) -> None:
    followed = document("XC/PV.1", GATES, BOATS)
    told.add(followed, document("XC/PV.2", GATES))
    of = next(e for e in told.catalog.sequence.living("", 10) if e.document.symbol == "XC/PV.1").document.id
    told.save(told.owner(), event="reworded", document=of)
    told.add(document("XC/PV.1", LOWER, BOATS), document("XC/PV.2", LOWER), document("XC/PV.3", BOATS))
    (delivery,) = told.next()
    assert delivery.delivered is Delivered.REWORDED
    assert told.catalog.library.entries([delivery.passage_id])[delivery.passage_id].document.symbol == "XC/PV.1"


def test_what_is_published_twice_is_told_once(told: Told) -> None:
    long = replace(GATES, words=f"{GATES.words} {BOATS.words} Nobody has told us when, nor for how long, nor why.")
    told.save(told.owner(), "gates")
    told.add(document("XM/1", long), document("XM/2", long))
    assert len(told.next()) == 1
    told.add(document("XM/3", long))
    assert told.next() == []


def test_a_search_that_can_no_longer_run_is_paused_and_said_so_once(told: Told) -> None:
    owner = told.owner()
    search, other = told.save(owner, "gates"), told.save(owner, "boats")
    told.catalog.saved_searches.change(search.id, {"search": {"request": {"q": "gates", "country": ["Nowhereland"]}}})
    told.add(document("XC/PV.1", BOATS))
    assert [delivery.search_ids for delivery in told.next()] == [(other.id,)]
    told.next()
    assert [mail.kind for mail in told.catalog.outbox.log(owner.id, 10)] == [MailKind.DIGEST, MailKind.PAUSED]
    paused = told.catalog.saved_searches.one(search.id)
    assert paused is not None
    assert "Nowhereland" in str(paused.paused_because)


def test_a_search_of_a_newer_version_is_paused_and_kept(told: Told) -> None:
    search = told.save(told.owner(), "gates")
    told.catalog.saved_searches.change(search.id, {"version": 99})
    told.add(document("XC/PV.1", GATES))
    told.next()
    kept = told.catalog.saved_searches.one(search.id)
    assert kept is not None
    assert "newer version" in str(kept.paused_because)


def test_a_dry_round_writes_nothing(told: Told) -> None:
    told.save(told.owner(), "gates")
    told.add(document("XC/PV.1", GATES))
    for _ in range(2):
        done = told.teller.round(dry=True)
        assert [len(telling.told) for telling in done.tellings] == [1]
    assert len(told.next()) == 1


def test_so_many_mails_a_day_and_what_is_held_back_comes_in_one(told: Told) -> None:
    owner = told.owner()
    told.save(owner, "gates")
    for number in range(MOST_MAILS_A_DAY + 3):
        words = f"We ask for prior notification of release number {number} from the upper gates."
        told.add(document(f"XC/PV.{number}", replace(GATES, words=words)))
        told.clock.pass_by(dt.timedelta(minutes=11))
        told.teller.round()
    assert len(told.catalog.outbox.log(owner.id, 99)) == MOST_MAILS_A_DAY
    told.clock.pass_by(dt.timedelta(days=1))
    assert len(told.next()) == 3


def test_who_follows_a_person_is_not_told_what_others_of_the_country_say(told: Told) -> None:
    told.add(document("XC/PV.1", GATES))
    (entry,) = told.catalog.sequence.living("", 10)
    assert entry.statement is not None
    told.save(told.owner(), person=entry.statement.person_id)
    told.add(document("XC/PV.2", replace(LOWER, words=f"Once more: {LOWER.words}"), replace(BOATS, country="XVA")))
    assert told.words(told.next()) == ["Once more: We"]


def test_who_follows_a_role_is_told_what_its_holders_say(told: Told) -> None:
    told.save(told.owner(), country=["XVA"], role="Deputy Minister")
    spoken = document("XC/PV.1", GATES, replace(BOATS, country="XVA"))
    first, second = spoken.statements
    minister = replace(first, speaker=Speaker("Mira Tal", role="First Deputy Minister for Water"))
    told.add(replace(spoken, statements=(minister, second)))
    assert told.words(told.next()) == ["We ask for"]


def test_who_follows_a_symbol_is_told_who_names_it(told: Told) -> None:
    search = told.save(told.owner(), cites=["XC/PV.7"])
    names_it = Said("The gates of XC/PV.7 were shut again.", "Ilse Marrow", "XVA")
    spoken = document("XC/PV.9", GATES, names_it)
    start = spoken.text.index("XC/PV.7")
    cited = ParsedReference(Span(start, start + len("XC/PV.7")), "XC/PV.7", "XC/PV.7", 1)
    told.add(replace(spoken, references=(cited,)))
    (delivery,) = told.next()
    assert (told.words([delivery]), delivery.search_ids) == (["The gates of"], (search.id,))


def test_who_follows_a_country_on_a_topic_is_told_what_it_says_of_that_and_nobody_else(told: Told) -> None:
    told.save(told.owner(), "gates", country=["XVA"], mode="keyword")
    told.add(
        document("XC/PV.1", GATES, replace(BOATS, country="XVA"), replace(LOWER, country="XKE", speaker="Joren Äsk"))
    )
    assert told.words(told.next()) == ["We ask for"]
