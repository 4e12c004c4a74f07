"""Every engine takes every part of a query in the same sense, wherever it stands in the tree."""

import datetime as dt
from itertools import permutations

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from search.engines.binding import binding
from search.engines.port import Field, IndexedPassage, Plan, SearchEngine
from search.query.tree import All, Alternatives, Condition, Dates, Near, Node, Phrase, Prefix, Some, Without, Word
from tests.contract.engine_data import found, keyword, meaning, ordered, passage, put, texts, vector

# None of them has a stem that is another's.
VOCABULARY = ("reef", "regent", "harbour", "salt", "saltwort", "tide")
DAYS = (dt.date(2018, 3, 31), dt.date(2019, 1, 1), None)
PASSAGES = [
    passage(
        f"t{number:02}",
        " ".join((*words, "and", words[0])[: 2 + number % 4]),
        country=("XAA", "XBB", None)[number % 3],
        kind=("speech", "procedural")[number % 2],
        cites=((), ("XA/RES/1/2", "XA/1/L.9"))[number // 2 % 2],
        date=DAYS[number // 3 % 3],
        vector=vector(1, number / 50),
    )
    for number, words in enumerate(list(permutations(VOCABULARY, 3))[::4])
]

WORDS = st.sampled_from(VOCABULARY).map(Word)
PHRASES = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=2).map(lambda words: Phrase(" ".join(words)))
NEAR = st.builds(
    lambda pair, distance: Near(" ".join(pair), distance),
    st.sampled_from(list(permutations(VOCABULARY, 2))),
    st.integers(0, 4),
)
PREFIXES = st.sampled_from(["re", "salt", "SALTW", "ha", "zz"]).map(Prefix)
CONDITIONS = st.sampled_from(
    [
        Condition(Field.COUNTRY, ("XAA",), "Aa"),
        Condition(Field.COUNTRY, ("XAA", "XBB"), "any"),
        Condition(Field.KIND, ("procedural",), "procedural"),
        Condition(Field.CITES, ("XA/1/L.9",), "XA/1/L.9"),
        Condition(Field.CITES, (), "XA/1", ("XA/1/", "XA/1.")),
        Condition(Field.CITES, ("XA/1/L.9",), "XA/RES", ("XA/RES/",)),
        Condition(Field.COUNTRY, (), "nobody", ("XAA/", ".*")),
        Condition(Field.YEAR, ("2018",), "2018"),
        Condition(Field.COUNTRY, (), "nobody"),
    ]
)
SPANS = st.builds(Dates, st.sampled_from([None, *DAYS[:2]]), st.sampled_from([None, *DAYS[:2]]))
OTHERS = st.builds(
    lambda typed, other: Alternatives(typed, (other,)), st.one_of(WORDS, PHRASES), st.one_of(WORDS, PHRASES)
)
LEAVES = st.one_of(WORDS, PHRASES, NEAR, PREFIXES, CONDITIONS, SPANS, OTHERS)


def _groups(children: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    several = st.lists(children, min_size=1, max_size=3).map(tuple)
    excluding = st.builds(Without, st.one_of(st.none(), children), children)
    return st.one_of(several.map(All), several.map(Some), excluding)


TREES: st.SearchStrategy[Node] = st.recursive(LEAVES, _groups, max_leaves=6)


def _near(words: list[str], said: list[str], distance: int) -> bool:
    """Lucene's slop for two words: how far the second stands from the place behind the first."""
    first, second = words
    return any(
        a == first and b == second and abs(y - x - 1) <= distance
        for x, a in enumerate(said)
        for y, b in enumerate(said)
        if x != y
    )


def _says(tree: Node, said: list[str]) -> bool:
    match tree:
        case Prefix(text):
            return any(word.startswith(text.casefold()) for word in said)
        case Near(text, distance):
            return _near(text.split(), said, distance)
        case Word(text) | Phrase(text):
            return f" {text} " in f" {' '.join(said)} "
    raise AssertionError(tree)


def _meets(tree: Condition | Dates, p: IndexedPassage) -> bool:
    if isinstance(tree, Dates):
        return p.date is not None and (tree.start or p.date) <= p.date <= (tree.end or p.date)
    year = str(p.date.year) if p.date else None
    held: dict[Field, set[str | None]] = {
        Field.COUNTRY: {p.country},
        Field.KIND: {p.kind},
        Field.CITES: {*p.cites},
        Field.YEAR: {year},
    }
    terms = held[tree.field]
    return not terms.isdisjoint(tree.values) or any(term and term.startswith(tree.beginnings) for term in terms)


def holds(tree: Node, p: IndexedPassage) -> bool:
    """What the port says of a tree, passage by passage."""
    match tree:
        case Alternatives(typed, others):
            return any(holds(part, p) for part in (typed, *others))
        case Condition() | Dates():
            return _meets(tree, p)
        case All(parts):
            return all(holds(part, p) for part in parts)
        case Some(parts):
            return any(holds(part, p) for part in parts)
        case Without(part, excluded):
            return (part is None or holds(part, p)) and not holds(excluded, p)
        case _:
            return _says(tree, p.text.split())


@pytest.fixture
def filled(engine: SearchEngine) -> SearchEngine:
    put(engine, *PASSAGES)
    return engine


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tree=TREES)
def test_every_tree_finds_what_it_says_by_words_and_binds_what_is_found_by_meaning(
    filled: SearchEngine, tree: Node
) -> None:
    answer = filled.run(Plan(query=tree, vector=vector(1), depth=1000))
    assert {hit.passage_id for hit in keyword(answer).hits} == {p.id for p in PASSAGES if holds(tree, p)}
    bound = binding(tree, bool)
    expected = {p.id for p in PASSAGES if bound is None or holds(bound, p)}
    assert {hit.passage_id for hit in meaning(answer).hits} == expected


def test_conditions_do_not_move_a_hit(filled: SearchEngine) -> None:
    words = Some((Word("reef"), Word("tide")))
    plain = ordered(filled, words, depth=1000)
    conditioned = All((words, Condition(Field.KIND, ("speech", "procedural"), "any")))
    assert ordered(filled, conditioned, depth=1000) == plain


def test_another_name_weighs_as_the_best_of_them(engine: SearchEngine) -> None:
    put(
        engine,
        passage("one", "reef"),
        passage("both", "reef harbour of salt and of tide"),
        passage("none", "salt"),
        # Neither name is rarer than the other.
        passage("other", "harbour of salt and of a tide and of more"),
    )
    assert ordered(engine, Alternatives(Word("reef"), (Word("harbour"),)))[0] == "one"


def test_a_name_of_many_words_typed_plainly_has_other_names(engine: SearchEngine) -> None:
    put(engine, passage("typed", "tide of salt"), passage("other", "a reef"), passage("half", "salt"))
    named = Alternatives(All((Word("salt"), Word("tide"))), (Phrase("a reef"),))
    assert found(engine, named) == {"typed", "other"}


@pytest.mark.parametrize(
    ("tree", "text", "marked"),
    [
        (Prefix("salt"), "Saltwort, salty salt; basalt", ["Saltwort", "salty", "salt"]),
        (Near("reef tide", 3), "The tide at the reef", ["tide", "reef"]),
        (Alternatives(Word("tide"), (Phrase("the reef"),)), "At the reef the tides", ["the reef", "tides"]),
        (All((Word("reef"), Condition(Field.COUNTRY, ("XAA",), "Aa"))), "A reef", ["reef"]),
        (Without(Word("reef"), Word("tide")), "A reef", ["reef"]),
    ],
)
def test_what_was_looked_for_is_marked(engine: SearchEngine, tree: Node, text: str, marked: list[str]) -> None:
    said = passage("p", text, country="XAA")
    put(engine, said)
    ranges = engine.highlights(tree, texts(said))["p"]
    assert [text[start:end] for start, end in ranges] == marked


@pytest.mark.parametrize("text", ["和平", "和"])
def test_a_beginning_of_chinese_characters(engine: SearchEngine, text: str) -> None:
    put(engine, passage("zh", "我们要和平", language="zh"), passage("other", "我们要面包", language="zh"))
    assert found(engine, Prefix(text)) == {"zh"}


@pytest.mark.parametrize("distance", [0, 50, 10**6])
def test_nearness_of_a_single_word_is_the_word(engine: SearchEngine, distance: int) -> None:
    put(engine, passage("p", "a reef"), passage("q", "a tide"))
    assert found(engine, Near("reef", distance)) == {"p"}
