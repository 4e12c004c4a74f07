"""What a query says in fields, said by parameters."""

from typing import Any

import pytest
from hypothesis import given

from search.asked import asked_by
from search.query.errors import QueryError
from search.request import SearchRequest
from search.settling import settled
from tests.search.query.queries import QUERIES, understood


def parameters(q: str, **given_: Any) -> list[tuple[str, str]]:
    return settled(SearchRequest.model_validate({"q": q, **given_})).parameters()


@pytest.mark.parametrize(
    ("q", "expected"),
    [
        ("water country:Kestria", [("q", "water"), ("country", "XKE")]),
        ("country:(kestria OR Valdoria)", [("country", "XKE"), ("country", "XVA")]),
        ("kind:“right of reply” “safe passage” -dam", [("q", '"safe passage" -dam'), ("kind", "right_of_reply")]),
        ("speaker:tal lang:French spoken:ru", [("speaker", "tal"), ("language", "fr"), ("spoken", "ru")]),
        ("symbol:xc/pv water", [("q", "water"), ("symbol", "xc/pv")]),
        ("since:2019 until:2020-05", [("from", "2019-01-01"), ("to", "2020-05-31")]),
        ("on:2019 on:2020", [("q", "on:2020"), ("from", "2019-01-01"), ("to", "2019-12-31")]),
        ("country:XVA country:XKE", [("q", "country:XKE"), ("country", "XVA")]),
        ("-country:XVA  OR water", [("q", "-country:XVA  OR water")]),
        ("water  “of", None),
    ],
)
def test_conditions_become_parameters(q: str, expected: list[tuple[str, str]] | None) -> None:
    if expected is None:
        with pytest.raises(QueryError):
            settled(SearchRequest(q=q))
        return
    assert parameters(q) == expected


def test_what_is_chosen_already_is_not_said_twice_and_never_widened() -> None:
    assert parameters("water country:Kestria", country=["XKE"]) == [("q", "water"), ("country", "XKE")]
    assert parameters("water country:Kestria", country=["XVA"]) == [("q", "water country:Kestria"), ("country", "XVA")]
    narrowed = parameters("since:2019", **{"from": "2020-01-01", "to": "2021-01-01"})
    assert narrowed == [("from", "2020-01-01"), ("to", "2021-01-01")]


@given(QUERIES)
def test_a_settled_search_asks_for_the_same(text: str) -> None:
    query = understood(text)
    if isinstance(query, QueryError):
        return
    request = SearchRequest(q=text)
    one, other = (asked_by(each, lambda: ["Mira Tal"]) for each in (request, settled(request)))
    assert one.query == other.query
    assert (dict(one.filters.terms), one.filters.start, one.filters.end) == (
        dict(other.filters.terms), other.filters.start, other.filters.end,
    )  # fmt: skip
    assert settled(settled(request)) == settled(request)
