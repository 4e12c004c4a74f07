"""Other names of countries and bodies."""

import pytest

from statements.countries import all_countries, names_of
from statements.other_names import MOST, other_names


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("DPRK", {"North Korea", "DPR Korea"}),
        ("dprk", {"North Korea"}),
        ("North Korea", {"DPRK", "Democratic People's Republic of Korea"}),
        ("Burma", {"Myanmar"}),
        ("uk", {"United Kingdom"}),
        ("US", {"United States of America"}),
        ("WHO", {"World Health Organization"}),
        ("Security Council", {"UNSC"}),
        ("КНДР", {"Северная Корея"}),
        ("Kestria", {"Kestrian Republic"}),
    ],
)
def test_the_same_under_other_names(typed: str, names: set[str]) -> None:
    known = other_names(typed)
    assert known is not None
    assert names <= set(known.names)


@pytest.mark.parametrize(
    "typed", ["us", "in", "who", "un", "America", "Congo", "Council", "water", "", "Korea", "Valdoria"]
)
def test_what_is_a_word_or_not_clear_has_none(typed: str) -> None:
    assert other_names(typed) is None


def test_no_name_says_the_same_again_or_speaks_of_somebody_else() -> None:
    for country in all_countries():
        for name in (country.name, *names_of(country.code).values()):
            known = other_names(name)
            names = known.names if known else ()
            assert len(names) <= MOST
            assert not {"Republic of Korea", "Republic of the Congo", "Sudan", "Guinea", "UN", "US", "us"} & set(names)
            assert name not in names
