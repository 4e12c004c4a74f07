"""What a name of a group stands for, and to which groups a country belongs on a day."""

import datetime as dt

import pytest

from statements import groups
from statements.groups import asked_key, group_key, groups_on, has_members, is_country, label_of, tables_version
from statements.memberships import (
    known_groups,
    lasting_groups_of,
    members,
    membership_group,
    memberships_in,
    memberships_of,
)
from statements.name_keys import name_key
from statements.organizations import organization_by_id, resolve_organization
from statements.reference import rows

ASKED = [(row["group"], name) for row in rows("membership_groups.csv") for name in row["asked"].split("|") if name]


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("EU", "european-union"),
        ("eu", "european-union"),
        ("Union européenne", "european-union"),
        ("Европейский союз", "european-union"),
        ("الاتحاد الأوروبي", "european-union"),
        ("欧盟", "european-union"),
        ("european-union", "european-union"),
        ("European-Union", "european-union"),
        ("G77", "group-of-77"),
        ("g-77", "group-of-77"),
        ("Group of 77 and China", "group-of-77"),
        ("the Group of 77", "group-of-77"),
        ("P5", "p5"),
        ("permanent members", "p5"),
        ("elected members", "e10"),
        ("membres élus", "e10"),
        ("непостоянные члены", "e10"),
        ("African Group", "group-of-african-states"),
        ("NAM", "non-aligned-movement"),
        ("nam", "non-aligned-movement"),
        ("Council members", "security-council"),
        ("Groupe des riverains d'aval", "lower-riparian-group"),
        ("LRG", "lower-riparian-group"),
        ("Valdoria", "XVA"),
        ("xva", "XVA"),
        ("Group of Friends of Rain", "Group of Friends of Rain"),
        ("rain", "rain"),
        ("…", "…"),
    ],
)
def test_a_group_is_asked_for_by_id_or_by_any_of_its_names(typed: str, key: str) -> None:
    assert asked_key(typed) == key


@pytest.mark.parametrize("group", known_groups())
def test_every_group_is_asked_for_by_its_own_name_and_abbreviation(group: str) -> None:
    organization = organization_by_id(group)
    assert organization
    for name in (group, organization.name, organization.abbreviation or organization.name):
        assert asked_key(name) == group
    assert (label_of(group), has_members(group)) == (organization.name, True)


def test_names_that_are_only_asked_for_are_nobody_elses_and_of_one_group() -> None:
    owners: dict[str, set[str]] = {}
    for group, name in ASKED:
        owners.setdefault(name_key(name), set()).add(group)
        assert group_key(name) in {name, group}, name
    assert {name: found for name, found in owners.items() if len(found) > 1} == {}


@pytest.mark.parametrize("name", ["elected members", "Council members", "Nordic", "African"])
def test_a_name_that_is_common_in_texts_stands_for_nobody_there(name: str) -> None:
    assert group_key(name) == name
    assert resolve_organization(name) is None


@pytest.mark.parametrize(
    ("printed", "key", "country"),
    [
        ("African Group", "group-of-african-states", False),
        ("Groupe africain", "group-of-african-states", False),
        ("Valdorie", "XVA", True),
        ("Group of Nine", "Group of Nine", False),
    ],
)
def test_what_a_source_prints_has_one_key_whatever_the_language(printed: str, key: str, country: bool) -> None:
    assert (group_key(printed), is_country(group_key(printed))) == (key, country)


def test_a_key_has_a_name_for_people() -> None:
    assert [label_of(key) for key in ("lower-riparian-group", "XVA", "Group of Nine")] == [
        "Lower Riparian Group",
        "Valdoria",
        "Group of Nine",
    ]
    assert not has_members("Group of Nine")


def test_a_country_belongs_to_a_group_on_its_days() -> None:
    assert "european-union" in groups_on("HRV", dt.date(2013, 7, 1))
    assert "european-union" not in groups_on("HRV", dt.date(2013, 6, 30))
    assert "european-union" in groups_on("GBR", dt.date(2020, 1, 31))
    assert "european-union" not in groups_on("GBR", dt.date(2020, 2, 1))
    assert groups_on("XXX", dt.date(2020, 1, 1)) == ()


def test_without_a_day_a_country_belongs_to_what_it_never_joined_nor_left() -> None:
    assert "nordic-countries" in groups_on("DNK", None)
    assert "p5" in groups_on("FRA", None)
    assert "european-union" not in groups_on("HRV", None)
    assert "european-union" not in groups_on("GBR", None)
    assert "p5" not in groups_on("SUN", None)
    assert "e10" not in groups_on("XVA", None)
    for code in ("FRA", "DNK", "HRV", "ZAF", "SUN"):
        for group in lasting_groups_of(code):
            about = membership_group(group)
            assert about
            first, last = about.since or dt.date(1946, 1, 1), about.as_of
            assert all(code in members(group, day) for day in (first, first + (last - first) / 2, last))


def test_memberships_of_countries_and_in_groups_are_the_same() -> None:
    in_groups = {membership for group in known_groups() for membership in memberships_in(group)}
    assert in_groups == {membership for code in {m.code for m in in_groups} for membership in memberships_of(code)}
    for membership in in_groups:
        for day in filter(None, (membership.since, membership.until)):
            assert membership.covers(day)
            assert membership.group in groups_on(membership.code, day)
    assert memberships_of("XXX") == ()
    assert memberships_in("nobody") == ()


def test_the_version_of_the_tables_changes_with_each_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = {tables_version()}
    assert tables_version() in seen
    for changed in groups._TABLES:
        tables_version.cache_clear()
        with monkeypatch.context() as patched:
            patched.setattr(
                groups, "table_bytes", lambda table, changed=changed: table.encode() * (1 + (table == changed))
            )
            seen.add(tables_version())
    tables_version.cache_clear()
    assert len(seen) == 1 + len(groups._TABLES)
