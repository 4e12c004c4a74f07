"""The words of the pages: sentences, counts, names, and what is cut or marked in a text."""

import datetime as dt
import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from search.answer import Notice
from search.notices import (
    MEANING_DOWN,
    MEANING_INCOMPLETE,
    MEANING_UNSORTED,
    RELAXED,
    WORDS_DOWN,
    WORDS_NOT_FOUND,
    found_by,
    meaning_language,
)
from search.request import Mode, SearchRequest
from statements.differences import differences
from statements.vocabulary import Capacity, DocumentType, Form, StatementKind, VoteTiming
from statements.wording import KINDS, TYPES, counted
from web.dates import instant, long_day
from web.excerpt import MOST, excerpt
from web.highlights import marked, paragraphs
from web.rewording import one_side, reworded
from web.sentence import clauses, filters_in_use, opening
from web.wording import (
    CAPACITIES,
    FORMS,
    TIMINGS,
    apposition,
    listed,
    ordinal,
    size_of,
)

TEXTS = st.text(st.sampled_from("ab <&>\"'\n.é水ن-"), max_size=60)
RANGES = st.lists(st.tuples(st.integers(-5, 70), st.integers(-5, 70)), max_size=6)


def plain(markup: Markup) -> str:
    return unescape(re.sub(r"</?mark[^>]*>", "", markup))


def test_every_term_has_words() -> None:
    lists: list[tuple[object, object]] = [
        (KINDS, StatementKind), (TYPES, DocumentType), (CAPACITIES, Capacity), (FORMS, Form), (TIMINGS, VoteTiming),
    ]  # fmt: skip
    for words, terms in lists:
        assert set(words) == set(terms)  # type: ignore[call-overload] # a dict and an enumeration are iterable


@pytest.mark.parametrize(
    ("mode", "notices", "sentence"),
    [
        (Mode.HYBRID, [], ("Containing", ", or close to it in meaning")),
        (Mode.HYBRID, [RELAXED, MEANING_INCOMPLETE], ("Containing", ", or close to it in meaning")),
        (Mode.HYBRID, [MEANING_DOWN], ("Containing", "")),
        (Mode.HYBRID, [MEANING_UNSORTED], ("Containing", "")),
        (Mode.HYBRID, [meaning_language({"en"})], ("Containing", "")),
        (Mode.HYBRID, [WORDS_DOWN], ("Close in meaning to", "")),
        (Mode.HYBRID, [WORDS_NOT_FOUND], ("Close in meaning to", "")),
        (Mode.KEYWORD, [], ("Containing", "")),
        (Mode.MEANING, [], ("Close in meaning to", "")),
    ],
)
def test_the_sentence_tells_how_it_was_found(mode: Mode, notices: list[Notice], sentence: tuple[str, str]) -> None:
    assert opening(found_by(mode, notices), words=True) == sentence
    assert opening(mode, words=False) == ("Everything on record", "")


def test_each_filter_is_a_clause_and_can_be_taken_out() -> None:
    request = SearchRequest(
        q="a", country=["XVA", "Nowhere"], kind=[StatementKind.RIGHT_OF_REPLY], language=["fr"], speaker=["Tennant"],
        to=dt.date(2026, 1, 31), cursor="x",
    )  # fmt: skip
    told = [(c.lead, [chip.label for chip in c.chips]) for c in clauses(request)]
    assert told == [
        ("spoken for", ["Valdoria", "Nowhere"]), ("by", ["Tennant"]), ("as", ["rights of reply"]), ("in", ["French"]),
        ("said until", ["31 January 2026"]),
    ]  # fmt: skip
    assert filters_in_use(request) == 6
    assert clauses(request)[0].chips[0].address == (
        "/search?q=a&country=Nowhere&speaker=Tennant&kind=right_of_reply&language=fr&to=2026-01-31"
    )


def test_two_days_are_one_clause() -> None:
    (days,) = clauses(SearchRequest.model_validate({"from": "2026-01-01", "to": "2026-01-31"}))
    assert (days.lead, days.joint) == ("said between", "and")
    assert [chip.address for chip in days.chips] == ["/search?to=2026-01-31", "/search?from=2026-01-01"]


