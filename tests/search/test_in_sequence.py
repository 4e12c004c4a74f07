"""Words typed one after the other: they rank what holds them so, and find nothing else than before."""

import hypothesis.strategies as st
import pytest
from hypothesis import given

from search.engines.binding import binding
from search.in_sequence import FEWEST, as_typed, in_sequence
from search.query.parser import parse_query
from search.query.query import about
from search.query.tree import All, Phrase, Some, Word
from tests.search.conftest import Home
from tests.search.corpus import Said, document

SCATTERED = "The reef and the harbour of the islands: rebuild both, and let us talk of fishing in open water later."
TOGETHER = "Later we talk: let us rebuild the harbour and open the reef of the islands to small boats and fishing."


def test_a_long_run_of_words_is_a_phrase_too() -> None:
    words = "rebuild the harbour and open"
    tree = in_sequence(parse_query(words).tree)
    assert tree == All((Some((All(tuple(Word(word) for word in words.split())), Phrase(words))),))


@pytest.mark.parametrize("query", ["", "peace", "peace in the islands", '"peace in the islands" now', "a OR b"])
def test_a_short_one_is_left_alone(query: str) -> None:
    tree = parse_query(query).tree
    assert in_sequence(tree) == tree


@pytest.mark.parametrize(
    ("query", "typed"),
    [
        ("rebuild the harbour and open", Phrase("rebuild the harbour and open")),
        ("rebuild the harbour and open -reef", Phrase("rebuild the harbour and open")),
        ('"small boats" rebuild the harbour and open', Phrase("rebuild the harbour and open")),
        ("rebuild the harbour open", None),
        ('"rebuild the harbour and open"', None),
        ("", None),
        ("a OR b", None),
    ],
)
def test_what_was_typed_in_a_run_is_known_by_itself(query: str, typed: Phrase | None) -> None:
    assert as_typed(parse_query(query).tree) == typed


@given(st.lists(st.sampled_from(["reef", '"open water"', "boat*", "-war", "harbour", "islands"]), max_size=12))
def test_meaning_is_bound_as_without_it(parts: list[str]) -> None:
    tree = parse_query(" ".join(parts)).tree
    again = in_sequence(tree)
    assert (again is None) == (tree is None)
    if tree is not None and again is not None:
        assert binding(again, bool) == binding(tree, bool)
        assert set(about(again)) >= set(about(tree))


def test_the_passage_that_holds_the_words_as_typed_comes_first(home: Home) -> None:
    home.add(*(document(f"XS/{n}", Said(words)) for n, words in enumerate((SCATTERED, SCATTERED + " Yes.", TOGETHER))))
    query = "rebuild the harbour and open the reef"
    assert len(query.split()) >= FEWEST
    for mode in ("keyword", "hybrid"):
        answer = home.search(query, mode=mode)
        assert answer.total.value == 3
        assert answer.results[0].text == TOGETHER
