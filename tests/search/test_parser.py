"""Text to syntax trees: any text is a query or one clear error."""

import hypothesis.strategies as st
import pytest
from hypothesis import example, given

from search.query.parser import Query, QueryError, has_word, parse_query
from search.query.tree import All, Node, Phrase, Some, Without, Word

ALPHABET = "ab é停я1 \t\n-−\"“”„«»「」『』＂'’…/.+:(*~^\u00ad\u0301\ud83d"
QUERIES = st.text(ALPHABET, max_size=30) | st.text(max_size=30)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", None),
        (" \n", None),
        ("peace", Word("peace")),
        ("peace bread", All((Word("peace"), Word("bread")))),
        ('"peace  process"', Phrase("peace process")),
        ("“peace process”", Phrase("peace process")),
        ('“peace process"', Phrase("peace process")),
        ("„peace process“", Phrase("peace process")),
        ("«peace process»", Phrase("peace process")),
        ("「停火」", Phrase("停火")),
        ("『停火』谈判", All((Phrase("停火"), Word("谈判")))),
        ("谈判「停火」", All((Word("谈判"), Phrase("停火")))),
        ("＂peace＂", Phrase("peace")),
        ('peace"in our time"', All((Word("peace"), Phrase("in our time")))),
        ("peace -war", Without(Word("peace"), Word("war"))),
        ("peace −war", Without(Word("peace"), Word("war"))),
        ("-war -hunger", Without(None, Some((Word("war"), Word("hunger"))))),
        ('peace -"war of words"', Without(Word("peace"), Phrase("war of words"))),
        ("peace - war", All((Word("peace"), Word("war")))),
        ("cease-fire", Word("cease-fire")),
        ("l'engagement A/76/PV.102", All((Word("l'engagement"), Word("A/76/PV.102")))),
        ("peace -…", Word("peace")),
        ("peace” bread", All((Word("peace"), Word("bread")))),
        ("AND OR NOT", All((Word("AND"), Word("OR"), Word("NOT")))),
    ],
)
def test_trees(text: str, tree: Node | None) -> None:
    assert parse_query(text).tree == tree


def test_a_query_is_about_what_it_wants() -> None:
    assert parse_query("peace “and bread” -war -“cold war”").about == "peace and bread"
    assert not parse_query("-war").about


@pytest.mark.parametrize("text", ["…", "—", '""', "?!", "-", "“ ”", "- -"])
def test_without_a_word_there_is_nothing_to_search_for(text: str) -> None:
    with pytest.raises(QueryError, match="holds no word") as caught:
        parse_query(text)
    assert caught.value.code == "no_words"


@pytest.mark.parametrize(
    ("text", "position", "corrected"),
    [
        ('"peace', 0, '"peace"'),
        ("we “want peace ", 3, "we “want peace”"),
        ("停火「谈判", 2, "停火「谈判」"),
        ('"', 0, None),
    ],
)
def test_an_open_quotation_is_shown_and_closed(text: str, position: int, corrected: str | None) -> None:
    with pytest.raises(QueryError, match=f"character {position + 1} ") as caught:
        parse_query(text)
    assert (caught.value.code, caught.value.position, caught.value.corrected) == (
        "unclosed_quotation",
        position,
        corrected,
    )


@given(QUERIES)
@example('-"')
@example("“a„b")
def test_any_text_is_a_query_or_an_error_that_helps(text: str) -> None:
    query = understood(text)
    if isinstance(query, QueryError):
        assert query.message
        assert query.remedy
        assert 0 <= query.position <= len(text)
        assert query.corrected is None or parse_query(query.corrected).tree is not None
        return
    assert (query.tree is None) == (not text.strip())
    for leaf in leaves(query.tree):
        assert has_word(leaf.text)


@given(QUERIES)
def test_relaxing_keeps_words_phrases_and_exclusions(text: str) -> None:
    query = understood(text)
    relaxed = None if isinstance(query, QueryError) else query.relaxed
    if relaxed is None or isinstance(query, QueryError):
        return
    assert relaxed.about == query.about
    assert sorted(map(repr, leaves(relaxed.tree))) == sorted(map(repr, leaves(query.tree)))
    assert exclusions(relaxed) == exclusions(query)
    assert relaxed.relaxed is None or isinstance(relaxed.relaxed, Query)


def test_only_queries_of_several_words_are_relaxed() -> None:
    words = All((Word("peace"), Word("bread")))
    assert parse_query("peace").relaxed is None
    assert parse_query("“peace” bread").relaxed is None
    assert parse_query("-peace").relaxed is None
    some = Some(words.parts)
    cases = {
        "peace bread": some,
        "peace bread -war": Without(some, Word("war")),
        "peace “of mind” bread": All((Phrase("of mind"), some)),
    }
    relaxed = {text: parse_query(text).relaxed for text in cases}
    assert {text: query and query.tree for text, query in relaxed.items()} == cases


def understood(text: str) -> Query | QueryError:
    try:
        return parse_query(text)
    except QueryError as error:
        return error


def leaves(tree: Node | None) -> list[Word | Phrase]:
    match tree:
        case Word() | Phrase():
            return [tree]
        case All(parts) | Some(parts):
            return [leaf for part in parts for leaf in leaves(part)]
        case Without(part, excluded):
            return leaves(part) + leaves(excluded)
    return []


def exclusions(query: Query) -> Node | None:
    return query.tree.excluded if isinstance(query.tree, Without) else None
