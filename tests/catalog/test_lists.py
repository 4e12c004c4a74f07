"""Lists of documents, meetings and votes that go on where they were left."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import pytest

from catalog.catalog import Catalog
from catalog.intake import Origin
from catalog.lists import Among, Place
from statements.parsed import Meeting, ParsedDocument
from tests.catalog.conftest import parsed
from tests.catalog.test_votes import BY_CONSENSUS, RECORDED

DAYS = (dt.date(2026, 3, 1), None, dt.date(2026, 3, 2), dt.date(2026, 3, 1), None, dt.date(2025, 12, 1))
T = TypeVar("T")


def record(number: int, language: str = "en", body: str = "Council of Concord") -> ParsedDocument:
    """The record of a meeting with two votes; two of them of every six have no day."""
    symbol = f"XC/PV.{number}"
    made = parsed(("Ms. Tennant (Valdoria):", f"Word {number} in {language}."), identity=f"symbol:{symbol}:{language}")
    meeting = Meeting(body, number, None, None, None, None)
    day = DAYS[number % len(DAYS)]
    votes = (RECORDED, BY_CONSENSUS)
    return replace(made, symbol=symbol, language=language, date=day, meeting=meeting, votes=votes)


@pytest.fixture
def filled(catalog: Catalog, origin: Origin) -> Catalog:
    for number in range(7):
        catalog.intake.commit(record(number), origin)
    catalog.intake.commit(record(3, "fr"), origin)
    catalog.intake.commit(record(9, body="River Authority"), origin)
    return catalog


def all_of(listed: Callable[[Place | None, int], tuple[list[T], Place | None]], limit: int) -> list[T]:
    found, place = listed(None, limit)
    while place is not None:
        more, place = listed(place, limit)
        assert 0 < len(more) <= limit
        found += more
    return found


@pytest.mark.parametrize("limit", [1, 2, 100])
def test_a_list_has_everything_once_the_newest_first(filled: Catalog, limit: int) -> None:
    documents = all_of(lambda after, n: filled.lists.documents(Among(), after, n), limit)
    days = [document.date or dt.date.min for document in documents]
    assert len({document.id for document in documents}) == len(documents) == 9
    assert days == sorted(days, reverse=True)
    meetings = all_of(lambda after, n: filled.lists.meetings(Among(), after, n), limit)
    symbols = [[d.symbol for d in meeting.documents] for meeting in meetings]
    assert len(symbols) == 8
    assert ["XC/PV.3", "XC/PV.3"] in symbols
    votes = all_of(lambda after, n: filled.lists.votes(Among(), None, after, n), limit)
    told = [(vote.document.symbol, vote.vote.ordinal) for vote in votes]
    assert len(set(told)) == len(told) == 16
    assert {vote.document.language for vote in votes} == {"en"}


def test_what_is_added_meanwhile_neither_hides_nor_repeats_anything(filled: Catalog, origin: Origin) -> None:
    before = {document.id for document in filled.lists.documents(Among(), None, 100)[0]}
    seen, place = filled.lists.documents(Among(), None, 4)
    for number in range(20, 26):
        filled.intake.commit(record(number), origin)
    while place is not None:
        more, place = filled.lists.documents(Among(), place, 2)
        seen += more
    ids = [document.id for document in seen]
    assert len(ids) == len(set(ids))
    assert before <= set(ids)


def test_filters_hold_together(filled: Catalog) -> None:
    def symbols(among: Among) -> list[str]:
        return sorted(document.symbol or "" for document in filled.lists.documents(among, None, 100)[0])

    assert symbols(Among(languages=["fr"])) == ["XC/PV.3"]
    assert symbols(Among(bodies=["River Authority"])) == ["XC/PV.9"]
    assert symbols(Among(start=dt.date(2026, 3, 2))) == ["XC/PV.2"]
    assert symbols(Among(end=dt.date(2025, 12, 31))) == ["XC/PV.5"]
    assert symbols(Among(types=["speech"])) == []
    assert symbols(Among(symbol="XC/PV.3")) == ["XC/PV.3", "XC/PV.3"]
    assert symbols(Among(symbol="XC/PV%")) == []


def test_bodies_are_known_by_their_printed_names(filled: Catalog) -> None:
    assert sorted(filled.lists.bodies()) == ["Council of Concord", "River Authority"]


def test_votes_of_a_country_have_its_position_alone(filled: Catalog) -> None:
    found, place = filled.lists.votes(Among(), "XOR", None, 100)
    assert place is None
    assert len(found) == 8
    assert {held.country for one in found for held in one.vote.positions} == {"XOR"}
    assert filled.lists.votes(Among(), "XKE", None, 100) == ([], None)
    whole, _ = filled.lists.votes(Among(symbol="XC/PV.9"), None, None, 1)
    assert whole[0].vote == RECORDED


def test_people_go_on_behind_a_name(filled: Catalog) -> None:
    everybody, _ = filled.people.find()
    first, _ = filled.people.find(limit=1)
    rest, _ = filled.people.find(after=(first[0].name, first[0].id))
    assert [*first, *rest] == everybody
