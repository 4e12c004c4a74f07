"""Other spellings of a query that hardly finds anything: offered, with what passages print, and never searched."""

import pytest

from search.answer import Suggestion
from tests.search.conftest import Home


def spelling(home: Home, q: str, **parameters: object) -> list[Suggestion]:
    return [each for each in home.search(q, **parameters).suggestions if each.kind == "spelling"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ceasefrie", "ceasefire"),
        ("humanitarain access", "humanitarian access"),
        ("“humanitarain acess”", '"humanitarian access"'),
        ("imediate ceasefire -islnds", "immediate ceasefire -islnds"),
        ("négociatoins", "négociations"),
        ("negociatoins", "négociations"),
        ("переговаров", "переговоров"),
        ("ceasefrie country:Valdoria", "ceasefire country:Valdoria"),
    ],
)
def test_a_word_that_nobody_said_may_be_another(stocked: Home, typed: str, meant: str) -> None:
    (offered,) = spelling(stocked, typed, mode="keyword")
    assert offered.label == f"Did you mean: {meant}"
    assert offered.parameters == {"q": meant, "mode": "keyword"}
    assert stocked.search(meant, mode="keyword").total.value > 0


@pytest.mark.parametrize(
    "typed", ["ceasefire", "ceasefire bread", "zzzzzz", "“of peace”", "-ceasefrie", "teh", "", "12", "Valdorie"]
)
def test_what_stands_on_record_or_nowhere_near_it_is_left_alone(stocked: Home, typed: str) -> None:
    assert spelling(stocked, typed) == []


def test_it_is_offered_only_where_it_finds_more(stocked: Home) -> None:
    assert spelling(stocked, "ceasefrie", country=["XKE"], language=["en"]) == []
    assert spelling(stocked, "ceasefrie", country=["XVA"])
    assert stocked.search("ceasefrie", mode="keyword").total.value == 0
    assert spelling(stocked, "ceasefrie", mode="meaning") == []
