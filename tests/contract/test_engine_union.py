"""Every engine counts what words and meaning find together: each passage once, in totals and facets alike."""

from collections import Counter
from collections.abc import Callable, Collection
from itertools import product

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from search.engines.port import EngineAnswer, Field, Filters, IndexedPassage, Plan, SearchEngine
from search.query.tree import All, Node, Phrase, Without, Word
from tests.contract.engine_data import found, ids, keyword, meaning, passage, put, vector

QUERY = vector(1)
FLOOR = 0.6
TEXTS = ("We want peace.", "We want bread.", "Peace, and bread.", "Ferries sail.")
# No two are alike in meaning, so that it is known which are nearest; words and filters lie across.
SPREAD = [
    passage(
        f"p{number:02}",
        text,
        country=country,
        kind=("speech", "answer", None)[number % 3],
        groups=((), ("isles",), ("isles", "river"))[number % 3],
        language=("en", "fr")[number % 2],
        vector=None if number % 7 == 3 else vector(1, (number * 11 % 32) / 16),
    )
    for number, (text, country) in enumerate(product(TEXTS, ("XAA", "XBB", "XCC", None) * 2))
]
# What each is to match by words, and what of it binds the hits by meaning.
TREES: dict[Node | None, tuple[Collection[str], Collection[str]]] = {
    None: (TEXTS, TEXTS),
    Word("bread"): (TEXTS[1:3], TEXTS),
    Word("unheard"): ((), TEXTS),
    All((Word("peace"), Phrase("bread"))): (TEXTS[2:3], TEXTS[1:3]),
    Without(Word("peace"), Word("want")): (TEXTS[2:3], TEXTS[2:4]),
}
VALUES: dict[Field, Callable[[IndexedPassage], Collection[str | None]]] = {
    Field.COUNTRY: lambda p: (p.country,),
    Field.KIND: lambda p: (p.kind,),
    Field.GROUP: lambda p: p.groups,
    Field.LANGUAGE: lambda p: (p.language,),
}
WANTED = {
    Field.COUNTRY: st.sampled_from([("XAA",), ("XBB", "XCC"), ("XZZ",)]),
    Field.KIND: st.sampled_from([("answer",), ("answer", "speech")]),
    Field.GROUP: st.sampled_from([("river",), ("isles",)]),
    Field.LANGUAGE: st.just(("en",)),
}


def held(plan: Plan, without: Field | None = None) -> dict[str, IndexedPassage]:
    """What the contract says is found: all that the words match, and the nearest by meaning."""
    said, bound = TREES[plan.query]
    filters = {field: values for field, values in plan.filters.terms.items() if field is not without}
    passing = [p for p in SPREAD if all(set(VALUES[field](p)) & set(of) for field, of in filters.items())]
    cosine = {p.id: float(p.vector @ QUERY) for p in passing if p.vector is not None and p.text in bound}
    near = sorted((p for p in passing if cosine.get(p.id, -1) >= FLOOR), key=lambda p: -cosine[p.id])
    words = [p for p in passing if p.text in said] if plan.keyword else []
    return {p.id: p for p in (*words, *near[: plan.depth if plan.keyword else None])}


def counts(answer: EngineAnswer, field: Field) -> dict[str, int]:
    return {count.value: count.count for count in answer.facets[field]}


@pytest.fixture
def spread(engine: SearchEngine) -> SearchEngine:
    put(engine, *SPREAD)
    return engine


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    query=st.sampled_from(list(TREES)),
    terms=st.fixed_dictionaries({}, optional=WANTED),
    depth=st.sampled_from([1, 3, 40]),
    by_words=st.booleans(),
)
def test_totals_and_facets_count_the_union_of_both_branches(
    spread: SearchEngine, query: Node | None, terms: dict[Field, tuple[str, ...]], depth: int, by_words: bool
) -> None:
    fields = (Field.COUNTRY, Field.KIND, Field.GROUP)
    plan = Plan(Filters(terms), by_words, query, vector=QUERY, floor=FLOOR, depth=depth, facets=fields, facet_size=50)
    answer = spread.run(plan)
    expected = held(plan)
    assert answer.total == len(expected)
    hits = {*ids(meaning(answer)), *(ids(keyword(answer)) if by_words else ())}
    assert hits <= set(expected)
    if depth > len(SPREAD):
        assert hits == set(expected)
    for field in fields:
        both = expected | held(plan, without=field)
        of = Counter(value for p in both.values() for value in VALUES[field](p) if value)
        assert counts(answer, field) == of
        for value in terms.get(field, ()):
            assert counts(answer, field).get(value, 0) == sum(value in VALUES[field](p) for p in expected.values())


def test_there_may_be_more_than_the_nearest_that_are_held(spread: SearchEngine) -> None:
    full = spread.run(Plan(query=Word("bread"), vector=QUERY, floor=FLOOR, depth=3))
    assert (meaning(full).total, meaning(full).at_least, full.at_least) == (3, True, True)
    whole = spread.run(Plan(query=Word("bread"), vector=QUERY, floor=FLOOR, depth=40))
    assert (whole.at_least, whole.total) == (False, len(held(Plan(query=Word("bread"), depth=40))))
    assert spread.run(Plan(query=Word("bread"), depth=3)).at_least is False


def test_where_no_passage_matches_the_alternative_is_asked(spread: SearchEngine) -> None:
    plan = Plan(query=Word("unheard"), otherwise=Word("bread"), vector=QUERY, floor=FLOOR, facets=(Field.COUNTRY,))
    answer, asked = spread.run(plan), spread.run(Plan(query=Word("bread"), vector=QUERY, floor=FLOOR))
    assert keyword(answer).some_words
    assert (keyword(answer).hits, answer.total) == (keyword(asked).hits, asked.total)
    within = Filters({Field.COUNTRY: ("XAA",), Field.LANGUAGE: ("fr",)})
    for query, filters in ((Word("peace"), Filters()), (Word("peace"), within), (Word("unsaid"), within)):
        as_typed = spread.run(Plan(filters, query=query, otherwise=Word("unheard")))
        assert not keyword(as_typed).some_words
        assert set(ids(keyword(as_typed))) == found(spread, query, filters=filters)


def test_the_most_frequent_values_of_both_are_given(engine: SearchEngine) -> None:
    by_words = ["Al", "Al", "Al", "Bo", "Bo", "Cy", "Cy"]
    near = ["Bo", "Bo", "Cy", "Di"]
    put(
        engine,
        *[passage(f"w{n}", "We want peace.", speaker=name) for n, name in enumerate(by_words)],
        *[passage(f"n{n}", "Ferries sail.", speaker=name, vector=vector(1, n)) for n, name in enumerate(near)],
    )
    plan = Plan(query=Word("peace"), vector=QUERY, facets=(Field.SPEAKER,), facet_size=3)
    assert [tuple(count) for count in engine.run(plan).facets[Field.SPEAKER]] == [("Bo", 4), ("Al", 3), ("Cy", 3)]
