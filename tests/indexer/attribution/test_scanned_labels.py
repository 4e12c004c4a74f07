"""Labels whose letters a scan misreads; countries and people are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.attribution.languages.english import LABELS
from indexer.attribution.languages.french import LABELS as FRENCH
from indexer.attribution.misread_places import misread_country
from indexer.attribution.scanned_labels import ScannedLabels, is_misread

READER = ScannedLabels(LABELS)


@pytest.mark.parametrize(
    ("printed", "office", "language"),
    [
        ('The PRESIDE:"T (translated from Russian): The', "President", "ru"),
        ("The l'RESIIJENT (translated jroll! RIIssian): Are", "President", "ru"),
        ("The PRBSIDENT (fral1s/ated from Spanis/l) : In", "President", "es"),
        ("Thc PRESlDENT: I call on", "President", None),
        ("The CHAIRMA1V (interpretation from Freneh): I", "Chairman", "fr"),
    ],
)
def test_the_chair_is_known_where_hardly_anything_else_fits(printed: str, office: str, language: str | None) -> None:
    label = READER.read(printed, 0)
    assert label is not None
    assert (label.office, label.chairs, label.language) == (office, True, language)
    assert printed[label.start : label.end].endswith(":")


def test_the_chair_is_known_in_french_too() -> None:
    label = ScannedLabels(FRENCH).read("Le PRf:SIDENT (traduit du russ(') : Selon", 0)
    assert label is not None
    assert (label.chairs, label.language) == (True, "ru")


@pytest.mark.parametrize(
    ("printed", "place", "misread"),
    [
        ("~lr. ARI;\\:\\US {Kestria): The", "Kestria", None),
        (".:\\lr. :\\RKELlS (L~nion of Lanze): I", "L~nion of Lanze", "XLZ"),
        ("Mr. ARKELIS (Kestr1a): I", "Kestr1a", "XKE"),
        ("Mr. DOVALLE (0rsavia) (translated jram Spanish): I", "0rsavia", "XOR"),
        ("JI r. ARKELIS (Kestria) ftranslated from French) : I", "Kestria", None),
    ],
)
def test_a_country_is_known_by_its_letters(printed: str, place: str, misread: str | None) -> None:
    label = READER.read(printed, 0)
    assert label is not None
    assert (label.place, label.misread_country) == (place, misread)
    assert label.language == ("es" if "Spanish" in printed else "fr" if "French" in printed else None)


@pytest.mark.parametrize(
    "prose",
    [
        "The question (of the locks): is it ours?",
        "In reply to what the representative of one of the upper states said of the water (Kestria): we do not agree.",
        "The Council has heard three things (see document XC/12): water, time and a key.",
        "We ask for one thing: that the water be measured.",
        "The precedents: there are none.",
    ],
)
def test_prose_is_no_misread_label(prose: str) -> None:
    assert READER.read(prose, 0) is None


def test_dirt_before_a_label_is_passed_over() -> None:
    label = READER.read(":_ Mr. ARKELIS (Kestria): I", 0)
    assert label is not None
    assert (label.name, label.place, is_misread(label)) == ("Mr. ARKELIS", "Kestria", False)


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("Valdoria", "XVA"),  # with no letter wrong it is near itself
        ("Valdor1a", "XVA"),
        ("Va1d0ria", None),  # two wrong letters of eight
        ("Iraa", None),  # too short to be told
        ("Ghina", None),  # Ghana or China
        ("Au5tria", "AUT"),  # Australia has three letters more that differ
        ("Unitcd Kingdom", "GBR"),
        ("United", None),
    ],
)
def test_only_one_country_may_be_near(printed: str, code: str | None) -> None:
    assert misread_country(printed) == code


@given(st.text(min_size=1, max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    label = READER.read(text, 0)
    assert label is None or 0 < label.end <= len(text)
