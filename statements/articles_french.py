"""Where French wants an article before the name of a country ("la France", "Cuba"), and what "de" makes of it."""

import re

# Islands and towns that are states, and saints, take none.
_BARE = re.compile(
    r"^(?:Andorre-la-Vieille|Anguilla|Antigua-et-Barbuda|Aruba|Bahreïn|Cabo Verde|Chypre|Cuba|Curaçao|Djibouti|"
    r"El Salvador|Eswatini|Fidji|"
    r"Gibraltar|Guam|Guernesey|Haïti|Israël|Jersey|Kiribati|Madagascar|Malte|Maurice|"
    r"Mayotte|Monaco|Montserrat|Myanmar|Nauru|Nioué|Oman|"
    r"Pitcairn|Porto Rico|Samoa|Sao Tomé-et-Principe|Singapour|Sri Lanka|"
    r"Taïwan|Timor-Leste|Tonga|Trinité-et-Tobago|Tuvalu|Vanuatu)$"
    r"|^Sainte?-(?!Siège)"
)
_PLURAL = re.compile(r"^(?:Bahamas|Bermudes|Comores|Émirats|États-Unis|Îles|Maldives|Palaos|Pays-Bas|Philippines|"
                     r"Seychelles|Samoa américaines|Terres|Tokélaou)\b")  # fmt: skip
# A final e is feminine but for these; other feminine names are compounds that begin with a feminine noun.
_MASCULINE = re.compile(
    r"^(?:Belize|Cambodge|Mexique|Mozambique|Suriname|Territoire|Zimbabwe|Royaume|Saint-Siège|Congo)\b"
)
_FEMININE = re.compile(r"^(?:République|Fédération|Principauté|Union|Nouvelle|Côte|Papouasie|Guinée|Arabie|Afrique"
                       r"|Türkiye|Géorgie|Polynésie|Macédoine|Bosnie|Île)\b")  # fmt: skip
_VOWEL = re.compile(r"^[AEÉÈIÎOUYaeéèiîou](?!émen)", re.UNICODE)


def with_french_article(name: str) -> str:
    """The name with its article; inverted names ("Iran (République islamique d')") and bare ones stay as they are."""
    if "(" in name or _BARE.search(name):
        return name
    if _PLURAL.search(name):
        return f"les {name}"
    if _VOWEL.search(name) and not name.startswith("Yémen"):
        return f"l’{name}"
    masculine = _MASCULINE.search(name) or not (name.endswith("e") or _FEMININE.search(name))
    return f"{'le' if masculine else 'la'} {name}"


def of_french(name: str) -> str:
    """A name with its article behind "de": "du Tchad", "des États-Unis", "de la France", "de l’Inde", "d’Oman"."""
    for article, joined in (("le ", "du "), ("les ", "des ")):
        if name.startswith(article):
            return joined + name.removeprefix(article)
    # An article is in small letters; of the names without one, Haiti's first letter is mute.
    elided = name[:1].isupper() and (_VOWEL.search(name) or name == "Haïti")
    return f"d’{name}" if elided else f"de {name}"
