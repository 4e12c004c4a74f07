"""The tables that credit in press reports takes: demonyms, capitals, bodies of states, offices, given names."""

import re
import unicodedata
from collections import Counter
from importlib.resources import files

import pytest

from statements.capitals import houses_government, seats, state_of_seat
from statements.countries import all_countries, by_code, resolve
from statements.demonyms import demonyms, state_of_demonym
from statements.given_names import gender_of_given_name
from statements.national_bodies import all_national_bodies, resolve_national_body
from statements.offices import office, same_post, titles
from statements.organizations import resolve_organization
from statements.reference import rows

TABLES = ("demonyms.csv", "capitals.csv", "national_bodies.csv", "offices.csv", "given_names.csv", "peoples.csv")
LANGUAGES = ("en", "fr", "es", "de", "ru", "ar", "zh")


@pytest.mark.parametrize("table", TABLES)
def test_text_is_nfc_and_every_row_has_every_column(table: str) -> None:
    text = (files("statements.reference") / table).read_text(encoding="utf-8")
    assert text == unicodedata.normalize("NFC", text)
    assert not re.search("[\u200b-\u200f\ufeff\t\xa0]| \n|  |\\|\\||\\|$", text)
    assert len({tuple(row) for row in rows(table)}) == 1
    assert not any(None in row.values() for row in rows(table))


def test_codes_are_known() -> None:
    codes = {code for table in ("demonyms.csv", "capitals.csv", "national_bodies.csv", "peoples.csv") for code in
             (row["code"] for row in rows(table)) if code}  # fmt: skip
    assert {code for code in codes if by_code(code) is None} == set()


def test_members_and_invented_states_have_a_demonym() -> None:
    members = {row["code"] for row in rows("countries.csv") if row["en_formal"]}
    invented = {country.code for country in all_countries() if country.invented}
    # Both Congos are Congolese, Dominica and the Dominican Republic Dominican: the word names no one state.
    assert (members | invented) - set(demonyms().values()) == {"COD", "COG", "DMA", "DOM"}


def test_no_demonym_has_two_states() -> None:
    words = Counter(word for row in rows("demonyms.csv") for word in row["words"].split("|"))
    assert [word for word, count in words.items() if count > 1] == []


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Kestrian", "XKE"),
        ("Kestrians", "XKE"),
        ("kestrian", None),
        ("Korean", None),
        ("South  Korean", "KOR"),
        ("Dutch", "NLD"),
        ("Congolese", None),
        ("Latin American", None),
        ("Nigerien", "NER"),
        ("Bissau-Guinean", "GNB"),
        ("Soviet", "SUN"),
    ],
)
def test_demonyms(word: str, code: str | None) -> None:
    assert state_of_demonym(word) == code


@pytest.mark.parametrize(
    ("name", "code", "house"),
    [("Kestrova", "XKE", False), ("Marble Court", "XVA", True), ("Moscow", "RUS", False), ("the Kremlin", "RUS", True),
     ("Downing Street", "GBR", True), ("Élysée", "FRA", True), ("Elysee", "FRA", True), ("Foggy Bottom", "USA", True),
     ("Addis Ababa", "ETH", False), ("Pyongyang", "PRK", False), ("Brussels", None, False), ("Geneva", None, False)],
)  # fmt: skip
def test_seats_of_government(name: str, code: str | None, house: bool) -> None:
    assert state_of_seat(name.removeprefix("the ")) == code
    assert houses_government(name) is house


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_seat_is_no_country_unless_it_is_that_country(language: str) -> None:
    codes = seats(language)
    assert len(codes) > 60
    named = {name: resolve(name) for name in codes}
    assert {name for name, country in named.items() if country and country.code != codes[name]} == set()


def test_every_seat_has_languages_and_a_kind() -> None:
    table = rows("capitals.csv")
    assert {language for row in table for language in row["languages"].split("|")} == set(LANGUAGES)
    assert {row["kind"] for row in table} == {"capital", "city", "seat"}
    assert len({row["name"] for row in table}) == len(table)


@pytest.mark.parametrize(
    ("name", "language", "code"),
    [("Moscou", "fr", "RUS"), ("Moscou", "en", None), ("moscou", "fr", None), ("El Cairo", "es", "EGY"),
     ("Kreml", "de", "RUS"), ("Белый дом", "ru", "USA"), ("بكين", "ar", "CHN"), ("东京", "zh", "JPN")],
)  # fmt: skip
def test_seats_have_names_in_each_language(name: str, language: str, code: str | None) -> None:
    assert state_of_seat(name, language) == code


def test_bodies_of_states_are_no_countries_and_no_listed_organizations() -> None:
    names = [name for row in rows("national_bodies.csv") for name in (row["name"], *row["also"].split("|")) if name]
    assert [name for name, count in Counter(names).items() if count > 1] == []
    assert [name for name in names if resolve(name) or resolve_organization(name)] == []
    assert [name for name in names if resolve_national_body(name) is None] == []
    assert all(body.country for body in all_national_bodies() if body.kind in {"ministry", "media", "parliament"})
    assert not any(body.country for body in all_national_bodies() if body.kind == "press")


def test_abbreviations_of_bodies_count_in_capitals() -> None:
    body = resolve_national_body("KENA")
    assert body is not None
    assert (body.country, body.kind) == ("XKE", "media")
    assert resolve_national_body("kena") is None
    assert resolve_national_body("the State Department") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_title_is_found_again(language: str) -> None:
    assert titles(language)
    assert all(office(title, language) for title in titles(language))


@pytest.mark.parametrize(
    ("asked", "held", "same"),
    [("envoy", "ambassador", True), ("envoy", "permanent representative", True), ("leader", "president", True),
     ("senator", "rep.", False), ("senator", "sen.", True), ("lawmaker", "rep.", True), ("general", "gen.", True),
     ("colonel", "gen.", False), ("minister", "foreign secretary", False), ("lawyer", "professor", False),
     ("premier", "prime minister", True), ("spokeswoman", "press secretary", True)],
)  # fmt: skip
def test_what_a_holder_may_be_called(asked: str, held: str, same: bool) -> None:
    first, second = office(asked), office(held)
    assert first is not None
    assert second is not None
    assert same_post(first, second) is same


def test_given_names_tell_one_gender() -> None:
    by_gender = [set(row["names"].split("|")) for row in rows("given_names.csv")]
    assert set.intersection(*by_gender) == set()
    assert (gender_of_given_name("Ana"), gender_of_given_name("Otto"), gender_of_given_name("Robin")) == (
        "f",
        "m",
        None,
    )
