import pytest

from statements.articles_french import of_french, with_french_article


@pytest.mark.parametrize(
    "name",
    [
        "la France", "le Tchad", "l’Inde", "l’Équateur", "les Pays-Bas", "les États-Unis d'Amérique", "le Mexique",
        "le Cambodge", "la Côte d'Ivoire", "la République de Moldova", "la Guinée-Bissau", "la Nouvelle-Zélande",
        "le Royaume-Uni de Grande-Bretagne et d'Irlande du Nord", "le Saint-Siège", "les Îles Marshall", "le Yémen",
        "Cuba", "Israël", "Sainte-Lucie", "Iran (République islamique d')", "la Türkiye", "le Viet Nam", "Oman",
    ],
)  # fmt: skip
def test_a_country_has_the_article_that_french_gives_it(name: str) -> None:
    bare = name.removeprefix("la ").removeprefix("le ").removeprefix("les ").removeprefix("l’")
    assert with_french_article(bare) == name


@pytest.mark.parametrize(
    ("name", "behind"),
    [
        ("le Tchad", "du Tchad"), ("les États-Unis d'Amérique", "des États-Unis d'Amérique"),
        ("la France", "de la France"), ("l’Union africaine", "de l’Union africaine"), ("Oman", "d’Oman"),
        ("Cuba", "de Cuba"), ("Iran (République islamique d')", "d’Iran (République islamique d')"),
        ("Lower Riparian Group", "de Lower Riparian Group"), ("le Yémen", "du Yémen"), ("Haïti", "d’Haïti"),
    ],
)  # fmt: skip
def test_the_article_melts_into_the_word_before_it(name: str, behind: str) -> None:
    assert of_french(name) == behind
