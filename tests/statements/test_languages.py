"""Languages as records name them."""

import re
from collections import Counter

import pytest

from statements.languages import code_of, is_right_to_left, iso_code_of, name_of, own_name_of
from statements.name_keys import name_key
from statements.reference import rows

TABLE = rows("languages.csv")


@pytest.mark.parametrize(
    ("names", "code"),
    [
        ("English|anglais|inglés|английский|по-английски|英语|الإنكليزية|EN|en", "en"),
        ("French|français|FRANCAIS|francés|по-французски|法语|بالفرنسية", "fr"),
        ("Spanish|español|espagnol|испанский|西班牙语", "es"),
        ("Russian|русский|russe|ruso|俄语", "ru"),
        ("Chinese|中文|chinois|chino|китайский", "zh"),
        ("Arabic|العربية|arabe|árabe|арабский|阿拉伯语", "ar"),
        ("Portuguese|português|portugais", "pt"),
        ("German|Deutsch", "de"),
    ],
)
def test_names_and_marks_of_six_languages(names: str, code: str) -> None:
    assert {name: code_of(name) for name in names.split("|")} == dict.fromkeys(names.split("|"), code)


@pytest.mark.parametrize("name", ["", "Elvish", "Fren", "French and English", "xx"])
def test_an_unknown_language_is_none(name: str) -> None:
    assert code_of(name) is None


def test_every_name_in_the_table_names_its_own_language() -> None:
    wrong = {
        name: code_of(name)
        for row in TABLE
        for name in (row["code"], row["name"], row["own_name"], *row["also"].split("|"))
        if name and code_of(name) != row["code"]
    }
    assert wrong == {}


def test_no_name_is_given_to_two_languages() -> None:
    owners = Counter(
        (name_key(name), row["code"])
        for row in TABLE
        for name in {name_key(n) for n in (row["name"], row["own_name"], *row["also"].split("|")) if n}
    )
    names = Counter(name for name, _ in owners)
    assert [name for name, count in names.items() if count > 1] == []


def test_codes_and_directions_are_of_the_known_forms() -> None:
    codes = [row["code"] for row in TABLE]
    assert len(codes) == len(set(codes))
    assert [code for code in codes if not re.fullmatch("[a-z]{2,3}", code)] == []
    assert {row["direction"] for row in TABLE} == {"ltr", "rtl"}


def test_names_are_given_in_english_and_in_the_language_itself() -> None:
    assert (name_of("fr"), own_name_of("fr")) == ("French", "français")
    assert (name_of("qq"), own_name_of("qq")) == ("qq", "qq")


def test_direction() -> None:
    assert {code for code in ("ar", "fa", "he", "ur", "en", "zh", "qq") if is_right_to_left(code)} == {
        "ar",
        "fa",
        "he",
        "ur",
    }


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("fr", "fr"), ("FR", "fr"), (" pt-BR", "pt"), ("zh_Hans", "zh"), ("kl", "kl"), ("ckb", "ckb"),
        ("French", "fr"), ("русский", "ru"), ("english2", None), ("xx", None), ("e", None), ("", None), ("-", None),
    ],
)  # fmt: skip
def test_a_language_is_known_by_code_tag_or_name(typed: str, code: str | None) -> None:
    assert iso_code_of(typed) == code


def test_every_code_of_two_letters_in_the_table_is_one_of_iso_639() -> None:
    assert all(iso_code_of(f"{row['code']}-x") == row["code"] for row in TABLE)
