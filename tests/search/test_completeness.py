"""A reader is told while the search by meaning does not find everything."""

from search.completeness import SECONDS_BETWEEN_LOOKS, Completeness
from tests.search.conftest import Home
from tests.search.corpus import CORPUS, take_in


def codes(home: Home, **parameters: str) -> list[str]:
    return [notice.code for notice in home.search("want peace", **parameters).notices]


def test_what_meaning_does_not_find_yet_is_said_where_it_was_asked(home: Home) -> None:
    take_in(home.catalog, CORPUS)
    home.projection.catch_up(meaning=False)
    assert "meaning_incomplete" in codes(home)
    assert "meaning_incomplete" in codes(home, mode="meaning")
    assert "meaning_incomplete" not in codes(home, mode="keyword")


def test_when_all_have_their_vectors_nothing_is_said(home: Home) -> None:
    home.add(*CORPUS)
    assert "meaning_incomplete" not in codes(home)


def test_it_is_asked_once_a_second() -> None:
    moments = iter([0.0, 0.1, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS + 0.1])
    answers = iter([False, True])
    complete = Completeness(lambda: next(answers), lambda: next(moments))
    assert [complete() for _ in range(4)] == [False, False, True, True]
