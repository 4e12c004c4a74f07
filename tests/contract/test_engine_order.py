"""Every engine orders alike: by relevance or date, equals by id, undated last, page after page."""

from collections.abc import Sequence

import pytest

from search.engines.port import Plan, SearchEngine, Sort
from search.query.tree import All, Node, Some, Word
from tests.contract.engine_data import days, ids, keyword, ordered, passage, put

DATED = [
    passage(id_, "We want peace.", date=date)
    for id_, date in zip(
        ("p3", "p1", "p7", "p2", "p5", "p4", "p6"),
        days("2019-05-01", None, "1946-01-10", "2019-05-01", "2026-11-20", None, "2019-05-02"),
        strict=True,
    )
]


def paged(engine: SearchEngine, size: int, query: Node | None, sort: Sort) -> list[str]:
    pages: list[str] = []
    while hits := ids(keyword(engine.run(Plan(query=query, sort=sort, depth=size, offset=len(pages))))):
        pages += hits
    return pages


@pytest.mark.parametrize("query", [Word("peace"), None])
@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        (Sort.NEWEST, ["p5", "p6", "p2", "p3", "p7", "p1", "p4"]),
        (Sort.OLDEST, ["p7", "p2", "p3", "p6", "p5", "p1", "p4"]),
        (Sort.BEST, ["p1", "p2", "p3", "p4", "p5", "p6", "p7"]),
    ],
)
def test_order_holds_over_pages_of_any_size(
    engine: SearchEngine, query: Node | None, sort: Sort, expected: Sequence[str]
) -> None:
    put(engine, *DATED[:4])
    put(engine, *DATED[4:])
    for size in (1, 2, 3, 7, 100):
        assert paged(engine, size, query, sort) == expected


def test_more_telling_passages_come_first(engine: SearchEngine) -> None:
    put(
        engine,
        passage("p1", "Peace is what we want, and nothing but what all want " + "who live upon the wide sea " * 8),
        passage("p2", "Fisheries feed the islands, and so do farms."),
        passage("p3", "Fisheries, fisheries and again fisheries: peace."),
        passage("p4", "We want peace and fish from the sea for all."),
    )
    assert ordered(engine, Word("fisheries")) == ["p3", "p2"]
    assert ordered(engine, Word("peace"))[-1] == "p1"
    assert ordered(engine, Some((Word("fisheries"), Word("peace"))))[0] == "p3"


def test_the_very_form_that_was_typed_counts_more(engine: SearchEngine) -> None:
    filler = [passage(f"f{n}", "Other things are said here today.") for n in range(20)]
    many = [passage(f"m{n}", "The negotiation goes on here today.") for n in range(5)]
    put(engine, *filler, *many, passage("z", "The negotiations go on here today."))
    assert ordered(engine, Word("negotiations"))[0] == "z"
    assert len(ordered(engine, Word("negotiations"))) == 6


def test_function_words_say_nothing_beside_others(engine: SearchEngine) -> None:
    put(
        engine,
        passage("p1", "The right of the child, of the mother, of the father and of the people."),
        passage("p2", "Child rights matter, we say here once more to all."),
    )
    question = All((Word("what"), Word("of"), Word("the"), Word("child")))
    assert ordered(engine, All((Word("of"), Word("the"), Word("child")))) == ordered(engine, Word("child"))
    assert ordered(engine, question) == []


def test_scores_never_rise_and_offset_skips(engine: SearchEngine) -> None:
    put(engine, *[passage(f"p{n:03}", "peace " * (n % 7 + 1) + "bread " * (n % 5)) for n in range(130)])
    branch = keyword(engine.run(Plan(query=Word("peace"), depth=200)))
    scores = [hit.score for hit in branch.hits]
    assert scores == sorted(scores, reverse=True)
    assert branch.total == len(branch.hits) == 130
    assert branch.hits == tuple(sorted(branch.hits, key=lambda hit: (-hit.score, hit.passage_id)))
    part = keyword(engine.run(Plan(query=Word("peace"), depth=20, offset=55)))
    assert (part.total, part.hits) == (130, branch.hits[55:75])
    assert keyword(engine.run(Plan(query=Word("peace"), depth=0))).hits == ()
    assert keyword(engine.run(Plan(query=Word("peace"), offset=1000))).hits == ()
