"""Every engine filters by every field, and counts each facet without that facet's own filter."""

import datetime as dt
from collections.abc import Callable
from itertools import product
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from search.engines.port import EngineMismatch, Field, Filters, IndexedPassage, Plan, SearchEngine
from search.query.tree import Word
from tests.contract.engine_data import changes, days, found, keyword, meaning, passage, put, vector

FIELDS = tuple(Field)
SPREAD = [
    passage(
        f"p{number}",
        "We want peace." if number % 3 else "We want bread.",
        country=country,
        speaker=speaker,
        organization=("Council of Concord", None)[number % 2],
        groups=groups,
        behalf=groups[1:],
        kind=("speech", "right_of_reply", "procedural", None)[number % 4],
        standing=("said", "said", "doubtful", "background")[number // 3 % 4],
        type=("verbatim_record", "speech")[number % 2],
        language=("en", "fr")[number % 2],
        organ=("Assembly of Concord", "Board of Tides", None)[number % 3],
        symbol=("XA/1/PV.2", None)[number // 2 % 2],
        capacity=("national", "presiding")[number // 5 % 2],
        spoken=("ru", "fr", None)[number // 2 % 3],
        cites=((), ("XA/RES/1/2",), ("XA/RES/1/2", "XA/1/L.9"))[number // 3 % 3],
        date=date,
        vector=vector(1, number / 10),
    )
    for number, (country, speaker, groups, date) in enumerate(
        product(
            ("XAA", "XBB", None),
            ("Ana Äpfel", None),
            ((), ("Group of Nine", "Isles")),
            days("2018-03-31", "2018-04-01", "2020-01-01", None),
        )
    )
]
VALUES: dict[Field, Any] = {
    Field.COUNTRY: lambda p: [p.country],
    Field.SPEAKER: lambda p: [p.speaker],
    Field.ORGANIZATION: lambda p: [p.organization],
    Field.KIND: lambda p: [p.kind],
    Field.TYPE: lambda p: [p.type],
    Field.LANGUAGE: lambda p: [p.language],
    Field.GROUP: lambda p: p.groups,
    Field.BEHALF: lambda p: p.behalf,
    Field.YEAR: lambda p: [str(p.date.year)] if p.date else [],
    Field.MONTH: lambda p: [f"{p.date.year}-{p.date.month:02}"] if p.date else [],
    Field.STANDING: lambda p: [p.standing],
    Field.ORGAN: lambda p: [p.organ],
    Field.SYMBOL: lambda p: [p.symbol],
    Field.CAPACITY: lambda p: [p.capacity],
    Field.SPOKEN: lambda p: [p.spoken],
    Field.CITES: lambda p: p.cites,
}
WORDS = st.sampled_from([None, Word("want"), Word("peace"), Word("bread"), Word("unheard")])
DATES = st.sampled_from([None, *(dt.date(2018, 3, 31) + dt.timedelta(days=n) for n in (-1, 0, 1, 2, 640, 641, 642))])
SOME_TERMS = st.fixed_dictionaries(
    {},
    optional={
        field: st.lists(
            st.sampled_from(sorted({v for p in SPREAD for v in VALUES[field](p) if v} | {"nowhere"})),
            min_size=1,
            max_size=2,
        ).map(tuple)
        for field in FIELDS
    },
)


def lets_through(filters: Filters, p: IndexedPassage, without: Field | None = None) -> bool:
    """What the contract says of filters, passage by passage."""
    if (filters.start or filters.end) and p.date is None:
        return False
    if p.date and not (filters.start or p.date) <= p.date <= (filters.end or p.date):
        return False
    return all(field is without or set(VALUES[field](p)) & set(wanted) for field, wanted in filters.terms.items())


def matches(query: Word | None, p: IndexedPassage) -> bool:
    return query is None or query.text in p.text


@pytest.fixture
def spread(engine: SearchEngine) -> SearchEngine:
    put(engine, passage("gone", "We want peace.", country="XAA"), *SPREAD)
    put(engine, passage("gone", "Neither.", country="XZZ", type="joint_statement", vector=vector(0, 1)))
    engine.apply([], engine.status().checkpoint + 1)
    return engine


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_filters_by_any_of_its_values(spread: SearchEngine, field: Field) -> None:
    values = sorted({value for p in SPREAD for value in VALUES[field](p) if value})
    assert values
    for wanted in (values[:1], values[-1:], values):
        expected = {p.id for p in SPREAD if set(VALUES[field](p)) & set(wanted)}
        assert found(spread, Word("want"), filters=Filters({field: tuple(wanted)})) == expected
    for unknown in ("nowhere", "", "1", "Ana", "ana äpfel", "xaa", "-1", "²", "2018.0", "2018-00", "2018-3"):
        assert found(spread, Word("want"), filters=Filters({field: (unknown,)})) == set()


def test_an_empty_filter_is_none(spread: SearchEngine) -> None:
    assert len(found(spread, Word("want"), filters=Filters({Field.COUNTRY: ()}))) == len(SPREAD)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=WORDS, terms=SOME_TERMS, start=DATES, end=DATES)
def test_any_filters_together(
    spread: SearchEngine,
    query: Word | None,
    terms: dict[Field, tuple[str, ...]],
    start: dt.date | None,
    end: dt.date | None,
) -> None:
    filters = Filters(terms, start, end)
    expected = {p.id for p in SPREAD if matches(query, p) and lets_through(filters, p)}
    answer = spread.run(Plan(filters, query=query, depth=1000, facets=FIELDS, facet_size=1000))
    by_meaning = spread.run(Plan(filters, keyword=False, vector=vector(1), depth=1000))
    assert {hit.passage_id for hit in keyword(answer).hits} - {"gone"} == expected
    assert {hit.passage_id for hit in meaning(by_meaning).hits} - {"gone"} == {
        p.id for p in SPREAD if lets_through(filters, p)
    }
    for field in FIELDS:
        counted = [
            value
            for p in SPREAD
            if matches(query, p) and lets_through(filters, p, without=field)
            for value in VALUES[field](p)
            if value
        ]
        ours = {c.value: c.count for c in answer.facets[field] if c.value not in {"XZZ", "joint_statement"}}
        # The passage that wants nothing counts only where nothing was asked.
        if query is not None:
            assert ours == {value: counted.count(value) for value in set(counted)}


def test_facets_come_most_frequent_first_then_by_value(engine: SearchEngine) -> None:
    speakers = ["Bo", "Cy", "Al", "Dee", "Al", "Dee", "Élo", "Eve"]
    put(engine, *[passage(f"p{n}", "Peace.", speaker=name) for n, name in enumerate(speakers)])
    plan = Plan(query=Word("peace"), facets=(Field.SPEAKER,), facet_size=4)
    counts = [(c.value, c.count) for c in engine.run(plan).facets[Field.SPEAKER]]
    assert counts == [("Al", 2), ("Dee", 2), ("Bo", 1), ("Cy", 1)]


def test_of_years_and_months_all_are_counted_however_many_values_a_facet_shows(engine: SearchEngine) -> None:
    said = [dt.date(year, month, 28) for year in (1, 1999, 2000) for month in (1, 2, 12)]
    put(engine, *[passage(f"p{n}", "Peace.", date=day) for n, day in enumerate([*said, said[-1], None])])
    facets = (Field.MONTH, Field.YEAR, Field.TYPE)
    for plan in (Plan(query=Word("peace"), facets=facets, facet_size=1), Plan(facets=facets, facet_size=1)):
        counted = engine.run(plan).facets
        assert counted[Field.MONTH][0] == ("2000-12", 2)
        assert sorted(count.value for count in counted[Field.MONTH]) == [day.isoformat()[:7] for day in said]
        assert {count.value: count.count for count in counted[Field.YEAR]} == {"1": 3, "1999": 3, "2000": 4}
        assert len(counted[Field.TYPE]) == 1


def test_facets_are_counted_over_all_hits_and_only_those_asked_for(engine: SearchEngine) -> None:
    put(
        engine,
        *[passage(f"p{n:03}", "Peace.", country="XAA", groups=("A", "B", "A"), behalf=("B",)) for n in range(150)],
    )
    answer = engine.run(Plan(query=Word("peace"), depth=10, facets=(Field.COUNTRY, Field.GROUP, Field.BEHALF)))
    assert {field: [(c.value, c.count) for c in counts] for field, counts in answer.facets.items()} == {
        Field.COUNTRY: [("XAA", 150)],
        Field.GROUP: [("A", 150), ("B", 150)],
        Field.BEHALF: [("B", 150)],
    }
    assert (keyword(answer).total, len(keyword(answer).hits)) == (150, 10)
    assert dict(engine.run(Plan(query=Word("peace"))).facets) == {}


def test_without_a_keyword_branch_facets_count_what_is_near(engine: SearchEngine) -> None:
    put(
        engine,
        passage("p1", country="XAA", kind="speech", vector=vector(1)),
        passage("p2", country="XBB", kind="speech", vector=vector(1, 0.1)),
        passage("p3", country="XBB", kind="answer", vector=vector(1, 0.2)),
        passage("p4", country="XCC", kind="speech", vector=vector(0, 1)),
    )
    plan = Plan(
        Filters({Field.COUNTRY: ("XBB",)}), keyword=False, vector=vector(1), floor=0.5, depth=1,
        facets=(Field.COUNTRY, Field.KIND),
    )  # fmt: skip
    answer = engine.run(plan)
    assert (meaning(answer).total, answer.keyword) == (2, None)
    assert [(c.value, c.count) for c in answer.facets[Field.COUNTRY]] == [("XBB", 2), ("XAA", 1)]
    assert [(c.value, c.count) for c in answer.facets[Field.KIND]] == [("answer", 1), ("speech", 1)]


def test_a_passage_counts_for_each_of_its_groups_and_for_those_spoken_for_apart(engine: SearchEngine) -> None:
    put(
        engine,
        passage("p1", "Peace.", groups=("isles", "river", "XAA"), behalf=("isles", "XAA")),
        passage("p2", "Peace.", groups=("river",)),
        passage("p3", "Peace.", groups=("isles",)),
        passage("p4", "Bread."),
    )
    put(engine, passage("p5", "Peace.", groups=("river", "isles")), passage("p2", "Peace.", groups=("river", "hills")))
    answer = engine.run(Plan(query=Word("peace"), facets=(Field.GROUP, Field.BEHALF), facet_size=3))
    assert [(c.value, c.count) for c in answer.facets[Field.GROUP]] == [("isles", 3), ("river", 3), ("XAA", 1)]
    assert [(c.value, c.count) for c in answer.facets[Field.BEHALF]] == [("XAA", 1), ("isles", 1)]
    assert found(engine, Word("peace"), filters=Filters({Field.GROUP: ("isles",)})) == {"p1", "p3", "p5"}
    assert found(engine, Word("peace"), filters=Filters({Field.BEHALF: ("isles", "river")})) == {"p1"}


def test_an_index_of_other_tables_of_groups_has_to_be_built_again(
    open_engine: Callable[[], SearchEngine], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = open_engine()
    put(before, passage("p1", "Peace.", groups=("isles",)))
    for module in ("embedded.engine", "elasticsearch.indices"):
        monkeypatch.setattr(f"search.engines.{module}.tables_version", lambda: "newer")
    after = open_engine()
    for work in (after.status, lambda: after.run(Plan()), lambda: after.apply([], 9)):
        with pytest.raises(EngineMismatch, match="other tables of groups") as caught:
            work()
        assert "onrecord engine rebuild" in caught.value.remedy
    after.rebuild([(changes([passage("p1", "Peace.", groups=("river",))]), 1)])
    assert found(after, Word("peace"), filters=Filters({Field.GROUP: ("river",)})) == {"p1"}
