"""Searches that list statements: every passage once, with its statement, in the place of the best of them."""

from collections.abc import Sequence
from typing import Any

import pytest

from search.answer import Result
from tests.search.conftest import Home
from tests.search.corpus import Said, document

SENTENCES = 40
STATEMENTS = 9


def speech(number: int) -> str:
    """A statement of several passages, each of which holds the word."""
    return " ".join(
        f"Point {number}.{at}: the lighthouse of our harbour was lit again, and {'ships ' * (at % 3 + 1)}came home to "
        f"the quay while the pilots counted them one by one through a night of wind and rain."
        for at in range(SENTENCES)
    )


@pytest.fixture(scope="module")
def lights(stocked: Home) -> Home:
    """The corpus and nine long statements, in two documents of two days, with short ones between them."""
    for day in (1, 2):
        said = [Said(speech(number), "Ilse Marrow", "XKE") for number in range(day, STATEMENTS, 2)]
        short = [Said(f"We too saw the lighthouse from ship {number}.", "Mira Tal") for number in range(12)]
        stocked.add(document(f"XC/PV.3{day}", *said, *short, date=f"2023-02-0{day}"))
    return stocked


def ids_of(results: Sequence[Result]) -> list[str]:
    return [id_ for one in results for id_ in (one.passage_id, *(other.passage_id for other in one.more))]


@pytest.mark.parametrize("limit", [1, 7, 100])
@pytest.mark.parametrize(
    "asked",
    [
        {"q": "lighthouse", "mode": "keyword"},
        {"q": "lighthouse", "mode": "hybrid"},
        {"q": "a lighthouse by the harbour", "mode": "meaning"},
        {"q": "lighthouse", "sort": "oldest", "mode": "keyword"},
        {},
    ],
)
def test_statements_hold_what_passages_do_each_once(lights: Home, asked: dict[str, Any], limit: int) -> None:
    pages = lights.pages(**asked, per="statement", limit=limit)
    assert [len(page) for page in pages[:-1]] == [limit] * (len(pages) - 1)
    listed = [result for page in pages for result in page]
    assert len({result.statement_id for result in listed}) == len(listed)
    ids = ids_of(listed)
    one_by_one = [result for page in lights.pages(**asked, limit=100) for result in page]
    assert sorted(ids) == sorted(result.passage_id for result in one_by_one)
    first = lights.search(**asked, per="statement", limit=limit)
    assert (first.total.value, first.statements) == (len(ids), len(listed))
    of = {result.passage_id: result.statement_id for result in one_by_one}
    assert all(of[other.passage_id] == result.statement_id for result in listed for other in result.more)


def test_a_statement_stands_where_its_best_passage_does(lights: Home) -> None:
    found = lights.search("lighthouse ships", mode="hybrid", per="statement").results
    assert [result.score for result in found] == sorted((result.score for result in found), reverse=True)
    for result in found:
        assert all(other.score <= result.score for other in result.more)
    assert max(len(result.more) for result in found) > 5


def test_more_of_a_statement_comes_in_the_order_of_its_text(lights: Home) -> None:
    for parameters in ({"q": "lighthouse"}, {}):
        for result in lights.search(**parameters, per="statement", limit=100).results:
            entries = lights.catalog.library.entries(ids_of([result]))
            starts = [entries[id_].passage.start for id_ in ids_of([result])]
            assert starts[1:] == sorted(starts[1:])
            if not parameters:
                assert starts == sorted(starts)


def test_more_is_marked_and_cited_like_any_result(lights: Home) -> None:
    result = next(r for r in lights.search("lighthouse", mode="keyword", per="statement").results if r.more)
    for other in result.more:
        assert {other.text[start:end] for start, end in other.highlights} == {"lighthouse"}
        assert other.url.endswith(f"/p/{other.passage_id}")
        assert (other.citation.split(",")[0], other.matched) == (result.citation.split(",")[0], ["keyword"])


def test_without_it_a_result_is_a_passage(lights: Home) -> None:
    answer = lights.search("lighthouse", limit=100)
    assert (answer.statements, [result.more for result in answer.results]) == (None, [[]] * len(answer.results))
    assert lights.search("lighthouse", limit=100, per="passage").results == answer.results


def test_copies_stand_together_in_the_statement_of_the_primary(home: Home) -> None:
    """Whichever it is: both documents are of one type and one day here."""
    home.add(
        document("XC/PV.4", Said(speech(1))),
        document("XM/9", Said(speech(1))),
        document("XC/PV.5", Said("Of the lighthouse we say nothing.")),
    )
    found = home.search("lighthouse", mode="keyword", per="statement")
    with_copies = next(result for result in found.results if result.more)
    (copy,) = {"XC/PV.4", "XM/9"} - {with_copies.document.symbol}
    for also_at in (with_copies.also_at, *(other.also_at for other in with_copies.more)):
        assert [other.document.symbol for other in also_at] == [copy]
    assert {result.document.symbol for result in found.results} == {with_copies.document.symbol, "XC/PV.5"}
    assert len(found.results) == 2
