"""Votes in the catalog: kept with their document, replaced with it, found by country and by symbol."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from catalog.catalog import Catalog, open_catalog
from catalog.copying import copy_catalog
from catalog.intake import Origin
from catalog.rows import document_id
from statements.parsed import ParsedDocument, ParsedVote, Position, Span, Tally, VoteNote
from statements.vocabulary import VoteChoice, VoteManner, VoteMatter
from tests.catalog.conftest import Parse

TURN = ("Ms. Tennant (Valdoria):", "We voted in favour.")
IN_FAVOUR, AGAINST = VoteChoice.IN_FAVOUR, VoteChoice.AGAINST
NOTE = VoteNote("The delegation of Orsavia had intended to vote against.", "Orsavia", "XOR", AGAINST)
RECORDED = ParsedVote(
    ordinal=0,
    spans=(Span(0, 5), Span(7, 9)),
    manner=VoteManner.RECORDED,
    matter=VoteMatter.RESOLUTION,
    adopted=True,
    draft="XA/64/L.72",
    resolution="XA/RES/64/299",
    title="Tolls on bridges",
    subject="Draft resolution XA/64/L.72",
    result="Draft resolution XA/64/L.72 was adopted by 2 votes to 1 (resolution 64/299).",
    tally=Tally(2, 1, None),
    positions=(
        Position("Valdoria", "XVA", IN_FAVOUR),
        Position("Orsavia", "XOR", IN_FAVOUR, NOTE.text),
        Position("Nowhere", None, AGAINST),
    ),
    notes=(NOTE,),
    page=3,
)
BY_CONSENSUS = ParsedVote(
    1, (Span(0, 4),), VoteManner.WITHOUT_VOTE, VoteMatter.DECISION, True, resolution="XA/DEC/64/5"
)


@pytest.fixture
def voted(parse: Parse) -> ParsedDocument:
    document = parse(TURN)
    (statement,) = document.statements
    return replace(document, votes=(RECORDED, BY_CONSENSUS), statements=(replace(statement, explains=(0,)),))


def test_votes_come_back_as_they_were_read(catalog: Catalog, voted: ParsedDocument, origin: Origin) -> None:
    catalog.intake.commit(voted, origin)
    key = document_id(voted.identity)
    assert catalog.votes.of_document(key) == voted.votes
    assert catalog.votes.of_document("unknown") == ()
    found = catalog.library.document(key)
    assert found
    assert [statement.explains for statement in found[1]] == [(0,)]


def test_another_reading_takes_the_place_of_the_votes(catalog: Catalog, voted: ParsedDocument, origin: Origin) -> None:
    catalog.intake.commit(voted, origin)
    corrected = replace(RECORDED, positions=RECORDED.positions[:1])
    catalog.intake.commit(replace(voted, votes=(corrected,)), origin)
    key = document_id(voted.identity)
    assert catalog.votes.of_document(key) == (corrected,)
    assert catalog.votes.votes_of_country("XOR", 10) == []
    catalog.intake.commit(replace(voted, votes=()), origin)
    assert catalog.votes.of_document(key) == ()


def test_the_latest_votes_of_a_country_come_first(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    for day in (dt.date(2024, 3, 1), None, dt.date(2026, 3, 1), dt.date(2025, 3, 1)):
        document = parse(TURN, identity=f"symbol:XA/{day}:en")
        made = replace(document, votes=(RECORDED, BY_CONSENSUS), date=day, symbol=f"XA/{day}")
        catalog.intake.commit(made, origin)
    found = catalog.votes.votes_of_country("XOR", 3)
    assert [one.document.date and one.document.date.year for one in found] == [2026, 2025, 2024]
    assert {(one.vote.draft, one.position.choice, one.position.note) for one in found} == {
        ("XA/64/L.72", IN_FAVOUR, NOTE.text)
    }
    assert len(catalog.votes.votes_of_country("XOR", 10)) == 4
    assert catalog.votes.votes_of_country("XKE", 10) == []


def test_a_record_in_several_languages_tells_of_each_vote_once(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    without = replace(RECORDED, positions=RECORDED.positions[:1])
    for language, vote in (("ru", RECORDED), ("fr", RECORDED), ("en", without)):
        document = parse(TURN, identity=f"symbol:XC/PV.1147:{language}")
        catalog.intake.commit(replace(document, language=language, votes=(vote, BY_CONSENSUS)), origin)
    other = parse(TURN, identity="symbol:XC/PV.1148:ru")
    catalog.intake.commit(replace(other, language="ru", symbol="XC/PV.1148", votes=(RECORDED,)), origin)
    loose = [replace(parse(TURN, identity=f"sha256:{n}"), symbol=None, votes=(RECORDED,)) for n in (1, 2)]
    for document in loose:
        catalog.intake.commit(document, origin)

    def told(code: str) -> list[tuple[str | None, str]]:
        found = catalog.votes.votes_of_country(code, 10)
        return sorted((one.document.symbol or "none", one.document.language) for one in found)

    # Valdoria stands in the English record, Orsavia only in the others.
    assert told("XVA") == [("XC/PV.1147", "en"), ("XC/PV.1148", "ru"), ("none", "en"), ("none", "en")]
    assert told("XOR") == [("XC/PV.1147", "fr"), ("XC/PV.1148", "ru"), ("none", "en"), ("none", "en")]
    on_draft = catalog.votes.on_symbol("XA/64/L.72")
    assert sorted((one.document.symbol or "none", one.document.language) for one in on_draft) == told("XVA")


def test_a_vote_is_found_by_its_draft_and_by_its_resolution(
    catalog: Catalog, voted: ParsedDocument, origin: Origin
) -> None:
    catalog.intake.commit(voted, origin)
    for symbol in ("XA/64/L.72", "XA/RES/64/299", " XA/RES/64/299* "):
        (found,) = catalog.votes.on_symbol(symbol)
        assert (found.vote, found.document.symbol) == (RECORDED, "XC/PV.1147")
    assert [found.vote.ordinal for found in catalog.votes.on_symbol("XA/DEC/64/5")] == [1]
    assert catalog.votes.on_symbol("XA/64/L.7") == []


def test_votes_move_to_a_server_with_their_catalog(
    sqlite_url: str, postgres_url: str, voted: ParsedDocument, origin: Origin, tmp_path: Path
) -> None:
    here = open_catalog(sqlite_url, tmp_path)
    here.files.put(voted.text.encode())
    here.intake.commit(voted, origin)
    copied = copy_catalog(sqlite_url, tmp_path, postgres_url)
    assert (copied["votes"], copied["vote_positions"]) == (2, 3)
    there = open_catalog(postgres_url, tmp_path)
    assert there.votes.of_document(document_id(voted.identity)) == voted.votes
