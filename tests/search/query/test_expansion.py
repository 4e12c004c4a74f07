"""Other names of what was typed: found in the tree, told, and never in place of what is meant exactly."""

from hypothesis import given

from search.query.expansion import Expansion, expanded
from search.query.parser import parse_query
from search.query.printing import printed
from search.query.tree import All, Alternatives, Phrase, Some, Without, Word
from tests.search.query.queries import QUERIES, understood

KESTRIA = Alternatives(Word("Kestria"), (Phrase("Kestrian Republic"),))


def test_a_name_is_looked_for_under_its_other_names() -> None:
    tree, told = expanded(parse_query("Kestria water").tree)
    assert tree == All((KESTRIA, Word("water")))
    assert told == (Expansion("Kestria", "Kestria", ("Kestrian Republic",)),)


def test_a_name_of_several_words_need_not_stand_together_as_typed() -> None:
    tree, told = expanded(parse_query("security council reform").tree)
    assert tree == All((Alternatives(All((Word("security"), Word("council"))), (Phrase("UNSC"),)), Word("reform")))
    assert told == (Expansion("security council", "Security Council", ("UNSC",)),)


def test_names_are_found_among_alternatives_and_brackets() -> None:
    tree, _ = expanded(parse_query("(Kestria OR bread) water -Kestria").tree)
    assert tree == Without(All((Some((KESTRIA, Word("bread"))), Word("water"))), Word("Kestria"))


def test_a_code_of_a_country_that_is_what_a_body_is_called_is_the_body_in_texts() -> None:
    _, told = expanded(parse_query("NAM position").tree)
    assert [expansion.means for expansion in told] == ["Movement of Non-Aligned Countries"]


def test_what_is_meant_exactly_or_not_meant_stays() -> None:
    for text in (
        "“Kestria”",
        "Kestr*",
        "-Kestria",
        "“Kestria water”~3",
        "us and them",
        "who said no",
        "KESTRIA SAYS NO",
    ):
        query = parse_query(text)
        assert expanded(query.tree) == (query.tree, ())


@given(QUERIES)
def test_an_expanded_query_prints_as_it_was_typed(text: str) -> None:
    query = understood(text)
    tree = None if isinstance(query, Exception) else query.tree
    assert printed(expanded(tree)[0]) == printed(tree)
