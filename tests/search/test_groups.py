"""A filter on a group means its members on the day of the statement, and what was said on its behalf."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from search.projection import indexed
from statements import memberships
from tests.search.conftest import Home
from tests.search.corpus import Said, document, take_in

GROUPS = ("Lower Riparian Group",)
FRENCH = ("Groupe des riverains d'aval",)


@pytest.fixture
def river(home: Home) -> Home:
    """Valdoria and Kestria belong to the Lower Riparian Group, Orsavia and Aurelle do not."""
    home.add(
        document("XC/PV.1", Said("A member speaks.", country="XVA"), Said("A stranger speaks.", country="XOR")),
        document("XC/PV.2", Said("A member speaks for all.", country="XVA", groups=GROUPS)),
        document("XC/PV.3", Said("A stranger speaks for all.", country="XOR", groups=FRENCH)),
        document("XC/PV.4", Said("A stranger speaks for friends.", country="XOR", groups=("Group of Nine", "Kestria"))),
        document("XC/PV.5", Said("The secretariat speaks.", country=None, organization="Relief Office")),
        document("XC/PV.6", Said("A member speaks some day.", country="XVA"), date=None),
    )
    return home


def found(home: Home, **filters: Any) -> set[str]:
    return {result.text for result in home.search(**filters).results}


def test_a_group_is_what_its_members_said_and_what_was_said_on_its_behalf(river: Home) -> None:
    members = {"A member speaks.", "A member speaks for all.", "A member speaks some day."}
    for name in ("Lower Riparian Group", "lrg", "lower-riparian-group", *FRENCH):
        assert found(river, group=[name]) == members | {"A stranger speaks for all."}
        assert found(river, behalf=[name]) == {"A member speaks for all.", "A stranger speaks for all."}
        assert found(river, group=[name], country=["XOR"]) == {"A stranger speaks for all."}


def test_a_group_without_known_members_is_found_by_its_printed_name(river: Home) -> None:
    for field in ("group", "behalf"):
        assert found(river, **{field: ["Group of Nine"]}) == {"A stranger speaks for friends."}
        assert found(river, **{field: ["Kestrie"]}) == {"A stranger speaks for friends."}
        assert found(river, **{field: ["group of nobody"]}) == set()


def test_groups_are_counted_under_their_names_and_countries_spoken_for_are_none(river: Home) -> None:
    facets = river.search().facets
    assert [(value.value, value.label, value.count) for value in facets.group] == [
        ("lower-riparian-group", "Lower Riparian Group", 4),
        ("Group of Nine", "Group of Nine", 1),
    ]
    assert [(value.value, value.label, value.count) for value in facets.behalf] == [
        ("lower-riparian-group", "Lower Riparian Group", 2),
        ("Group of Nine", "Group of Nine", 1),
        ("XKE", "Kestria", 1),
    ]


@pytest.mark.parametrize(
    ("date", "said_on", "member"),
    [
        ("2019-12-31", None, False),
        ("2020-01-01", None, True),
        ("2021-12-31", None, True),
        ("2022-01-01", None, False),
        ("2022-01-02", "2021-12-31", True),
        ("2021-06-01", "2019-06-01", False),
        (None, None, False),
        (None, "2020-06-01", True),
    ],
)
def test_the_day_decides_whether_a_country_was_a_member(
    home: Home, monkeypatch: pytest.MonkeyPatch, date: str | None, said_on: str | None, member: bool
) -> None:
    term = memberships.Membership("e10", "XVA", dt.date(2020, 1, 1), dt.date(2021, 12, 31))
    monkeypatch.setattr(
        "statements.groups._on", lambda code, day: ("e10",) if term.code == code and term.covers(day) else ()
    )
    take_in(home.catalog, [document("XC/PV.9", Said("We speak."), date=date)])
    entry = home.catalog.sequence.living("", 1)[0]
    assert entry.statement
    said = replace(entry.statement, said_on=dt.date.fromisoformat(said_on) if said_on else None)
    assert ("e10" in indexed(replace(entry, statement=said), None).groups) is member
