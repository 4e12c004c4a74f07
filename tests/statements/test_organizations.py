"""Organizations, departments, missions and groups, and the table that holds them."""

import re
from collections import Counter, defaultdict

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from statements import countries
from statements.name_keys import name_key
from statements.organizations import (
    TABLES,
    all_organizations,
    organization_by_id,
    preferred_name,
    resolve_organization,
)
from statements.reference import rows

ROWS = [row for table in TABLES for row in rows(table)]
NAMES = [
    (row["id"], name) for row in ROWS for name in (row["name"], row["abbreviation"], *row["also"].split("|")) if name
]


def _id(name: str) -> str | None:
    found = resolve_organization(name)
    return found.id if found else None


FORMS = {
    "ocha": "OCHA|UN OCHA|Office for the Coordination of Humanitarian Affairs"
    "|United Nations Office for the Coordination of Humanitarian Affairs"
    "|the Office for the Co-ordination of Humanitarian Affairs",
    "african-union": "African Union|the African Union|AU|A.U.|Union africaine|AFRICAN UNION",
    "european-union": "EU|European Union|Union européenne|Unión Europea|Европейский союз|欧洲联盟|الاتحاد الأوروبي",
    "group-of-77": "Group of 77 and China|G77|G-77 and China|Group of 77|Groupe des 77 et de la Chine",
    "non-aligned-movement": "Movement of Non-Aligned Countries|Non-Aligned Movement|Non-Aligned Countries",
    "league-of-arab-states": "League of Arab States|Arab League|Liga de los Estados Árabes",
    "group-of-african-states": "African Group|Group of African States|the African Group",
    "a3": "A3|three African members of the Security Council|the three African members of the Council",
    "opcw": "OPCW|Organisation for the Prohibition of Chemical Weapons"
    "|Organization for the Prohibition of Chemical Weapons",
    "nordic-baltic-countries": "Nordic-Baltic countries|Nordic and Baltic countries|eight Nordic-Baltic countries|NB8",
    "unicef": "UNICEF|United Nations Children’s Fund|UN Children's Fund",
    "unmiss": "UN Mission in South Sudan|UNMISS|United Nations Mission in South Sudan",
    "unficyp": "United Nations Peace-keeping Force in Cyprus|UNFICYP",
    "lower-riparian-group": "Lower Riparian Group|LRG|Groupe des riverains d’aval",
}


@pytest.mark.parametrize(("identity", "names"), FORMS.items())
def test_printed_forms_of_one_body(identity: str, names: str) -> None:
    assert {name: _id(name) for name in names.split("|")} == dict.fromkeys(names.split("|"), identity)


@pytest.mark.parametrize(
    "name",
    [
        *("", "who", "undo", "ida", "imo", "nam", "Committee", "the Secretariat", "Commission", "Union", "Group"),
        *("European", "Organization of African", "African Union and European Union", "Permanent Mission of Valdoria"),
        *("Ministry of Foreign Affairs", "President", "Valdoria", "France", "Organization of African Unites"),
    ],
)
def test_parts_likeness_and_other_words_name_no_body(name: str) -> None:
    assert _id(name) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Organization of African Unity", "African Union"),
        ("European Community", "European Union"),
        ("Department of Political Affairs", "Department of Political and Peacebuilding Affairs"),
        ("UNMIS", "UNMISS"),
        ("Commission on Human Rights", "Human Rights Council"),
        ("Human Rights Committee", "Human Rights Council"),
        ("IMO", "IOM"),
        ("European Council", "Council of Europe"),
    ],
)
def test_predecessors_and_namesakes_are_bodies_of_their_own(one: str, other: str) -> None:
    assert None not in {_id(one), _id(other)}
    assert _id(one) != _id(other)


def test_every_name_in_the_tables_names_its_own_body() -> None:
    assert len(NAMES) > 1200
    assert {name: _id(name) for identity, name in NAMES if _id(name) != identity} == {}


def test_no_name_is_given_to_two_bodies() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for identity, name in NAMES:
        owners[name if name.isupper() else name_key(name)].add(identity)
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


def test_bodies_are_not_countries() -> None:
    """But for two abbreviations that are codes as well, told apart by who asks: a filter or a record."""
    assert {name for _, name in NAMES if countries.resolve(name)} == {"NAM", "GUAM"}


def test_ids_are_unique_and_can_stand_in_an_address() -> None:
    counts = Counter(row["id"] for row in ROWS)
    assert [identity for identity, count in counts.items() if count > 1] == []
    assert [identity for identity in counts if not re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", identity)] == []


def test_bodies_are_found_by_id_and_listed() -> None:
    assert len(all_organizations()) == len(ROWS) >= 250
    assert all(organization_by_id(body.id) == body for body in all_organizations())
    assert organization_by_id("nobody") is None


def test_printed_forms_count_together_under_one_name() -> None:
    assert {preferred_name(printed) for printed in FORMS["opcw"].split("|")} == {
        "Organisation for the Prohibition of Chemical Weapons"
    }
    assert preferred_name("Serane Ferry Company") == "Serane Ferry Company"


def test_every_kind_is_in_use() -> None:
    assert {body.kind for body in all_organizations()} == {
        *("organ", "department", "agency", "mission", "group", "intergovernmental", "other")
    }


@given(st.sampled_from(NAMES), st.sampled_from("qž7"), st.integers(0, 40))
def test_a_letter_too_many_is_an_unknown_name(entry: tuple[str, str], letter: str, at: int) -> None:
    _, name = entry
    longer = name[:at] + letter + name[at:]
    assume(longer not in {other for _, other in NAMES})  # G7 and a 7 more are the G77
    assert _id(longer) is None


@given(st.text(max_size=40))
def test_any_text_is_answered(name: str) -> None:
    found = resolve_organization(name)
    assert found is None or organization_by_id(found.id) == found


def test_few_bodies_answer_to_one_ordinary_word() -> None:
    """A word that is looked up without regard to case must not be one of common speech."""
    words = {name for _, name in NAMES if name.isascii() and name.isalpha() and sum(c.isupper() for c in name) <= 1}
    assert words == {
        *("Afreximbank", "Benelux", "Commonwealth", "Francophonie", "Gavi", "Interpeace", "Interpol"),
        *("Nordics", "Oxfam", "Quad", "Quartet", "Quartette", "Quint"),
    }
