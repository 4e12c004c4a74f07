"""Names in the cases that Russian records print them in; real names are only resolved."""

import pytest

from indexer.attribution.languages.russian_cases import look_up, name_stem
from statements.countries import Country, all_countries, names_of
from statements.organizations import Organization


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("Кестрии", "XKE"), ("Кестрию", "XKE"), ("Тамариндовых островов", "XTI"), ("Порт-Амаранта", "XPA"),
        ("Китая", "CHN"), ("Соединенного Королевства", "GBR"), ("Соединенных Штатов Америки", "USA"),
        ("Российской Федерации", "RUS"), ("Нигера", "NER"), ("Нигерии", "NGA"), ("Доминики", "DMA"),
        ("Доминиканской Республики", "DOM"), ("Экваториальной Гвинеи", "GNQ"), ("Гвинеи", "GIN"),
        ("Республики Корея", "KOR"), ("Саудовской Аравии", "SAU"),
    ],
)  # fmt: skip
def test_a_declined_name_is_its_countrys(printed: str, code: str) -> None:
    found = look_up(printed)
    assert isinstance(found, Country)
    assert found.code == code


def test_a_declined_body_is_found_and_unknown_words_are_nobodys() -> None:
    found = look_up("Группы стран низовья")
    assert isinstance(found, Organization)
    assert found.id == "lower-riparian-group"
    assert look_up("Верхней Невидимии") is None
    assert look_up("") is None


def test_no_name_of_a_country_is_taken_for_another_ones() -> None:
    for country in all_countries():
        name = names_of(country.code).get("ru")
        found = look_up(name) if name else None
        assert found is None or (isinstance(found, Country) and found.name == country.name)


def test_the_cases_of_a_persons_name_have_one_stem() -> None:
    assert len({name_stem(form) for form in ("фенрик", "фенрика", "фенрику", "фенриком")}) == 1
    assert name_stem("рив") == "рив"
