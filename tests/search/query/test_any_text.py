"""Any text is a query or one clear error, and a query printed is the same query."""

import pytest
from hypothesis import example, given, settings

from search.query.errors import PLACE, QueryError
from search.query.parser import MOST_CHARACTERS, MOST_TERMS, parse_query
from search.query.printing import printed
from tests.search.query.queries import PIECES, QUERIES, understood


@settings(max_examples=400)
@given(QUERIES)
@example('-"')
@example("“a„b")
@example("-(-a OR b)")
@example("a\u200e:b")
@example("AND OR NOT")
def test_any_text_is_a_query_or_an_error_that_helps(text: str) -> None:
    query = understood(text)
    if isinstance(query, QueryError):
        assert query.message
        assert query.remedy
        assert PLACE not in query.message
        assert 0 <= query.position <= len(text)
        assert query.corrected is None or parse_query(query.corrected).tree is not None
        return
    assert (query.tree is None) == (not text.strip())


@settings(max_examples=400)
@given(QUERIES)
@example("a OR -b OR -(c d)")
@example("country:(XVA OR Kestria) OR (peace -war)")
@example('«a "b" c»~3')
@example("2*3 ff*")
def test_what_is_printed_reads_the_same(text: str) -> None:
    query = understood(text)
    if isinstance(query, QueryError):
        query = understood(query.corrected or "")
    assert not isinstance(query, QueryError)
    again = printed(query.tree)
    assert parse_query(again) == query
    assert printed(parse_query(again).tree) == again


@pytest.mark.parametrize("piece", [*PIECES, "\u202e", "\ud800", "😀", "\0", "(a OR ", "-", "country:Valdora ", "a) "])
@pytest.mark.parametrize("size", [MOST_CHARACTERS, 64 * 1024])
def test_long_texts_of_anything_are_read_or_refused(piece: str, size: int) -> None:
    text = (piece * (size // len(piece) + 1))[:size]
    query = understood(text)
    assert isinstance(query, QueryError) or bool(printed(query.tree)) == bool(text.strip())


def test_ten_thousand_terms_are_too_many() -> None:
    with pytest.raises(QueryError, match="500 terms") as caught:
        parse_query("a " * (MOST_TERMS + 1))
    assert (caught.value.code, caught.value.position) == ("too_many_terms", 2 * MOST_TERMS)
    with pytest.raises(QueryError) as caught:
        parse_query("peace " * 10_000)
    assert (caught.value.code, caught.value.position) == ("too_long", MOST_CHARACTERS)
    countries = " OR ".join(["XVA"] * (MOST_TERMS + 1))
    with pytest.raises(QueryError, match="500 terms"):
        parse_query(f"country:({countries})")
    assert parse_query("a " * MOST_TERMS).tree is not None


def test_brackets_are_as_deep_as_engines_can_follow() -> None:
    assert parse_query("(" * 8 + "a" + ")" * 8).tree == parse_query("a").tree
    with pytest.raises(QueryError) as caught:
        parse_query("x " + "(" * 9 + "a" + ")" * 9)
    assert (caught.value.code, caught.value.position) == ("too_deep", 10)
    assert isinstance(understood("(" * 4_000), QueryError)
    assert parse_query("-" * 4_000 + "a").tree == parse_query("a").tree
    assert parse_query("NOT " * 400 + "a").tree == parse_query("a").tree
