"""One request model: parameters to URL to parameters is the identity."""

import datetime as dt
from typing import Any
from urllib.parse import parse_qs, urlencode

import hypothesis.strategies as st
import pytest
from hypothesis import given
from pydantic import ValidationError

from search.engines.port import Sort
from search.request import Mode, SearchRequest
from statements.vocabulary import Capacity, DocumentType, Standing, StatementKind

WORDS = st.text(st.characters(codec="utf-8"), max_size=30)
LISTS = st.lists(WORDS, max_size=3)
DAYS = st.none() | st.dates()


@st.composite
def requests(draw: st.DrawFn) -> SearchRequest:
    days: list[dt.date | None] = [draw(DAYS), draw(DAYS)]
    if all(days):
        days = [*sorted(day for day in days if day)]
    return SearchRequest(
        q=draw(WORDS),
        mode=draw(st.sampled_from(Mode)),
        country=draw(LISTS),
        group=draw(LISTS),
        speaker=draw(LISTS),
        organization=draw(LISTS),
        organ=draw(LISTS),
        capacity=draw(st.lists(st.sampled_from(Capacity), max_size=3)),
        symbol=draw(LISTS),
        cites=draw(LISTS),
        spoken=draw(LISTS),
        behalf=draw(LISTS),
        same_language=draw(st.booleans()),
        kind=draw(st.lists(st.sampled_from(StatementKind), max_size=3)),
        type=draw(st.lists(st.sampled_from(DocumentType), max_size=3)),
        standing=draw(st.lists(st.sampled_from(Standing), max_size=3)),
        language=draw(LISTS),
        from_=days[0],
        to=days[1],
        expand=draw(st.booleans()),
        sort=draw(st.sampled_from(Sort)),
        limit=draw(st.integers(1, 100)),
    )


def from_url(url: str) -> SearchRequest:
    """As a page or the API reads it."""
    values: dict[str, Any] = parse_qs(url, keep_blank_values=True, strict_parsing=bool(url))
    lists = {name for name, field in SearchRequest.model_fields.items() if "list" in str(field.annotation)}
    return SearchRequest.model_validate({name: v if name in lists else v[0] for name, v in values.items()})


@given(requests())
def test_a_request_survives_its_url(request: SearchRequest) -> None:
    assert from_url(urlencode(request.parameters())) == request


@given(requests())
def test_a_request_survives_json(request: SearchRequest) -> None:
    assert SearchRequest.model_validate_json(request.model_dump_json(by_alias=True)) == request


def test_defaults_and_cursor_are_left_out_of_the_url() -> None:
    assert SearchRequest(cursor="x").parameters() == []
    assert SearchRequest(q="peace", country=["XAA", "XBB"], to=dt.date(2020, 1, 2)).parameters() == [
        ("q", "peace"),
        ("country", "XAA"),
        ("country", "XBB"),
        ("to", "2020-01-02"),
    ]


@pytest.mark.parametrize(
    ("parameters", "reason"),
    [
        ({"from": "2020-02-01", "to": "2020-01-01"}, "swap them"),
        ({"from": "2020-02-30"}, "date"),
        ({"limit": 0}, "greater than or equal to 1"),
        ({"limit": 101}, "less than or equal to 100"),
        ({"kind": ["song"]}, "speech"),
        ({"colour": "red"}, "Extra inputs"),
        ({"mode": "magic"}, "hybrid"),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_reason(parameters: dict[str, Any], reason: str) -> None:
    with pytest.raises(ValidationError, match=reason):
        SearchRequest.model_validate(parameters)
