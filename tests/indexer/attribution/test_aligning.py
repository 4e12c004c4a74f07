import pytest

from indexer.attribution.aligning import aligning_with_this

VERB = "align themselves with this statement."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (f"The Candidate Countries Valdoria*, Kestria* and Orsavia+, {VERB}", ("Valdoria", "Kestria", "Orsavia")),
        (
            f"The EFTA country Lanze, member of the European Economic Area, as well as Thessmark, {VERB}",
            ("Lanze", "Thessmark"),
        ),
        (f"We thank you.\n\nTrinidad and Tobago and Kestria {VERB}", ("Trinidad and Tobago", "Kestria")),
        ("Valdoria aligns itself with the statement of the Lower Riparian Group.", ()),
        ("The Candidate Countries Valdoria and Kestria welcome this statement.", ()),
        (f"Nobody known {VERB}", ()),
    ],
)
def test_the_countries_that_agree_with_a_group_are_listed_without_their_marks(
    words: str, expected: tuple[str, ...]
) -> None:
    assert aligning_with_this(words) == expected
