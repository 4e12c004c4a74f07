import pytest

from indexer.attribution.groups import groups_in


@pytest.mark.parametrize(
    ("phrase", "groups"),
    [
        ("the Lower Riparian Group, I wish to say", ["Lower Riparian Group"]),
        ("the Lower Riparian Group (LRG).", ["Lower Riparian Group"]),
        ("the Lower Riparian Group (see XC/PV.12) and wish", ["Lower Riparian Group"]),
        ("the Serane countries — Kestria, Lanze and my own country, Valdoria.", ["Serane countries"]),
        ("the river members of the Council — Kestria and Lanze — and Monteluna, I",
         ["river members of the Council and Monteluna"]),
        ("Kestria and Lanze.", ["Kestria", "Lanze"]),
        ("Kestria, Lanze and my own country, Valdoria, on this item", ["Kestria", "Lanze", "Valdoria"]),
        ("the delegations of Kestria and Lanze", ["Kestria", "Lanze"]),
        ("the Lower Riparian Group, and of Lanze, respectively", ["Lower Riparian Group", "Lanze"]),
        ("the three river countries that are members of the Council of Concord. We",
         ["three river countries that are members of the Council of Concord"]),
        ("the river countries that bear the cost", ["river countries"]),
        ("members of the Council, namely Kestria, Lanze and Valdoria. We", ["Kestria", "Lanze", "Valdoria"]),
        ("the following, namely: Kestria and Lanze", ["Kestria", "Lanze"]),
        ("the Lower Riparian Group, namely Kestria and Lanze", ["Lower Riparian Group"]),
        ("the members of the Council, namely those who came", []),
        ("the sponsors, I introduce", []),
        ("its co-sponsors, I introduce", []),
        ("my delegation, I thank", []),
        ("the Kestrian delegation, I thank", []),
        ("my Government and the people of Kestria", []),
        ("all of us when I say", []),
        ("the General Assembly, I thank", []),
        ("the members of the Council, I thank", []),
        ("the Chair of the Committee", []),
        ("myself and my dear colleague", []),
        ("peace", []),
    ],
)  # fmt: skip
def test_what_is_named_after_on_behalf_of(phrase: str, groups: list[str]) -> None:
    assert groups_in(phrase) == groups


def test_a_country_speaks_for_itself_alone_without_being_a_group() -> None:
    assert groups_in("Kestria, I thank", own="XKE") == []
    assert groups_in("Kestria, I thank", own="XLZ") == ["Kestria"]
