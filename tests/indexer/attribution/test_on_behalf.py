import pytest

from indexer.attribution.on_behalf import aligned_with, on_behalf_of

GROUP = ("Lower Riparian Group",)


@pytest.mark.parametrize(
    "words",
    [
        "I have the honour to speak on behalf of the Lower Riparian Group.",
        "I am honoured to speak today on behalf of the Lower Riparian Group, whose members are few.",
        "I take the floor on behalf of the Lower Riparian Group.",
        "On behalf of the Lower Riparian Group, I thank the President.",
        "This statement is made on behalf of the Lower Riparian Group.",
        "Thank you. I deliver this statement on behalf of the Lower Riparian Group.",
        "Today my country is speaking on behalf of the Lower Riparian Group.",
        "My delegation delivers this statement on behalf of the Lower Riparian Group.",
        "In my own name I said so. I now have the honour to speak on behalf of the Lower Riparian Group.",
    ],
)
def test_who_speaks_for_a_group_says_so_in_the_first_person(words: str) -> None:
    assert on_behalf_of(words, "XVA") == GROUP


@pytest.mark.parametrize(
    "words",
    [
        "Valdoria aligns itself with the statement delivered by Kestria on behalf of the Lower Riparian Group.",
        "We heard Ms. Tennant, who spoke on behalf of the Lower Riparian Group.",
        "The representative of Kestria will speak on behalf of the Lower Riparian Group.",
        "On behalf of my delegation, I thank the President.",
        "On behalf of my Government and the people of Valdoria, I thank the President.",
        "My delegation heard the delegation of Kestria speaking on behalf of the Lower Riparian Group.",
        "The Council acts on behalf of the membership.",
        "We are acting on behalf of the membership.",
        "He wrote: “I speak on behalf of the Lower Riparian Group.” We do not.",
        "On behalf of Valdoria, I thank the President.",
    ],
)
def test_nobody_else_is_spoken_for(words: str) -> None:
    assert on_behalf_of(words, "XVA") == ()


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Valdoria aligns itself with the statement made by Kestria on behalf of the Lower Riparian Group.", GROUP),
        ("We associate ourselves with the statement delivered by the representative of Kestria.", ("Kestria",)),
        ("We associate ourselves with the statements made by the representatives of Kestria and Lanze.",
         ("Kestria", "Lanze")),
        ("The candidate countries align themselves with this statement.", ()),
        ("We cannot associate ourselves with words.", ()),
        ("Our delegation does not align itself with the statement made by Kestria.", ()),
        ("The valves must be aligned with the statement of works.", ()),
    ],
)  # fmt: skip
def test_with_whom_a_speaker_agrees(words: str, names: tuple[str, ...]) -> None:
    assert aligned_with(words) == names


def test_a_body_named_in_full_and_in_short_is_one() -> None:
    words = "I speak on behalf of the Lower Riparian Group. I have the honour to speak on behalf of the LRG."
    assert on_behalf_of(words) == ("Lower Riparian Group",)


def test_a_post_behind_a_list_of_countries_is_no_part_of_the_list() -> None:
    words = "I make this joint statement on behalf of Aurelle, Kestria and Lanze, the co-penholders on the file."
    assert on_behalf_of(words, "XAU") == ("Aurelle", "Kestria", "Lanze")
    assert on_behalf_of("I take the floor on behalf of 40 countries, among them Lanze.", "XAU") == ("40 countries",)
