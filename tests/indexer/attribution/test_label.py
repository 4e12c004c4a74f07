import pytest

from indexer.attribution.label import LONGEST
from indexer.attribution.languages.english import LABELS


@pytest.mark.parametrize(
    ("printed", "name", "place", "language"),
    [
        ("Mr. Arkelis (Kestria):", "Mr. Arkelis", "Kestria", None),
        ("Mr. ARKELIS (Kestria):", "Mr. ARKELIS", "Kestria", None),
        ("Ms. Vautrelle (Aurelle) (spoke in French):", "Ms. Vautrelle", "Aurelle", "fr"),
        ("Ms. Vautrelle (spoke in French) (Aurelle):", "Ms. Vautrelle", "Aurelle", "fr"),
        ("Ms. Vautrelle (Aurelle)(interpretation from French):", "Ms. Vautrelle", "Aurelle", "fr"),
        ("Mr. Shen Baiyu (Lanze) (translated from Chinese):", "Mr. Shen Baiyu", "Lanze", "zh"),
        ("Mr. Pell (Islands (Port Amaranth of)):", "Mr. Pell", "Islands (Port Amaranth of)", None),
        ("12. Mr. Arkelis (Kestria):", "Mr. Arkelis", "Kestria", None),
        ("Sir Osric HALE (Thessmark):", "Sir Osric HALE", "Thessmark", None),
        ("Prince Edric bin Al-Wadi (Sarmadia):", "Prince Edric bin Al-Wadi", "Sarmadia", None),
        ("Mr. al-Wadi (Sarmadia):", "Mr. al-Wadi", "Sarmadia", None),
        ("Mrs. d’Aubray (Aurelle) :", "Mrs. d’Aubray", "Aurelle", None),
        ("Ms. King (Kestria):", "Ms. King", "Kestria", None),
        ("Mr. Bishop:", "Mr. Bishop", None, None),
        ("Ms. Maradine:", "Ms. Maradine", None, None),
        ("Mr. Dovalle\n(Orsavia):", "Mr. Dovalle", "Orsavia", None),
        ("Mr. Dovalle (Free State of Port\n\nAmaranth):", "Mr. Dovalle", "Free State of Port Amaranth", None),
        ("Mr. Shen\n\nBaiyu (Lanze):", "Mr. Shen Baiyu", "Lanze", None),
        ("Mr. Arkelis (Kestria); We", "Mr. Arkelis", "Kestria", None),
        ("The President:", "The President", None, None),
        ("The Acting President (spoke in Spanish):", "The Acting President", None, "es"),
        ("The PRESIDENT (translated from Russian):", "The PRESIDENT", None, "ru"),
        ("The Secretary-General:", "The Secretary-General", None, None),
    ],
)
def test_every_printed_form_is_read(printed: str, name: str, place: str | None, language: str | None) -> None:
    label = LABELS.read(f"{printed} words", 0)
    assert label is not None
    assert (label.name, label.place, label.language) == (name, place, language)


@pytest.mark.parametrize(
    "printed",
    [
        "Mr. President: we thank you",
        "Madam Chair: I shall be brief",
        "the matter is this: it rains",
        "Mr. Arkelis (Kestria; he went on to say",
        "Mr. Arkelis spoke of three things: water",
        "Mr. Arkelis (Kestria); who then left",
        "Kestria\n\nThe President: The draft",
        "Kestria\n\nMr. Arkelis: The draft",
        "2026: a year of rain",
        "",
    ],
)
def test_other_words_are_no_label(printed: str) -> None:
    assert LABELS.read(printed, 0) is None


@pytest.mark.parametrize("office", ["President", "Acting President", "Temporary Chairman", "Chair", "Co-Chair"])
def test_offices_that_preside_are_told_from_others(office: str) -> None:
    label = LABELS.read(f"The {office}: words", 0)
    assert label is not None
    assert label.chairs


def test_an_office_of_the_secretariat_does_not_preside() -> None:
    label = LABELS.read("The Secretary-General: words", 0)
    assert label is not None
    assert not label.chairs


def test_a_slip_for_the_president_is_the_president() -> None:
    label = LABELS.read("Mr. President (spoke in French): words", 0)
    assert label is not None
    assert label.chairs


def test_nothing_is_read_beyond_the_longest_label() -> None:
    assert LABELS.read(f"Mr. Arkelis ({'Kestria ' * LONGEST}): words", 0) is None
