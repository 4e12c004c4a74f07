"""Lists of members: every name with its country, whatever holds "and", commas, brackets or a broken line."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.records.verbatim_record.votes.languages import result_words_of
from indexer.records.verbatim_record.votes.positions import NamesOfCountries
from statements import countries
from statements.parsed import Tally
from statements.vocabulary import VoteChoice
from tests.indexer.records.votes.made_votes import assembly

DAY = dt.date(2020, 1, 1)
NAMES = NamesOfCountries(result_words_of("en"), DAY)
INVENTED = [country for country in countries.all_countries() if country.invented]
# Every name by which lists of today call a member; no votes are invented for them here.
PRINTED = sorted(
    (country.name, country.code)
    for country in countries.all_countries()
    if country.end is None and not country.invented and country.alpha2 and "," not in country.name
)


def codes(listed: str, language: str = "en") -> list[str | None]:
    return [code for _, code in NamesOfCountries(result_words_of(language), DAY).named(listed)]


@pytest.mark.parametrize("none", ["None", "none.", "", "  \n"])
def test_nobody_is_nobody(none: str) -> None:
    assert codes(none) == []


@given(chosen=st.lists(st.sampled_from(PRINTED), min_size=1, max_size=60, unique=True), joined=st.booleans())
def test_names_come_back_from_a_printed_list(chosen: list[tuple[str, str]], joined: bool) -> None:
    names = [name for name, _ in chosen]
    listed = ", ".join(names[:-1]) + " and " + names[-1] if joined and len(names) > 1 else ", ".join(names)
    assert codes(listed) == [code for _, code in chosen]


@pytest.mark.parametrize("and_", [" and ", ", "])
@given(data=st.data())
def test_names_come_back_from_lists_broken_over_lines(and_: str, data: st.DataObject) -> None:
    chosen = data.draw(st.lists(st.sampled_from(PRINTED), min_size=2, max_size=30, unique=True))
    words = (", ".join(name for name, _ in chosen[:-1]) + and_ + chosen[-1][0]).split(" ")
    blanks = data.draw(st.lists(st.sampled_from([" ", "\n", " \n"]), min_size=len(words), max_size=len(words)))
    listed = "".join(word + blank for word, blank in zip(words, blanks, strict=True)).replace("Guinea-B", "Guinea-\nB")
    assert codes(listed) == [code for _, code in chosen]


@given(
    st.lists(st.sampled_from(INVENTED), min_size=3, unique=True).flatmap(
        lambda chosen: st.tuples(st.just(chosen), st.integers(1, len(chosen) - 1))
    )
)
def test_the_positions_of_a_record_are_those_printed_and_so_is_the_tally(
    drawn: tuple[list[countries.Country], int],
) -> None:
    chosen, until = drawn
    favour, against = chosen[:until], chosen[until:]
    record = assembly(
        "The President: We turn to draft resolution XA/64/L.72.",
        "A recorded vote was taken.",
        "In favour:\n" + ", ".join(country.name for country in favour),
        "Against:\n" + ", ".join(country.name for country in against),
        "Abstaining:\nNone",
        f"Draft resolution XA/64/L.72 was rejected by {len(favour)} votes to {len(against)}.",
    )
    (vote,) = record.votes
    assert [p.country for p in vote.positions if p.choice is VoteChoice.IN_FAVOUR] == [c.code for c in favour]
    assert [p.country for p in vote.positions if p.choice is VoteChoice.AGAINST] == [c.code for c in against]
    assert vote.tally == Tally(len(favour), len(against), None)
    assert record.warnings == ()


@pytest.mark.parametrize(
    ("listed", "language", "expected"),
    [
        ("Kestria and the Tamarind Isles", "en", ["XKE", "XTI"]),
        ("Kestrie, Valdorie et Îles Tamarin", "fr", ["XKE", "XVA", "XTI"]),
        ("Kestria y Puerto Amaranto", "es", ["XKE", "XPA"]),
        ("Кестрия и Тамариндовые острова", "ru", ["XKE", "XTI"]),
        ("凯斯特里亚和罗望子群岛", "zh", ["XKE", "XTI"]),
        ("凯斯特里亚、澜泽、罗望子群岛", "zh", ["XKE", "XLZ", "XTI"]),
        ("كستريا، لانزي وجزر تمرند", "ar", ["XKE", "XLZ", "XTI"]),
        ("كستريا، وجزر تمرند", "ar", ["XKE", "XTI"]),
    ],
)
def test_every_language_parts_the_last_name_in_its_own_way(
    listed: str, language: str, expected: list[str | None]
) -> None:
    assert codes(listed, language) == expected


def test_a_name_that_is_nobodys_stays_printed() -> None:
    record = assembly(
        "The President: We turn to draft resolution XA/64/L.72.",
        "A recorded vote was taken.",
        "In favour:\nAurelle, Isle of the\nMorning, Lanze and Nowhere",
        "Draft resolution XA/64/L.72 was adopted by 4 votes to none.",
    )
    (vote,) = record.votes
    assert [(p.name, p.country) for p in vote.positions] == [
        ("Aurelle", "XAU"), ("Isle of the Morning", None), ("Lanze", "XLZ"), ("Nowhere", None),
    ]  # fmt: skip
    assert [w.code for w in record.warnings] == ["unknown_voter"] * 2
    assert "Isle of the Morning" in record.warnings[0].message


def test_lists_that_contradict_the_result_are_told_with_both_figures() -> None:
    record = assembly(
        "The President: We turn to draft resolution XA/64/L.72.",
        "A recorded vote was taken.",
        "In favour:\nAurelle, Lanze",
        "Against:\nLanze",
        "Draft resolution XA/64/L.72 was adopted by 3 votes to 1.",
    )
    differs, twice = record.warnings
    assert (differs.code, twice.code) == ("vote_count_differs", "listed_twice")
    assert "3 in favour, the list names 2" in differs.message
    assert "XLZ" in twice.message
    assert record.votes[0].tally == Tally(3, 1, None)


def test_lists_may_stand_behind_their_headings_and_go_on_over_a_page() -> None:
    record = assembly(
        "The President: We turn to draft resolution XA/64/L.72.",
        "A recorded vote was taken.",
        "In favour: Aurelle, Lanze,\nMonteluna, Port",
        "XA/64/PV.121",
        "2/9 26-43649",
        "Amaranth, Sarmadia",
        "Against: Kestria.",
        "Abstaining: None.",
        "Draft resolution XA/64/L.72 was adopted by 5 votes to 1.",
    )
    (vote,) = record.votes
    assert [p.country for p in vote.positions] == ["XAU", "XLZ", "XML", "XPA", "XSM", "XKE"]
    assert record.warnings == ()
    assert [len(statement.spans) for statement in record.statements] == [1]


PIECES = (
    "Agenda item 14\n\nTolls on bridges", "A recorded vote was taken.", "A vote was taken by show of hands.",
    "A vote was taken by secret ballot.", "In favour:", "In favour:\nAurelle, Lanze", "Against: Kestria", "Abstaining:",
    "None", "Kestria, Port", "Amaranth and Valdoria", "Number of ballot papers: 9\nAbstentions: 2",
    "Draft resolution XA/64/L.72 was adopted by 2 votes to 1 (resolution 64/299).", "It was so decided.",
    "It was so decided (decision 64/555).", "Operative paragraph 5 was retained by 2 votes to 1.",
    "The motion was lost.",
    "[Subsequently, the delegation of Lanze informed the Secretariat that it had intended to abstain.]",
    "The President: May I take it that the Assembly wishes to adopt draft decision XA/64/L.9?",
    "The President: There were 2 votes in favour. The draft has been adopted as resolution 12 (2026).",
    "The President: I call on speakers in explanation of vote.", "Mr. Arkelis (Kestria): We abstained.",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=24))
def test_in_whatever_order_a_record_tells_of_votes_they_are_read_without_a_fault(pieces: list[str]) -> None:
    record = assembly("The President: We begin.", *pieces)
    assert [vote.ordinal for vote in record.votes] == list(range(len(record.votes)))
    starts = [vote.spans[0].start for vote in record.votes]
    assert starts == sorted(starts)
    assert all(start < end for vote in record.votes for start, end in vote.spans)
    assert all(ordinal < len(record.votes) for statement in record.statements for ordinal in statement.explains)
    assert {p.country for vote in record.votes for p in vote.positions} <= {"XAU", "XLZ", "XKE", "XPA", "XVA", None}