@given(TEXTS, RANGES)
def test_marking_never_changes_the_words(text: str, ranges: list[tuple[int, int]]) -> None:
    shown = marked(text, ranges)
    assert plain(shown) == text
    inside = {i for a, b in ranges for i in range(max(a, 0), min(b, len(text)))}
    pieces = re.findall(r"<mark[^>]*>(.*?)</mark>", shown, re.DOTALL)
    assert sum(len(unescape(piece)) for piece in pieces) == len(inside)


@given(TEXTS, RANGES)
def test_paragraphs_hold_all_words_and_nothing_but_them(text: str, ranges: list[tuple[int, int]]) -> None:
    shown = "".join(plain(part) for part in paragraphs(text, ranges))
    assert "".join(shown.split()) == "".join(text.split())


@given(TEXTS)
def test_nothing_of_a_text_is_markup(text: str) -> None:
    assert str(marked(text, [])) == str(escape(text))


@given(st.text(st.sampled_from("ab .!?\n水。ن؟"), max_size=400), st.integers(5, 80))
def test_an_excerpt_is_the_beginning_of_the_text(text: str, most: int) -> None:
    shown = excerpt(text, most)
    words = "".join(part.unescape() for part in shown.text)
    assert "".join(text.split()).startswith("".join(words.split()))
    assert shown.cut == ("".join(words.split()) != "".join(text.split()))
    assert len(words) <= most


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("One. " * 10 + "X" * MOST, ("One. " * 10).strip()),
        ("水を止める前に知らせてほしい。" * 30, "水を止める前に知らせてほしい。" * 17),
        ("word " * 100, ("word " * 52).strip()),
        ("x" * 500, "x" * MOST),
    ],
)
def test_an_excerpt_ends_with_a_sentence_where_it_can(text: str, shown: str) -> None:
    assert [str(part) for part in excerpt(text).text] == [shown]


@given(TEXTS, TEXTS)
def test_a_comparison_holds_both_wordings(earlier: str, now: str) -> None:
    pieces = differences(earlier, now)
    for text, later in ((earlier, False), (now, True)):
        shown = "".join(part.text for paragraph in one_side(pieces, now=later) for part in paragraph)
        assert "".join(shown.split()) == "".join(text.split())


def test_a_comparison_is_by_words_and_cuts_what_stays() -> None:
    before = "Nothing of this changes. " * 12
    (parts,) = reworded(differences(f"{before}forty-eight hours{before}", f"{before}seventy-two hours{before}"))
    assert [part.kind for part in parts] == ["cut", "same", "gone", "new", "same", "cut"]
    assert (parts[2].text, parts[3].text) == ("forty-eight", "seventy-two")
    assert before.endswith(parts[1].text)


def test_a_change_over_two_paragraphs_is_in_both() -> None:
    shown = one_side(differences("We ask.\n\nWe thank.", "We ask twice.\n\nThey thank."), now=True)
    assert [[part.kind for part in paragraph] for paragraph in shown] == [["same", "new"], ["new", "same"]]


def test_numbers_and_lists_read_as_english() -> None:
    assert [counted(n, "passage") for n in (0, 1, 12806)] == ["0 passages", "1 passage", "12,806 passages"]
    assert counted(2, "country", "countries") == "2 countries"
    assert [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 1147, 111)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "1147th", "111th",
    ]  # fmt: skip
    assert [listed(names) for names in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]
    assert [size_of(n) for n in (5, 1400, 2_500_000, 3_000_000_000)] == ["5 bytes", "1.4 kB", "2.5 MB", "3.0 GB"]
    assert apposition("The President") == "the President"
    assert apposition("Theatre minister") == "Theatre minister"


def test_days_and_times_are_said_in_utc() -> None:
    assert long_day(dt.date(2026, 11, 2)) == "2 November 2026"
    eastern = dt.datetime(2026, 11, 16, 1, 5, tzinfo=dt.timezone(dt.timedelta(hours=3)))
    assert instant(eastern) == "15 November 2026, 22.05 UTC"
