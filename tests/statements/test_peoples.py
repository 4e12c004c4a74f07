"""Adjectives and local names of states in the languages that are not parsed."""

from collections import defaultdict

import pytest

from statements.peoples import state_of_adjective, state_of_local_name
from statements.reference import rows


@pytest.mark.parametrize(
    ("word", "language", "code"),
    [("brésilienne", "fr", "BRA"), ("rusos", "es", "RUS"), ("chinesischen", "de", "CHN"), ("российского", "ru", "RUS"),
     ("المصرية", "ar", "EGY"), ("congolais", "fr", None), ("francesas", "es", "FRA"), ("étatsuniennes", "fr", "USA"),
     ("中方", "zh", "CHN"), ("chinesisches", "fr", None), ("Китая", "ru", None)],
)  # fmt: skip
def test_adjectives_tell_a_state(word: str, language: str, code: str | None) -> None:
    assert state_of_adjective(word, language) == code


@pytest.mark.parametrize(
    ("name", "language", "code"),
    [("Norwegen", "de", "NOR"), ("Norwegens", "de", "NOR"), ("norwegen", "de", None), ("Norway", "de", None),
     ("Египта", "ru", "EGY"), ("Kestriens", "de", "XKE")],
)  # fmt: skip
def test_names_that_no_rule_leads_to(name: str, language: str, code: str | None) -> None:
    assert state_of_local_name(name, language) == code


def test_no_word_has_two_states_and_no_state_two_rows() -> None:
    owners = defaultdict(list)
    for row in rows("peoples.csv"):
        owners[row["language"], row["kind"], row["code"]].append(row["code"])
        for word in row["words"].split("|"):
            owners[row["language"], row["kind"], word.casefold()].append(row["code"])
    assert {key: codes for key, codes in owners.items() if len(codes) > 1} == {}


def test_every_kind_is_known() -> None:
    assert {row["kind"] for row in rows("peoples.csv")} == {"adjective", "name"}
