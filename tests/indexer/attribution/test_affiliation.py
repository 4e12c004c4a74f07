import pytest

from indexer.attribution.affiliation import Affiliation, is_known_place, place, post


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        ("Kestria", Affiliation(country="XKE")),
        ("Free State of\nPort Amaranth", Affiliation(country="XPA")),
        ("River Commission", Affiliation(organization="River Commission")),
        ("Department for Weirs and Sluices", Affiliation(organization="Department for Weirs and Sluices")),
        ("Minister for Water of Kestria", Affiliation(country="XKE", role="Minister for Water")),
        ("Nowhere at all", Affiliation(organization="Nowhere at all", known=False)),
    ],
)
def test_the_place_of_a_label(printed: str, found: Affiliation) -> None:
    assert place(printed) == found
    assert is_known_place(printed) is found.known


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        ("Minister for Foreign Affairs of Kestria", Affiliation("XKE", None, "Minister for Foreign Affairs")),
        ("Permanent Representative of Kestria to the United Nations",
         Affiliation("XKE", None, "Permanent Representative")),
        ("Director of the Kestrian Relief Fund", Affiliation(None, "Kestrian Relief Fund", "Director")),
        ("Director for Locks, River Commission", Affiliation(None, "River Commission", "Director for Locks")),
        ("River Commission Commissioner for Floods", Affiliation(None, "River Commission", "Commissioner for Floods")),
        ("Executive Director of Clear Water", Affiliation(None, "Clear Water", "Executive Director")),
        ("Special Envoy of the Secretary-General for Kestria",
         Affiliation(None, "United Nations", "Special Envoy of the Secretary-General for Kestria")),
        ("ferryman", Affiliation(role="ferryman", known=False)),
        ("Permanent Representative of Nowhere",
         Affiliation(role="Permanent Representative of Nowhere", known=False)),
    ],
)  # fmt: skip
def test_a_post_is_a_role_and_where_it_is_held(printed: str, found: Affiliation) -> None:
    assert post(printed) == found
