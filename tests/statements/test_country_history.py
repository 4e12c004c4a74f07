"""What countries are and were called, and which states follow which."""

import datetime as dt

import pytest

from statements.countries import LANGUAGES, all_countries, by_code, resolve
from statements.country_history import former_names, official_names, predecessors_of, successors_of


@pytest.mark.parametrize(
    ("code", "following"),
    [
        ("SUN", ["RUS"]),
        ("CSK", ["CZE", "SVK"]),
        ("YUG", ["SCG", "BIH", "HRV", "MKD", "SVN"]),
        ("SCG", ["SRB", "MNE"]),
        ("DDR", ["DEU"]),
        ("FRA", []),
        ("XXX", []),
    ],
)
def test_a_state_that_is_no_more_leads_to_those_that_follow_and_these_lead_back(
    code: str, following: list[str]
) -> None:
    assert [state.code for state in successors_of(code)] == following
    for state in following:
        assert code in {before.code for before in predecessors_of(state)}


def test_the_first_successor_is_the_one_that_continues_the_state() -> None:
    for country in all_countries():
        if country.end:
            assert [state.code for state in successors_of(country.code)][:1] == [country.successor]
        else:
            assert successors_of(country.code) == ()


def test_predecessors_come_in_the_order_in_which_they_ended() -> None:
    ends = [state.end for state in predecessors_of("VNM") if state.end]
    assert ends == sorted(ends)
    assert len(ends) == 2
    assert predecessors_of("FRA") == ()


def test_official_names_stand_in_six_languages_and_resolve() -> None:
    for country in all_countries():
        names = official_names(country.code)
        assert [name.language for name in names] == [lang for lang in LANGUAGES if lang in {n.language for n in names}]
        assert names[0].short == country.name
    six = official_names("EGY")
    assert len(six) == len(LANGUAGES)
    assert all(resolve(name) == by_code("EGY") for one in six for name in (one.short, one.formal or one.short))
    assert official_names("XVA")[0].formal == "the Republic of Valdoria"


def test_former_names_stand_together_by_their_days_the_latest_first() -> None:
    found = former_names("KHM")
    assert found[0].until
    assert all(
        "Kampuchea" not in name for times in found if times.until == dt.date(1975, 4, 29) for name in times.names
    )
    untils = [times.until for times in found if times.until]
    assert untils == sorted(untils, reverse=True)
    for times in found:
        day = times.since or times.until
        assert day
        assert resolve(times.names[0], day) == by_code("KHM")
    assert former_names("XXX") == ()
