"""Conditions of a query become filters where they bind every passage anyway."""

import datetime as dt

import pytest

from search.engines.port import Field, Filters
from search.lifting import lift, with_speakers
from search.query.parser import parse_query
from search.query.tree import Condition, Node

SAID = {Field.STANDING: ("said",)}


def lifted(text: str, **filters: tuple[str, ...]) -> tuple[Filters, Node | None]:
    own = {Field(name): values for name, values in filters.items()}
    return lift(Filters(SAID | own), parse_query(text).tree)


@pytest.mark.parametrize(
    ("text", "terms", "left"),
    [
        ("country:Valdoria water", {Field.COUNTRY: ("XVA",)}, "water"),
        ("country:(Valdoria OR Kestria)", {Field.COUNTRY: ("XVA", "XKE")}, ""),
        ("(country:XVA kind:speech)", {Field.COUNTRY: ("XVA",), Field.KIND: ("speech",)}, ""),
        ("country:XVA country:XKE", {Field.COUNTRY: ("XVA",)}, "country:XKE"),
        ("country:XVA OR water", {}, "country:XVA OR water"),
        ("-country:XVA", {}, "-country:XVA"),
        ("symbol:XC/PV", {}, "symbol:XC/PV"),
        ("symbol:XC/PV.7", {Field.SYMBOL: ("XC/PV.7",)}, ""),
        ("country:XVA OR kind:speech", {}, "country:XVA OR kind:speech"),
        ("country:XVA -kind:procedural", {Field.COUNTRY: ("XVA",)}, "-kind:procedural"),
    ],
)
def test_what_binds_everything_is_a_filter(text: str, terms: dict[Field, tuple[str, ...]], left: str) -> None:
    filters, tree = lifted(text)
    assert filters.terms == SAID | terms
    assert tree == parse_query(left).tree


def test_a_field_that_is_filtered_by_is_not_widened() -> None:
    filters, tree = lifted("country:XVA", country=("XKE",))
    assert filters.terms[Field.COUNTRY] == ("XKE",)
    assert tree == Condition(Field.COUNTRY, ("XVA",), "XVA")


def test_days_are_narrowed_together() -> None:
    own = Filters(SAID, dt.date(2018, 5, 1), dt.date(2020, 1, 1))
    filters, tree = lift(own, parse_query("since:2019 until:2021 water").tree)
    assert (filters.start, filters.end) == (dt.date(2019, 1, 1), dt.date(2020, 1, 1))
    assert tree == parse_query("water").tree


def test_speakers_are_found_by_part_of_their_names_wherever_they_stand() -> None:
    names = ["Mira Tal", "Ana Tal", "Joren Äsk"]
    tree = with_speakers(parse_query("(speaker:tal OR water) -speaker:ask").tree, lambda: names)
    asked = parse_query("(speaker:tal OR water) -speaker:ask").tree
    assert repr(tree) == repr(asked).replace("('tal',)", "('Mira Tal', 'Ana Tal')").replace(
        "('ask',)", "('Joren Äsk',)"
    )
