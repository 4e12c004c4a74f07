"""Forms derived from a formal name."""

import pytest

from statements.articles import with_article
from statements.countries import by_code
from statements.name_forms import derived_forms


@pytest.mark.parametrize(
    ("short", "formal", "forms"),
    [
        (
            "Valdoria",
            "the Republic of Valdoria",
            {"Valdoria (Republic of)", "Valdoria, Republic of", "Republic of Valdoria", "Republic of the Valdoria"},
        ),
        ("Kestria", "the Kestrian Republic", {"Republic of Kestria", "Republic of the Kestria"}),
        (
            "Orsavia",
            "the Socialist Republic of Orsavia",
            {"Orsavia (Socialist Republic of)", "Orsavia, Socialist Republic of"},
        ),
        ("Thessmark", "the Kingdom of the Thessmark", {"Thessmark (Kingdom of the)", "Thessmark, Kingdom of the"}),
        ("Aurelle", "", set()),
        ("Aurelle", "Aurelle", set()),
    ],
)
def test_forms_follow_from_the_formal_name(short: str, formal: str, forms: set[str]) -> None:
    assert set(derived_forms(short, formal)) == forms


@pytest.mark.parametrize("code", ["CHN", "VNM", "IRN", "LAO"])
def test_a_qualified_republic_is_not_called_a_plain_one(code: str) -> None:
    country = by_code(code)
    assert country is not None
    assert f"Republic of {country.name}" not in set(derived_forms(country.name, f"the {country.formal_name}"))


IN_A_SENTENCE = (
    "the Russian Federation|the United Kingdom|the Sudan|the Philippines|the Marshall Islands|the Republic of Korea"
    "|the Holy See|the Lower Riparian Group|the European Union|the Council of Concord|the Nordic countries"
    "|the Group of 77 and China|Chad|Maldives|Solomon Islands|South Sudan|Viet Nam|Iran (Islamic Republic of)|Oxfam"
    "|UN-Women|Вальдория"
)


@pytest.mark.parametrize("name", IN_A_SENTENCE.split("|"))
def test_an_article_stands_where_english_wants_one(name: str) -> None:
    bare = name.removeprefix("the ")
    assert with_article(bare) == name
    assert with_article(name) == name
