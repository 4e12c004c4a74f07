"""Labels of published collections that name a state: each resolves rightly, or stands here with its reason."""

import csv
import re
from pathlib import Path

import pytest

from statements.countries import by_code, resolve
from statements.organizations import resolve_organization

# Forms that the collection's own table brings together and that are no whole name of anybody.
NO_NAMES = {"African Unity": "cut off: the label says neither Organization nor Union"}
SHORT, FORMAL = "UNTERM {} Short", "UNTERM {} Formal"
LANGUAGES = ("English", "French", "Spanish", "Russian", "Chinese", "Arabic")
# The list leaves these two states without a name in any language.
UNNAMED = {"CIV", "TUR"}
# "the Congo (l')", "Niger (le)*": articles and marks of the list, not of the name.
_MARKS = re.compile(r"\s*\*+$")


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8") as lines:
        return list(csv.DictReader(line for line in lines if line.strip() and not line.startswith("#")))


def _states(data_folder: Path) -> list[dict[str, str]]:
    rows = _rows(data_folder / "reference" / "country-codes.csv")
    return [row for row in rows if row[SHORT.format("English")]]


@pytest.mark.parametrize("column", [form.format(language) for form in (SHORT, FORMAL) for language in LANGUAGES])
def test_names_of_states_in_six_languages_resolve(data_folder: Path, column: str) -> None:
    named = {row["ISO3166-1-Alpha-3"]: _MARKS.sub("", row[column]) for row in _states(data_folder) if row[column]}
    found = {code: resolve(name) for code, name in named.items()}
    assert len(named) >= 193
    assert {code: named[code] for code, state in found.items() if state is None or state.code != code} == {}


def test_the_states_that_the_list_leaves_unnamed_are_named_here(data_folder: Path) -> None:
    codes = {row["ISO3166-1-Alpha-3"] for row in _states(data_folder)}
    assert not codes & UNNAMED
    assert all(by_code(code) for code in codes | UNNAMED)


def test_aliases_of_the_council_corpus_are_the_same_state_or_body(data_folder: Path) -> None:
    apart = {}
    for row in _rows(data_folder / "reference" / "country_aliases.csv"):
        state = resolve(row["canonical"])
        if state is not None and resolve(row["alias"]) != state:
            apart[row["alias"]] = row["canonical"]
        body = resolve_organization(row["canonical"])
        if state is None and body and (other := resolve_organization(row["alias"])) and other != body:
            apart[row["alias"]] = row["canonical"]
    assert {alias: name for alias, name in apart.items() if alias not in NO_NAMES} == {}
