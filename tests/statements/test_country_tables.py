"""The tables of countries themselves: codes unique, names in one form, dates in order, nothing contradictory."""

import datetime as dt
import re
import unicodedata
from collections import Counter, defaultdict
from importlib.resources import files

import pytest

from statements.countries import all_countries, by_code, resolve
from statements.name_keys import abbreviation_key, name_key
from statements.reference import rows

TABLES = ("countries.csv", "historic_states.csv", "invented_countries.csv", "country_aliases.csv", "languages.csv",
          "organizations.csv", "invented_organizations.csv", "memberships.csv", "membership_groups.csv")  # fmt: skip
KINDS = {"short", "former", "abbreviation", "inverted", "code"}
ALIASES = rows("country_aliases.csv")


@pytest.mark.parametrize("table", TABLES)
def test_text_is_nfc_without_marks_of_direction_or_stray_blanks(table: str) -> None:
    text = (files("statements.reference") / table).read_text(encoding="utf-8")
    assert text == unicodedata.normalize("NFC", text)
    assert not re.search("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\t\xa0]| \n|  | ,|, \\S*,$", text)
    assert text.endswith("\n")


@pytest.mark.parametrize("table", TABLES)
def test_every_row_has_every_column(table: str) -> None:
    lengths = Counter(tuple(row) for row in rows(table))
    assert len(lengths) == 1
    assert None not in next(iter(lengths))


def test_codes_are_unique_and_of_iso_form() -> None:
    codes = Counter(row["code"] for t in TABLES[:3] for row in rows(t))
    assert [code for code, count in codes.items() if count > 1] == []
    assert [code for code in codes if not re.fullmatch("[A-Z]{3}", code)] == []
    alpha2 = Counter(c.alpha2 for c in all_countries() if c.alpha2)
    assert [code for code, count in alpha2.items() if count > 1 or not re.fullmatch("[A-Z]{2}", code)] == []


def test_invented_countries_have_codes_that_iso_leaves_to_users() -> None:
    invented = [c.code for c in all_countries() if c.invented]
    assert invented
    assert all(re.fullmatch("X[A-Z]{2}", code) for code in invented)
    assert "XKX" not in invented


def test_members_of_the_united_nations_have_names_in_all_languages() -> None:
    incomplete = [row["code"] for row in rows("countries.csv") if row["en_formal"] and not all(row.values())]
    assert len([row for row in rows("countries.csv") if row["en_formal"]]) >= 195
    assert incomplete == []


def test_historic_states_end_and_have_successors() -> None:
    for row in rows("historic_states.csv"):
        state = by_code(row["code"])
        assert state is not None
        assert state.start is not None
        assert state.end is not None
        assert state.start < state.end < dt.date(2010, 1, 1)
        assert by_code(state.successor or "") is not None


def _faults(row: dict[str, str]) -> list[str]:
    since = dt.date.fromisoformat(row["since"]) if row["since"] else dt.date.min
    until = dt.date.fromisoformat(row["until"]) if row["until"] else dt.date.max
    faults = {
        "unknown kind": row["kind"] not in KINDS,
        "no reason": not row["reason"],
        "unknown code": by_code(row["code"]) is None,
        "ends before it begins": since >= until,
        "former without days, or days without being former": (row["kind"] == "former")
        == ((since, until) == (dt.date.min, dt.date.max)),
        "no abbreviation": row["kind"] in {"abbreviation", "code"} and abbreviation_key(row["name"]) is None,
    }
    return [fault for fault, found in faults.items() if found]


def test_every_alias_is_sound() -> None:
    assert {(row["name"], row["code"]): _faults(row) for row in ALIASES if _faults(row)} == {}


def test_every_alias_resolves_to_its_own_state_on_a_day_of_its_use() -> None:
    wrong = {}
    for row in ALIASES:
        days: list[dt.date | None] = [
            dt.date.fromisoformat(row[column]) for column in ("since", "until") if row[column]
        ]
        found = [resolve(row["name"], day) for day in days or [None]]
        shared = row["name"] in {"Congo", "Republic of Congo", "Republic of the Congo", "République du Congo"}
        if not shared and any(country is None or country.code != row["code"] for country in found):
            wrong[row["name"]] = [country and country.code for country in found]
    assert wrong == {}


def test_no_name_is_given_to_two_states_without_days() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for row in ALIASES:
        if not row["since"] and not row["until"] and row["kind"] not in {"abbreviation", "code"}:
            owners[name_key(row["name"])].add(row["code"])
    for row in rows("countries.csv"):
        for column in ("en", "fr", "es", "ru", "zh", "ar"):
            owners[name_key(row[column])].add(row["code"])
    owners.pop("", None)
    assert {name: codes for name, codes in owners.items() if len(codes) > 1} == {}


def test_no_abbreviation_is_given_to_two_states_nor_the_code_of_another() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for row in ALIASES:
        if row["kind"] in {"abbreviation", "code"}:
            owners[abbreviation_key(row["name"]) or ""].add(row["code"])
    assert {name: codes for name, codes in owners.items() if len(codes) > 1} == {}
    assert {name: codes for name, codes in owners.items() if by_code(name) and {name} != codes} == {}


def test_no_alias_stands_twice() -> None:
    counts = Counter((row["name"], row["code"], row["since"]) for row in ALIASES)
    assert [alias for alias, count in counts.items() if count > 1] == []
