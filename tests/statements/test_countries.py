"""Printed names of countries: which state each names, on which day, and which name none."""

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.countries import LANGUAGES, all_countries, by_code, name_of, names_of, resolve
from statements.reference import rows

OFFICIAL = [
    (row["code"], row[column])
    for row in rows("countries.csv")
    for language in LANGUAGES
    for column in (language, f"{language}_formal")
    if row[column]
]


def _code(name: str, on: dt.date | None = None) -> str | None:
    country = resolve(name, on)
    return country.code if country else None


def test_official_names_in_six_languages_name_their_state() -> None:
    wrong = {name: _code(name) for code, name in OFFICIAL if _code(name) != code}
    assert len(OFFICIAL) > 2500
    assert wrong == {}


CHANGES: dict[str, Callable[[str], str]] = {
    "capitals": str.upper,
    "small letters": str.lower,
    "blanks and a full stop": lambda name: f" {name}.\n",
    "typographic apostrophe": lambda name: name.replace("'", "’"),
    "wrapped": lambda name: name.replace(" ", "\n"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_official_names_are_known_however_they_are_printed(change: Callable[[str], str]) -> None:
    assert {name: _code(change(name)) for code, name in OFFICIAL if _code(change(name)) != code} == {}


def test_an_article_may_stand_before_the_name() -> None:
    for name in ("Sudan", "Russian Federation", "Netherlands", "Holy See"):
        assert _code(f"the {name}") == _code(f"The {name}") == _code(name) is not None


@pytest.mark.parametrize(
    ("names", "code"),
    [
        ("UK|U.K.|United Kingdom|Great Britain|Royaume-Uni|Великобритания|英国|المملكة المتحدة", "GBR"),
        ("USA|U.S.A.|U.S.|US|the United States|États-Unis|EE.UU.|США|美国", "USA"),
        ("UAE|United Arab Emirates|ОАЭ", "ARE"),
        ("DRC|DR Congo|Democratic Republic of Congo|RDC|Congo (Kinshasa)|Congo (Democratic Republic of the)", "COD"),
        ("Congo|the Congo|Republic of the Congo|Congo (Brazzaville)|Congo, Brazzaville", "COG"),
        ("ROK|South Korea|Korea, Republic of|Korea (Republic of)", "KOR"),
        ("DPRK|North Korea|Korea (Democratic People's Republic of)|КНДР", "PRK"),
        ("Laos|Lao PDR|Lao People’s Democratic Republic", "LAO"),
        ("Ivory Coast|Cote d’Ivoire|Côte d’- Ivoire|COTE D'IVOIRE", "CIV"),
        ("Cape Verde|Cabo Verde", "CPV"),
        ("Kingdom of the Netherlands|Netherlands (Kingdom of the)|Holland|Pays-Bas", "NLD"),
        ("Micronesia (Federated States of)|Federated States of Micronesia|Micronesia", "FSM"),
        ("St. Lucia|St Lucia|Saint Lucia", "LCA"),
        ("Macedonia|North Macedonia|the former Yugoslav Republic of Macedonia", "MKD"),
        ("Iran|Islamic Republic of Iran|Iran (Islamic Republic of)|Iran, Islamic Republic of", "IRN"),
        ("Venezuela|Bolivarian Republic of Venezuela|Venezuela (Bolivarian Republic of)", "VEN"),
        ("Türkiye|Turkey|Turquie|Турция", "TUR"),
        ("Palestine|State of Palestine", "PSE"),
        ("Holy See|the Holy See|Vatican City", "VAT"),
        ("Kosovo", "XKX"),
        ("Moldova (Republic of)|Moldova, Republic of|Republic of Moldova", "MDA"),
        ("Republic of Gabon|Gabonese Republic|Gabon", "GAB"),
        ("Valdoria|Republic of Valdoria|Valdorie|Вальдория|Valdoria (Republic of)|XVA", "XVA"),
    ],
)
def test_other_forms_in_use(names: str, code: str) -> None:
    known = {name: _code(name) for name in names.split("|")}
    known.pop("", None)  # nobody prints that, and nothing may be made of parts
    assert known == dict.fromkeys(known, code)


@pytest.mark.parametrize(
    ("name", "day", "code"),
    [
        ("Zaire", "1990-01-01", "ZAR"),
        ("Yugoslavia", "1990-01-01", "YUG"),
        ("Federal Republic of Yugoslavia", "2001-01-01", "YUG"),
        ("Serbia and Montenegro", "2005-01-01", "SCG"),
        ("USSR", "1960-01-01", "SUN"),
        ("Union of Soviet Socialist Republics", "1991-12-01", "SUN"),
        ("Byelorussian SSR", "1980-01-01", "BYS"),
        ("Ukrainian SSR", "1980-01-01", "UKR"),
        ("Democratic Yemen", "1980-01-01", "YMD"),
        ("Yemen", "1980-01-01", "YEM"),
        ("German Democratic Republic", "1980-01-01", "DDR"),
        ("Federal Republic of Germany", "1980-01-01", "DEU"),
        ("Czechoslovakia", "1980-01-01", "CSK"),
        ("Southern Rhodesia", "1970-01-01", "RHO"),
        ("Tanganyika", "1962-01-01", "TZA"),
        ("United Arab Republic", "1960-01-01", "EGY"),
        ("Upper Volta", "1970-01-01", "BFA"),
        ("Dahomey", "1970-01-01", "BEN"),
        ("Burma", "1970-01-01", "MMR"),
        ("Ceylon", "1960-01-01", "LKA"),
        ("Democratic Kampuchea", "1980-01-01", "KHM"),
        ("Swaziland", "2000-01-01", "SWZ"),
        ("Congo (Leopoldville)", "1961-01-01", "COD"),
        ("Congo", "1958-01-01", "COG"),
        ("Congo", "1975-01-01", "COG"),
        ("Congo", "2020-01-01", "COG"),
    ],
)
def test_former_names_by_their_day(name: str, day: str, code: str) -> None:
    assert _code(name, dt.date.fromisoformat(day)) == code


@pytest.mark.parametrize("name", ["Congo", "Republic of the Congo", "République du Congo"])
def test_a_name_that_two_states_had_at_once_is_nobodys(name: str) -> None:
    assert _code(name, dt.date(1960, 10, 1)) is None
    assert _code(name, dt.date(1970, 10, 1)) == "COG"


@pytest.mark.parametrize("name", ["Burma", "Swaziland", "Zaire", "Ivory Coast"])
def test_a_former_name_is_known_without_and_outside_its_days(name: str) -> None:
    assert _code(name) == _code(name, dt.date(2020, 1, 1)) is not None


NOBODYS = (
    "| |.|the|la|and|und|NA|na|us|uk|are|can|per|nor|com|P|21|Re|FR|de|GE|XZZ|xva|fra|F.R.A.|F R A"
    "|Korea|Guineas|Republic|Kingdom|Democratic Republic|United|Unit|United Arab|Islands|Saint|European Union"
    "|Comorros|Chiba|Banda|Ali|Iraa|Frence|Congolese|Korean|French|Moscow|Washington"
    "|Mr. Jordan|Georgia, USA|the people of Chad|Chad and Niger|France, Germany|representative of France"
)


@pytest.mark.parametrize("name", NOBODYS.split("|"))
def test_parts_likeness_and_other_words_name_no_state(name: str) -> None:
    assert _code(name) is None


@pytest.mark.parametrize(
    ("name", "code"), [("Niger", "NER"), ("Nigeria", "NGA"), ("Guinea", "GIN"), ("Guinea-Bissau", "GNB")]
)
def test_names_within_names_keep_apart(name: str, code: str) -> None:
    assert _code(name) == code


def test_codes_are_names_in_capitals_only() -> None:
    wrong = {c.code: _code(c.code) for c in all_countries() if _code(c.code) != c.code}
    assert wrong == {}
    assert [c.code for c in all_countries() if _code(c.code.lower())] == ["LAO"]  # "lao" is a name too


@given(st.sampled_from([name for _, name in OFFICIAL]), st.sampled_from("xqž7"), st.integers(0, 40))
def test_a_letter_too_many_is_an_unknown_name(name: str, letter: str, at: int) -> None:
    assert _code(name[:at] + letter + name[at:]) is None


@given(st.text(max_size=30), st.one_of(st.none(), st.dates()))
def test_any_text_on_any_day_is_answered(name: str, on: dt.date | None) -> None:
    country = resolve(name, on)
    assert country is None or by_code(country.code) == country


def test_a_code_is_looked_up_as_it_is_written() -> None:
    country = by_code("XVA")
    assert country is not None
    assert (country.name, country.formal_name, country.invented) == ("Valdoria", "Republic of Valdoria", True)
    assert by_code("xva") is None
    assert (name_of("FRA"), name_of("QQQ")) == ("France", "QQQ")


def test_names_come_in_the_languages_there_are() -> None:
    assert names_of("FRA") == {
        "en": "France",
        "fr": "France",
        "es": "Francia",
        "ru": "Франция",
        "zh": "法国",
        "ar": "فرنسا",
    }
    assert set(names_of("XVA")) == set(LANGUAGES)
    assert names_of("QQQ") == {}


def test_what_is_given_out_is_a_copy() -> None:
    names_of("FRA")["en"] = "changed"
    assert names_of("FRA")["en"] == "France"
