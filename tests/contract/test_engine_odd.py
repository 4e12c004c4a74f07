"""Every engine takes whatever a catalog may hold: odd ids, odd values, odd texts."""

import datetime as dt

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from search.engines.port import Change, EngineError, Field, Filters, IndexedPassage, Plan, SearchEngine
from search.query.tree import Phrase, Word
from tests.contract.engine_data import digests, found, held, keyword, passage, put, texts, vector

VALUES = ["AND", "a b", "Ünï", "\x1e", "\x1f", "\n", '"', "\\", "–", "0", "x" * 3000, "🇫🇷", "\ud83d", "null", "[]"]


@pytest.mark.parametrize(
    "id_", ["a", "0123456789abcdefghjk", "ümlaut", "a b", "-", "OR", "*", "id:1", "a/b", "\n", "x" * 32]
)
def test_ids_are_taken_as_they_are(engine: SearchEngine, id_: str) -> None:
    peace = passage(id_, "We want peace.", vector=vector(1))
    put(engine, peace, passage("zz", "Bread."))
    assert found(engine, Word("peace")) == {id_}
    assert engine.highlights(Word("peace"), texts(peace)) == {id_: ((8, 13),)}
    put(engine, passage(id_, "We want fish."))
    assert held(engine) == digests([passage(id_, "We want fish."), passage("zz", "Bread.")])


@pytest.mark.parametrize("id_", ["", "x" * 40, "a\0b", "\0", "\ud83d"])
def test_what_can_be_no_id_is_refused(engine: SearchEngine, id_: str) -> None:
    with pytest.raises(EngineError, match="no id"):
        put(engine, passage(id_))
    assert engine.status().passages == 0
    engine.apply([Change(engine.status().checkpoint + 1, id_, None)], engine.status().checkpoint + 1)


@pytest.mark.parametrize("value", VALUES)
def test_values_are_taken_as_they_are(engine: SearchEngine, value: str) -> None:
    odd = passage("p1", "Peace.", country=value, speaker=value, organization=value, groups=(value, "B"), language=value)
    put(engine, odd, passage("p2", "Peace.", country="XAA", groups=("B",)))
    for field in (Field.COUNTRY, Field.SPEAKER, Field.ORGANIZATION, Field.GROUP, Field.LANGUAGE):
        assert found(engine, Word("peace"), filters=Filters({field: (value,)})) == {"p1"}
    facets = engine.run(Plan(query=Word("peace"), facets=(Field.COUNTRY, Field.GROUP))).facets
    assert {(c.value, c.count) for c in facets[Field.COUNTRY]} == {(value, 1), ("XAA", 1)}
    assert {(c.value, c.count) for c in facets[Field.GROUP]} == {(value, 1), ("B", 2)}
    assert held(engine)["p1"] == odd.digest()


@pytest.mark.parametrize("date", [dt.date.min, dt.date(1, 12, 31), dt.date(1945, 6, 26), dt.date.max])
def test_any_date(engine: SearchEngine, date: dt.date) -> None:
    put(engine, passage("p1", "Peace.", date=date), passage("p2", "Peace."))
    assert found(engine, Word("peace"), filters=Filters(start=date, end=date)) == {"p1"}
    assert found(engine, Word("peace"), filters=Filters({Field.YEAR: (str(date.year),)})) == {"p1"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\0",
        "\ud83d\ud83d",
        "…",
        "a" * 70_000,
        "word " * 20_000,
        "x\0peace",
        "\u202epeace\u202c",
        "停" * 5_000,
        "e" + "\u0301" * 500,
    ],
    ids=["empty", "blank", "zero", "surrogates", "dots", "endless", "long", "inside", "turned", "blankless", "marks"],
)
def test_any_text(engine: SearchEngine, text: str) -> None:
    odd = passage("p1", text, vector=vector(1))
    put(engine, odd, passage("p2", "We want fish.", vector=vector(0, 1)))
    assert found(engine, Word("fish")) == {"p2"}
    assert held(engine)["p1"] == odd.digest()
    assert engine.highlights(Word("fish"), texts(odd)) == {"p1": ()}
    assert [hit.passage_id for hit in keyword(engine.run(Plan())).hits] == ["p1", "p2"]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.builds(Word, st.text(max_size=30)) | st.builds(Phrase, st.text(max_size=30)))
def test_any_query_is_answered(engine: SearchEngine, query: Word | Phrase) -> None:
    if not engine.status().passages:
        put(engine, passage("p1", "We want peace.", vector=vector(1)))
    answer = engine.run(Plan(query=query, vector=vector(1), facets=tuple(Field)))
    assert keyword(answer).total in {0, 1}


STORIES = st.lists(
    st.tuples(
        st.sampled_from(["p1", "p2", "p3", "p4"]),
        st.none() | st.tuples(st.sampled_from(["peace", "bread"]), st.sampled_from([None, "XAA"]), st.booleans()),
    ),
    max_size=12,
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(story=STORIES, size=st.integers(1, 5))
def test_any_story_told_in_any_batches_ends_alike(
    engine: SearchEngine, story: list[tuple[str, tuple[str, str | None, bool] | None]], size: int
) -> None:
    """Each example goes on where the one before it ended."""
    passages: dict[str, IndexedPassage] = {}
    start = engine.status().checkpoint
    engine.apply([Change(start + n, f"p{n}", None) for n in range(1, 5)], start + 4)
    told = []
    for at, (id_, facts) in enumerate(story, start=start + 5):
        made = facts and passage(id_, facts[0], country=facts[1], vector=vector(1) if facts[2] else None)
        told.append(Change(at, id_, made or None))
        passages.pop(id_, None)
        if made:
            passages[id_] = made
    for first in range(0, len(told), size):
        engine.apply(told[first : first + size], told[first : first + size][-1].sequence)
    assert held(engine) == digests(list(passages.values()))
    for word in ("peace", "bread"):
        assert found(engine, Word(word)) == {p.id for p in passages.values() if p.text == word}
    assert engine.status().vectors == sum(p.vector is not None for p in passages.values())
