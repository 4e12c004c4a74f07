"""French names of bodies: each is a name by which the tables know the body, and stands with its article."""

import pytest

from statements.bodies_french import FrenchBody, french_body
from statements.organizations import organization_by_id, resolve_organization
from statements.reference import rows
from statements.spoken_names import after_of, body_in_sentence, body_name, group_in_sentence, group_name


@pytest.mark.parametrize("row", rows("organizations_french.csv"), ids=lambda row: row["id"])
def test_every_name_is_one_of_the_body_itself(row: dict[str, str]) -> None:
    body = organization_by_id(row["id"])
    assert body is not None
    assert resolve_organization(row["name"]) == body
    assert row["article"] in {"le", "la", "les", "l’"}
    # What begins with a vowel is elided in the singular, and nothing else is.
    vowel = row["name"][0] in "AÉEIOU"
    assert row["article"] == "les" or (row["article"] == "l’") is vowel
    assert french_body(body.name) == FrenchBody(row["article"], row["name"])


def test_english_pages_keep_the_names_of_tables_and_sources() -> None:
    assert body_name("Conseil de sécurité") == "Conseil de sécurité"
    assert body_in_sentence("Security Council") == "the Security Council"
    assert (group_name("arab-group"), group_in_sentence("arab-group")) == ("Arab Group", "the Arab Group")
    assert after_of("the Arab Group") == "the Arab Group"
