import pytest

from statements.articles_french import with_french_article


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
