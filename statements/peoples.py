"""Adjectives of states and inflected names of states in French, Spanish, German, Russian and Arabic.

The table has one form of each; the others follow from the endings below. Only whole words decide.
"""

from functools import cache

from statements.reference import rows

_ENDINGS = {
    "fr": ("", "e", "s", "es", "ne", "nes"),
    "es": ("", "s", "es"),
    "de": ("", "e", "en", "er", "es", "em"),
    "ru": ("ий", "ая", "ое", "ие", "ого", "ой", "их", "им", "ими", "ому", "ую", "ом"),
    "ar": ("", "ة", "ون", "ين"),
}
_SPANISH_O = ("o", "a", "os", "as")
_ARABIC_ARTICLE = "ال"


def state_of_word(printed: str, language: str) -> str | None:
    """The alpha-3 code of the state that an adjective or an inflected name tells; None if unknown."""
    table = _table(language)
    return table.get(printed) or table.get(printed.lower())


@cache
def _table(language: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for row in rows("peoples.csv"):
        if row["language"] == language:
            for word in row["words"].split("|"):
                forms = _inflected(word, language) if row["kind"] == "adjective" else (word,)
                table.update(dict.fromkeys(forms, row["code"]))
    return table


def _inflected(word: str, language: str) -> tuple[str, ...]:
    if language == "es" and word.endswith("o"):
        return tuple(word[:-1] + ending for ending in _SPANISH_O)
    forms = tuple(word + ending for ending in _ENDINGS[language])
    return (*forms, *(_ARABIC_ARTICLE + form for form in forms)) if language == "ar" else forms
