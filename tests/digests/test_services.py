"""Saved searches as their owners make and change them: one check, figures before, and nobody else's."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from catalog.saved_searches import MOST_SEARCHES, TooManySearches
from digests.closeness import Closeness
from digests.estimating import MONTH, MOST_A_DAY, YEAR, TooBroad
from digests.followed import follow_country, follow_document, follow_person, follow_role, follow_symbol
from digests.plans import AsksForEverything
from digests.saved import SavedSearch, Wanted
from digests.schedule import Frequency, Schedule, WrongSchedule
from digests.services import AlreadySaved, UnknownSearch, WrongName
from search.filters import UnknownFilter
from search.query.errors import QueryError
from statements.parsed import ParsedReference, Span, Speaker
from statements.vocabulary import StatementKind
from tests.digests.conftest import NOON, Told
from tests.search.corpus import Said, document

GATES = Said("We ask for prior notification of every release of water from the upper gates.", "Mira Tal", "XVA")
BOATS = Said("Our fishermen were never armed, and their boats come home empty every evening.", "Joren Äsk", "XKE")
CHAIR = Said("I thank the representative for her words on the gates.", "Ona Reed", None, kind=StatementKind.PROCEDURAL)
DAILY = Schedule(Frequency.DAILY)


def wanted(q: str = "", **request: Any) -> Wanted:
    return Wanted.model_validate({"request": {"q": q, **request}})


def create(told: Told, asked: Wanted, name: str = "Gates", schedule: Schedule = DAILY) -> SavedSearch:
    return told.services.create(told.owner(), name, asked, schedule)


def ago(days: int) -> str:
    return (NOON.date() - dt.timedelta(days=days)).isoformat()


def test_an_estimate_counts_days_and_weeks_and_shows_what_would_have_been_sent(told: Told) -> None:
    for number, days in enumerate((0, 29, 30, 364, 365)):
        words = replace(GATES, words=f"In year {number} {GATES.words}")
        told.add(document(f"XC/PV.{number}", words, BOATS, CHAIR, date=ago(days)))
    estimate = told.services.estimate(wanted("gates", mode="keyword"))
    assert (estimate.month, estimate.year, estimate.at_least, estimate.too_broad) == (2, 4, False, None)
    assert [bar.found for bar in estimate.days] == [1, *[0] * (MONTH - 2), 1]
    assert (estimate.days[0].start, estimate.days[-1].start) == (NOON.date() - dt.timedelta(days=29), NOON.date())
    assert sum(bar.found for bar in estimate.weeks) == 4
    assert sum(bar.days for bar in estimate.weeks) == YEAR
    assert estimate.weeks[-1].start == NOON.date() - dt.timedelta(days=6)
    newest = estimate.samples[0]
    assert newest.text.startswith("In year 0")
    assert [newest.text[start:end] for start, end in newest.highlights] == ["gates"]


def test_what_is_too_broad_is_refused_with_figures_and_narrower_ones_are_offered(told: Told) -> None:
    many = MOST_A_DAY * MONTH + 1
    said = [replace(GATES, words=f"Release {n} of the gates.", country="XVA" if n % 3 else "XKE") for n in range(many)]
    told.add(document("XC/PV.1", *said, date=ago(3)))
    estimate = told.services.estimate(wanted("gates", mode="keyword"))
    assert estimate.month == many
    assert {(one.label, one.month) for one in estimate.narrower} == {("only Valdoria", 600), ("only Kestria", 301)}
    for one in estimate.narrower:
        assert told.services.estimate(one.wanted).month == one.month
    with pytest.raises(TooBroad, match=r"901 passages in the last 30 days.*only Valdoria"):
        create(told, wanted("gates", mode="keyword"))
    assert told.services.of_owner(told.owner()) == []


def test_closer_in_meaning_is_offered_where_meaning_finds_most(told: Told) -> None:
    said = [replace(BOATS, words=f"{BOATS.words} That was evening {n}.") for n in range(70)]
    told.add(document("XC/PV.1", *said, date=ago(3)))
    asked = wanted("fishing crews who carry no weapons").model_copy(update={"closeness": Closeness.LOOSE})
    estimate = told.services.estimate(asked)
    assert estimate.month == 70
    assert {result.matched[0] for result in estimate.samples} == {"meaning"}


@pytest.mark.parametrize(
    ("asked", "error"),
    [
        (wanted(), AsksForEverything),
        (wanted('"gates'), QueryError),
        (wanted("gates", country=["Nowhereland"]), UnknownFilter),
    ],
)
def test_a_search_is_checked_as_any_search_before_it_is_kept(told: Told, asked: Wanted, error: type[Exception]) -> None:
    with pytest.raises(error):
        create(told, asked)


def test_one_owner_has_a_hundred_searches_and_no_more(told: Told) -> None:
    owner = told.owner()
    for number in range(MOST_SEARCHES):
        told.save(owner, f"gates {number}")
    with pytest.raises(TooManySearches, match="no more are kept for one owner"):
        create(told, wanted("boats"))
    assert len(told.services.of_owner(owner)) == MOST_SEARCHES
    told.services.create(told.owner("joren@example.org"), "", wanted("boats"), DAILY)


def test_a_name_is_one_line_and_comes_of_the_search_where_none_is_given(told: Told) -> None:
    assert create(told, wanted("gates"), "  Gates\n and  boats ").name == "Gates and boats"
    assert create(told, wanted("boats"), "").name == "passages containing boats, or close to it in meaning"
    for name in ("x" * 121, "a\x00b"):
        with pytest.raises(WrongName):
            create(told, wanted("water"), name)


def test_the_same_search_is_not_kept_twice(told: Told) -> None:
    saved = create(told, wanted("gates"))
    with pytest.raises(AlreadySaved, match="“Gates”"):
        create(told, wanted("gates", sort="newest", limit=50, per="statement"), "Again")
    told.services.create(told.owner("joren@example.org"), "Mine", wanted("gates"), DAILY)
    assert told.services.replace(told.owner(), saved.id, wanted("gates")).id == saved.id


def test_nobody_reaches_the_searches_and_mails_of_another(told: Told) -> None:
    saved, other = create(told, wanted("gates"), schedule=Schedule(Frequency.AT_ONCE)), told.owner("joren@example.org")
    told.add(document("XC/PV.1", GATES))
    told.next()
    (mail,) = told.services.mails_of(told.owner(), 9)
    assert [one.result.text for one in told.services.told_in(told.owner(), mail.id) if one.result] == [GATES.words]
    assert told.services.told_in(other, mail.id) == []
    for reach in (
        lambda: told.services.pause(other, saved.id),
        lambda: told.services.remove(other, saved.id),
        lambda: told.services.rename(other, saved.id, "Mine"),
        lambda: told.services.told_for(other, saved.id, 5),
    ):
        with pytest.raises(UnknownSearch):
            reach()


def test_what_was_off_is_told_from_then_on_and_what_was_lost_everything_since(told: Told) -> None:
    owner, at_once = told.owner(), Schedule(Frequency.AT_ONCE)
    off = told.services.create(owner, "Off", wanted("gates"), at_once)
    lost = told.services.create(owner, "Lost", wanted("boats"), at_once)
    told.services.pause(owner, off.id)
    told.catalog.saved_searches.change(lost.id, {"version": 99})
    told.add(document("XC/PV.1", GATES, BOATS))
    told.next()
    assert told.services.one(owner, lost.id).paused_because is not None
    told.catalog.saved_searches.change(lost.id, {"version": 1})
    for saved in (off, lost):
        told.services.reschedule(owner, saved.id, Frequency.AT_ONCE)
    assert told.words(told.next()) == ["Our fishermen were"]


@pytest.mark.parametrize("stopped_by", ["owner", "mail", "choice"])
def test_one_that_was_off_is_mailed_again_as_often_as_before(told: Told, stopped_by: str) -> None:
    saved = create(told, wanted("gates"), schedule=Schedule(Frequency.WEEKLY, day=4))
    owner, services = told.owner(), told.services
    for _ in range(2):  # whoever stops it twice does not forget either
        match stopped_by:
            case "owner":
                services.pause(owner, saved.id)
            case "mail":
                services.stop(owner.mail_key, saved.id)
            case _:
                services.reschedule(owner, saved.id, Frequency.OFF)
    off = services.one(owner, saved.id)
    assert (off.schedule.frequency, off.rhythm, off.due_at) == (Frequency.OFF, Frequency.WEEKLY, None)
    assert services.resume(owner, saved.id) == saved
    # One that was kept before rhythms were.
    told.catalog.saved_searches.change(saved.id, {"frequency": "off", "rhythm": None})
    assert services.resume(owner, saved.id).schedule == Schedule(Frequency.DAILY, day=4)


def test_another_hour_or_zone_moves_what_is_due(told: Told) -> None:
    owner = told.owner()
    daily = create(told, wanted("gates"))
    once = create(told, wanted("boats"), "Boats", Schedule(Frequency.AT_ONCE))
    assert daily.due_at == NOON.replace(day=19, hour=6)
    owner = told.services.settle(owner, language="fr", time_zone="Europe/Paris", hour=17)
    assert told.services.one(owner, daily.id).due_at == NOON.replace(hour=16)
    assert told.services.one(owner, once.id).due_at == once.due_at
    for hour, zone in ((24, "Europe/Paris"), (6, "Europe/Nowhere")):
        with pytest.raises(WrongSchedule):
            told.services.settle(owner, language="en", time_zone=zone, hour=hour)


def test_one_search_or_all_is_stopped_by_the_key_of_a_mail_alone(told: Told) -> None:
    owner, saved = told.owner(), create(told, wanted("gates"))
    assert told.services.stop("unknown", saved.id) is None
    for _ in range(2):
        told.services.stop(owner.mail_key, saved.id)
        assert told.services.one(owner, saved.id).schedule.frequency is Frequency.OFF
    told.services.stop(owner.mail_key)
    stopped = told.catalog.owners.owner(owner.id)
    assert stopped is not None
    assert stopped.paused_at is not None


def test_what_is_followed_is_estimated_as_it_is_told(told: Told) -> None:
    spoken = document(
        "XC/PV.1", GATES, BOATS, Said("The gates of XC/PV.1 were shut.", "Ilse Marrow", "XVA"), date=ago(2)
    )
    first, *others = spoken.statements
    minister = replace(first, speaker=Speaker("Mira Tal", role="First Deputy Minister for Water"))
    start = spoken.text.index("of XC/PV.1") + len("of ")
    cited = ParsedReference(Span(start, start + len("XC/PV.1")), "XC/PV.1", "XC/PV.1", 2)
    told.add(replace(spoken, statements=(minister, *others), references=(cited,)))
    entry = next(e for e in told.catalog.sequence.living("", 10) if e.passage.text == GATES.words)
    assert entry.statement is not None
    assert entry.statement.person_id is not None
    followed = [
        (follow_person(entry.statement.person_id), [GATES.words]),
        (follow_role("Deputy Minister", "XVA"), [GATES.words]),
        (follow_country("XVA", "water"), [GATES.words]),
        (follow_symbol("XC/PV.1"), ["The gates of XC/PV.1 were shut."]),
        (follow_document(entry.document.id), []),
    ]
    for asked, texts in followed:
        estimate = told.services.estimate(asked)
        assert [result.text for result in estimate.samples] == texts, asked
        assert told.services.in_words(asked)
    told.add(document("XC/PV.1", replace(GATES, words=GATES.words.replace("upper", "lower")), BOATS, date=ago(2)))
    # The catalog dates a change by the machine's clock.
    told.clock.at = dt.datetime.now(dt.UTC)
    assert told.services.estimate(follow_document(entry.document.id)).month == 1
