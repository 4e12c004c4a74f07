"""Printed names against each other. Names of real people are compared here and nothing is said by them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.people.comparison import Relation, relation
from statements.people.names import FAMILY_FIRST, from_key, gender_of_label, person_name


def compared(one: str, other: str, country: str) -> Relation:
    names = person_name(one, country), person_name(other, country)
    assert names[0] is not None
    assert names[1] is not None
    return relation(names[0], names[1], family_first=country in FAMILY_FIRST)


@pytest.mark.parametrize(
    ("one", "other", "country"),
    [
        ("Volodymyr Zelenskyy", "Володимир Зеленський", "UKR"),
        ("Vladimir Zelensky", "Volodymyr Zelenskyy", "UKR"),
        ("Denys Shmyhal", "Денис Шмигаль", "UKR"),
        ("Andriy Yermak", "Андрій Єрмак", "UKR"),
        ("Vassily Nebenzia", "Василий Небензя", "RUS"),
        ("Sergey Lavrov", "سيرغي لافروف", "RUS"),
        ("Mr. Ma Zhaoxu", "马朝旭", "CHN"),
        ("Ma Zhaoxu", "Zhaoxu Ma", "CHN"),
        ("Ban Ki-moon", "Ban Kimoon", "KOR"),
        ("Muhammad Abdallah", "Mohamed Abdullah", "XKE"),
        ("Nasser Al-Kidwa", "NASSER AL KIDWA", "PSE"),
        ("Dr. Sven Jürgenson", "Sven Jiirgenson", "EST"),
        ("Sheikh Nasser Al-Sabah", "Nasser Al Sabah", "KWT"),
    ],
)
def test_spellings_of_one_name_are_the_same(one: str, other: str, country: str) -> None:
    assert compared(one, other, country) is Relation.SAME


@pytest.mark.parametrize(
    ("short", "long", "country"),
    [
        ("Mr. Tennant", "Ada Tennant", "XVA"),
        ("A. Tennant", "Ada Tennant", "XVA"),
        ("Ada Tennant", "Ada Maria Tennant", "XVA"),
        ("Mr. Weir Oriel", "Ana Weir Oriel", "XVA"),
        ("Ms. Weir", "Ana Weir Oriel", "XVA"),
        ("Ada Weir", "Ada Weir Oriel", "XVA"),
        ("Mr. Ma", "Ma Zhaoxu", "CHN"),
        ("Г-н Теннант", "Ada Tennant", "XVA"),
    ],
)
def test_a_shorter_name_is_a_part(short: str, long: str, country: str) -> None:
    assert compared(short, long, country) is Relation.PART


@pytest.mark.parametrize(
    ("one", "other", "country"),
    [
        ("Mohammed Abdullah", "Abdullah Mohammed", "XKE"),
        ("Ada Tennant", "Olga Tennant", "XVA"),
        ("Ivan Ivanov", "Ivana Ivanova", "XKE"),
        ("John Weir Jr.", "John Weir, Sr.", "XVA"),
        ("Kim Sook", "Kim In-ryong", "KOR"),
        ("Mr. Ada", "Ada Tennant", "XVA"),
        ("Hassan Weir", "Hussein Weir", "XKE"),
    ],
)
def test_other_names_are_others(one: str, other: str, country: str) -> None:
    assert compared(one, other, country) is Relation.OTHER


def test_what_may_be_a_misprint_is_only_near() -> None:
    assert compared("Marina Weir", "Martina Weir", "XVA") is Relation.NEAR


def test_marks_of_address_tell_who_is_a_woman() -> None:
    labels = [
        "Mr. Pell (Valdoria):",
        "Mrs. Pell:",
        "Г-жа Пелл (Вальдория):",
        "السيدة بيل",
        "佩尔先生（瓦尔多里亚）：",
        "The President:",
    ]
    assert [gender_of_label(label) for label in labels] == ["m", "f", "f", "f", "m", ""]


words = st.text("abcdefghijklmnoprstuvwyz'-. éüłшіжابد马", min_size=1, max_size=24)


@given(words, words, st.sampled_from(["XVA", "CHN", "UKR"]))
def test_comparison_is_symmetric_and_keys_keep_the_name(one: str, other: str, country: str) -> None:
    first, second = person_name(one, country), person_name(other, country)
    if first is None or second is None:
        return
    assert from_key(first.key) == first
    in_family_first = country in FAMILY_FIRST
    assert relation(first, first, family_first=in_family_first) is Relation.SAME
    forth = relation(first, second, family_first=in_family_first)
    assert forth is relation(second, first, family_first=in_family_first)
